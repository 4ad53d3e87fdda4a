using System.CommandLine;
using System.Text.Json;
using Permits.Engine;
using Permits.Proof;
using Permits.Storage;

namespace Permits.Cli.Verbs;

/// <summary>
/// <c>permits verify</c>: checks the log of a database, its checkpoints and all that follows from it, or a bundle of evidence, without a server.
/// Exit 0 where all is as the log says, 1 where something is not, 2 where it cannot be looked at.
/// </summary>
public static class VerifyVerb
{
    private static readonly Option<string?> Database = new("--db") { Description = "ฐานข้อมูล / Database: a file, or a connection string as PERMITS_DB" };
    private static readonly Option<FileInfo?> Bundle = new("--bundle") { Description = "ชุดพยานหลักฐาน (zip) / A bundle of evidence" };
    private static readonly Option<string?> Key = new("--key") { Description = "กุญแจสาธารณะที่ท่านเชื่อถือ / Public key (vkey) that you trust" };
    private static readonly Option<bool> Json = Output.JsonOption();

    /// <summary>The verb with its options.</summary>
    public static System.CommandLine.Command Create()
    {
        var command = new System.CommandLine.Command("verify", "ตรวจว่าบันทึกไม่ถูกแก้ไข / Checks that nothing in the log was changed") { Database, Bundle, Key, Json };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult given, CancellationToken cancel)
    {
        var error = given.InvocationConfiguration.Error;
        var key = given.GetValue(Key) is { } text ? NoteKey.Parse(text.Trim()) : null;
        if (key is null && given.GetValue(Key) is not null)
        {
            return Refuse(error, "verify.key", "กุญแจต้องอยู่ในรูป ชื่อ+รหัส+base64 แต่อ่านไม่ได้ โปรดคัดลอกทั้งบรรทัด", "Expected a key of the form name+id+base64, but it cannot be read. Copy the whole line.");
        }

        return (given.GetValue(Database), given.GetValue(Bundle)) switch
        {
            (null, { } file) => RunBundle(given, file, key),
            ({ Length: > 0 } database, null) => await RunDatabaseAsync(given, database, key, cancel),
            _ => Refuse(
                error, "verify.what", "ต้องระบุฐานข้อมูลด้วย --db หรือชุดพยานหลักฐานด้วย --bundle อย่างใดอย่างหนึ่ง",
                "Expected --db with a database file or connection string, or --bundle with a file, but not both and not neither. Give one."),
        };
    }

    private static int RunBundle(ParseResult given, FileInfo file, NoteKey? key)
    {
        if (!file.Exists)
        {
            given.InvocationConfiguration.Error.WriteProblems([GivenFile.Missing(file)]);
            return ExitCode.WrongUsage;
        }

        using var zip = file.OpenRead();
        var report = BundleCheck.Run(zip, key);
        BundleText.Write(given.InvocationConfiguration.Output, report, given.GetValue(Json), key is not null);
        return report.IsSound ? ExitCode.Done : ExitCode.Findings;
    }

    private static async Task<int> RunDatabaseAsync(ParseResult given, string database, NoteKey? key, CancellationToken cancel)
    {
        var (output, error) = (given.InvocationConfiguration.Output, given.InvocationConfiguration.Error);
        if (DatabaseGiven.ConnectionTo(database) is not { } connection)
        {
            error.WriteProblems([DatabaseGiven.Missing("verify.no-database")]);
            return ExitCode.WrongUsage;
        }

        await using var store = new PermitStore(connection, new OfficeCalendars());
        try
        {
            var report = await store.VerifyAsync(key, cancel);
            Write(output, report, given.GetValue(Json), key is not null);
            return report.IsSound ? ExitCode.Done : ExitCode.Findings;
        }
        catch (System.Data.Common.DbException e)
        {
            return Refuse(error, "verify.no-log", $"ต้องเป็นฐานข้อมูลของรุ่นนี้ แต่อ่านไม่ได้ ({e.Message})", $"Expected a database of this release, but it cannot be read: {e.Message}");
        }
    }

    private static int Refuse(TextWriter error, string code, string th, string en)
    {
        error.WriteProblems([new Problem(code, new LocalText(th, en))]);
        return ExitCode.WrongUsage;
    }

    private static void Write(TextWriter output, VerificationReport report, bool json, bool isKeyGiven)
    {
        if (json)
        {
            var document = JsonSerializer.SerializeToNode(report, EventJson.Options)!.AsObject();
            document["sound"] = report.IsSound;
            output.WriteJson(document);
            return;
        }

        output.WriteLine($"เหตุการณ์ / events {report.Events}, ลบเนื้อหาแล้ว / erased {report.Erased}, คำขอ / applications {report.Cases}, แถว / rows {report.Rows}");
        output.WriteLine($"จุดตรวจสอบ / checkpoints {report.Checkpoints}, เหตุการณ์ที่ครอบคลุม / events covered {report.Covered}");
        output.WriteLine($"งานที่จ่ายซ้ำเพื่อตรวจ / tasks given out anew {report.Assignments}");
        foreach (var key in report.Keys)
        {
            output.WriteLine($"กุญแจ / key {key}");
        }

        if (!isKeyGiven)
        {
            output.WriteLine("ไม่ได้ระบุ --key จึงเชื่อกุญแจที่อยู่ในฐานข้อมูลเอง / without --key the keys of the database itself are trusted");
        }

        foreach (var fault in report.Faults)
        {
            output.WriteLine($"{fault.Rule} {fault.Table} {fault.Row}");
            output.WriteLine("  " + fault.Message.Th);
            output.WriteLine("  " + fault.Message.En);
        }

        output.WriteLine(report.IsSound ? "ถูกต้องครบถ้วน / sound" : "ไม่ตรงกับบันทึก / not sound");
    }
}
