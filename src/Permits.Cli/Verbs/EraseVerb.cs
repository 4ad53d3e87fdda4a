using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Permits.Engine;
using Permits.Storage;

namespace Permits.Cli.Verbs;

/// <summary>
/// <c>permits erase</c>: erases a finished application whose retention has ended, as a law orders, and leaves what proves that nothing else was
/// changed. Without <c>--yes</c> it only shows what would go.
/// </summary>
public static class EraseVerb
{
    /// <summary>The verb with its options.</summary>
    /// <param name="clock">Says whether the retention has ended.</param>
    public static System.CommandLine.Command Create(IClock clock)
    {
        Option<string> database = new("--db") { Description = "ฐานข้อมูล / The database: a file, or a connection string as PERMITS_DB", Required = true };
        Option<string> application = new("--application") { Description = "เลขที่คำขอ / The application", Required = true };
        Option<Period> retention = new("--retention")
        {
            Description = "ระยะเวลาเก็บรักษานับจากวันสิ้นสุดเรื่อง / How long a finished application is kept: P10Y", Required = true, CustomParser = ReadRetention,
        };
        Option<string> ground = new("--ground") { Description = "กฎหมายและคำสั่งที่ให้ลบ / The law and the decision that order it", Required = true };
        Option<bool> yes = new("--yes") { Description = "ยืนยัน ลบจริงและกู้คืนไม่ได้ / Do it; there is no way back" };
        var json = Output.JsonOption();
        var command = new System.CommandLine.Command("erase", "ลบเนื้อหาของคำขอที่พ้นระยะเวลาเก็บรักษาตามกฎหมาย / Erases a finished application as a law orders")
        {
            database, application, retention, ground, yes, json,
        };
        command.SetAction(async (given, cancel) =>
        {
            var (output, error) = (given.InvocationConfiguration.Output, given.InvocationConfiguration.Error);
            if (DatabaseGiven.ConnectionTo(given.GetRequiredValue(database)) is not { } connection)
            {
                error.WriteProblems([DatabaseGiven.Missing("erase.no-database")]);
                return ExitCode.WrongUsage;
            }

            var (now, isSure) = (clock.GetCurrentInstant(), given.GetValue(yes));
            var erasure = new Erasure(given.GetRequiredValue(application), given.GetRequiredValue(ground), RetainedSince(now, given.GetRequiredValue(retention)));
            var who = Environment.UserName;
            await using var store = new PermitStore(connection, new OfficeCalendars(CalendarShelf.All()));
            await store.MigrateAsync(cancel);
            var done = isSure
                ? await store.EraseAsync(erasure, new Doing(new Actor("cli:" + who, who, []), now), cancel)
                : await store.PreviewErasureAsync(erasure, now, cancel);
            if (!done.TryGet(out var erased))
            {
                error.WriteProblems(done.Problems);
                return ExitCode.Findings;
            }

            Write(output, erased, isSure, given.GetValue(json));
            return ExitCode.Done;
        });
        return command;
    }

    private static void Write(TextWriter output, ErasedCase erased, bool isDone, bool json)
    {
        if (json)
        {
            var document = JsonSerializer.SerializeToNode(erased, EventJson.Options)!.AsObject();
            document["erased"] = isDone;
            output.WriteJson(document);
            return;
        }

        output.WriteLine($"คำขอ / application {erased.Number}, สิ้นสุดเมื่อ / finished {InstantPattern.ExtendedIso.Format(erased.ClosedAt)}");
        output.WriteLine($"เหตุการณ์ / events {erased.Events}, เอกสาร / papers {erased.Papers}");
        output.WriteLine(isDone
            ? "ลบแล้ว โปรดเริ่มเซิร์ฟเวอร์ใหม่และจัดการข้อมูลสำรอง ตาม docs/operations.md / Erased. Restart the servers and see to backups, as docs/operations.md says"
            : "ยังไม่ได้ลบ ใช้ --yes เพื่อยืนยัน / Nothing was erased; use --yes to do it");
    }

    // The start of the day in Thailand that lies so long before today.
    private static Instant RetainedSince(Instant now, Period retention)
    {
        var thailand = DateTimeZoneProviders.Tzdb["Asia/Bangkok"];
        return (now.InZone(thailand).Date - retention).AtStartOfDayInZone(thailand).ToInstant();
    }

    private static Period? ReadRetention(ArgumentResult given)
    {
        if (PeriodPattern.Roundtrip.Parse(given.Tokens[0].Value) is { Success: true, Value: { HasTimeComponent: false } period }
            && period is { Years: >= 0 and <= 200, Months: >= 0 and <= 2400, Weeks: 0, Days: >= 0 and <= 73000 } && period != Period.Zero)
        {
            return period;
        }

        given.AddError("--retention ต้องเป็นระยะเวลาเช่น P10Y / Expected a period of years, months and days for --retention, such as P10Y");
        return null;
    }
}
