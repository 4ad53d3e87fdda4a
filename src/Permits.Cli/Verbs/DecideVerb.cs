using System.CommandLine;
using System.Text.Json.Nodes;
using NodaTime;
using Permits.Dmn;
using Permits.Feel;

namespace Permits.Cli.Verbs;

/// <summary>
/// <c>permits decide</c>: the value of a decision of a DMN file, which rules of which tables matched, and why a value is null.
/// Models it imports are looked for among the other <c>.dmn</c> files of the same folder.
/// </summary>
public static class DecideVerb
{
    private static readonly Argument<FileInfo> Model = new("FILE.dmn") { Description = "แฟ้ม DMN / DMN file" };
    private static readonly Option<string> Decision = new("--decision") { Description = "ชื่อการตัดสินใจ / Name of the decision or decision service", Required = true };
    private static readonly Option<FileInfo?> Input = new("--input") { Description = "แฟ้ม JSON ของข้อมูลเข้า / JSON file of the input data" };
    private static readonly Option<bool> Json = Output.JsonOption();

    /// <summary>The verb with its options.</summary>
    /// <param name="clock">Tells <c>now()</c> and <c>today()</c> the time.</param>
    public static Command Create(IClock clock)
    {
        var command = new Command("decide", "ผลของตารางตัดสินใจ / The outcome of a decision") { Model, Decision, Input, Json };
        command.SetAction(given => Run(given, clock));
        return command;
    }

    private static int Run(ParseResult given, IClock clock)
    {
        var (output, error) = (given.InvocationConfiguration.Output, given.InvocationConfiguration.Error);
        var file = given.GetRequiredValue(Model);
        if (!file.Exists)
        {
            error.WriteProblems([GivenFile.Missing(file)]);
            return ExitCode.WrongUsage;
        }

        var beside = file.Directory!.EnumerateFiles("*.dmn").Where(f => f.FullName != file.FullName).OrderBy(f => f.Name, StringComparer.Ordinal);
        if (!DmnModel.TryRead(File.ReadAllText(file.FullName), [.. beside.Select(f => File.ReadAllText(f.FullName))], out var model, out var problems))
        {
            error.WriteProblems([.. problems.Select(p => new Problem("dmn.unreadable", new LocalText($"อ่านแบบจำลอง DMN ไม่ได้: {p.Message} โปรดแก้ไข", $"{p.Message} Correct the file.")))]);
            return ExitCode.Findings;
        }

        var name = given.GetRequiredValue(Decision);
        var isService = model!.Services.Contains(name);
        if (!isService && !model.Decisions.Contains(name))
        {
            var known = string.Join(", ", model.Decisions.Concat(model.Services));
            return Refuse(error, ExitCode.WrongUsage, "dmn.unknown", $"ต้องเป็นหนึ่งใน {known} แต่พบ {name} โปรดแก้ไข", $"Expected one of {known}, but found {name}. Correct --decision.");
        }

        var read = VariablesFile.Read(given.GetValue(Input), model.TypeOf);
        if (!read.TryGet(out var inputs))
        {
            error.WriteProblems(read.Problems);
            return ExitCode.WrongUsage;
        }

        var now = VariablesFile.Now(clock);
        var outcome = isService ? model.EvaluateService(name, inputs, now) : model.Evaluate(name, inputs, now);
        DmnProblem[] why = [.. model.Problems, .. outcome.Problems];
        if (given.GetValue(Json))
        {
            output.WriteJson(JsonOf(name, outcome, why));
        }
        else
        {
            output.WriteLine($"{name}: {FeelJson.Write(outcome.Value).GetRawText()}");
            foreach (var hit in outcome.Hits)
            {
                output.WriteLine($"  {hit.Element} ({hit.HitPolicy.Keyword()}): {(hit.Rules.Count == 0 ? "ไม่มีกฎใดตรง / no rule matched" : "กฎ / rule " + string.Join(", ", hit.Rules))}");
            }

            foreach (var problem in why)
            {
                error.WriteLine($"{problem.Element}: {problem.Message}");
            }
        }

        return why.Length == 0 ? ExitCode.Done : ExitCode.Findings;
    }

    private static JsonObject JsonOf(string name, DmnOutcome outcome, IEnumerable<DmnProblem> problems)
    {
        var own = outcome.Hits.LastOrDefault(h => h.Element == name);
        return new JsonObject
        {
            ["decision"] = name,
            ["value"] = JsonNode.Parse(FeelJson.Write(outcome.Value).GetRawText()),
            ["hitPolicy"] = own?.HitPolicy.Keyword(),
            ["matchedRules"] = Numbers(own?.Rules ?? []),
            ["tables"] = new JsonArray([.. outcome.Hits.Select(h => new JsonObject
            {
                ["decision"] = h.Decision,
                ["element"] = h.Element,
                ["table"] = h.TableId,
                ["hitPolicy"] = h.HitPolicy.Keyword(),
                ["matchedRules"] = Numbers(h.Rules),
                ["ruleIds"] = new JsonArray([.. h.RuleIds.Select(id => (JsonNode)id)]),
            })]),
            ["problems"] = new JsonArray([.. problems.Select(p => new JsonObject { ["element"] = p.Element, ["message"] = p.Message })]),
        };
    }

    private static JsonArray Numbers(IEnumerable<int> numbers) => new([.. numbers.Select(n => (JsonNode)n)]);

    private static int Refuse(TextWriter error, int exit, string code, string th, string en)
    {
        error.WriteProblems([new Problem(code, new LocalText(th, en))]);
        return exit;
    }
}
