using System.Collections.Immutable;
using Permits.Bpmn;
using Permits.Time;

namespace Permits.Engine;

/// <summary>A statute file: which clocks and duties the law ties to milestones. A new statute is a new file, never new code.</summary>
/// <param name="Id">E.g. <c>facilitation-act-2558</c>.</param>
/// <param name="Title">Its name.</param>
/// <param name="Short">Its short name in citations, e.g. <c>LFA</c>.</param>
/// <param name="Clocks">Its clocks in document order.</param>
public sealed record Statute(string Id, LocalText Title, string Short, ImmutableArray<StatuteClock> Clocks)
{
    /// <summary>The review of permit types it asks for (R19); null where none.</summary>
    public ReviewRule? Reviews { get; init; }

    /// <summary>How many records of defects it allows on one application (doubt D9); null where it says nothing, which means one.</summary>
    public int? CorrectionRounds { get; init; }
}

/// <summary>Which lapse of an extended clock starts what rests on it.</summary>
public enum LapseCounted
{
    /// <summary>The lapse of the time before any extension: the Licensing Facilitation Act goes before other Acts (LFA s.3).</summary>
    Original,

    /// <summary>The lapse of the time as extended.</summary>
    Extended,
}

/// <summary>A clock that a statute starts and stops.</summary>
public sealed record StatuteClock
{
    /// <summary>Unique in the statute, e.g. <c>consideration</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Its name on screens.</summary>
    public required LocalText Title { get; init; }

    /// <summary>Who owes the act.</summary>
    public required DutyOwner Owner { get; init; }

    /// <summary>The time allowed; null means the manual's total time.</summary>
    public Allowance? Period { get; init; }

    /// <summary>The milestone that starts it; null where <see cref="StartsAtLapseOf"/> does.</summary>
    public string? StartsAt { get; init; }

    /// <summary>The clock of the same statute whose lapse starts it; null where a milestone does.</summary>
    public string? StartsAtLapseOf { get; init; }

    /// <summary>Milestones that stop it; the first one reached does.</summary>
    public ImmutableArray<string> StopsAt { get; init; } = [];

    /// <summary>Whether the manual's extension rule (R11) may lengthen it.</summary>
    public bool Extendable { get; init; }

    /// <summary>Whether it runs only for applications filed at a reception centre (R14).</summary>
    public bool AtCentreOnly { get; init; }

    /// <summary>
    /// For applications filed at a reception centre, the milestone without which it does not start, though <see cref="StartsAt"/> was reached
    /// (R14, LFA s.15 (4)); null where there is none.
    /// </summary>
    public string? NotBefore { get; init; }

    /// <summary>A duty that an officer fulfils by a task; null where the clock only measures.</summary>
    public DutySpec? Duty { get; init; }

    /// <summary>Where <see cref="StartsAtLapseOf"/> names a clock that was extended: which of its lapses counts (doubt D5).</summary>
    public LapseCounted WhenExtended { get; init; }

    /// <summary>Pauses, warnings and what its lapse brings about; an extension comes with <see cref="Extendable"/>.</summary>
    public ClockTerms Terms { get; init; } = ClockTerms.None;

    /// <summary>The section, e.g. <c>LFA s.10 para 1</c>.</summary>
    public required string Cite { get; init; }

    /// <summary>The row in <c>docs/law.md</c>, e.g. <c>R8</c>.</summary>
    public required string Law { get; init; }

    /// <summary>How well the rule is known.</summary>
    public Confidence Confidence { get; init; }
}

/// <summary>
/// A duty, owed once (R14) or again and again until a stop milestone (R10): a task opens <paramref name="OpensAfterDays"/> after the start and again every
/// <paramref name="RepeatsEveryDays"/>; each is due when the clock says, counted from the one before.
/// </summary>
/// <param name="Title">The task's name.</param>
/// <param name="Role">Who does it.</param>
/// <param name="OpensAfterDays">Calendar days from the day of the start to the day the first task opens, at 00:00; at least 0.</param>
/// <param name="RepeatsEveryDays">Calendar days from one opening to the next, at least 1; null where it is owed once.</param>
/// <param name="Notices">Notices queued when the task is completed; the reason given goes into them.</param>
public sealed record DutySpec(LocalText Title, string Role, int OpensAfterDays, int? RepeatsEveryDays, ImmutableArray<NoticeSpec> Notices)
{
    /// <summary>The milestone that doing it reaches; null where none.</summary>
    public string? Reaches { get; init; }
}
