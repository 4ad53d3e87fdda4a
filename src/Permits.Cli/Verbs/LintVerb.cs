using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json.Nodes;
using Permits.Bpmn;
using Permits.Engine;
using Permits.Storage;

namespace Permits.Cli.Verbs;

/// <summary><c>permits lint</c>: every finding of a package folder. Exit 1 where a finding is an error, which is what bars publishing.</summary>
public static class LintVerb
{
    private static readonly Argument<DirectoryInfo> Folder = new("FOLDER") { Description = "โฟลเดอร์ชุดกระบวนงาน / Folder of a package, e.g. workflows/food-premises" };
    private static readonly Option<DirectoryInfo?> Statutes = new("--statutes") { Description = "โฟลเดอร์กฎหมาย / Folder of statutes (default: _statutes beside the package)" };
    private static readonly Option<bool> Json = Output.JsonOption();

    /// <summary>The verb with its options.</summary>
    public static System.CommandLine.Command Create()
    {
        var command = new System.CommandLine.Command("lint", "ตรวจชุดกระบวนงาน / Every finding of a package") { Folder, Statutes, Json };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult given)
    {
        var (output, error) = (given.InvocationConfiguration.Output, given.InvocationConfiguration.Error);
        var folder = given.GetValue(Folder)!;
        var statutes = given.GetValue(Statutes);
        foreach (var missing in new[] { folder, statutes }.OfType<DirectoryInfo>().Where(d => !d.Exists))
        {
            error.WriteProblems([new Problem("lint.no-folder", new LocalText(
                $"ต้องมีโฟลเดอร์ {missing.Name} แต่ไม่พบ โปรดตรวจสอบชื่อ", $"Expected a folder {missing.Name}, but there is none. Check its name."))]);
            return ExitCode.WrongUsage;
        }

        var findings = Lint(folder.FullName, statutes?.FullName);
        if (given.GetValue(Json))
        {
            output.WriteJson(new JsonArray([.. findings.Select(JsonOf)]));
        }
        else
        {
            Write(output, findings);
        }

        return findings.Any(f => f.Severity == Severity.Error) ? ExitCode.Findings : ExitCode.Done;
    }

    private static ImmutableArray<Finding> Lint(string folder, string? statutes)
    {
        var (files, gathered) = PackageFolder.Read(folder, statutes);
        return files is null ? gathered : [.. gathered, .. PackageReader.Read(files).Findings];
    }

    /// <summary>A finding as JSON.</summary>
    internal static JsonObject JsonOf(Finding finding) => new()
    {
        ["rule"] = finding.Rule,
        ["severity"] = WordOf(finding.Severity),
        ["element"] = finding.Element,
        ["message"] = finding.Message.En,
        ["messageTh"] = finding.Message.Th,
        ["basis"] = finding.Basis,
    };

    private static string WordOf(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "information",
    };

    /// <summary>Writes findings for a person, each in both languages.</summary>
    internal static void WriteEach(TextWriter output, ImmutableArray<Finding> findings)
    {
        foreach (var finding in findings)
        {
            output.WriteLine($"{WordOf(finding.Severity)} {finding.Rule} {finding.Element ?? "-"}{(finding.Basis is null ? "" : $" [{finding.Basis}]")}");
            output.WriteLine("  " + finding.Message.Th);
            output.WriteLine("  " + finding.Message.En);
        }
    }

    private static void Write(TextWriter output, ImmutableArray<Finding> findings)
    {
        WriteEach(output, findings);
        var errors = findings.Count(f => f.Severity == Severity.Error);
        var warnings = findings.Count(f => f.Severity == Severity.Warning);
        output.WriteLine($"ข้อผิดพลาด {errors} คำเตือน {warnings} / errors {errors}, warnings {warnings}");
    }
}
