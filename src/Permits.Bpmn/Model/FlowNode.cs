using System.Collections.Immutable;

namespace Permits.Bpmn;

/// <summary>A node of the flow. One sealed record per BPMN element the engine runs; anything else is a finding when read.</summary>
public abstract record FlowNode
{
    /// <summary>The element's id, unique in the model.</summary>
    public required string Id { get; init; }

    /// <summary>Its label: Thai from <c>name</c>, English from <c>permit:nameEn</c>.</summary>
    public required LocalText Name { get; init; }

    /// <summary>Ids of the flows that enter it, in document order.</summary>
    public ImmutableArray<string> Incoming { get; init; } = [];

    /// <summary>Ids of the flows that leave it, in document order.</summary>
    public ImmutableArray<string> Outgoing { get; init; } = [];

    /// <summary>The enclosing sub-process; null at process level.</summary>
    public string? ParentId { get; init; }

    /// <summary>Milestones (<c>permit:milestone</c>) reached when the node completes, in document order.</summary>
    public ImmutableArray<string> Milestones { get; init; } = [];

    /// <summary>Notices (<c>permit:notice</c>) queued when the node completes, after its milestones.</summary>
    public ImmutableArray<NoticeSpec> Notices { get; init; } = [];

    /// <summary>The clock the node itself carries: a task's step limit or a timer's time; null where none.</summary>
    public virtual ClockSpec? OwnClock => null;

    /// <summary>The BPMN documentation text; null where none.</summary>
    public string? Documentation { get; init; }
}

/// <summary>A none start event.</summary>
public sealed record StartEvent : FlowNode;

/// <summary>A none end event.</summary>
public sealed record EndEvent : FlowNode
{
    /// <summary>What the application ends as when this event is reached (<c>permit:result</c>): <c>granted</c>, <c>refused</c>,
    /// <c>returned</c> or <c>withdrawn</c>; null where the end decides nothing.</summary>
    public string? Result { get; init; }
}

/// <summary>A none intermediate throw event: a place for milestones and notices.</summary>
public sealed record IntermediateThrowEvent : FlowNode;

/// <summary>An exclusive gateway: the first true condition in document order wins, else the default flow.</summary>
public sealed record ExclusiveGateway : FlowNode
{
    /// <summary>The flow taken when no condition is true; null where none.</summary>
    public string? DefaultFlowId { get; init; }
}

/// <summary>A parallel gateway: waits for every incoming flow, then takes every outgoing one.</summary>
public sealed record ParallelGateway : FlowNode;

/// <summary>Something a person has to do.</summary>
public sealed record UserTask : FlowNode
{
    /// <summary>Who may do it.</summary>
    public required AssignmentSpec Assignment { get; init; }

    /// <summary>The form's name in the package (<c>forms/NAME.json</c>); null where only an outcome is asked.</summary>
    public string? Form { get; init; }

    /// <summary>The outcomes an officer may choose, in document order; empty means one, called <c>done</c>.</summary>
    public ImmutableArray<OutcomeSpec> Outcomes { get; init; } = [];

    /// <summary>Whether it asks papers of the applicant (<c>permit:task asks="documents"</c>), which LFA s.8 para 3 bars once the application was
    /// complete.</summary>
    public bool AsksDocuments { get; init; }

    /// <summary>Whether it is drawn for the exception of LFA s.8 para 3 (<c>permit:task afterFault</c>); see <see cref="OutcomeSpec.AfterFault"/>.</summary>
    public bool AfterFault { get; init; }

    /// <summary>Its own clock, the step limit of the manual; null where it has none.</summary>
    public ClockSpec? Clock { get; init; }

    /// <inheritdoc/>
    public override ClockSpec? OwnClock => Clock;

    /// <summary>The decision (in <c>decisions.dmn</c>) that recommends its outcome; null where none.</summary>
    public string? Decision { get; init; }
}

/// <summary>A timer boundary event on an activity.</summary>
public sealed record BoundaryEvent : FlowNode
{
    /// <summary>The activity it sits on.</summary>
    public required string AttachedTo { get; init; }

    /// <summary>Whether firing ends the activity.</summary>
    public required bool Interrupting { get; init; }

    /// <summary>The clock that fires it.</summary>
    public required ClockSpec Timer { get; init; }

    /// <inheritdoc/>
    public override ClockSpec? OwnClock => Timer;
}
