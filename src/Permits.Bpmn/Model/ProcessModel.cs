using System.Collections.Immutable;

namespace Permits.Bpmn;

/// <summary>
/// One executable BPMN 2.0 process, with the processes it calls and, where a model is run by itself, those beside it. Nodes and flows keep
/// document order, which is the order in which the engine enters parallel branches, so that a run is deterministic.
/// </summary>
/// <param name="Id">The process id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Nodes">Every flow node by id, those of sub-processes and of other processes included.</param>
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

    /// <summary>The other processes of the document that run, in document order.</summary>
    public ImmutableArray<OtherProcess> Others { get; init; } = [];

    /// <summary>Names of data objects, whose values are variables, in document order.</summary>
    public ImmutableArray<string> DataObjects { get; init; } = [];

    /// <summary>The flow node with an id.</summary>
    /// <exception cref="KeyNotFoundException">There is none: a bug, since models are checked when read.</exception>
    public FlowNode Node(string id) => Nodes[id];

    /// <summary>What an element is called where people read of it; its id where the model has no such element.</summary>
    public LocalText TitleOf(string id) => Nodes.GetValueOrDefault(id)?.Title ?? new(id);

    /// <summary>The sub-process that holds a node; null at the level of a process.</summary>
    public SubProcess? SubProcessAround(FlowNode node) => node.ParentId is { } id ? Nodes.GetValueOrDefault(id) as SubProcess : null;

    /// <summary>The flows that leave a node, in document order.</summary>
    public IEnumerable<SequenceFlow> Outgoing(FlowNode node) => node.Outgoing.Select(id => Flows[id]);

    /// <summary>The boundary events attached to an activity, in document order.</summary>
    public IEnumerable<BoundaryEvent> BoundaryEventsOf(string activityId) => ModelIndex.Of(this).BoundaryEvents[activityId];

    /// <summary>The nodes that a scope holds itself, in document order.</summary>
    /// <param name="containerId">The sub-process or other process; null for the main process.</param>
    public IEnumerable<FlowNode> NodesOf(string? containerId) => ModelIndex.Of(this).Nodes[containerId ?? ""];

    /// <summary>
    /// Where tokens are put when a scope is entered: its none start event; without any start event, every node that no flow enters and nothing
    /// else starts (clause 10.5.2: start events are optional).
    /// </summary>
    /// <param name="containerId">The sub-process or other process; null for the main process.</param>
    public IEnumerable<FlowNode> StartsOf(string? containerId) => ModelIndex.Of(this).Starts[containerId ?? ""];

    /// <summary>The event sub-processes of a scope, in document order.</summary>
    /// <param name="containerId">The sub-process or other process; null for the main process.</param>
    public IEnumerable<SubProcess> EventSubProcessesOf(string? containerId) => ModelIndex.Of(this).EventSubProcesses[containerId ?? ""];

    /// <summary>The activities that run a container inside: the sub-process itself, or the call activities that call a process; none for the main one.</summary>
    /// <param name="containerId">The sub-process or other process; null for the main process.</param>
    public IEnumerable<Activity> HostsOf(string? containerId) => ModelIndex.Of(this).Hosts[containerId ?? ""];

    /// <summary>The container of the nodes that run inside an activity: the sub-process itself, or the process that a call activity calls; null for one without.</summary>
    public static string? ScopeWithin(FlowNode node) => node switch
    {
        SubProcess => node.Id,
        CallActivity call => call.Called,
        _ => null,
    };

    /// <summary>The catching ends of a throwing link event in its scope: one in a checked model; none for any other node.</summary>
    public IEnumerable<IntermediateCatchEvent> LinkTargetsOf(FlowNode node) =>
        node is IntermediateThrowEvent { Event: LinkDefinition link } ? ModelIndex.Of(this).LinkTargets[(node.ParentId, link.Name)] : [];

    /// <summary>The throwing ends of a catching link event in its scope; none for any other node.</summary>
    public IEnumerable<IntermediateThrowEvent> LinkSourcesOf(FlowNode node) =>
        node is IntermediateCatchEvent { Event: LinkDefinition link } ? ModelIndex.Of(this).LinkSources[(node.ParentId, link.Name)] : [];

    /// <summary>
    /// Where a token may come to next, having left a node: the targets of its flows, the other half of a link, and from the end of a scope what
    /// follows the activities that hold it.
    /// </summary>
    public IEnumerable<FlowNode> NextAfter(FlowNode node)
    {
        var next = Outgoing(node).Select(f => Node(f.TargetId)).Concat(LinkTargetsOf(node));
        return node.Outgoing.IsEmpty && !LinkTargetsOf(node).Any() ? next.Concat(HostsOf(node.ParentId).SelectMany(NextAfter)) : next;
    }

    /// <summary>Where a token may come to next, having entered a node: into a scope by its starts, through anything else by what follows it.</summary>
    public IEnumerable<FlowNode> NextWithin(FlowNode node) =>
        ScopeWithin(node) is { } scope && StartsOf(scope).Any() ? StartsOf(scope) : NextAfter(node);

    /// <summary>The event that starts an event sub-process.</summary>
    public StartEvent TriggerOf(SubProcess eventSubProcess) => NodesOf(eventSubProcess.Id).OfType<StartEvent>().First();
}

/// <summary>A process of the document beside the main one.</summary>
/// <param name="Id">Its id, which is the container of its nodes.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsCalled">Whether a call activity of the document calls it, so that it does not start by itself.</param>
public sealed record OtherProcess(string Id, LocalText Name, bool IsCalled);

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
