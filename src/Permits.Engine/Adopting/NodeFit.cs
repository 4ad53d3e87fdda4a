using Permits.Bpmn;

namespace Permits.Engine;

/// <summary>Whether an element of a later version can take over what waits in an element of an earlier one.</summary>
/// <param name="From">The earlier version's process.</param>
/// <param name="To">The later version's process.</param>
/// <param name="Moves">Which element stands for which.</param>
internal sealed record NodeFit(ProcessModel From, ProcessModel To, ElementMoves Moves)
{
    /// <summary>What is in the way, as the last part of a refusal's code; null where nothing is.</summary>
    /// <param name="id">An element of the earlier version.</param>
    public string? Obstacle(string id)
    {
        if (!From.Nodes.TryGetValue(id, out var now))
        {
            // A process beside the main one.
            return To.Id == id || To.Others.Any(o => o.Id == id) ? null : "element-missing";
        }

        return !To.Nodes.TryGetValue(Moves.To(id), out var then) || now.GetType() != then.GetType() ? "element-missing"
            : !IsSameContainer(now, then) ? "scope-differs"
            : !IsSameLoop(now, then) ? "loop-differs"
            : !WaitsForTheSame(now, then) ? "event-differs"
            : IsApplicants(now) != IsApplicants(then) ? "owner-differs"
            : null;
    }

    /// <summary>The flow on which a token before a join goes on: the one of the same id, or the only one between the same elements; null where the join
    /// would wait for other tokens.</summary>
    public SequenceFlow? FlowFor(string flowId)
    {
        var now = From.Flows[flowId];
        var then = LandingOf(now);
        if (then is null || Obstacle(now.TargetId) is not null)
        {
            return null;
        }

        // A parallel join waits for all of its flows: with more, fewer or others it would wait for ever, or no longer.
        var landings = From.Node(now.TargetId).Incoming.Select(id => LandingOf(From.Flows[id])?.Id).ToHashSet();
        return To.Node(then.TargetId) is not ParallelGateway join || landings.SetEquals(join.Incoming) ? then : null;
    }

    private SequenceFlow? LandingOf(SequenceFlow now)
    {
        var (source, target) = (Moves.To(now.SourceId), Moves.To(now.TargetId));
        if (To.Flows.TryGetValue(now.Id, out var same) && same.SourceId == source && same.TargetId == target)
        {
            return same;
        }

        var between = To.Flows.Values.Where(f => f.SourceId == source && f.TargetId == target).Take(2).ToList();
        return between.Count == 1 ? between[0] : null;
    }

    private bool IsSameContainer(FlowNode now, FlowNode then) =>
        (now.ParentId is null ? null : Moves.To(now.ParentId)) == then.ParentId
        && (now is not CallActivity call || call.Called == ((CallActivity)then).Called);

    private static bool IsSameLoop(FlowNode now, FlowNode then) => ((now as Activity)?.Loop, (then as Activity)?.Loop) switch
    {
        (null, null) => true,
        (StandardLoop, StandardLoop) => true,
        (MultiInstance one, MultiInstance other) => one.IsSequential == other.IsSequential,
        _ => false,
    };

    private bool WaitsForTheSame(FlowNode now, FlowNode then) => (now, then) switch
    {
        (BoundaryEvent one, BoundaryEvent other) => Moves.To(one.AttachedTo) == other.AttachedTo && one.Interrupting == other.Interrupting && IsSame(one.Event, other.Event),
        (StartEvent one, StartEvent other) => one.Interrupting == other.Interrupting && IsSame(one.Event, other.Event),
        (IntermediateCatchEvent one, IntermediateCatchEvent other) => IsSame(one.Event, other.Event),
        (ReceiveTask one, ReceiveTask other) => IsSame(one.Message, other.Message),
        (EventBasedGateway, EventBasedGateway) =>
            From.Outgoing(now).Select(f => Moves.To(f.TargetId)).ToHashSet(StringComparer.Ordinal).SetEquals(To.Outgoing(then).Select(f => f.TargetId)),
        _ => true,
    };

    // How long a timer gives may change: what runs already keeps its own time (R2). What kind of time it counts may not.
    private static bool IsSame(EventDefinition? now, EventDefinition? then) => (now, then) switch
    {
        (TimerDefinition one, TimerDefinition other) => one.Kind == other.Kind && one.Clock is null == other.Clock is null,
        _ => Equals(now, then),
    };

    // Which officer does a step is the office's own affair; whether the applicant does it is not.
    private static bool IsApplicants(FlowNode node) => node.Role == Roles.Applicant;
}
