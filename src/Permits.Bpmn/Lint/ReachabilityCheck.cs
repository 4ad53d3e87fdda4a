using Permits.Bpmn.Reading;

namespace Permits.Bpmn.Lint;

/// <summary>Every node lies on a way from the start to an end.</summary>
internal sealed class ReachabilityCheck : IModelCheck
{
    public void Check(LintModel model, FindingList findings)
    {
        var next = model.Nodes
            .SelectMany(n => model.Outgoing(n).Select(f => (From: n.Id, To: f.TargetId))
                .Concat(model.BoundaryEventsOf(n).Select(b => (From: n.Id, To: b.Id))))
            .ToList();
        var fromStart = Closure(model.Nodes.OfType<StartEvent>(), next.ToLookup(e => e.From, e => e.To));
        var toEnd = Closure(model.Nodes.OfType<EndEvent>(), next.ToLookup(e => e.To, e => e.From));

        foreach (var node in model.Nodes)
        {
            if (!fromStart.Contains(node.Id))
            {
                findings.Add(Rules.Unreachable, node.Id);
            }

            // Where nothing leaves a node its token would be lost, even if a timer on it leads on.
            if (!toEnd.Contains(node.Id) || (node is not EndEvent && node.Outgoing.IsEmpty))
            {
                findings.Add(Rules.NoWayToEnd, node.Id);
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
