using Permits.Bpmn;

namespace Permits.Engine.Running;

/// <summary>
/// Incidents that what they were about has not outlived: an element that was ended from outside, an event on the border of a finished activity,
/// one behind a gateway that has chosen another, an event sub-process of a scope that is over. Nobody can see to them any more, so they close.
/// </summary>
internal static class Outliving
{
    /// <summary>An element instance ended.</summary>
    public static void After(Run run, string elementId)
    {
        var process = run.Definition.Package.Process;
        if (run.State.Incidents.Count > 0 && process.Nodes.TryGetValue(elementId, out var node))
        {
            var gone = process.BoundaryEventsOf(elementId)
                .Concat(node is EventBasedGateway ? process.Outgoing(node).Select(f => process.Node(f.TargetId)) : [])
                .Concat(ProcessModel.ScopeWithin(node) is { } container ? Within(process, container) : [])
                .Prepend(node);
            Close(run, gone);
        }
    }

    /// <summary>A scope has nothing left in it.</summary>
    /// <param name="run">The run.</param>
    /// <param name="containerId">The sub-process or process; null for the main process.</param>
    public static void AfterScope(Run run, string? containerId)
    {
        if (run.State.Incidents.Count > 0)
        {
            Close(run, Within(run.Definition.Package.Process, containerId));
        }
    }

    // What a finished scope threw and nothing caught is still to be seen to.
    private static IEnumerable<FlowNode> Within(ProcessModel process, string? containerId) =>
        process.NodesOf(containerId).Where(n => n is not EndEvent).Concat(process.EventSubProcessesOf(containerId).Select(process.TriggerOf));

    private static void Close(Run run, IEnumerable<FlowNode> nodes)
    {
        foreach (var node in nodes.Where(n => run.State.Incidents.ContainsKey(n.Id) && !IsHeld(run, n)))
        {
            run.Emit(new IncidentResolved(node.Id, "") { At = run.At });
        }
    }

    private static bool IsHeld(Run run, FlowNode node)
    {
        var process = run.Definition.Package.Process;
        var holders = node switch
        {
            BoundaryEvent boundary => [boundary.AttachedTo],
            StartEvent when process.SubProcessAround(node) is { } around => process.HostsOf(around.ParentId).Select(h => h.Id),
            _ => node.Incoming.Select(f => process.Node(process.Flows[f].SourceId)).OfType<EventBasedGateway>().Select(g => g.Id),
        };
        var held = holders.Append(node.Id).ToHashSet(StringComparer.Ordinal);
        return run.State.Active.Values.Any(i => held.Contains(i.ElementId)) || run.State.Waiting.Any(w => process.Flows[w.FlowId].TargetId == node.Id);
    }
}
