using System.Collections.Immutable;

namespace Permits.Bpmn;

/// <summary>A node of the flow. One sealed record per BPMN element the engine runs; anything else is a finding when read.</summary>
public abstract record FlowNode
{
    /// <summary>The element's id, unique in the model.</summary>
    public required string Id { get; init; }

    /// <summary>Its label: Thai from <c>name</c>, English from <c>permit:nameEn</c>.</summary>
    public required LocalText Name { get; init; }

    /// <summary>What it is called where people read of it: its label, else its id.</summary>
    public LocalText Title => Name.Th.Length > 0 ? Name : new(Id);

    /// <summary>Who does it, as a role of the office or <c>applicant</c>; null where no account does.</summary>
    public virtual string? Role => null;

    /// <summary>Ids of the flows that enter it, in document order.</summary>
    public ImmutableArray<string> Incoming { get; init; } = [];

    /// <summary>Ids of the flows that leave it, in document order.</summary>
    public ImmutableArray<string> Outgoing { get; init; } = [];

    /// <summary>What holds it: a sub-process or, outside the main process, another process; null at the level of the main process.</summary>
    public string? ParentId { get; init; }

    /// <summary>The flow taken when no condition of the others is true; null where none. Only activities, exclusive and inclusive gateways have one.</summary>
    public string? DefaultFlowId { get; init; }

    /// <summary>Milestones (<c>permit:milestone</c>) reached when the node completes, in document order.</summary>
    public ImmutableArray<string> Milestones { get; init; } = [];

    /// <summary>Notices (<c>permit:notice</c>) queued when the node completes, after its milestones.</summary>
    public ImmutableArray<NoticeSpec> Notices { get; init; } = [];

    /// <summary>The clock the node itself carries: a task's step limit or a timer's time; null where none.</summary>
    public virtual ClockSpec? OwnClock => null;

    /// <summary>The BPMN documentation text; null where none.</summary>
    public string? Documentation { get; init; }
}
