using System.Collections.Immutable;
using System.Text.Json;
using NodaTime;
using Permits.Bpmn;
using Permits.Time;

namespace Permits.Engine;

/// <summary>
/// Something that happened to one application. Names are past tense; the JSON form (see <see cref="EventJson"/>) is frozen once released.
/// </summary>
public abstract record CaseEvent
{
    /// <summary>When it legally happened: the command's now, or the due instant for what time itself brought about.</summary>
    public required Instant At { get; init; }
}

/// <summary>An event in the log.</summary>
/// <param name="Sequence">1 for the first of a case; no gaps.</param>
/// <param name="RecordedAt">When it was written.</param>
/// <param name="ActorId">Who caused it.</param>
/// <param name="ActorName">His name then.</param>
/// <param name="Event">What happened.</param>
public sealed record RecordedEvent(long Sequence, Instant RecordedAt, string ActorId, string ActorName, CaseEvent Event);

/// <summary>An application was filed. <c>At</c> is its entry into the system; <paramref name="ReceivedAt"/> the deemed receipt (R3): both are kept.</summary>
public sealed record ApplicationFiled(
    string Number, string PermitType, int DefinitionVersion, string DefinitionHash, string OfficeId, Applicant Applicant, JsonElement Data,
    ImmutableArray<FiledDocument> Documents, bool FiledElectronically, Instant ReceivedAt, bool IsDemo) : CaseEvent
{
    /// <summary>The licensor's office to which a reception centre is to send the matter (R14); null where it was filed with that office itself.</summary>
    public string? ForwardTo { get; init; }
}

/// <summary>The reception centre sent the matter to the licensor's office, which has it from now on (R14).</summary>
/// <param name="OfficeId">The licensor's office.</param>
public sealed record ApplicationForwarded(string OfficeId) : CaseEvent;

/// <summary>A task was opened.</summary>
/// <param name="TaskId">Unique in the whole system: number, dot, T, counter.</param>
/// <param name="ElementId">The user task; null for a duty of a statute.</param>
/// <param name="InstanceId">The element instance; null for a duty.</param>
/// <param name="ClockId">The task's own clock or the duty's; null where none.</param>
/// <param name="Title">Its name.</param>
/// <param name="Role">Who may do it.</param>
public sealed record TaskOpened(string TaskId, string? ElementId, string? InstanceId, string? ClockId, LocalText Title, string Role) : CaseEvent
{
    /// <summary>What the decision table recommends; null where none was asked, or none of the task's outcomes came out.</summary>
    public Recommendation? Recommended { get; init; }
}

/// <summary>The strategy of a task was applied (<c>permit:task strategy</c>): to whom it fell, or that nobody could take it.</summary>
/// <param name="TaskId">The task.</param>
/// <param name="Strategy">Which.</param>
/// <param name="Skill">The skill asked for; null where none is.</param>
/// <param name="Considered">Everyone who held the role in the office then, by user id, with the figures used.</param>
/// <param name="Seed">What the lot was drawn by, lower-case hex (<see cref="Lot.SeedOf"/>); null where nobody could take it.</param>
/// <param name="UserId">Whose it is; null where nobody could take it.</param>
/// <param name="UserName">His name then.</param>
public sealed record AssignmentDecided(
    string TaskId, AssignmentStrategy Strategy, string? Skill, ImmutableArray<ConsideredOfficer> Considered, string? Seed, string? UserId, string? UserName) : CaseEvent;

/// <summary>An officer to whom a task could have been given.</summary>
/// <param name="UserId">His account.</param>
/// <param name="Name">His name then.</param>
/// <param name="OpenTasks">How many tasks he held in all applications at that moment.</param>
/// <param name="LeftOut">Why he was no candidate, one of <see cref="LeftOutReasons"/>; null where he was one.</param>
public sealed record ConsideredOfficer(string UserId, string Name, int OpenTasks, string? LeftOut);

