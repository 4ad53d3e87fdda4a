using Permits.Bpmn;

namespace Permits.Engine;

/// <summary>What a case may still come to. Conditions are left aside, so a way that no data would take counts as possible.</summary>
internal static class FlowAhead
{
    /// <summary>The elements that a case stands in or before.</summary>
    public static IEnumerable<string> StandingIn(CaseState state, ProcessModel process) =>
        state.Active.Values.Select(i => i.ElementId)
            .Concat(state.Waiting.Select(w => process.Flows[w.FlowId].TargetId))
            .Distinct(StringComparer.Ordinal)
            .Where(process.Nodes.ContainsKey)
            .Order(StringComparer.Ordinal);

    /// <summary>All that can come after some elements, those included: by flows, by events on their borders, into scopes and out of them.</summary>
    public static HashSet<string> Of(ProcessModel process, IEnumerable<string> standing)
    {
        var ahead = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(standing.Where(process.Nodes.ContainsKey));
        while (open.TryPop(out var id))
        {
            if (!ahead.Add(id))
            {
                continue;
            }

            var node = process.Node(id);
            var within = ProcessModel.ScopeWithin(node) is { } scope ? process.EventSubProcessesOf(scope) : [];
            foreach (var next in process.NextWithin(node).Concat(process.NextAfter(node)).Concat(process.BoundaryEventsOf(id)).Concat(within))
            {
                open.Push(next.Id);
            }
        }

        return ahead;
    }
}
