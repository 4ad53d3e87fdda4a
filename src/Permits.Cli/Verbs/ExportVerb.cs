using System.CommandLine;
using System.Text;
using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;
using Permits.Exports;
using Permits.Storage;

namespace Permits.Cli.Verbs;

/// <summary>
/// <c>permits export csv|xlsx|xes|ocel|bundle</c>: what auditors take away, from a database at hand. Beside the file stands its manifest
/// (<c>.manifest.json</c>): filter, time, requester, rows, SHA-256, checkpoint. Each is recorded on the trail.
/// </summary>
public static class ExportVerb
{
    /// <summary>The verb with a form each.</summary>
    /// <param name="clock">When the export is asked for.</param>
    public static Command Create(IClock clock) => new("export", "ส่งออกข้อมูลสำหรับผู้ตรวจสอบ / Auditors' exports")
    {
        Form("csv", "ตาราง CSV / Comma-separated values", ExportKind.Csv, clock),
        Form("xlsx", "สมุดงาน XLSX / A workbook", ExportKind.Xlsx, clock),
        Form("xes", "บันทึกเหตุการณ์ XES (IEEE 1849) / An event log", ExportKind.Xes, clock),
        Form("ocel", "บันทึกเหตุการณ์ OCEL 2.0 (JSON) / An object-centric event log", ExportKind.Ocel, clock),
        Form("bundle", "ชุดพยานหลักฐานของคำขอหนึ่งเรื่อง / The evidence of one application, checked by permits verify --bundle", ExportKind.Bundle, clock),
    };

    private static Command Form(string name, string description, ExportKind kind, IClock clock)
    {
        Option<string> database = new("--db") { Description = "ฐานข้อมูล / The database: \"Data Source=data/permits.db\" or a file", Required = true };
        Option<FileInfo> output = new("--out") { Description = "แฟ้มผลลัพธ์ / The file to write", Required = true };
        Option<ExportTable> table = new("--table") { Description = "ข้อมูล / The rows of csv and xlsx: breaches, applications or events", DefaultValueFactory = _ => ExportTable.Breaches };
        Option<string?> from = new("--from") { Description = "ตั้งแต่วันที่ / From this day, ISO: 2026-01-05" };
        Option<string?> to = new("--to") { Description = "ถึงวันที่ / To this day, included, ISO" };
        Option<string?> office = new("--office") { Description = "หน่วยงาน / One office" };
        Option<string?> permitType = new("--permit-type") { Description = "ประเภทใบอนุญาต / One permit type" };
        Option<string?> application = new("--application") { Description = "คำขอ / One application" };
        Option<bool> pseudonyms = new("--pseudonyms") { Description = "ใช้นามแฝงแทนชื่อบุคคล / Give people pseudonyms, and leave out what they wrote" };
        var json = Output.JsonOption();
        var command = new Command(name, description) { database, output, application, json };
        foreach (var option in OptionsOf(kind, [office, permitType, from, to, pseudonyms], table))
        {
            command.Options.Add(option);
        }

        application.Required = kind == ExportKind.Bundle;

        command.SetAction(async (given, cancel) =>
        {
            var error = given.InvocationConfiguration.Error;
            var (first, last) = (Day("--from", given.GetValue(from)), Day("--to", given.GetValue(to)));
            if (!first.IsOk || !last.IsOk)
            {
                error.WriteProblems([.. first.Problems, .. last.Problems]);
                return ExitCode.WrongUsage;
            }

            if (DatabaseGiven.ConnectionTo(given.GetRequiredValue(database)) is not { } connection)
            {
                error.WriteProblems([DatabaseGiven.Missing("export.no-database")]);
                return ExitCode.WrongUsage;
            }

            var filter = new ExportFilter(OfficeScope.System)
            {
                From = first.Value is { } begin ? StartOf(begin) : null, To = last.Value is { } end ? StartOf(end.PlusDays(1)) : null,
                Office = given.GetValue(office), PermitType = given.GetValue(permitType), Application = given.GetValue(application),
            };
            var rows = kind is ExportKind.Csv or ExportKind.Xlsx ? given.GetValue(table) : ExportTable.Events;
            var who = Environment.UserName;
            var request = new ExportRequest(kind, rows, filter, "cli:" + who, who, clock.GetCurrentInstant(), given.GetValue(pseudonyms));
            var written = await WriteAsync(connection, request, given.GetRequiredValue(output), cancel);
            if (!written.TryGet(out var manifest))
            {
                error.WriteProblems(written.Problems);
                return ExitCode.Findings;
            }

            Report(given.InvocationConfiguration.Output, manifest, given.GetRequiredValue(output), given.GetValue(json));
            return ExitCode.Done;
        });
        return command;
    }

    // A bundle holds one application whole.
    private static IEnumerable<Option> OptionsOf(ExportKind kind, Option[] filters, Option table) => kind switch
    {
        ExportKind.Bundle => [],
        ExportKind.Csv or ExportKind.Xlsx => filters.Append(table),
        _ => filters,
    };

    // Under its name there is a whole export that the trail knows of, or nothing.
    private static async Task<Result<ExportManifest>> WriteAsync(string connection, ExportRequest request, FileInfo output, CancellationToken cancel)
    {
        var calendars = new OfficeCalendars(CalendarShelf.All());
        await using var store = new PermitStore(connection, calendars);
        await store.MigrateAsync(cancel);
        var part = new FileInfo(output.FullName + ".part");
        try
        {
            Result<ExportManifest> written;
            await using (var file = part.Create())
            {
                written = await new Exporter(store, calendars).WriteAsync(request, file, cancel);
            }

            if (written.TryGet(out var manifest))
            {
                part.MoveTo(output.FullName, overwrite: true);
                await File.WriteAllBytesAsync(output.FullName + ".manifest.json", manifest.ToJson(), cancel);
            }

            return written;
        }
        finally
        {
            File.Delete(output.FullName + ".part");
        }
    }

    private static void Report(TextWriter output, ExportManifest manifest, FileInfo file, bool asJson)
    {
        if (asJson)
        {
            output.WriteJson(JsonNode.Parse(Encoding.UTF8.GetString(manifest.ToJson()))!);
        }
        else
        {
            output.WriteLine($"{file.FullName}: {manifest.Rows} แถว / rows, SHA-256 {manifest.Sha256}");
        }
    }

    private static Result<LocalDate?> Day(string option, string? text) => text is null ? Result<LocalDate?>.Ok(null)
        : LocalDatePattern.Iso.Parse(text) is { Success: true } day ? day.Value
        : new Problem("export.bad-day", new LocalText(
            $"{option} ต้องเป็นวันที่แบบ ISO เช่น 2026-01-05 แต่พบ {text} โปรดแก้ไข", $"Expected {option} to be an ISO date such as 2026-01-05, but found {text}. Correct it."), option[2..]);

    private static Instant StartOf(LocalDate day) => day.AtStartOfDayInZone(DateTimeZoneProviders.Tzdb["Asia/Bangkok"]).ToInstant();
}