/// <summary>A task was claimed.</summary>
public sealed record TaskClaimed(string TaskId, string UserId, string UserName) : CaseEvent;

/// <summary>A claimed task was given back.</summary>
public sealed record TaskUnclaimed(string TaskId, string UserId) : CaseEvent;

/// <summary>A task was given to another.</summary>
public sealed record TaskReassigned(string TaskId, string? FromUserId, string ToUserId, string ToUserName, string Reason) : CaseEvent;

/// <summary>A task was finished.</summary>
public sealed record TaskCompleted(
    string TaskId, string? ElementId, string UserId, string UserName, string Outcome, JsonElement Data, string? Reason, ImmutableArray<FiledDocument> Documents) : CaseEvent;

/// <summary>A task was ended from outside.</summary>
public sealed record TaskCancelled(string TaskId, string Why) : CaseEvent;

/// <summary>A milestone was reached.</summary>
public sealed record MilestoneReached(string Milestone) : CaseEvent;

/// <summary>A clock started.</summary>
/// <param name="ClockId">Unique in the whole system: number, dot, C, counter.</param>
/// <param name="Spec">Where its rule stands: <c>statute-id/clock-id</c>, or <c>process/element-id</c>.</param>
/// <param name="Title">Its name.</param>
/// <param name="Round">1, or which recurrence of a duty.</param>
/// <param name="InstanceId">The element instance it belongs to; null for a statute's clock.</param>
/// <param name="Derivation">How its due instant was reached.</param>
/// <param name="Marks">What happens on the way, in time order, the lapse included.</param>
/// <param name="Cite">The section.</param>
/// <param name="Law">The row in docs/law.md; null where the manual alone sets it.</param>
public sealed record ClockStarted(
    string ClockId, string Spec, LocalText Title, int Round, string? InstanceId, Derivation Derivation, ImmutableArray<ClockMark> Marks, string Cite, string? Law) : CaseEvent;

/// <summary>A point on a running clock at which something happens by itself.</summary>
/// <param name="At">When.</param>
/// <param name="Kind">One of <see cref="MarkKinds"/>.</param>
/// <param name="Share">Of a warning, the share of the allowance in percent; null for the others.</param>
public sealed record ClockMark(Instant At, string Kind, int? Share = null);

/// <summary>A mark was passed.</summary>
public sealed record ClockMarkPassed(string ClockId, ClockMark Mark) : CaseEvent;

/// <summary>What a clock limits was done; in time, or late where a breach stands.</summary>
public sealed record ClockStopped(string ClockId) : CaseEvent;

/// <summary>A clock ended without its act being owed any more.</summary>
public sealed record ClockCancelled(string ClockId, string Why) : CaseEvent;

/// <summary>A clock was extended (R11).</summary>
public sealed record ClockExtended(string ClockId, Allowance By, string Reason, Derivation Derivation, ImmutableArray<ClockMark> Marks, string Cite) : CaseEvent;

/// <summary>A clock began to stand still.</summary>
/// <param name="ClockId">The clock.</param>
/// <param name="Ground">Which of its grounds.</param>
/// <param name="Name">The ground's name.</param>
/// <param name="Reason">The facts in this case; null where the diagram paused it.</param>
/// <param name="Cite">The section that gives the ground.</param>
public sealed record ClockPaused(string ClockId, string Ground, LocalText Name, string? Reason, string Cite) : CaseEvent;

/// <summary>A paused clock runs again, with its due instant derived anew.</summary>
public sealed record ClockResumed(string ClockId, string? Reason, Derivation Derivation, ImmutableArray<ClockMark> Marks) : CaseEvent;

/// <summary>A clock lapsed undecided under a law by which that settles the outcome; it awaits an officer's attestation.</summary>
/// <param name="ClockId">The clock.</param>
/// <param name="Effect">The outcome deemed: <see cref="LapseEffect.DeemedGranted"/> or <see cref="LapseEffect.DeemedRefused"/>.</param>
/// <param name="Cite">The section.</param>
public sealed record OutcomeDeemed(string ClockId, LapseEffect Effect, string Cite) : CaseEvent;

