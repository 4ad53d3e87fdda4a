using System.Collections.Immutable;

namespace Permits.Bpmn;

/// <summary>
/// What surely, and what possibly, has happened before a token enters an element, over all runs of a process: milestones reached, elements
/// entered and elements finished. Conditions are left aside, so a way that no data would take counts as possible.
/// </summary>
public sealed class FlowFacts
{
    private readonly ProcessModel _process;
    private readonly ImmutableHashSet<Fact> _asked;
    private readonly HashSet<string> _startsItsScope;
    private readonly Dictionary<string, ImmutableHashSet<Fact>> _surely = [];
    private readonly Dictionary<string, ImmutableHashSet<Fact>> _possibly = [];

    /// <summary>Works the facts out.</summary>
    /// <param name="process">A process that was read without error.</param>
    /// <param name="asked">The facts that will be asked for; only these are followed, so that the work stays in proportion to the model.</param>
    public FlowFacts(ProcessModel process, IEnumerable<Fact> asked)
    {
        _process = process;
        _asked = [.. asked];
        _startsItsScope =
        [
            .. process.NodeOrder.Select(process.Node)
                .Where(n => n is StartEvent or SubProcess { IsEventSubProcess: true } || process.StartsOf(n.ParentId).Contains(n))
                .Select(n => n.Id),
        ];
        bool grew;
        do
        {
            grew = false;
            foreach (var node in process.NodeOrder.Select(process.Node))
            {
                grew |= Meet(_surely, node, isSure: true) | Meet(_possibly, node, isSure: false);
            }
        }
        while (grew);
    }

    /// <summary>One thing that can have happened.</summary>
    /// <param name="Kind">What it is.</param>
    /// <param name="Name">The milestone or element.</param>
    public readonly record struct Fact(FactKind Kind, string Name);

    /// <summary>Kinds of facts.</summary>
    public enum FactKind
    {
        /// <summary>A milestone was reached.</summary>
        Reached,

        /// <summary>An element was entered.</summary>
        Entered,

        /// <summary>An element finished.</summary>
        Finished,
    }

    /// <summary>Whether a fact is certain whenever an element is entered.</summary>
    public bool IsSureBefore(string elementId, Fact fact) => _surely.GetValueOrDefault(elementId)?.Contains(fact) == true;

    /// <summary>Whether in some run a fact holds when an element is entered.</summary>
    public bool IsPossibleBefore(string elementId, Fact fact) => _possibly.GetValueOrDefault(elementId)?.Contains(fact) == true;

    // An element not met yet is left out of both: it grows towards what holds from the start event on.
    private bool Meet(Dictionary<string, ImmutableHashSet<Fact>> facts, FlowNode node, bool isSure)
    {
        var ways = WaysInto(facts, node, isSure).ToList();
        if (ways.Count == 0)
        {
            return false;
        }

        var met = isSure && node is not ParallelGateway ? ways.Aggregate((one, other) => one.Intersect(other)) : ways.Aggregate((one, other) => one.Union(other));
        if (facts.TryGetValue(node.Id, out var before) && before.SetEquals(met))
        {
            return false;
        }

        facts[node.Id] = met;
        return true;
    }

    /// <summary>What holds on each way by which a token enters a node.</summary>
    private IEnumerable<ImmutableHashSet<Fact>> WaysInto(Dictionary<string, ImmutableHashSet<Fact>> facts, FlowNode node, bool isSure)
    {
        if (node is BoundaryEvent boundary)
        {
            if (facts.TryGetValue(boundary.AttachedTo, out var during))
            {
                yield return During(facts, _process.Node(boundary.AttachedTo), With(during, [new(FactKind.Entered, boundary.AttachedTo)]), isSure);
            }

            yield break;
        }

        foreach (var source in node.Incoming.Select(flow => _process.Node(_process.Flows[flow].SourceId)).Concat(_process.LinkSourcesOf(node)).Where(s => facts.ContainsKey(s.Id)))
        {
            yield return After(facts, source, isSure);
        }

        if (!_startsItsScope.Contains(node.Id))
        {
            yield break;
        }

        if (node.ParentId is null)
        {
            yield return node is SubProcess ? InScope(facts, null, [], isSure) : [];
        }

        foreach (var host in _process.HostsOf(node.ParentId).Where(h => facts.ContainsKey(h.Id)))
        {
            var entered = With(facts[host.Id], [new(FactKind.Entered, host.Id)]);
            yield return node is SubProcess { IsEventSubProcess: true } ? InScope(facts, node.ParentId, entered, isSure) : entered;
        }
    }

    // While an activity is under way, anything inside it may have happened already, and nothing need have.
    private ImmutableHashSet<Fact> During(Dictionary<string, ImmutableHashSet<Fact>> facts, FlowNode activity, ImmutableHashSet<Fact> entered, bool isSure) =>
        ProcessModel.ScopeWithin(activity) is { } scope ? InScope(facts, scope, entered, isSure) : entered;

    private ImmutableHashSet<Fact> InScope(Dictionary<string, ImmutableHashSet<Fact>> facts, string? scope, ImmutableHashSet<Fact> entered, bool isSure) => isSure
        ? entered
        : _process.NodesOf(scope).Where(n => facts.ContainsKey(n.Id)).Select(n => After(facts, n, isSure)).Aggregate(entered, (one, other) => one.Union(other));

    private ImmutableHashSet<Fact> After(Dictionary<string, ImmutableHashSet<Fact>> facts, FlowNode source, bool isSure)
    {
        var after = facts[source.Id];
        if (ProcessModel.ScopeWithin(source) is { } scope)
        {
            // A loop may be done no time at all; else every way through a scope comes to one of its ends.
            var ends = _process.NodesOf(scope).Where(n => n.Outgoing.IsEmpty && facts.ContainsKey(n.Id)).Select(n => After(facts, n, isSure)).ToList();
            var within = ends.Count == 0 ? [] : ends.Aggregate(isSure ? (one, other) => one.Intersect(other) : (one, other) => one.Union(other));
            after = source is Activity { Loop: not null } && isSure ? after : after.Union(within);
        }

        return With(
            after,
            [new(FactKind.Entered, source.Id), new(FactKind.Finished, source.Id), .. source.Milestones.Select(m => new Fact(FactKind.Reached, m))]);
    }

    private ImmutableHashSet<Fact> With(ImmutableHashSet<Fact> facts, IEnumerable<Fact> more) => facts.Union(more.Where(_asked.Contains));
}
