using System.Collections.Immutable;
using NodaTime;
using Permits.Time;

namespace Permits.Engine;

/// <summary>
/// All that an auditor is told of one breach, read from the events of its case alone: the same log gives the same file, whoever reads it.
/// </summary>
public sealed record BreachFile
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>The sequence in the case's log under which the breach was written.</summary>
    public required long Sequence { get; init; }

    /// <summary>The clock as it started, with its rule and section.</summary>
    public required ClockStarted Clock { get; init; }

    /// <summary>The event on which the clock started; null where the log holds none before it.</summary>
    public RecordedEvent? StartedBy { get; init; }

    /// <summary>How the due instant was reached, pauses and extensions included.</summary>
    public required Derivation Derivation { get; init; }

    /// <summary>When the clock stood still, oldest first.</summary>
    public required ImmutableArray<PauseOnFile> Pauses { get; init; }

    /// <summary>Who held which task, from the clock's start to its actual end or until now; in order of task and time.</summary>
    public required ImmutableArray<HeldInterval> Holders { get; init; }

    /// <summary>When the act was done after all, or was owed no more; null while it is still owed.</summary>
    public Instant? EndedAt { get; init; }

    /// <summary>The event that ended it; null while it is still owed.</summary>
    public RecordedEvent? EndedBy { get; init; }

    /// <summary>Calendar days and working days from the due instant to the actual end or until now; null beyond what the calendar knows.</summary>
    public HeldDays? Overrun { get; init; }

    /// <summary>Warnings given before the lapse, oldest first.</summary>
    public required ImmutableArray<WarningGiven> Warnings { get; init; }

    /// <summary>The reasons written, oldest first; each but the first corrects the one before it.</summary>
    public required ImmutableArray<AnswerOnFile> Reasons { get; init; }

    /// <summary>What supervisors wrote when they answered for it, oldest first; each but the first corrects the one before it.</summary>
    public required ImmutableArray<AnswerOnFile> Acknowledgements { get; init; }

    /// <summary>Letters to the applicant about the delay, oldest first.</summary>
    public required ImmutableArray<LetterSent> Letters { get; init; }
}

/// <summary>A span in which the clock stood still.</summary>
/// <param name="Sequence">The event that began it: where its document is found.</param>
/// <param name="From">When it began.</param>
/// <param name="To">When it ended; null while it lasts.</param>
/// <param name="Ground">The ground's name.</param>
/// <param name="Reason">The facts in the case; null where the diagram paused it.</param>
/// <param name="Cite">The section.</param>
/// <param name="By">Who paused it, by id.</param>
/// <param name="ByName">His name then.</param>
public sealed record PauseOnFile(long Sequence, Instant From, Instant? To, LocalText Ground, string? Reason, string Cite, string By, string ByName);

/// <summary>A span in which a task lay with somebody.</summary>
/// <param name="TaskId">The task.</param>
/// <param name="Title">Its name.</param>
/// <param name="Role">Whose it was.</param>
/// <param name="UserId">Who had it; null while nobody had taken it.</param>
/// <param name="UserName">His name then.</param>
/// <param name="From">First instant.</param>
/// <param name="To">First instant after it; null while it lasts.</param>
public sealed record HeldInterval(string TaskId, LocalText Title, string Role, string? UserId, string? UserName, Instant From, Instant? To);

/// <summary>A warning before the lapse.</summary>
/// <param name="At">When.</param>
/// <param name="Share">The share of the allowance used up, in percent; null where the mark names none.</param>
/// <param name="Letters">The letters it sent; empty where the rule names none.</param>
public sealed record WarningGiven(Instant At, int? Share, ImmutableArray<LetterSent> Letters);

/// <summary>A letter and what became of it.</summary>
/// <param name="NoticeId">The notice.</param>
/// <param name="Template">Its template.</param>
/// <param name="To">To whom.</param>
/// <param name="Reason">The reason it carries; null where none.</param>
/// <param name="QueuedAt">When it was queued.</param>
/// <param name="DeliveredAt">When it left; null while it has not.</param>
/// <param name="Channel">How it left; null while it has not.</param>
/// <param name="Failures">How often sending failed.</param>
public sealed record LetterSent(
    string NoticeId, string Template, string To, string? Reason, Instant QueuedAt, Instant? DeliveredAt, string? Channel, int Failures);

/// <summary>What somebody wrote about a breach. Never changed: a correction is another one that points back.</summary>
/// <param name="Sequence">Its place in the case's log.</param>
/// <param name="Corrects">The sequence of the one that it corrects; null for the first.</param>
/// <param name="Code">The reason's code; null for an acknowledgement.</param>
/// <param name="Text">In words: the reason, or what was done.</param>
/// <param name="By">Who wrote it, by id.</param>
/// <param name="ByName">His name then.</param>
/// <param name="At">When.</param>
public sealed record AnswerOnFile(long Sequence, long? Corrects, string? Code, string Text, string By, string ByName, Instant At);