/// <summary>An officer attested the deemed outcome: it stands, and the case ends with it.</summary>
public sealed record OutcomeAttested(string ClockId) : CaseEvent;

/// <summary>An officer found that the outcome is not deemed, for the reason written: the case goes on.</summary>
public sealed record OutcomeDisputed(string ClockId, string Reason) : CaseEvent;

/// <summary>A clock passed its due instant. Written once; never changed.</summary>
/// <param name="BreachId">Unique in the whole system: number, dot, B, counter.</param>
/// <param name="ClockId">The clock.</param>
/// <param name="Derivation">How the due instant was reached.</param>
/// <param name="Holders">Who held the case's open tasks then: <c>role</c> and, where claimed, user id.</param>
public sealed record ClockBreached(string BreachId, string ClockId, Derivation Derivation, ImmutableArray<Holder> Holders) : CaseEvent;

/// <summary>Who held an open task.</summary>
public sealed record Holder(string TaskId, LocalText Title, string Role, string? UserId, string? UserName, Instant Since);

/// <summary>The reason of a breach was written.</summary>
public sealed record BreachExplained(string BreachId, string Code, string Text) : CaseEvent;

/// <summary>A supervisor answered for a breach; written again it corrects what he wrote before, which stays.</summary>
/// <param name="BreachId">The breach.</param>
/// <param name="CorrectiveAct">What was done about it.</param>
public sealed record BreachAcknowledged(string BreachId, string CorrectiveAct) : CaseEvent;

/// <summary>
/// A running clock was derived anew because the calendar it is counted by was changed. Holds only what became different; the rest of the
/// derivation stays as it was.
/// </summary>
/// <param name="ClockId">The clock.</param>
/// <param name="ChangeId">The calendar change.</param>
/// <param name="Reason">What was announced, and why where that was said.</param>
/// <param name="Deadline">The deadline on the changed calendar.</param>
/// <param name="CalendarVersion">The content hash of the changed calendar.</param>
/// <param name="NewlySkipped">Days passed over that were not before, or lay beyond the old last day; oldest first.</param>
/// <param name="NoLongerSkipped">Days that were passed over and are not any more, or lie beyond the new last day; oldest first.</param>
/// <param name="RollReason">Why the last day rolls; null where it does not.</param>
/// <param name="Basis">The sections relied on; null where they are the same as before.</param>
/// <param name="Notes">The doubts; null where they are the same as before.</param>
/// <param name="Marks">What is still ahead on the clock, in time order.</param>
public sealed record ClockRederived(
    string ClockId, string ChangeId, LocalText Reason, Deadline Deadline, string CalendarVersion, ImmutableArray<SkippedDay> NewlySkipped,
    ImmutableArray<LocalDate> NoLongerSkipped, LocalText? RollReason, ImmutableArray<string>? Basis, ImmutableArray<LocalText>? Notes,
    ImmutableArray<ClockMark> Marks) : CaseEvent;

/// <summary>
/// A running clock kept its due instant through a change of the calendar: on the changed calendar it would be over already, and nobody
/// becomes late by a change after the fact; or it could not be derived there.
/// </summary>
/// <param name="ClockId">The clock.</param>
/// <param name="ChangeId">The calendar change.</param>
/// <param name="Reason">What was announced, and why where that was said.</param>
/// <param name="DueThen">The due instant on the changed calendar; null where it lies beyond what that calendar knows.</param>
public sealed record ClockKept(string ClockId, string ChangeId, LocalText Reason, Instant? DueThen) : CaseEvent;

/// <summary>A note on a breach that stands: on a calendar changed afterwards the clock would have been due at another time.</summary>
/// <param name="BreachId">The breach.</param>
/// <param name="ChangeId">The calendar change.</param>
/// <param name="Text">What was announced, and why where that was said.</param>
/// <param name="DueThen">The due instant on the changed calendar.</param>
public sealed record BreachAnnotated(string BreachId, string ChangeId, LocalText Text, Instant DueThen) : CaseEvent;

