using Permits.Bpmn.Reading;

namespace Permits.Bpmn.Lint;

/// <summary>Every node lies on a way from the start to an end.</summary>
internal sealed class ReachabilityCheck : IModelCheck
{
    public void Check(LintModel model, FindingList findings)
    {
        var process = model.Process;
        var next = model.Nodes.SelectMany(n => Next(model, n)).Concat(process.EventSubProcessesOf(null).Select(s => (From: process.StartsOf(null).First().Id, To: s.Id))).ToList();
        var fromStart = Closure(process.StartsOf(null), next.ToLookup(e => e.From, e => e.To));
        var toEnd = Closure(
            model.Nodes.Where(n => n.ParentId is null && n is EndEvent or SubProcess { IsEventSubProcess: true, ParentId: null }), next.ToLookup(e => e.To, e => e.From));

        foreach (var node in model.Nodes)
        {
            if (!fromStart.Contains(node.Id))
            {
                findings.Add(Rules.Unreachable, node.Id);
            }

            // Where nothing leaves a node its token would be lost, even if a timer on it leads on.
            if (!toEnd.Contains(node.Id) || (node.Outgoing.IsEmpty && !MayEndThere(node)))
            {
                findings.Add(Rules.NoWayToEnd, node.Id);
            }
        }
    }

    private static bool MayEndThere(FlowNode node) =>
        node is EndEvent or SubProcess { IsEventSubProcess: true } or IntermediateThrowEvent { Event: LinkDefinition };

    // Into a scope by its starts, out of it by its ends.
    private static IEnumerable<(string From, string To)> Next(LintModel model, FlowNode node)
    {
        var process = model.Process;
        var ways = model.Outgoing(node).Select(f => f.TargetId)
            .Concat(model.BoundaryEventsOf(node).Select(b => b.Id))
            .Concat(process.LinkTargetsOf(node).Select(c => c.Id));
        if (ProcessModel.ScopeWithin(node) is { } scope)
        {
            ways = ways.Concat(process.StartsOf(scope).Concat(process.EventSubProcessesOf(scope)).Select(n => n.Id));
            ways = node is SubProcess { IsEventSubProcess: true } ? ways.Append(process.TriggerOf((SubProcess)node).Id) : ways;
        }

        foreach (var way in ways)
        {
            yield return (node.Id, way);
        }

        if (node is EndEvent or SubProcess { IsEventSubProcess: true })
        {
            foreach (var host in process.HostsOf(node.ParentId))
            {
                yield return (node.Id, host.Id);
            }
        }
    }

    private static HashSet<string> Closure(IEnumerable<FlowNode> from, ILookup<string, string> next)
    {
        var reached = from.Select(n => n.Id).ToHashSet();
        var pending = new Stack<string>(reached);
        while (pending.TryPop(out var id))
        {
            foreach (var other in next[id].Where(reached.Add))
            {
                pending.Push(other);
            }
        }

        return reached;
    }
}
