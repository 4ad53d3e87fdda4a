using System.Collections.Immutable;
using System.Text.Json;
using NodaTime;
using Permits.Bpmn;

namespace Permits.Engine;

/// <summary>A case as a trial left it.</summary>
public sealed record TriedCase
{
    /// <summary>The definition that it was tried on, which no store has.</summary>
    public required Definition Definition { get; init; }

    /// <summary>The case; <see cref="CaseState.None"/> where the filing was refused.</summary>
    public required CaseState State { get; init; }

    /// <summary>The trial's present.</summary>
    public required Instant Now { get; init; }

    /// <summary>Everything that happened, oldest first.</summary>
    public required ImmutableArray<TriedEvent> Events { get; init; }

    /// <summary>The act at which the trial stopped; null where all were done.</summary>
    public required TrialStop? Stopped { get; init; }

    /// <summary>Tasks that are to be done, oldest first.</summary>
    public required ImmutableArray<TriedTask> Tasks { get; init; }

    /// <summary>Clocks that bind somebody, soonest due first.</summary>
    public required ImmutableArray<TriedClock> Clocks { get; init; }

    /// <summary>Events of the diagram that wait for something else than a clock.</summary>
    public required ImmutableArray<TriedWait> Waits { get; init; }

    /// <summary>Letters queued, oldest first.</summary>
    public required ImmutableArray<TriedLetter> Letters { get; init; }

    /// <summary>Decisions asked, oldest first.</summary>
    public required ImmutableArray<TriedDecision> Decisions { get; init; }

    /// <summary>Elements that a token is in, each once.</summary>
    public required ImmutableArray<string> ActiveElements { get; init; }
}

/// <summary>Something that happened in a trial.</summary>
/// <param name="Event">What.</param>
/// <param name="Element">The element it is about; null where it is about none.</param>
/// <param name="By">Who caused it.</param>
public sealed record TriedEvent(CaseEvent Event, string? Element, Actor By);

/// <summary>Why a trial stopped.</summary>
/// <param name="Act">The place of the act in the list, from 0; null for the filing.</param>
/// <param name="Problems">Why it was refused.</param>
public sealed record TrialStop(int? Act, ImmutableArray<Problem> Problems);

/// <summary>A task of a tried case.</summary>
/// <param name="Task">The task.</param>
/// <param name="Form">Its form's name; null where only an outcome is asked.</param>
/// <param name="Outcomes">What it can end as; empty for one, called <c>done</c>.</param>
/// <param name="Clock">Its own clock; null where it has none.</param>
/// <param name="NeedsReason">Whether it needs a written reason though it has no outcomes.</param>
public sealed record TriedTask(OpenTask Task, string? Form, ImmutableArray<OutcomeSpec> Outcomes, Clock? Clock, bool NeedsReason);

/// <summary>A clock of a tried case.</summary>
/// <param name="Clock">The clock.</param>
/// <param name="Element">The element whose own clock it is; null for a clock of the case.</param>
/// <param name="Warnings">Warnings ahead, soonest first.</param>
/// <param name="OnLapse">What its lapse would do, each in a sentence.</param>
/// <param name="Grounds">Grounds on which a person may pause it.</param>
public sealed record TriedClock(Clock Clock, string? Element, ImmutableArray<TriedWarning> Warnings, ImmutableArray<LocalText> OnLapse, ImmutableArray<PauseGround> Grounds);

/// <summary>A warning ahead.</summary>
/// <param name="At">When.</param>
/// <param name="Share">At which share of the time, in percent.</param>
/// <param name="Notices">What is queued then.</param>
public sealed record TriedWarning(Instant At, int Share, ImmutableArray<NoticeSpec> Notices);

/// <summary>An event that waits.</summary>
/// <param name="Element">The event or receive task.</param>
/// <param name="Kind">What for.</param>
/// <param name="Name">The message or signal; null for a timer.</param>
/// <param name="Key">The key that tells messages of one name apart; null where the name is enough.</param>
/// <param name="Due">When a timer of exact time fires; null for others.</param>
public sealed record TriedWait(string Element, CatchKind Kind, string? Name, string? Key, Instant? Due);

/// <summary>A letter queued.</summary>
/// <param name="At">When.</param>
/// <param name="Template">Its template.</param>
/// <param name="Subject">The template's first line, with its placeholders; null where the package has no such template.</param>
/// <param name="To">To whom.</param>
/// <param name="Reason">The written reason it carries; null where none.</param>
/// <param name="Element">The element it comes from; null where a clock or duty of the law brought it.</param>
public sealed record TriedLetter(Instant At, string Template, string? Subject, string To, string? Reason, string? Element);

/// <summary>A decision asked.</summary>
/// <param name="At">When.</param>
/// <param name="Element">The task that asked it.</param>
/// <param name="Decision">The decision.</param>
/// <param name="Tables">Which rules matched.</param>
/// <param name="Value">What came out.</param>
public sealed record TriedDecision(Instant At, string Element, string Decision, ImmutableArray<MatchedRules> Tables, JsonElement Value);
