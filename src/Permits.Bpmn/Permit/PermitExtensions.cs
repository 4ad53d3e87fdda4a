using System.Collections.Immutable;
using Permits.Time;

namespace Permits.Bpmn;

/// <summary>The extension namespace that hooks the Act on to BPMN.</summary>
public static class PermitNamespace
{
    /// <summary>Versioned namespace URI; conventional prefix <c>permit</c>.</summary>
    public const string Uri = "urn:permits:bpmn:1.0";
}

/// <summary>How long a clock runs, who owes it and by which section (<c>permit:clock</c>).</summary>
/// <param name="Period">The time allowed; null where <paramref name="PeriodFrom"/> is given.</param>
/// <param name="PeriodFrom">FEEL text over the case's variables that gives the count, e.g. the days set in the defect record.</param>
/// <param name="Unit">The unit, with either.</param>
/// <param name="Owner">Who owes the act.</param>
/// <param name="Cite">The section relied on, or the manual; never empty.</param>
/// <param name="Law">The rule's row in <c>docs/law.md</c>, e.g. <c>R7</c>; null where the manual alone sets it.</param>
public sealed record ClockSpec(Allowance? Period, string? PeriodFrom, PeriodUnit Unit, DutyOwner Owner, string Cite, string? Law)
{
    /// <summary>What it allows and brings about beside its period.</summary>
    public ClockTerms Terms { get; init; } = ClockTerms.None;
}

/// <summary>Who may do a task (<c>permit:task</c>).</summary>
/// <param name="Role">A role of the office, e.g. <c>receiving-officer</c>, <c>inspector</c>, <c>licensor</c>; or <c>applicant</c>.</param>
/// <param name="NotSamePersonAs">User tasks whose doer may not do this one (four-eyes); empty where anyone of the role may.</param>
public sealed record AssignmentSpec(string Role, ImmutableArray<string> NotSamePersonAs)
{
    /// <summary>How the task comes to one of them.</summary>
    public AssignmentStrategy Strategy { get; init; }

    /// <summary>The code of the skill that <see cref="AssignmentStrategy.Skill"/> asks for; null for the others.</summary>
    public string? Skill { get; init; }
}

/// <summary>How a task comes to an officer (<c>permit:task strategy</c>).</summary>
public enum AssignmentStrategy
{
    /// <summary>Whoever of the role takes it from the queue.</summary>
    Claim,

    /// <summary>By lot among all who may do it.</summary>
    Draw,

    /// <summary>To the one with the fewest open tasks; by lot among several.</summary>
    Load,

    /// <summary>As <see cref="Load"/>, among those who have a skill.</summary>
    Skill,
}

/// <summary>One way to finish a task (<c>permit:outcome</c>).</summary>
/// <param name="Id">E.g. <c>complete</c>; what conditions compare with.</param>
/// <param name="Name">The button's text.</param>
/// <param name="RequiresReason">Whether a written reason must be given.</param>
/// <param name="Adverse">Whether it goes against the applicant (shown as such, asked for confirmation).</param>
public sealed record OutcomeSpec(string Id, LocalText Name, bool RequiresReason, bool Adverse)
{
    /// <summary>Whether finishing the task so makes the record of defects (<c>records="defects"</c>; LFA s.8 para 1).</summary>
    public bool RecordsDefects { get; init; }

    /// <summary>Whether it goes against the applicant because the application is incomplete (<c>ground="incompleteness"</c>), which LFA s.8 para 3
    /// bars once it was complete.</summary>
    public bool OnIncompleteness { get; init; }

    /// <summary>Whether it is drawn for the exception of LFA s.8 para 3 (<c>afterFault</c>): where the law bars it, it can only follow the licensor's
    /// finding of fault.</summary>
    public bool AfterFault { get; init; }

    /// <summary>Whether LFA s.8 para 3 bars it once the application was complete.</summary>
    public bool BarredAfterComplete => RecordsDefects || OnIncompleteness;
}

/// <summary>A notice to queue (<c>permit:notice</c>).</summary>
/// <param name="Template">The template's name in the package (<c>notices/NAME.md</c>).</param>
/// <param name="To"><c>applicant</c>, <c>supervisor</c> or <c>opdc</c>.</param>
public sealed record NoticeSpec(string Template, string To);
