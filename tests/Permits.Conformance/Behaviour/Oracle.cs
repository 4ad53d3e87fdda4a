using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Permits.Conformance.Behaviour;

/// <summary>
/// An independent BPMN engine (npm's bpmn-elements, in oracle/) that runs the same models: those without time, data or loops, which it writes in
/// other words than the standard, and without inclusive gateways, which it does not join. What it completes must be what we complete, but for the differences that oracle/differences.txt gives reasons for.
/// </summary>
internal static class Oracle
{
    private static readonly string[] NotCompared = ["timer", "date", "cycle", "script", "rule", "service", "send", "many:", "loop:", "own:", "link", "inclusive"];

    /// <summary>The folder of its packages; null where they are not installed.</summary>
    public static string? Folder => Beside.Repository(Path.Combine("tests", "Permits.Conformance", "oracle")) is { } folder && Directory.Exists(Path.Combine(folder, "node_modules"))
        ? folder
        : null;

    /// <summary>Known differences with their reasons, by model and scenario.</summary>
    public static Dictionary<string, string> Differences(string folder) => File.ReadLines(Path.Combine(folder, "differences.txt"))
        .Where(line => line.Length > 0 && line[0] != '#')
        .Select(line => line.Split('\t', 2))
        .ToDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);

    /// <summary>Whether a scenario says nothing but the flow of tokens, so that both can run it.</summary>
    public static bool Runs(BehaviourModel model, BehaviourScenario scenario) =>
        !scenario.IsRefusal
        && model.Source["xml"] is null && model.Source["correlation"] is null && model.Source["pools"] is null
        && (model.Source["processes"] is null || model.Name.StartsWith("call/", StringComparison.Ordinal))
        && (scenario.Source["status"]?.ToString() ?? "completed") != "incident"
        && scenario.Source["unmatched"] is null
        && !NotCompared.Any(word => Said(model.Source["nodes"]!).Contains(word, StringComparison.Ordinal));

    /// <summary>What it completes, as <c>element*times</c>, by name of the case.</summary>
    public static async Task<Dictionary<string, string>> RunAsync(string folder, IEnumerable<(string Name, BehaviourModel Model, BehaviourScenario Scenario)> cases)
    {
        using var node = Process.Start(new ProcessStartInfo("node", ["run.mjs"])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        var answers = node.StandardOutput.ReadToEndAsync();
        foreach (var (name, model, scenario) in cases)
        {
            await node.StandardInput.WriteLineAsync(new JsonObject
            {
                ["name"] = name,
                ["bpmn"] = model.ToBpmn(isPackage: false),
                ["given"] = scenario.Source["given"]?.DeepClone() ?? new JsonObject(),
                ["steps"] = scenario.Source["steps"]?.DeepClone() ?? new JsonArray(),
            }.ToJsonString());
        }

        node.StandardInput.Close();
        var lines = (await answers).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        await node.WaitForExitAsync();
        return lines.Select(line => JsonNode.Parse(line)!).ToDictionary(
            a => a["name"]!.ToString(),
            a => a["completed"] is JsonObject completed ? Counted(completed.SelectMany(c => Enumerable.Repeat(c.Key, c.Value!.GetValue<int>()))) : $"error: {a["error"]}",
            StringComparer.Ordinal);
    }

    /// <summary>How often each element was completed, by name.</summary>
    public static string Counted(IEnumerable<string> completed) =>
        string.Join(' ', completed.GroupBy(c => c).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => $"{g.Key}*{g.Count()}"));

    // Each node as its words and its keys.
    private static string Said(JsonNode nodes) => nodes.ToJsonString().Replace("\"", "", StringComparison.Ordinal);
}
