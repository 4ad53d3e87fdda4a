using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json.Nodes;
using Permits.Bpmn;
using Permits.Bpmn.Import;
using Permits.Bpmn.Interchange;

namespace Permits.Cli.Verbs;

/// <summary>
/// <c>permits import</c>: turns a model drawn for Camunda, Flowable or Activiti into ours and says what became of each extension. Exit 1 where the file cannot be
/// read or something was dropped; the result is written all the same in the latter case.
/// </summary>
public static class ImportVerb
{
    private static readonly Argument<FileInfo> Model = new("FILE") { Description = "ไฟล์ .bpmn / A BPMN file of Camunda 7 or 8, Flowable or Activiti" };
    private static readonly Option<FileInfo?> Out = new("--out") { Description = "ไฟล์ผลลัพธ์ / Where to write the result (default: only the findings are listed)" };
    private static readonly Option<bool> Json = Output.JsonOption();

    /// <summary>The verb with its options.</summary>
    public static Command Create()
    {
        var command = new Command("import", "นำเข้าแผนภาพจากเครื่องมืออื่น / Import a model of another engine") { Model, Out, Json };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult given)
    {
        var (output, error) = (given.InvocationConfiguration.Output, given.InvocationConfiguration.Error);
        var file = given.GetValue(Model)!;
        if (!file.Exists)
        {
            error.WriteProblems([new Problem("import.no-file", new LocalText(
                $"ต้องมีไฟล์ {file.Name} แต่ไม่พบ โปรดตรวจสอบชื่อ", $"Expected a file {file.Name}, but there is none. Check its name."))]);
            return ExitCode.WrongUsage;
        }

        var (document, findings) = file.Length > BpmnReader.MaxBytes ? BpmnInterchange.Read(new byte[BpmnReader.MaxBytes + 1]) : BpmnInterchange.Read(File.ReadAllBytes(file.FullName));
        var imported = document is null ? null : ModelImport.Import(document);
        var target = given.GetValue(Out);
        if (imported is not null && target is not null && Refused(target, BpmnInterchange.Write(imported.Document)) is { } problem)
        {
            error.WriteProblems([problem]);
            return ExitCode.Findings;
        }

        if (given.GetValue(Json))
        {
            output.WriteJson(JsonOf(findings, imported, target));
        }
        else
        {
            Write(output, findings, imported);
        }

        return imported is null || imported.Findings.Any(f => f.Grade == ImportGrade.Dropped) ? ExitCode.Findings : ExitCode.Done;
    }

    private static Problem? Refused(FileInfo target, byte[] bytes)
    {
        try
        {
            File.WriteAllBytes(target.FullName, bytes);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new Problem("import.not-written", new LocalText(
                $"ต้องเขียนไฟล์ {target.Name} ได้ แต่เขียนไม่ได้ โปรดตรวจสอบโฟลเดอร์และสิทธิ", $"Expected to write {target.Name}, but could not. Check the folder and its permissions."));
        }
    }

    private static JsonObject JsonOf(ImmutableArray<Finding> findings, ImportResult? imported, FileInfo? target) => new()
    {
        ["imported"] = imported is not null,
        ["written"] = imported is null ? null : target?.Name,
        ["problems"] = new JsonArray([.. findings.Select(LintVerb.JsonOf)]),
        ["findings"] = new JsonArray([.. (imported?.Findings ?? []).Select(JsonOf)]),
    };

    /// <summary>What became of one extension, as JSON.</summary>
    internal static JsonNode JsonOf(ImportFinding finding) => new JsonObject
    {
        ["grade"] = WordOf(finding.Grade),
        ["element"] = finding.Element,
        ["found"] = finding.Found,
        ["became"] = finding.Became.En,
        ["becameTh"] = finding.Became.Th,
    };

    private static string WordOf(ImportGrade grade) => grade switch
    {
        ImportGrade.Dropped => "dropped",
        ImportGrade.Degraded => "degraded",
        _ => "information",
    };

    private static void Write(TextWriter output, ImmutableArray<Finding> findings, ImportResult? imported)
    {
        LintVerb.WriteEach(output, findings);
        if (imported is null)
        {
            output.WriteLine("อ่านไฟล์ไม่ได้ จึงไม่ได้นำเข้า / The file could not be read; nothing was imported");
            return;
        }

        foreach (var finding in imported.Findings)
        {
            output.WriteLine($"{WordOf(finding.Grade)} {finding.Element} {finding.Found}");
            output.WriteLine("  " + finding.Became.Th);
            output.WriteLine("  " + finding.Became.En);
        }

        var counts = Enum.GetValues<ImportGrade>().Select(g => imported.Findings.Count(f => f.Grade == g)).ToList();
        output.WriteLine($"ข้อมูล {counts[0]} ด้อยลง {counts[1]} นำออก {counts[2]} / information {counts[0]}, degraded {counts[1]}, dropped {counts[2]}");
    }
}