/// <summary>A notice was queued for sending.</summary>
/// <param name="NoticeId">Unique in the whole system: number, dot, N, counter.</param>
/// <param name="Template">The template's name.</param>
/// <param name="To"><c>applicant</c>, <c>supervisor</c> or <c>opdc</c>.</param>
/// <param name="Reason">The written reason it carries; null where none.</param>
/// <param name="Cause">The task, clock or element that caused it.</param>
public sealed record NoticeQueued(string NoticeId, string Template, string To, string? Reason, string Cause) : CaseEvent;

/// <summary>A notice left.</summary>
public sealed record NoticeDelivered(string NoticeId, string Channel) : CaseEvent;

/// <summary>A notice could not be sent; it will be tried again.</summary>
public sealed record NoticeFailed(string NoticeId, string Channel, string Error) : CaseEvent;

/// <summary>
/// The record of all defects was made and signed by the officer (LFA s.8 para 1; R5). It stands beside the <see cref="TaskCompleted"/> that made it.
/// </summary>
/// <param name="RecordId">Unique in the whole system: number, dot, D, counter.</param>
/// <param name="TaskId">The task.</param>
/// <param name="OfficerId">Who signed.</param>
/// <param name="OfficerName">His name then.</param>
/// <param name="OfficerRole">The post in which he signed.</param>
/// <param name="Defects">Every defect and missing paper, as written.</param>
/// <param name="CorrectionPeriod">The time given to mend them.</param>
public sealed record DefectsRecorded(
    string RecordId, string TaskId, string OfficerId, string OfficerName, string OfficerRole, string Defects, Allowance CorrectionPeriod) : CaseEvent;

/// <summary>The applicant signed the record of defects (doubt D12).</summary>
/// <param name="RecordId">The record.</param>
/// <param name="UserId">Who acknowledged.</param>
/// <param name="UserName">His name then.</param>
/// <param name="TaskId">The correction whose filing implied it; null where he acknowledged by itself.</param>
public sealed record DefectsAcknowledged(string RecordId, string UserId, string UserName, string? TaskId) : CaseEvent;

/// <summary>
/// The licensor found that an incompleteness seen too late came of an official's fault and makes approval impossible (LFA s.8 para 3; R6).
/// </summary>
/// <param name="FindingId">Unique in the whole system: number, dot, F, counter.</param>
/// <param name="Fault">Negligence or dishonesty.</param>
/// <param name="Reason">What is missing and why approval is impossible without it.</param>
/// <param name="CaseFile">The file in which discipline or prosecution goes on.</param>
/// <param name="LicensorName">The licensor's name then.</param>
public sealed record FaultFound(string FindingId, Fault Fault, string Reason, string CaseFile, string LicensorName) : CaseEvent;

/// <summary>An act that LFA s.8 para 3 bars was let through on a finding of fault, which is used up by it.</summary>
/// <param name="FindingId">The finding.</param>
/// <param name="ElementId">The user task.</param>
/// <param name="Outcome">The outcome let through; null where it is the task itself, which asks papers of the applicant.</param>
public sealed record FaultFindingUsed(string FindingId, string ElementId, string? Outcome) : CaseEvent;

/// <summary>The applicant chose how notices reach him (EGA s.11; R15).</summary>
public sealed record NoticeChannelChosen(NoticeChannel Channel) : CaseEvent;

/// <summary>The application is judged by a later version from now on (R2, LFA s.11).</summary>
/// <param name="From">The version before.</param>
/// <param name="To">The version from now on.</param>
/// <param name="Hash">The content hash of the later version.</param>
/// <param name="Ground">One of <see cref="AdoptionGrounds"/>.</param>
/// <param name="Reason">Why.</param>
/// <param name="Cite">The section.</param>
public sealed record DefinitionAdopted(int From, int To, string Hash, string Ground, string Reason, string Cite) : CaseEvent
{
    /// <summary>The migration that it was part of; null where the licensor let this one application go over.</summary>
    public ApprovedMigration? Migration { get; init; }
}

