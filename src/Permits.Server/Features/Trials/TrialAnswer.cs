using System.Collections.Immutable;
using System.Text.Json;
using NodaTime;
using Permits.Bpmn;
using Permits.Engine;
using Permits.Server.Features.Applications;

namespace Permits.Server.Features.Trials;

/// <summary>A case as a trial left it.</summary>
public sealed record TrialAnswer
{
    /// <summary><c>not-filed</c>, <c>running</c>, <c>overdue</c> or <c>closed</c>.</summary>
    public required string State { get; init; }

    /// <summary>How it ended; null while it runs.</summary>
    public string? Result { get; init; }

    /// <summary>The state or result in words.</summary>
    public required LocalText Standing { get; init; }

    /// <summary>The trial's present.</summary>
    public required Instant Now { get; init; }

    /// <summary>When it entered the system; null where the filing was refused.</summary>
    public Instant? FiledAt { get; init; }

    /// <summary>When it counts as received; null as above.</summary>
    public Instant? ReceivedAt { get; init; }

    /// <summary>The act at which the trial stopped, with the case as it stood before; null where all were done.</summary>
    public StopAnswer? Stopped { get; init; }

    /// <summary>The office whose calendar counted.</summary>
    public required LocalText Office { get; init; }

    /// <summary>Milestones reached, in time order.</summary>
    public required ImmutableArray<TriedMilestoneAnswer> Milestones { get; init; }

    /// <summary>Tasks that are to be done, oldest first.</summary>
    public required ImmutableArray<TriedTaskAnswer> Tasks { get; init; }

    /// <summary>Clocks that bind somebody, soonest due first.</summary>
    public required ImmutableArray<TriedClockAnswer> Clocks { get; init; }

    /// <summary>Events of the diagram that wait for a message, a signal or an exact time.</summary>
    public required ImmutableArray<TriedWait> Waits { get; init; }

    /// <summary>What happened, in words, oldest first.</summary>
    public required ImmutableArray<TriedLineAnswer> Timeline { get; init; }

    /// <summary>Breaches, oldest first.</summary>
    public required ImmutableArray<TriedBreachAnswer> Breaches { get; init; }

    /// <summary>Letters queued, oldest first.</summary>
    public required ImmutableArray<TriedLetterAnswer> Letters { get; init; }

    /// <summary>Decisions asked, oldest first.</summary>
    public required ImmutableArray<TriedDecision> Decisions { get; init; }

    /// <summary>What stops the run until a person helps.</summary>
    public required ImmutableArray<IncidentAnswer> Incidents { get; init; }

    /// <summary>Elements that a token is in, for the canvas.</summary>
    public required ImmutableArray<string> ActiveElements { get; init; }

    /// <summary>What conditions see, by name.</summary>
    public required IReadOnlyDictionary<string, JsonElement> Variables { get; init; }

    /// <summary>The term of the permit it led to; null where none was issued.</summary>
    public PermitTermAnswer? Permit { get; init; }

    /// <summary>What a trial does not simulate.</summary>
    public required ImmutableArray<LocalText> Limits { get; init; }
}

/// <summary>Why a trial stopped.</summary>
/// <param name="Act">The place of the act in the list, from 0; null for the filing.</param>
/// <param name="Problems">Why it was refused.</param>
public sealed record StopAnswer(int? Act, ImmutableArray<StopProblemAnswer> Problems);

/// <summary>One reason for a refusal.</summary>
/// <param name="Code">Its stable code.</param>
/// <param name="Message">What was expected, what was found, what to do.</param>
/// <param name="Field">The field it is about; null for none.</param>
/// <param name="Basis">The section of law; null where none.</param>
public sealed record StopProblemAnswer(string Code, LocalText Message, string? Field, string? Basis);

/// <summary>A milestone reached.</summary>
/// <param name="Milestone">Which.</param>
/// <param name="Name">In words.</param>
/// <param name="At">When first.</param>
public sealed record TriedMilestoneAnswer(string Milestone, LocalText Name, Instant At);

