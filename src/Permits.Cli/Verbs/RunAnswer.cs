using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;
using Permits.Bpmn;
using Permits.Bpmn.Import;
using Permits.Engine;

namespace Permits.Cli.Verbs;

/// <summary>What <c>permits run</c> answers: <c>status</c>, <c>trace</c>, <c>variables</c>, <c>waiting</c>, <c>incidents</c>, and what was refused or found nothing that waited.</summary>
internal static class RunAnswer
{
    /// <summary>The answer to a model that cannot be run.</summary>
    public static JsonObject Refused(IEnumerable<(string Rule, string? Element, LocalText Message)> faults) => new()
    {
        ["status"] = "refused",
        ["trace"] = new JsonArray(),
        ["variables"] = new JsonObject(),
        ["waiting"] = new JsonArray(),
        ["incidents"] = new JsonArray(),
        ["findings"] = new JsonArray([.. faults.Select(f => new JsonObject
        {
            ["rule"] = f.Rule,
            ["element"] = f.Element,
            ["message"] = f.Message.En,
            ["messageTh"] = f.Message.Th,
        })]),
    };

    /// <summary>The answer to a run.</summary>
    /// <param name="run">The run, its script done.</param>
    /// <param name="model">Its model.</param>
    /// <param name="unmatched">Numbers of the steps that found nothing that waited.</param>
    public static JsonObject Of(ModelRun run, ProcessModel model, IEnumerable<int> unmatched)
    {
        var state = run.State;

        // A process that an event starts goes on waiting for the next one after its runs are over, but a model of which nothing has run yet is not done.
        var isOver = state.Active.Count == 0 && state.Waiting.Length == 0 && (run.Events.Any(e => e is ElementEntered) || !run.WaitingEvents().Any());
        var status = state.Incidents.Count > 0 ? "incident" : isOver ? "completed" : "waiting";
        return new JsonObject
        {
            ["status"] = status,
            ["trace"] = new JsonArray([.. Trace(run, model)]),
            ["variables"] = new JsonObject(state.Variables.Select(v => KeyValuePair.Create(v.Key, JsonNode.Parse(v.Value.GetRawText())))),
            ["waiting"] = new JsonArray([.. Waiting(run, model)]),
            ["incidents"] = new JsonArray([.. state.Incidents.Select(i => new JsonObject { ["element"] = i.Key, ["message"] = i.Value.En, ["messageTh"] = i.Value.Th })]),
            ["unmatched"] = new JsonArray([.. unmatched.Select(n => (JsonNode)n)]),
        };
    }

    /// <summary>The answer with what became of another tool's extensions; as it is where there were none.</summary>
    public static JsonObject WithImported(JsonObject answer, IReadOnlyCollection<ImportFinding> imported)
    {
        if (imported.Count > 0)
        {
            answer["imported"] = new JsonArray([.. imported.Select(ImportVerb.JsonOf)]);
        }

        return answer;
    }

    /// <summary>Writes an answer for people.</summary>
    public static void Write(TextWriter output, JsonObject answer)
    {
        output.WriteLine($"{answer["status"]}");
        foreach (var step in answer["trace"]!.AsArray())
        {
            output.WriteLine($"  {step!["at"]}  {step["event"],-9}  {step["element"]}");
        }

        foreach (var waiting in answer["waiting"]!.AsArray())
        {
            output.WriteLine($"รอ / waiting: {waiting!["element"]} ({waiting["kind"]}){(waiting["due"] is { } due ? $" {due}" : "")}");
        }

        foreach (var found in answer["imported"]?.AsArray() ?? [])
        {
            output.WriteLine($"{found!["grade"]}: {found["element"] ?? "-"}: {found["found"]} → {found["becameTh"]} / {found["became"]}");
        }

        foreach (var fault in answer["incidents"]!.AsArray().Concat(answer["findings"]?.AsArray() ?? []))
        {
            output.WriteLine($"{fault!["element"] ?? "-"}: {fault["messageTh"]}");
            output.WriteLine($"  {fault["message"]}");
        }

        foreach (var number in answer["unmatched"]?.AsArray() ?? [])
        {
            output.WriteLine($"คำสั่งที่ {number} ไม่มีสิ่งใดรออยู่ / Step {number} found nothing that waited for it.");
        }

        output.WriteJson(answer["variables"]!);
    }

    // A loop as a whole is no step of its own: each time of it is.
    private static IEnumerable<JsonNode> Trace(ModelRun run, ProcessModel model)
    {
        var loops = run.Events.OfType<LoopEntered>().Select(e => e.InstanceId).ToHashSet(StringComparer.Ordinal);
        foreach (var happened in run.Events)
        {
            var (element, what) = happened switch
            {
                ElementEntered e => (e.ElementId, "entered"),
                ElementCompleted e => (e.ElementId, "completed"),
                ElementCancelled e when !loops.Contains(e.InstanceId) => (e.ElementId, "cancelled"),
                _ => ("", ""),
            };
            if (model.Nodes.ContainsKey(element))
            {
                yield return new JsonObject { ["element"] = element, ["event"] = what, ["at"] = Text(happened.At) };
            }
        }
    }

    private static IEnumerable<JsonNode> Waiting(ModelRun run, ProcessModel model) =>
        run.WaitingTasks().Select(w => (w.ElementId, Kind: KindOf(model.Node(w.ElementId)), w.Due)).Concat(run.WaitingEvents())
            .Select(w => new JsonObject { ["element"] = w.ElementId, ["kind"] = w.Kind, ["due"] = w.Due is { } due ? Text(due) : null });

    private static string KindOf(FlowNode task) => task switch
    {
        UserTask => "user",
        ServiceTask => "service",
        _ => "manual",
    };

    private static string Text(Instant at) => InstantPattern.ExtendedIso.Format(at);
}
