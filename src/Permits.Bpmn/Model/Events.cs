namespace Permits.Bpmn;

/// <summary>A start event (clause 10.5.2).</summary>
public sealed record StartEvent : FlowNode
{
    /// <summary>What it waits for; null for a none start event.</summary>
    public EventDefinition? Event { get; init; }

    /// <summary>Of an event sub-process: whether its start ends everything else in the enclosing scope.</summary>
    public bool Interrupting { get; init; } = true;

    /// <inheritdoc/>
    public override ClockSpec? OwnClock => (Event as TimerDefinition)?.Clock;
}

/// <summary>An end event (clause 10.5.3).</summary>
public sealed record EndEvent : FlowNode
{
    /// <summary>What the application ends as when this event is reached (<c>permit:result</c>): <c>granted</c>, <c>refused</c>,
    /// <c>returned</c> or <c>withdrawn</c>; null where the end decides nothing.</summary>
    public string? Result { get; init; }

    /// <summary>What it throws; null for a none end event.</summary>
    public EventDefinition? Event { get; init; }
}

/// <summary>An intermediate throw event (clause 10.5.4); a none one is a place for milestones and notices.</summary>
public sealed record IntermediateThrowEvent : FlowNode
{
    /// <summary>What it throws; null for a none event.</summary>
    public EventDefinition? Event { get; init; }
}

/// <summary>An intermediate catch event (clause 10.5.4).</summary>
public sealed record IntermediateCatchEvent : FlowNode
{
    /// <summary>What it waits for.</summary>
    public required EventDefinition Event { get; init; }

    /// <inheritdoc/>
    public override ClockSpec? OwnClock => (Event as TimerDefinition)?.Clock;
}

/// <summary>An event on the border of an activity (clause 10.5.4).</summary>
public sealed record BoundaryEvent : FlowNode
{
    /// <summary>The activity it sits on.</summary>
    public required string AttachedTo { get; init; }

    /// <summary>Whether firing ends the activity.</summary>
    public required bool Interrupting { get; init; }

    /// <summary>What it waits for.</summary>
    public required EventDefinition Event { get; init; }

    /// <inheritdoc/>
    public override ClockSpec? OwnClock => (Event as TimerDefinition)?.Clock;
}
