using System.Collections.Immutable;
using NodaTime;
using Permits.Engine;
using Permits.Time;

namespace Permits.Server.Features.Applications;

/// <summary>A clock with how its due instant was reached.</summary>
public sealed record ClockAnswer
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Where its rule stands: <c>statute-id/clock-id</c>, or <c>process/element-id</c>.</summary>
    public required string Spec { get; init; }

    /// <summary>Its name.</summary>
    public required LocalText Title { get; init; }

    /// <summary>1, or which recurrence of a duty.</summary>
    public required int Round { get; init; }

    /// <summary>Who owes the act.</summary>
    public required DutyOwner Owner { get; init; }

    /// <summary>Running, paused, met, breached, cancelled or fired.</summary>
    public required ClockState State { get; init; }

    /// <summary>Where counting starts from.</summary>
    public required Instant Start { get; init; }

    /// <summary>The first instant that is too late.</summary>
    public required Instant Due { get; init; }

    /// <summary>When it was met, finished late or cancelled; null while it is owed.</summary>
    public Instant? StoppedAt { get; init; }

    /// <summary>The section.</summary>
    public required string Cite { get; init; }

    /// <summary>The row in <c>docs/law.md</c>; null where the manual alone sets it.</summary>
    public string? Law { get; init; }

    /// <summary>How the due instant was reached.</summary>
    public required DerivationAnswer Derivation { get; init; }

    /// <summary>How changes of the calendar moved it, oldest first.</summary>
    public required ImmutableArray<ClockMove> Moves { get; init; }

    /// <summary>When it stood still, oldest first; the last has no end while it does.</summary>
    public required ImmutableArray<ClockPause> Pauses { get; init; }

    /// <summary>How it was lengthened, oldest first.</summary>
    public required ImmutableArray<ClockExtension> Extensions { get; init; }

    /// <summary>Every clock of a case, soonest due first.</summary>
    public static IEnumerable<ClockAnswer> AllOf(CaseState state, DateTimeZone zone) =>
        state.Clocks.Values.OrderBy(c => c.Deadline.Due).ThenBy(c => c.Id, StringComparer.Ordinal).Select(clock => Of(clock, zone));

    /// <summary>The answer for one clock.</summary>
    /// <param name="clock">The clock.</param>
    /// <param name="zone">In which days are counted.</param>
    public static ClockAnswer Of(Clock clock, DateTimeZone zone) => new()
    {
        Id = clock.Id,
        Spec = clock.Spec,
        Title = clock.Title,
        Round = clock.Round,
        Owner = clock.Question.Owner,
        State = clock.State,
        Start = clock.Deadline.Start,
        Due = clock.Deadline.Due,
        StoppedAt = clock.StoppedAt,
        Cite = clock.Cite,
        Law = clock.Law,
        Moves = clock.Moves ?? [],
        Pauses = clock.Pauses,
        Extensions = clock.Extensions,
        Derivation = DerivationAnswer.Of(clock.Derivation, zone),
    };
}
