using System.Collections.Immutable;
using System.Text.Json;
using NodaTime;
using Permits.Engine;

namespace Permits.Server.Features.Breaches;

/// <summary>A breach with all that its case's log says of it.</summary>
public sealed record BreachFileAnswer
{
    /// <summary>The row of the log.</summary>
    public required BreachAnswer Breach { get; init; }

    /// <summary>The sequence of the breach in the case's log.</summary>
    public required long Sequence { get; init; }

    /// <summary>The hash of that event, lower-case hex: the leaf by which its proof begins (<c>GET /audit/proof/{number}/{sequence}</c>).</summary>
    public required string LeafHash { get; init; }

    /// <summary>When the clock started.</summary>
    public required Instant StartedAt { get; init; }

    /// <summary>The event on which it started; null where the log holds none.</summary>
    public LoggedEvent? StartedBy { get; init; }

    /// <summary>The event that ended it; null while the act is still owed.</summary>
    public LoggedEvent? EndedBy { get; init; }

    /// <summary>Calendar days over, until the actual end or now; null beyond what the calendar knows.</summary>
    public int? OverrunDays { get; init; }

    /// <summary>Working days over; null beyond what the calendar knows.</summary>
    public int? OverrunWorkingDays { get; init; }

    /// <summary>When the clock stood still, oldest first.</summary>
    public required ImmutableArray<PauseOnFile> Pauses { get; init; }

    /// <summary>Who held which task from the clock's start to its end, oldest first.</summary>
    public required ImmutableArray<HeldInterval> HoldersByInterval { get; init; }

    /// <summary>Warnings before the lapse, oldest first.</summary>
    public required ImmutableArray<WarningGiven> Warnings { get; init; }

    /// <summary>Every reason written, oldest first.</summary>
    public required ImmutableArray<AnswerOnFile> Reasons { get; init; }

    /// <summary>Every acknowledgement, oldest first.</summary>
    public required ImmutableArray<AnswerOnFile> Acknowledgements { get; init; }

    /// <summary>Letters to the applicant about the delay, oldest first.</summary>
    public required ImmutableArray<LetterSent> Letters { get; init; }

    /// <summary>The answer for a breach.</summary>
    public static BreachFileAnswer Of(ReadBreach read) => new()
    {
        Breach = BreachAnswer.Of(read.Row, read.Calendar.Zone),
        Sequence = read.File.Sequence,
        LeafHash = read.LeafHash,
        StartedAt = read.File.Clock.At,
        StartedBy = LoggedEvent.Of(read.File.StartedBy),
        EndedBy = LoggedEvent.Of(read.File.EndedBy),
        OverrunDays = read.File.Overrun?.Calendar,
        OverrunWorkingDays = read.File.Overrun?.Working,
        Pauses = read.File.Pauses,
        HoldersByInterval = read.File.Holders,
        Warnings = read.File.Warnings,
        Reasons = read.File.Reasons,
        Acknowledgements = read.File.Acknowledgements,
        Letters = read.File.Letters,
    };
}

/// <summary>Which event of the case's log.</summary>
/// <param name="Sequence">Its place.</param>
/// <param name="Type">Its name, in kebab case.</param>
/// <param name="At">When it legally happened.</param>
/// <param name="By">Who caused it.</param>
public sealed record LoggedEvent(long Sequence, string Type, Instant At, string By)
{
    /// <summary>The answer for an event; null for none.</summary>
    public static LoggedEvent? Of(RecordedEvent? recorded) => recorded is null ? null : new LoggedEvent(
        recorded.Sequence, JsonNamingPolicy.KebabCaseLower.ConvertName(recorded.Event.GetType().Name), recorded.Event.At, recorded.ActorId);
}