/// <summary>A task that is to be done.</summary>
/// <param name="Id">Its id, by which an act may name it.</param>
/// <param name="Element">The user task; null for a duty of the law.</param>
/// <param name="Title">Its name.</param>
/// <param name="Role">Who does it.</param>
/// <param name="RoleName">In words.</param>
/// <param name="Form">Its form's name; null where only an outcome is asked.</param>
/// <param name="Outcomes">What it can end as; empty for one, called <c>done</c>.</param>
/// <param name="Recommended">The outcome that the table recommends; null where none.</param>
/// <param name="NeedsReason">Whether it needs a written reason though it has no outcomes.</param>
/// <param name="OpenedAt">When it opened.</param>
/// <param name="Due">Its own clock's due instant; null where it has none.</param>
/// <param name="Clock">Its own clock, which has the derivation; null where it has none.</param>
public sealed record TriedTaskAnswer(
    string Id, string? Element, LocalText Title, string Role, LocalText RoleName, string? Form, ImmutableArray<OutcomeSpec> Outcomes, string? Recommended,
    bool NeedsReason, Instant OpenedAt, Instant? Due, string? Clock);

/// <summary>A clock that binds somebody.</summary>
/// <param name="Id">Its id, by which an act may name it; its spec will do too.</param>
/// <param name="Clock">The clock with its derivation.</param>
/// <param name="Element">The element whose own clock it is; null for a clock of the case.</param>
/// <param name="Warnings">Warnings ahead, soonest first.</param>
/// <param name="OnLapse">What its lapse would do, each in a sentence.</param>
/// <param name="Grounds">Grounds on which it may be paused.</param>
/// <param name="Extension">How it may be extended; null where not.</param>
public sealed record TriedClockAnswer(
    string Id, ClockAnswer Clock, string? Element, ImmutableArray<TriedWarning> Warnings, ImmutableArray<LocalText> OnLapse, ImmutableArray<PauseGround> Grounds,
    TriedExtensionAnswer? Extension);

/// <summary>How a clock may be extended.</summary>
/// <param name="MaxCount">How often at most.</param>
/// <param name="By">By how much each time, in words.</param>
/// <param name="Cite">The section.</param>
public sealed record TriedExtensionAnswer(int MaxCount, LocalText By, string Cite);

/// <summary>One line of what happened.</summary>
/// <param name="At">When.</param>
/// <param name="Kind">The event's name, e.g. <c>milestone-reached</c>.</param>
/// <param name="Element">The element it is about; null for none.</param>
/// <param name="What">What happened.</param>
/// <param name="Detail">More about it; null where nothing.</param>
/// <param name="By">Who caused it; null for the system.</param>
/// <param name="Mark">How it stands out: <c>key</c>, <c>good</c>, <c>bad</c>; null for the rest.</param>
public sealed record TriedLineAnswer(Instant At, string Kind, string? Element, LocalText What, LocalText? Detail, string? By, string? Mark);

/// <summary>A clock that passed its due instant.</summary>
/// <param name="Clock">The clock.</param>
/// <param name="Title">Its name.</param>
/// <param name="Element">The element whose own clock it is; null for a clock of the case.</param>
/// <param name="Due">The due instant, which is when it was breached.</param>
/// <param name="Cite">The section.</param>
/// <param name="Law">The row in <c>docs/law.md</c>; null where the manual alone sets it.</param>
public sealed record TriedBreachAnswer(string Clock, LocalText Title, string? Element, Instant Due, string Cite, string? Law);

/// <summary>A letter queued.</summary>
/// <param name="At">When.</param>
/// <param name="Template">Its template.</param>
/// <param name="Name">What it is about.</param>
/// <param name="Subject">The template's first line, with its placeholders; null where the package has no such template.</param>
/// <param name="To">To whom.</param>
/// <param name="ToName">In words.</param>
/// <param name="Reason">The written reason it carries; null where none.</param>
/// <param name="Element">The element it comes from; null for none.</param>
public sealed record TriedLetterAnswer(Instant At, string Template, LocalText Name, string? Subject, string To, LocalText ToName, string? Reason, string? Element);

/// <summary>The term of a permit.</summary>
/// <param name="ValidFrom">Its first day.</param>
/// <param name="ValidTo">Its last day; null where it has no expiry.</param>
public sealed record PermitTermAnswer(LocalDate ValidFrom, LocalDate? ValidTo);
