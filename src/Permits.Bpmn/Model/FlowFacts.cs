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
    private readonly Dictionary<string, ImmutableHashSet<Fact>> _surely = [];
    private readonly Dictionary<string, ImmutableHashSet<Fact>> _possibly = [];

    /// <summary>Works the facts out.</summary>
    /// <param name="process">A process that was read without error.</param>
    /// <param name="asked">The facts that will be asked for; only these are followed, so that the work stays in proportion to the model.</param>
    public FlowFacts(ProcessModel process, IEnumerable<Fact> asked)
    {
        _process = process;
        _asked = [.. asked];
        bool grew;
        do
        {
            grew = false;
            foreach (var node in process.NodeOrder.Select(process.Node))
            {
                grew |= Meet(_surely, node, node is ParallelGateway ? Union : Intersection) | Meet(_possibly, node, Union);
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
    private bool Meet(
        Dictionary<string, ImmutableHashSet<Fact>> facts, FlowNode node, Func<ImmutableHashSet<Fact>, ImmutableHashSet<Fact>, ImmutableHashSet<Fact>> join)
    {
        var ways = node is BoundaryEvent boundary
            ? facts.TryGetValue(boundary.AttachedTo, out var during) ? [With(during, [new(FactKind.Entered, boundary.AttachedTo)])] : []
            : node.Incoming.Select(flow => _process.Node(_process.Flows[flow].SourceId)).Where(s => facts.ContainsKey(s.Id)).Select(s => After(facts, s)).ToList();
        if (ways.Count == 0 && node is not StartEvent)
        {
            return false;
        }

        var met = ways.Count == 0 ? [] : ways.Aggregate(join);
        if (facts.TryGetValue(node.Id, out var before) && before.SetEquals(met))
        {
            return false;
        }

        facts[node.Id] = met;
        return true;
    }

    private ImmutableHashSet<Fact> After(Dictionary<string, ImmutableHashSet<Fact>> facts, FlowNode source) => With(
        facts[source.Id],
        [new(FactKind.Entered, source.Id), new(FactKind.Finished, source.Id), .. source.Milestones.Select(m => new Fact(FactKind.Reached, m))]);

    private ImmutableHashSet<Fact> With(ImmutableHashSet<Fact> facts, IEnumerable<Fact> more) => facts.Union(more.Where(_asked.Contains));

    private static ImmutableHashSet<Fact> Union(ImmutableHashSet<Fact> one, ImmutableHashSet<Fact> other) => one.Union(other);

    private static ImmutableHashSet<Fact> Intersection(ImmutableHashSet<Fact> one, ImmutableHashSet<Fact> other) => one.Intersect(other);
}
