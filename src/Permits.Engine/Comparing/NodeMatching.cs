using Permits.Bpmn;

namespace Permits.Engine;

/// <summary>Which flow nodes of two models stand for each other.</summary>
/// <remarks>
/// First by id, where both are of one family (activity, event or gateway): an id is what conditions, forms and running cases know a step by. What is left
/// is paired by what people see of it: the same kind, name and place (the nodes before and behind it, the activity it sits on, the scope that holds it).
/// Only a node that is the sole one of its look on either side is paired so, and each pair found makes the place of its neighbours known; a node whose
/// neighbours are not all known yet needs a name or one known neighbour. What is still left was added or removed.
/// </remarks>
internal sealed class NodeMatching
{
    private readonly ProcessModel _before;
    private readonly ProcessModel _after;
    private readonly Dictionary<string, string> _toAfter = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _toBefore = new(StringComparer.Ordinal);

    private NodeMatching(ProcessModel before, ProcessModel after) => (_before, _after) = (before, after);

    /// <summary>Pairs the nodes of two models.</summary>
    public static NodeMatching Of(ProcessModel before, ProcessModel after)
    {
        var matching = new NodeMatching(before, after);
        foreach (var node in before.NodeOrder.Select(before.Node))
        {
            if (after.Nodes.TryGetValue(node.Id, out var same) && Family(same) == Family(node))
            {
                matching.Pair(node.Id, same.Id);
            }
        }

        while (matching.PairBy(needsAll: true) || matching.PairBy(needsAll: false))
        {
            // Each pair may make another one certain.
        }

        return matching;
    }

    /// <summary>The later model's node for one of the earlier; null where it is gone.</summary>
    public string? AfterOf(string before) => _toAfter.GetValueOrDefault(before);

    /// <summary>The earlier model's node for one of the later; null where it is new.</summary>
    public string? BeforeOf(string after) => _toBefore.GetValueOrDefault(after);

    private bool PairBy(bool needsAll)
    {
        var olds = Looks(_before, _toAfter, id => _toAfter.GetValueOrDefault(id), needsAll);
        var news = Looks(_after, _toBefore, id => _toBefore.ContainsKey(id) ? id : null, needsAll);
        var found = olds.Where(o => o.Count() == 1 && news[o.Key].Count() == 1).ToList();
        foreach (var look in found)
        {
            Pair(look.Single(), news[look.Key].Single());
        }

        return found.Count > 0;
    }

    // Known neighbours are named as the later model names them, so that looks of both sides can be compared.
    private static ILookup<string, string> Looks(ProcessModel model, Dictionary<string, string> paired, Func<string, string?> known, bool needsAll) =>
        (from id in model.NodeOrder
         where !paired.ContainsKey(id)
         let node = model.Node(id)
         let place = Place(model, node).Select(p => (p.Way, Id: known(p.Id))).ToList()
         where place.TrueForAll(p => p.Id is not null) || (!needsAll && (node.Name.Th.Length > 0 || place.Exists(p => p.Id is not null)))
         let around = needsAll ? place : place.Where(p => p.Id is not null)
         select (Look: string.Join('\n', around.Select(p => $"{p.Way} {p.Id}").Order(StringComparer.Ordinal).Prepend($"{StepWords.KindOf(node).En}\t{node.Name.Th}\t{node.Name.En}")), Id: id))
        .ToLookup(x => x.Look, x => x.Id, StringComparer.Ordinal);

    private static IEnumerable<(string Way, string Id)> Place(ProcessModel model, FlowNode node) =>
    [
        .. node.Incoming.Select(f => ("from", model.Flows[f].SourceId)),
        .. node.Outgoing.Select(f => ("to", model.Flows[f].TargetId)),
        .. node is BoundaryEvent boundary ? [("on", boundary.AttachedTo)] : Array.Empty<(string, string)>(),
        .. node.ParentId is { } parent && model.Nodes.ContainsKey(parent) ? [("in", parent)] : Array.Empty<(string, string)>(),
    ];

    private static int Family(FlowNode node) => node switch
    {
        Activity => 0,
        ExclusiveGateway or ParallelGateway or InclusiveGateway or EventBasedGateway => 1,
        _ => 2,
    };

    private void Pair(string before, string after)
    {
        _toAfter.Add(before, after);
        _toBefore.Add(after, before);
    }
}
