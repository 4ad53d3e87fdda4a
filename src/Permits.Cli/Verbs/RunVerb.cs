using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime.Text;
using Permits.Bpmn;
using Permits.Bpmn.Import;
using Permits.Bpmn.Interchange;
using Permits.Dmn;
using Permits.Engine;
using Permits.Time;

namespace Permits.Cli.Verbs;

/// <summary>
/// <c>permits run</c>: runs a BPMN model by itself on a virtual clock and tells what happened. Decisions are looked for among the <c>.dmn</c>
/// files of its folder. Exit 1 where the model is refused or an incident is open; a step that found nothing that waited for it is told.
/// </summary>
public static class RunVerb
{
    private static readonly Argument<FileInfo> Model = new("MODEL.bpmn") { Description = "แฟ้ม BPMN / BPMN file" };
    private static readonly Option<FileInfo?> Script = new("--script") { Description = "แฟ้ม JSON ของเหตุการณ์ตามลำดับ / JSON file of what happens, in order" };
    private static readonly Option<FileInfo?> Vars = new("--vars") { Description = "แฟ้ม JSON ของตัวแปรเริ่มต้น / JSON file of the variables at the start" };
    private static readonly Option<string> Start = new("--start") { Description = "เวลาเริ่มต้น / When it starts", DefaultValueFactory = _ => "2026-01-05T09:00:00+07:00" };
    private static readonly Option<string> Calendar = new("--calendar") { Description = "ปฏิทิน / Calendar", DefaultValueFactory = _ => "th" };
    private static readonly Option<bool> Json = Output.JsonOption();

    /// <summary>The verb with its options.</summary>
    public static System.CommandLine.Command Create()
    {
        var command = new System.CommandLine.Command("run", "ทดลองเดินแบบจำลอง BPMN / Run a BPMN model on a virtual clock") { Model, Script, Vars, Start, Calendar, Json };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult given)
    {
        var (output, error) = (given.InvocationConfiguration.Output, given.InvocationConfiguration.Error);
        var file = given.GetRequiredValue(Model);
        var problems = new List<Problem>();
        var steps = Take(ReadJson(given.GetValue(Script), "[]").Then(RunScript.Read), problems);
        var variables = Take(ReadJson(given.GetValue(Vars), "{}").Then(AnObject), problems);
        var calendar = Take(new CalendarShelf().Take(new CalendarChoice(given.GetValue(Calendar)!, null, null, [])), problems);
        if (!OffsetDateTimePattern.ExtendedIso.Parse(given.GetValue(Start)!).TryGetValue(default, out var start))
        {
            problems.Add(new Problem("run.start", new LocalText(
                $"--start ต้องเป็นวันเวลาพร้อมเขตเวลา เช่น 2026-01-05T09:00:00+07:00 แต่พบ {given.GetValue(Start)} โปรดแก้ไข",
                $"Expected --start to be a date and time with its offset such as 2026-01-05T09:00:00+07:00, but found {given.GetValue(Start)}. Correct it."), "start"));
        }

        if (!file.Exists)
        {
            problems.Add(GivenFile.Missing(file));
        }

        if (problems.Count > 0)
        {
            error.WriteProblems([.. problems]);
            return ExitCode.WrongUsage;
        }

        var (bytes, imported) = Ours(File.ReadAllBytes(file.FullName));
        var (model, findings) = BpmnReader.ReadModel(bytes);
        var (decisions, unread) = model is null ? (null, []) : DecisionsBeside(file, model);
        if (model is null || unread.Length > 0)
        {
            var faults = findings.Where(f => f.Severity == Severity.Error).Select(f => (f.Rule, f.Element, f.Message)).Concat(unread.Select(p => ("dmn.unreadable", (string?)null, p))).ToList();
            Answer(given, RunAnswer.WithImported(RunAnswer.Refused(faults), imported));
            return ExitCode.Findings;
        }

        var run = ModelRun.Start(
            model, decisions, calendar!, start.ToInstant(), variables!.EnumerateObject().Select(p => KeyValuePair.Create(p.Name, p.Value)),
            steps.OfType<RunStep.Completing>().Select(c => c.Element));
        var unmatched = steps.Index().Where(s => !s.Item.Do(run)).Select(s => s.Index + 1).ToList();
        Answer(given, RunAnswer.WithImported(RunAnswer.Of(run, model, unmatched), imported));
        return run.State.Incidents.Count > 0 ? ExitCode.Findings : ExitCode.Done;
    }

    private static void Answer(ParseResult given, JsonObject answer)
    {
        var output = given.InvocationConfiguration.Output;
        if (given.GetValue(Json))
        {
            output.WriteJson(answer);
        }
        else
        {
            RunAnswer.Write(output, answer);
        }
    }

    // A model drawn for another engine is run as it would be imported.
    private static (byte[] Bytes, ImmutableArray<ImportFinding> Imported) Ours(byte[] bytes)
    {
        if (BpmnInterchange.Read(bytes).Document is not { } document)
        {
            return (bytes, []);
        }

        var imported = ModelImport.Import(document);
        return imported.Findings.IsEmpty ? (bytes, []) : (BpmnInterchange.Write(imported.Document), imported.Findings);
    }

    // The first file that knows what the model asks; the others are what it may import.
    private static (DmnModel? Model, ImmutableArray<LocalText> Unread) DecisionsBeside(FileInfo file, ProcessModel model)
    {
        var asked = model.Nodes.Values.OfType<BusinessRuleTask>().Select(t => t.Decision).Distinct().ToList();
        if (asked.Count == 0)
        {
            return (null, []);
        }

        var unread = ImmutableArray.CreateBuilder<LocalText>();
        var texts = file.Directory!.EnumerateFiles("*.dmn").OrderBy(f => f.Name, StringComparer.Ordinal).Select(f => (f.Name, Text: File.ReadAllText(f.FullName))).ToList();
        foreach (var (name, text) in texts)
        {
            if (!DmnModel.TryRead(text, [.. texts.Where(t => t.Name != name).Select(t => t.Text)], out var read, out var problems))
            {
                unread.AddRange(problems.Select(p => new LocalText($"{name}: {p.Message}", $"{name}: {p.Message}")));
            }
            else if (asked.All(read!.Decisions.Contains))
            {
                return (read, []);
            }
        }

        var names = string.Join(", ", asked);
        unread.Add(new LocalText($"ต้องมีแฟ้ม .dmn ที่มีการตัดสินใจ {names} ในโฟลเดอร์เดียวกัน แต่ไม่พบ โปรดเพิ่ม", $"Expected a .dmn file in the same folder with the decisions {names}, but there is none. Add it."));
        return (null, unread.ToImmutable());
    }

    private static T? Take<T>(Result<T> read, List<Problem> problems)
    {
        problems.AddRange(read.IsOk ? [] : read.Problems);
        return read.IsOk ? read.Value : default;
    }

    private static Result<JsonElement> AnObject(JsonElement json) => json.ValueKind == JsonValueKind.Object
        ? json
        : new Problem("run.vars", new LocalText("ตัวแปรต้องเป็นวัตถุ JSON แต่ไม่ใช่ โปรดแก้ไข", "Expected the variables to be a JSON object, but they are not. Correct the file."), "vars");

    private static Result<JsonElement> ReadJson(FileInfo? file, string whenAbsent) => file is null ? JsonElement.Parse(whenAbsent) : GivenFile.ReadJson(file);
}
