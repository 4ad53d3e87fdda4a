using System.Collections.Immutable;
using NodaTime;
using Permits.Time;

namespace Permits.Engine;

/// <summary>What R2 says of one application (LFA s.11).</summary>
public enum MigrationVerdict
{
    /// <summary>It may go over: the later version is as good or better for the applicant on every point.</summary>
    Favours,

    /// <summary>It may go over only because an Act says so: the applicant is worse off on some point.</summary>
    ActNeeded,

    /// <summary>It cannot go over, whatever the ground: the later version lacks what it waits in.</summary>
    Unfit,
}

/// <summary>What would happen to one application.</summary>
/// <param name="Number">The application.</param>
/// <param name="OfficeId">The office that has it.</param>
/// <param name="Version">The case's version when it was looked at.</param>
/// <param name="Verdict">What R2 says.</param>
/// <param name="IsAllowed">Whether it may go over on the plan's ground.</param>
/// <param name="Waiting">What happens to each thing that waits.</param>
/// <param name="Clocks">What happens to each running clock.</param>
/// <param name="Routes">What is different ahead of where it stands.</param>
/// <param name="Points">The points on which the versions differ for the applicant.</param>
/// <param name="Problems">Why it may not go over; empty where it may.</param>
public sealed record CasePreview(
    string Number, string OfficeId, long Version, MigrationVerdict Verdict, bool IsAllowed, ImmutableArray<WaitingPreview> Waiting, ImmutableArray<ClockPreview> Clocks,
    ImmutableArray<RouteChange> Routes, ImmutableArray<ComparedPoint> Points, ImmutableArray<Problem> Problems);

/// <summary>What would happen to one thing that waits.</summary>
/// <param name="Kind">What waits.</param>
/// <param name="From">Where it waits.</param>
/// <param name="Name">Its name.</param>
/// <param name="To">Where it goes on; the same id where it stays, null where it cannot go on.</param>
/// <param name="ToName">The name of that; null where it cannot.</param>
/// <param name="RoleBefore">Of a task, who may do it; null for others.</param>
/// <param name="RoleAfter">Of a task, who might do it then; null for others, and where it cannot go on.</param>
public sealed record WaitingPreview(WaitingKind Kind, string From, LocalText Name, string? To, LocalText? ToName, string? RoleBefore, string? RoleAfter)
{
    /// <summary>Whether another role would do it.</summary>
    public bool ChangesOwner => RoleAfter is not null && RoleAfter != RoleBefore;
}

/// <summary>What would happen to one running clock.</summary>
/// <param name="ClockId">The clock.</param>
/// <param name="Title">Its name.</param>
/// <param name="Owner">Whose time it is.</param>
/// <param name="Before">Its due instant now.</param>
/// <param name="After">Its due instant then; null where it cannot go on.</param>
/// <param name="Days">By how many calendar days its last day moves: negative where it comes sooner, 0 where it stays.</param>
/// <param name="PeriodBefore">The time it gives now.</param>
/// <param name="PeriodAfter">The time the later version gives; null where that is worked out for each application, or it cannot go on.</param>
public sealed record ClockPreview(
    string ClockId, LocalText Title, DutyOwner Owner, Instant Before, Instant? After, int Days, Allowance PeriodBefore, Allowance? PeriodAfter)
{
    /// <summary>Whether the later version gives another time, but the running clock keeps its own, since it is never counted anew against the applicant.</summary>
    public bool IsKept => Days == 0 && After == Before && PeriodAfter is { } after && after != PeriodBefore;
}

/// <summary>How the way ahead would differ.</summary>
public enum RouteChangeKind
{
    /// <summary>A step that the present version does not have.</summary>
    StepAdded,

    /// <summary>A step that would not come any more.</summary>
    StepRemoved,

    /// <summary>A step that another role would do.</summary>
    OwnerChanged,

    /// <summary>A step with another time.</summary>
    TimeChanged,

    /// <summary>A way from one step to another that there is not now.</summary>
    FlowAdded,

    /// <summary>A way from one step to another that there would not be any more.</summary>
    FlowRemoved,

    /// <summary>A way that would be taken on another condition.</summary>
    ConditionChanged,
}

/// <summary>One difference on the way ahead.</summary>
/// <param name="Kind">What differs.</param>
/// <param name="Element">The step, or the flow.</param>
/// <param name="Name">Its name; of a flow the steps it joins.</param>
/// <param name="Before">What holds now; null where nothing does.</param>
/// <param name="After">What would hold; null where nothing would.</param>
public sealed record RouteChange(RouteChangeKind Kind, string Element, LocalText Name, LocalText? Before, LocalText? After);
