using System.Collections.Immutable;

namespace Permits.Bpmn;

/// <summary>
/// One executable BPMN 2.0 process, read into immutable parts. Nodes and flows keep document order, which is the order in which
/// the engine enters parallel branches, so that a run is deterministic.
/// </summary>
/// <param name="Id">The process id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Nodes">Every flow node by id, those of sub-processes included.</param>
/// <param name="Flows">Every sequence flow by id.</param>
/// <param name="Lanes">Lanes in document order.</param>
/// <param name="NodeOrder">Node ids in document order.</param>
public sealed record ProcessModel(
    string Id,
    LocalText Name,
    ImmutableDictionary<string, FlowNode> Nodes,
    ImmutableDictionary<string, SequenceFlow> Flows,
    ImmutableArray<Lane> Lanes,
    ImmutableArray<string> NodeOrder)
{
    /// <summary>Clocks of the process as a whole, in document order.</summary>
    public ImmutableArray<ProcessClock> Clocks { get; init; } = [];

    /// <summary>Warnings and lapse notices of the steps whose clocks say none of their own (<c>permit:steps</c>).</summary>
    public ClockTerms StepTerms { get; init; } = ClockTerms.None;

    /// <summary>The flow node with an id.</summary>
    /// <exception cref="KeyNotFoundException">There is none: a bug, since models are checked when read.</exception>
    public FlowNode Node(string id) => Nodes[id];

    /// <summary>The flows that leave a node, in document order.</summary>
    public IEnumerable<SequenceFlow> Outgoing(FlowNode node) => node.Outgoing.Select(id => Flows[id]);

    /// <summary>The boundary events attached to an activity, in document order.</summary>
    public IEnumerable<BoundaryEvent> BoundaryEventsOf(string activityId) =>
        NodeOrder.Select(id => Nodes[id]).OfType<BoundaryEvent>().Where(b => b.AttachedTo == activityId);

    /// <summary>The none start events of the process level, in document order.</summary>
    public IEnumerable<StartEvent> StartEvents => NodeOrder.Select(id => Nodes[id]).OfType<StartEvent>().Where(s => s.ParentId is null);
}

/// <summary>A directed edge between two flow nodes (BPMN 2.0.2 section 8.4.13).</summary>
/// <param name="Id">The flow's id.</param>
/// <param name="Name">Its label.</param>
/// <param name="SourceId">The node it leaves.</param>
/// <param name="TargetId">The node it enters.</param>
/// <param name="Condition">FEEL text that must be true for it to be taken; null where unconditional.</param>
public sealed record SequenceFlow(string Id, LocalText Name, string SourceId, string TargetId, string? Condition);

/// <summary>A lane: who does the steps inside it.</summary>
/// <param name="Id">The lane's id.</param>
/// <param name="Name">Its label.</param>
/// <param name="NodeIds">The nodes it holds.</param>
public sealed record Lane(string Id, LocalText Name, ImmutableArray<string> NodeIds);
