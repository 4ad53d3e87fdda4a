using System.Collections.Immutable;
using Permits.Bpmn;

namespace Permits.Engine;

/// <summary>Compares what two versions have ahead of where an application stands.</summary>
internal sealed class RouteChanges(ProcessModel from, ProcessModel to, ElementMoves moves)
{
    private readonly Dictionary<string, ImmutableArray<RouteChange>> _byStanding = new(StringComparer.Ordinal);

    /// <summary>The differences ahead of some elements: steps first, then flows, both in document order, what is gone last.</summary>
    /// <param name="standing">Elements of the present version, in ordinal order; applications that stand alike share one answer.</param>
    public ImmutableArray<RouteChange> AheadOf(IReadOnlyList<string> standing)
    {
        var key = string.Join('\n', standing);
        if (!_byStanding.TryGetValue(key, out var changes))
        {
            changes = Compare(standing);
            _byStanding.Add(key, changes);
        }

        return changes;
    }

    private ImmutableArray<RouteChange> Compare(IReadOnlyList<string> standing)
    {
        var before = FlowAhead.Of(from, standing);
        var after = FlowAhead.Of(to, standing.Select(moves.To));
        return [.. Steps(before, after), .. Flows(before, after)];
    }

    private IEnumerable<RouteChange> Steps(HashSet<string> before, HashSet<string> after)
    {
        var known = before.ToDictionary(moves.To, id => id, StringComparer.Ordinal);
        foreach (var node in to.NodeOrder.Where(after.Contains).Select(to.Node))
        {
            if (!known.TryGetValue(node.Id, out var old))
            {
                yield return new(RouteChangeKind.StepAdded, node.Id, node.Title, null, node.Title);
                continue;
            }

            var now = from.Node(old);
            if (now.Role != node.Role)
            {
                yield return new(RouteChangeKind.OwnerChanged, node.Id, node.Title, Words(now.Role), Words(node.Role));
            }

            if (ClockWords.TimeOf(now.OwnClock) is var time && ClockWords.TimeOf(node.OwnClock) is var then && time != then)
            {
                yield return new(RouteChangeKind.TimeChanged, node.Id, node.Title, time, then);
            }
        }

        foreach (var gone in from.NodeOrder.Where(id => before.Contains(id) && !after.Contains(moves.To(id))).Select(from.Node))
        {
            yield return new(RouteChangeKind.StepRemoved, gone.Id, gone.Title, gone.Title, null);
        }
    }

    // A flow is what joins two steps: its own id says nothing to anybody.
    private IEnumerable<RouteChange> Flows(HashSet<string> before, HashSet<string> after)
    {
        var known = from.NodeOrder.Where(before.Contains).SelectMany(id => from.Outgoing(from.Node(id)))
            .ToLookup(f => (moves.To(f.SourceId), moves.To(f.TargetId)), f => f);
        var there = to.NodeOrder.Where(after.Contains).SelectMany(id => to.Outgoing(to.Node(id))).ToLookup(f => (f.SourceId, f.TargetId), f => f);
        foreach (var pair in there)
        {
            var now = known[pair.Key].FirstOrDefault();
            foreach (var flow in pair.Take(1))
            {
                if (now is null)
                {
                    yield return new(RouteChangeKind.FlowAdded, flow.Id, Ends(to, flow), null, FlowWords.Condition(to, flow));
                }
                else if (FlowWords.Condition(from, now) is var old && FlowWords.Condition(to, flow) is var then && old != then)
                {
                    yield return new(RouteChangeKind.ConditionChanged, flow.Id, Ends(to, flow), old, then);
                }
            }
        }

        foreach (var gone in known.Where(pair => !there.Contains(pair.Key)).SelectMany(pair => pair.Take(1)))
        {
            yield return new(RouteChangeKind.FlowRemoved, gone.Id, Ends(from, gone), FlowWords.Condition(from, gone), null);
        }
    }

    private static LocalText? Words(string? role) => role is null ? null : Roles.NameOf(role);

    private static LocalText Ends(ProcessModel process, SequenceFlow flow)
    {
        var (source, target) = (process.Node(flow.SourceId).Title, process.Node(flow.TargetId).Title);
        return new($"{source.Th} → {target.Th}", $"{source.En} → {target.En}");
    }
}
