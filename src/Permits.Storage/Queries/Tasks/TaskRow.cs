using NodaTime;
using Permits.Bpmn;
using Permits.Time;

namespace Permits.Storage;

/// <summary>Where a task stands.</summary>
public enum TaskState
{
    /// <summary>To be done; nobody has claimed it.</summary>
    Open,

    /// <summary>To be done; one person has it.</summary>
    Claimed,

    /// <summary>Done.</summary>
    Completed,

    /// <summary>Ended from outside: no longer to be done.</summary>
    Cancelled,
}

/// <summary>One task as queues and pages show it.</summary>
public sealed record TaskRow
{
    /// <summary>Its id, unique in the whole system.</summary>
    public required string Id { get; init; }

    /// <summary>The application's number.</summary>
    public required string Application { get; init; }

    /// <summary>The permit type's slug.</summary>
    public required string PermitType { get; init; }

    /// <summary>The definition version the case is judged by.</summary>
    public required int DefinitionVersion { get; init; }

    /// <summary>The permit's name in that version.</summary>
    public LocalText PermitTitle => new(PermitTitleTh, PermitTitleEn);

    /// <summary>The user task in the process; null for a duty of a statute (R10).</summary>
    public string? Element { get; init; }

    /// <summary>What is to be done.</summary>
    public LocalText Title => new(TitleTh, TitleEn);

    /// <summary>Who may do it: a role of the office, or <c>applicant</c>.</summary>
    public required string Role { get; init; }

    /// <summary>The office.</summary>
    public required string Office { get; init; }

    /// <summary>The office's name.</summary>
    public LocalText OfficeName => new(OfficeNameTh, OfficeNameEn);

    /// <summary>The applicant's name.</summary>
    public required string ApplicantName { get; init; }

    /// <summary>Where it stands.</summary>
    public required TaskState State { get; init; }

    /// <summary>Who has it, or did it; null while unclaimed.</summary>
    public string? AssigneeId { get; init; }

    /// <summary>His name.</summary>
    public string? AssigneeName { get; init; }

    /// <summary>The strategy by which it was given out; null where officers claim it.</summary>
    public AssignmentStrategy? Strategy { get; init; }

    /// <summary>Whether it is to be done and only a supervisor can give it to somebody: its strategy found nobody, or he gave it back.</summary>
    public bool AwaitsSupervisor => Strategy is not null && AssigneeId is null && EndedAt is null;

    /// <summary>When it opened.</summary>
    public required Instant OpenedAt { get; init; }

    /// <summary>Since when it lies with its role or assignee.</summary>
    public required Instant HeldSince { get; init; }

    /// <summary>When it was done or cancelled; null while it is to be done.</summary>
    public Instant? EndedAt { get; init; }

    /// <summary>The outcome chosen; null unless completed.</summary>
    public string? Outcome { get; init; }

    /// <summary>
    /// The legal due instant by which queues sort: the earliest due among the live clocks that bind whoever must do it, that is the
    /// task's own, those on its element, and the case's statute clocks. Null where none runs, or once the task has ended.
    /// </summary>
    public Instant? Due { get; init; }

    /// <summary>The clock <see cref="Due"/> is taken from; null with it.</summary>
    public string? DueClock { get; init; }

    /// <summary>That clock's name; null with it.</summary>
    public LocalText? DueTitle => DueTitleTh is null ? null : new(DueTitleTh, DueTitleEn);

    /// <summary>The section that sets it; null with it.</summary>
    public string? DueCite { get; init; }

    /// <summary>Its row in docs/law.md; null where the manual alone sets it.</summary>
    public string? DueLaw { get; init; }

    /// <summary>The time that clock allows, in the unit it is counted and spoken in; null with it.</summary>
    public Allowance? DuePeriod => DueUnit is { } unit && DueCount is { } count ? new Allowance(count, unit) : null;

    /// <summary>The case's version now: what a form sends back as expected version.</summary>
    public required long CaseVersion { get; init; }

    /// <summary>Whether it belongs to a demonstration case.</summary>
    public required bool IsDemo { get; init; }

    internal string PermitTitleTh { get; init; } = "";

    internal string PermitTitleEn { get; init; } = "";

    internal string TitleTh { get; init; } = "";

    internal string TitleEn { get; init; } = "";

    internal string OfficeNameTh { get; init; } = "";

    internal string OfficeNameEn { get; init; } = "";

    internal string? DueTitleTh { get; init; }

    internal string? DueTitleEn { get; init; }

    internal PeriodUnit? DueUnit { get; init; }

    internal int? DueCount { get; init; }

    /// <summary>Whether it is to be done and its legal due instant has come (due is the first instant that is too late).</summary>
    public bool IsOverdue(Instant now) => EndedAt is null && Due <= now;
}
