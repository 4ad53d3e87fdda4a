namespace Permits.Bpmn.Lint;

/// <summary>
/// Loops in which one token may become several. Where there is one, the order of what happens side by side matters: done in one fixed order,
/// each surplus token would be used up before the loop comes round again, and that they may become more without end would not show.
/// </summary>
internal static class SplittingLoops
{
    /// <summary>Whether a process has one.</summary>
    public static bool Has(LintModel model) => model.Nodes.Any(n => Splits(model, n) && LeadsBack(model, n));

    private static bool Splits(LintModel model, FlowNode node) =>
        (node is not (ExclusiveGateway or EventBasedGateway) && node.Outgoing.Length > 1) || model.BoundaryEventsOf(node).Any(b => !b.Interrupting);

    private static bool LeadsBack(LintModel model, FlowNode node)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Stack<FlowNode>([node]);
        while (pending.TryPop(out var at))
        {
            var next = model.Outgoing(at).Select(f => model.Process.Node(f.TargetId)).Concat(model.BoundaryEventsOf(at)).Concat(model.Process.LinkTargetsOf(at));
            foreach (var other in next.Where(n => reached.Add(n.Id)))
            {
                pending.Push(other);
            }
        }

        return reached.Contains(node.Id);
    }
}
