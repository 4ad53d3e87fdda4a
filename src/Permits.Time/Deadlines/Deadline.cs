using System.Collections.Immutable;
using NodaTime;

namespace Permits.Time;

/// <summary>What is asked of <see cref="WorkCalendar"/>'s deadline arithmetic: the facts that fix a due instant, and nothing else.</summary>
/// <param name="Received">When the thing happened or entered the system.</param>
/// <param name="Period">The time allowed.</param>
/// <param name="Owner">Who owes the act.</param>
/// <param name="FiledElectronically">Whether receipt outside office hours moves to the next opening (EGA s.10).</param>
public sealed record DeadlineQuestion(Instant Received, Allowance Period, DutyOwner Owner, bool FiledElectronically = false)
{
    /// <summary>Spans [from, to) in which the clock does not run, in any order, not overlapping, none before receipt; an open pause has no end.</summary>
    public ImmutableArray<Pause> Pauses { get; init; } = [];

    /// <summary>Extensions in the order granted, in days or working days or the period's own unit (CCC 193/7).</summary>
    public ImmutableArray<Allowance> Extensions { get; init; } = [];
}

/// <summary>A span [From, To) in which a clock stands still.</summary>
/// <param name="From">First instant of the pause.</param>
/// <param name="To">First instant after it; null while it lasts.</param>
public readonly record struct Pause(Instant From, Instant? To);

/// <summary>A due instant, with the facts needed to say it. The day-by-day list is made by <see cref="WorkCalendar"/> on demand.</summary>
/// <param name="Received">As asked.</param>
/// <param name="Start">Where counting starts from: <paramref name="Received"/>, or the deemed receipt (EGA s.10).</param>
/// <param name="FirstDay">The first day that counts; for hours and minutes the day of <paramref name="Start"/>.</param>
/// <param name="LastDay">The day on which <paramref name="Due"/> falls.</param>
/// <param name="Due">The first instant at which it is too late: 16:30 of the last day in day units (CCC 193/4).</param>
/// <param name="RolledFrom">The last day before it rolled (APA s.64 para 3); null where it did not.</param>
public readonly record struct Deadline(Instant Received, Instant Start, LocalDate FirstDay, LocalDate LastDay, Instant Due, LocalDate? RolledFrom);

/// <summary>One day that was passed over, and why.</summary>
/// <param name="Date">The day.</param>
/// <param name="Why">Weekend, the holiday's name, or the pause.</param>
public sealed record SkippedDay(LocalDate Date, LocalText Why);

/// <summary>How a due instant was reached, checkable by hand. Serialised into events, pages and <c>permits deadline --json</c>.</summary>
/// <param name="Deadline">The answer.</param>
/// <param name="Question">What was asked.</param>
/// <param name="CalendarId">Which calendar, e.g. <c>th</c>.</param>
/// <param name="CalendarVersion">Which state of it: its content hash.</param>
/// <param name="Skipped">Days passed over after the start day up to the last, oldest first, those rolled over included.</param>
/// <param name="RollReason">Why the last day rolled; null where it did not.</param>
/// <param name="Basis">The sections relied on, e.g. <c>APA s.64 para 1</c>, in the order used.</param>
/// <param name="Notes">Doubts the reader must know, e.g. a projected holiday year; empty where none.</param>
public sealed record Derivation(
    Deadline Deadline,
    DeadlineQuestion Question,
    string CalendarId,
    string CalendarVersion,
    ImmutableArray<SkippedDay> Skipped,
    LocalText? RollReason,
    ImmutableArray<string> Basis,
    ImmutableArray<LocalText> Notes);
