using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;
using Permits.Bpmn;
using Permits.Cli;
using Permits.Cli.Verbs;

namespace Permits.Conformance.Behaviour;

/// <summary>One run of a model, by the command line as any user's, and what must come of it; see models/README.md.</summary>
/// <param name="Name">Its name within the model.</param>
/// <param name="Source">Its mapping.</param>
internal sealed record BehaviourScenario(string Name, JsonObject Source)
{
    private static readonly LocalDateTime Start = new(2026, 1, 5, 9, 0);
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Asia/Bangkok"];

    private static readonly string[] Keys =
    [
        "name", "note", "given", "steps", "status", "completed", "cancelled", "trace", "order", "never", "times", "waiting", "due", "variables", "incidents", "unmatched", "refused", "profile", "way",
    ];

    /// <summary>Whether it says what reading refuses, and nothing is run.</summary>
    public bool IsRefusal => Source["refused"] is not null;

    /// <summary>Runs it.</summary>
    /// <returns>What differs from what was expected; empty where nothing does.</returns>
    public async Task<IReadOnlyList<string>> FaultsAsync(BehaviourModel model)
    {
        var unknown = Source.Select(e => e.Key).Except(Keys).ToList();
        if (unknown.Count > 0)
        {
            return [$"unknown key {string.Join(", ", unknown)}"];
        }

        return Source["profile"]?.ToString() == "package" ? FaultsOfPackage(model) : FaultsOf(await RunAsync(model));
    }

    /// <summary>What it completes, each as often as it does.</summary>
    public async Task<IEnumerable<string>> CompletedAsync(BehaviourModel model) =>
        (await RunAsync(model))["trace"]!.AsArray().Where(t => t!["event"]!.ToString() == "completed").Select(t => t!["element"]!.ToString());

