using Permits.Bpmn.Reading;

namespace Permits.Bpmn.Lint;

/// <summary>Each place takes the kinds of events that the standard's table of event types gives it, and every error is caught somewhere.</summary>
internal sealed class EventCheck : IModelCheck
{
    public void Check(LintModel model, FindingList findings)
    {
        foreach (var node in model.Nodes)
        {
            var (definition, allowed) = node switch
            {
                StartEvent start => (start.Event, AllowedAtStart(model, start)),
                IntermediateThrowEvent thrown => (thrown.Event, ["none", "message", "signal", "escalation", "link"]),
                IntermediateCatchEvent caught => (caught.Event, ["message", "timer", "signal", "link"]),
                BoundaryEvent boundary => (boundary.Event, ["message", "timer", "signal", "error", "escalation"]),
                EndEvent end => (end.Event, ["none", "message", "signal", "error", "escalation", "terminate"]),
                _ => (null, new List<string>()),
            };
            if (allowed.Count > 0 && !allowed.Contains(KindOf(definition)))
            {
                findings.Add(Rules.EventPlace, node.Id, KindOf(definition), string.Join(", ", allowed));
            }

            if (definition is ErrorDefinition && node is BoundaryEvent { Interrupting: false } or StartEvent { Interrupting: false, Event: ErrorDefinition })
            {
                findings.Add(Rules.MustInterrupt, node.Id);
            }

            if (node is EndEvent { Event: ErrorDefinition error } && !IsCaught(model, node, error.Code))
            {
                findings.Add(Rules.Uncaught, node.Id, Quote.Of(error.Code ?? ""));
            }
        }
    }

    private static string KindOf(EventDefinition? definition) => definition switch
    {
        null => "none",
        TimerDefinition => "timer",
        MessageDefinition => "message",
        SignalDefinition => "signal",
        ErrorDefinition => "error",
        EscalationDefinition => "escalation",
        LinkDefinition => "link",
        _ => "terminate",
    };

    private static List<string> AllowedAtStart(LintModel model, StartEvent start)
    {
        if (model.Process.SubProcessAround(start) is { } scope)
        {
            return scope.IsEventSubProcess ? ["message", "timer", "signal", "error", "escalation"] : ["none"];
        }

        // A package's process starts by filing.
        return model.IsPackage ? ["none"] : ["none", "message", "timer", "signal"];
    }

    // An activity that calls a process is around it, whichever call it is.
    private static bool IsCaught(LintModel model, FlowNode node, string? code)
    {
        var seen = new HashSet<string?>();
        var pending = new Queue<string?>([node.ParentId]);
        while (pending.TryDequeue(out var scope))
        {
            if (!seen.Add(scope ?? ""))
            {
                continue;
            }

            var hosts = model.Process.HostsOf(scope).ToList();
            if (model.Process.EventSubProcessesOf(scope).Any(s => s.Id != node.ParentId && model.Process.NodesOf(s.Id).OfType<StartEvent>().Any(t => Catches(t.Event, code)))
                || hosts.Any(h => model.BoundaryEventsOf(h).Any(b => Catches(b.Event, code))))
            {
                return true;
            }

            foreach (var host in hosts)
            {
                pending.Enqueue(host.ParentId);
            }
        }

        return false;
    }

    private static bool Catches(EventDefinition? definition, string? code) => definition is ErrorDefinition error && (error.Code is null || error.Code == code);
}