/// <summary>An element that was under way goes on as an element of the later version.</summary>
/// <param name="InstanceId">The instance, which keeps its id.</param>
/// <param name="From">The element before.</param>
/// <param name="To">The element from now on.</param>
public sealed record ElementMoved(string InstanceId, string From, string To) : CaseEvent;

/// <summary>An open task goes on as the later version has it. Where another role does it, nobody has claimed it any more.</summary>
/// <param name="TaskId">The task.</param>
/// <param name="ElementId">The user task from now on.</param>
/// <param name="Title">Its name from now on.</param>
/// <param name="Role">Who may do it from now on.</param>
public sealed record TaskMoved(string TaskId, string ElementId, LocalText Title, string Role) : CaseEvent;

/// <summary>Tokens before joins go on on flows of the later version, all at once.</summary>
/// <param name="Flows">The flows from now on, by those before.</param>
public sealed record TokensMoved(ImmutableSortedDictionary<string, string> Flows) : CaseEvent;

/// <summary>An event that waits goes on waiting as an event of the later version.</summary>
/// <param name="SubscriptionId">What waits, which keeps its id.</param>
/// <param name="ElementId">The event from now on.</param>
public sealed record SubscriptionMoved(string SubscriptionId, string ElementId) : CaseEvent;

/// <summary>A clock goes on by the rule of another element of the later version; its due instant stays.</summary>
/// <param name="ClockId">The clock.</param>
/// <param name="Spec">Where its rule stands from now on.</param>
/// <param name="Title">Its name from now on.</param>
public sealed record ClockMoved(string ClockId, string Spec, LocalText Title) : CaseEvent;

/// <summary>What finished steps left is known under the names of the later version's steps too, all at once.</summary>
/// <param name="Steps">The steps that stand for them, by those before.</param>
public sealed record ResultsMoved(ImmutableSortedDictionary<string, string> Steps) : CaseEvent;

/// <summary>A running clock goes on by the time of a later version, in the applicant's favour (R2).</summary>
public sealed record ClockShifted(string ClockId, Derivation Derivation, ImmutableArray<ClockMark> Marks, string Cite) : CaseEvent;

/// <summary>The application renews a permit (R16).</summary>
/// <param name="Permit">The permit's number.</param>
/// <param name="ValidTo">The last day of its term.</param>
/// <param name="InTime">Whether it was filed by that day.</param>
/// <param name="KeepsAlive">Whether the permit holds until this application is decided, as its Act says.</param>
/// <param name="Cite">The section.</param>
public sealed record RenewalFiled(string Permit, LocalDate ValidTo, bool InTime, bool KeepsAlive, string Cite) : CaseEvent;

/// <summary>The permit was issued (R16, R17). What it holds is public.</summary>
/// <param name="Number">The permit's number: unique in the whole system, made from the application's.</param>
/// <param name="HolderName">The holder as printed on the permit.</param>
/// <param name="Premises">What is permitted and where, in Thai; null where the manual names no such fields.</param>
/// <param name="ValidFrom">Its first day.</param>
/// <param name="ValidTo">The last day of its term; null where it has no expiry.</param>
/// <param name="Renews">The permit it renews; null where none.</param>
/// <param name="Cite">Where its term is set; null where the manual does not say.</param>
public sealed record PermitIssued(
    string Number, string HolderName, string? Premises, LocalDate ValidFrom, LocalDate? ValidTo, string? Renews, string? Cite) : CaseEvent;

/// <summary>The application ended.</summary>
/// <param name="Result"><c>granted</c>, <c>refused</c>, <c>returned</c>, <c>withdrawn</c>, or <c>ended</c>.</param>
public sealed record ApplicationClosed(string Result) : CaseEvent;