    private async Task<JsonNode> RunAsync(BehaviourModel model)
    {
        var folder = Directory.CreateTempSubdirectory("permits-model-");
        try
        {
            string PathOf(string name, string? text)
            {
                var path = Path.Combine(folder.FullName, name);
                File.WriteAllText(path, text ?? "");
                return path;
            }

            if (model.Decisions is { } decisions)
            {
                PathOf("decisions.dmn", decisions);
            }

            using var output = new StringWriter();
            using var error = new StringWriter();
            await VerbRunner.RunAsync(
                [
                    "run", PathOf("model.bpmn", model.ToBpmn(isPackage: false)), "--json",
                    "--script", PathOf("script.json", Source["steps"]?.ToJsonString() ?? "[]"),
                    "--vars", PathOf("vars.json", Source["given"]?.ToJsonString() ?? "{}"),
                ],
                output, error, [RunVerb.Create()]);
            return error.ToString() is { Length: > 0 } told ? throw new InvalidDataException(told) : JsonNode.Parse(output.ToString())!;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private List<string> FaultsOfPackage(BehaviourModel model)
    {
        var (_, findings) = BpmnReader.Read(Encoding.UTF8.GetBytes(model.ToBpmn(isPackage: true)));
        var errors = findings.Where(f => f.Severity == Severity.Error).Select(f => (f.Rule, f.Element, f.Message.En)).ToList();
        return FaultsOfRefusal(errors);
    }

    private List<string> FaultsOf(JsonNode answer)
    {
        if (IsRefusal)
        {
            return FaultsOfRefusal([.. (answer["findings"]?.AsArray() ?? []).Select(f => (f!["rule"]!.ToString(), f["element"]?.ToString(), f["message"]!.ToString()))]);
        }

        var trace = answer["trace"]!.AsArray().Select(t => (Event: $"{t!["event"]}", Element: $"{t["element"]}", At: $"{t["at"]}")).ToList();
        var said = trace.Select(t => $"{t.Event} {t.Element}").ToList();
        var faults = new List<string>();
        Expect("status", Source["status"]?.ToString() ?? "completed", answer["status"]!.ToString());
        ExpectList("completed", [.. trace.Where(t => t.Event == "completed").Select(t => t.Element)]);
        ExpectList("cancelled", [.. trace.Where(t => t.Event == "cancelled").Select(t => t.Element)]);
        ExpectList("trace", said);
        ExpectList("waiting", [.. answer["waiting"]!.AsArray().Select(w => w!["element"]!.ToString()).Order(StringComparer.Ordinal)], isSet: true);
        Expect("incidents", List("incidents"), Joined(answer["incidents"]!.AsArray().Select(i => i!["element"]!.ToString())));
        Expect("unmatched", List("unmatched"), Joined(answer["unmatched"]?.AsArray().Select(i => i!.ToString()) ?? []));
        foreach (var (element, times) in Source["times"]?.AsObject() ?? [])
        {
            var expected = (times is JsonArray several ? several.Select(t => t!.ToString()) : [times!.ToString()]).Select(At);
            Expect($"times of {element}", Joined(expected), Joined(trace.Where(t => t.Event == "completed" && t.Element == element).Select(t => t.At)));
        }

        foreach (var (element, due) in Source["due"]?.AsObject() ?? [])
        {
            var actual = answer["waiting"]!.AsArray().Where(w => w!["element"]!.ToString() == element).Select(w => w!["due"]?.ToString() ?? "never");
            Expect($"due of {element}", At(due!.ToString()), Joined(actual));
        }

        foreach (var (variable, value) in Source["variables"]?.AsObject() ?? [])
        {
            var actual = answer["variables"]![variable];
            if (!JsonElement.DeepEquals(JsonElement.Parse(value?.ToJsonString() ?? "null"), JsonElement.Parse(actual?.ToJsonString() ?? "null")))
            {
                faults.Add($"{variable}: expected {value?.ToJsonString() ?? "null"}, but found {actual?.ToJsonString() ?? "null"}");
            }
        }

        if (Source["order"] is JsonArray order)
        {
            var at = 0;
            foreach (var step in order.Select(o => o!.ToString()))
            {
                var found = said.IndexOf(step, at);
                if (found < 0)
                {
                    faults.Add($"order: expected '{step}' from place {at} on in {Joined(said)}");
                    break;
                }

                at = found + 1;
            }
        }

        faults.AddRange((Source["never"]?.AsArray() ?? []).Select(n => n!.ToString()).Where(n => trace.Any(t => t.Element == n)).Select(n => $"never: {n} in {Joined(said)}"));
        if (faults.Count > 0)
        {
            faults.Add($"trace was: {Joined(said.Take(200))} {answer["findings"]?.ToJsonString()}");
        }

        return faults;

        void Expect(string what, string expected, string actual)
        {
            if (expected != actual)
            {
                faults.Add($"{what}: expected [{expected}], but found [{actual}]");
            }
        }

        void ExpectList(string what, List<string> actual, bool isSet = false)
        {
            if (Source[what] is JsonArray list)
            {
                var expected = list.Select(i => i!.ToString());
                Expect(what, Joined(isSet ? expected.Order(StringComparer.Ordinal) : expected), Joined(actual));
            }
        }
    }

    private List<string> FaultsOfRefusal(List<(string Rule, string? Element, string Message)> errors)
    {
        var expected = Joined(Source["refused"]!.AsArray().Select(r => r!.ToString()).Order(StringComparer.Ordinal));
        var actual = Joined(errors.Select(e => $"{e.Rule} {e.Element}".Trim()).Order(StringComparer.Ordinal));
        var faults = new List<string>();
        if (expected != actual)
        {
            faults.Add($"refused: expected [{expected}], but found [{actual}] {Joined(errors.Select(e => e.Message))}");
        }

        if (Source["way"] is JsonArray way && string.Join(" → ", way.Select(w => w!.ToString())) is var told && !errors.Any(e => e.Message.Contains(told, StringComparison.Ordinal)))
        {
            faults.Add($"way: expected {told} in {Joined(errors.Select(e => e.Message))}");
        }

        return faults;
    }

    // Times are told from the start of the run on.
    private static string At(string period) =>
        InstantPattern.ExtendedIso.Format((Start + PeriodPattern.NormalizingIso.Parse(period).Value).InZoneStrictly(Zone).ToInstant());

    private string List(string key) => Joined(Source[key]?.AsArray().Select(i => i!.ToString()) ?? []);

    private static string Joined(IEnumerable<string> parts) => string.Join(", ", parts);
}
