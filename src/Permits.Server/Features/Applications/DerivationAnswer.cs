using System.Collections.Immutable;
using NodaTime;
using Permits.Server.Ui.Clocks;
using Permits.Time;

namespace Permits.Server.Features.Applications;

/// <summary>How a due instant was reached, in the words of <c>permits deadline --json</c>, with each day beside.</summary>
public sealed record DerivationAnswer
{
    /// <summary>When the thing happened or entered the system.</summary>
    public required Instant Entered { get; init; }

    /// <summary>When it counts as received: the same, or the next opening of office hours (EGA s.10).</summary>
    public required Instant Received { get; init; }

    /// <summary>Where counting starts from.</summary>
    public required Instant Start { get; init; }

    /// <summary>The first day that counts.</summary>
    public required LocalDate FirstDay { get; init; }

    /// <summary>The day on which it is due.</summary>
    public required LocalDate LastDay { get; init; }

    /// <summary>The first instant that is too late.</summary>
    public required Instant Due { get; init; }

    /// <summary>How many units.</summary>
    public required int Count { get; init; }

    /// <summary>The unit, e.g. <c>working-day</c>.</summary>
    public required string Unit { get; init; }

    /// <summary><c>officer</c> or <c>applicant</c>.</summary>
    public required string Owner { get; init; }

    /// <summary>Periods added by extensions, in the order granted.</summary>
    public required ImmutableArray<PeriodAnswer> Extensions { get; init; }

    /// <summary>How the last day rolled; null where it did not.</summary>
    public RollAnswer? Rolled { get; init; }

    /// <summary>Days passed over, oldest first.</summary>
    public required ImmutableArray<SkippedDay> Skipped { get; init; }

    /// <summary>The sections relied on, in the order used.</summary>
    public required ImmutableArray<string> Basis { get; init; }

    /// <summary>Doubts the reader must know.</summary>
    public required ImmutableArray<LocalText> Notes { get; init; }

    /// <summary>Which calendar.</summary>
    public required string Calendar { get; init; }

    /// <summary>Which state of it: its content hash.</summary>
    public required string CalendarVersion { get; init; }

    /// <summary>Day by day from the start day to the last; empty for hours and minutes, months and years.</summary>
    public required ImmutableArray<CountedDay> Days { get; init; }

    /// <summary>The answer for a derivation.</summary>
    /// <param name="derivation">As recorded.</param>
    /// <param name="zone">In which days are counted.</param>
    public static DerivationAnswer Of(Derivation derivation, DateTimeZone zone)
    {
        var (question, deadline) = (derivation.Question, derivation.Deadline);
        return new DerivationAnswer
        {
            Entered = deadline.Received,
            Received = deadline.Start,
            Start = deadline.Start,
            FirstDay = deadline.FirstDay,
            LastDay = deadline.LastDay,
            Due = deadline.Due,
            Count = question.Period.Count,
            Unit = question.Period.Unit.ToWire(),
            Owner = question.Owner.ToWire(),
            Extensions = [.. question.Extensions.Select(e => new PeriodAnswer(e.Count, e.Unit.ToWire()))],
            Rolled = deadline.RolledFrom is { } from ? new RollAnswer(from, deadline.LastDay, derivation.RollReason) : null,
            Skipped = derivation.Skipped,
            Basis = derivation.Basis,
            Notes = derivation.Notes,
            Calendar = derivation.CalendarId,
            CalendarVersion = derivation.CalendarVersion,
            Days = CountedDays.Of(derivation, zone),
        };
    }
}

/// <summary>A period.</summary>
/// <param name="Count">How many.</param>
/// <param name="Unit">Of what, e.g. <c>day</c>.</param>
public sealed record PeriodAnswer(int Count, string Unit);

/// <summary>A last day that moved.</summary>
/// <param name="From">The day before it moved.</param>
/// <param name="To">The day it moved to.</param>
/// <param name="Why">Why.</param>
public sealed record RollAnswer(LocalDate From, LocalDate To, LocalText? Why);
