using System.Collections.Immutable;
using System.Text.Json;
using NodaTime;
using Permits.Bpmn;
using Permits.Time;

namespace Permits.Engine;

/// <summary>One application as its events have made it. Built only by <see cref="Applier"/>; the snapshot is its JSON.</summary>
public sealed record CaseState
{
    /// <summary>The state before filing.</summary>
    public static CaseState None { get; } = new();

    /// <summary>Number of events applied; 0 before filing. The optimistic version.</summary>
    public long Version { get; init; }

    /// <summary>The application number; empty before filing.</summary>
    public string Number { get; init; } = "";

    /// <summary>The permit type.</summary>
    public string PermitType { get; init; } = "";

    /// <summary>The definition version it is judged by to its end (LFA s.11, R2).</summary>
    public int DefinitionVersion { get; init; }

    /// <summary>The office that has it: the receiving one, and once a reception centre has sent it on, the licensor's.</summary>
    public string OfficeId { get; init; } = "";

    /// <summary>The licensor's office, where it was filed at a reception centre (R14); null where it was filed with that office itself.</summary>
    public string? ForwardTo { get; init; }

    /// <summary>Who applied; null before filing.</summary>
    public Applicant? Applicant { get; init; }

    /// <summary>When it entered the system.</summary>
    public Instant FiledAt { get; init; }

    /// <summary>When it counts as received (EGA s.10).</summary>
    public Instant ReceivedAt { get; init; }

    /// <summary>Whether it came by the electronic channel.</summary>
    public bool FiledElectronically { get; init; }

    /// <summary>Whether it is a demonstration case.</summary>
    public bool IsDemo { get; init; }

    /// <summary>How it ended; null while it runs.</summary>
    public string? Result { get; init; }

    /// <summary>The result of the last end event reached that names one: what it ends as when its last token is gone.</summary>
    public string? ResultSoFar { get; init; }

    /// <summary>When it ended; null while it runs.</summary>
    public Instant? ClosedAt { get; init; }

    /// <summary>The permit it renews (R16); null where none.</summary>
    public FiledRenewal? Renewal { get; init; }

    /// <summary>The permit it led to; null where none was issued.</summary>
    public IssuedPermit? Permit { get; init; }

    /// <summary>What FEEL conditions see: <c>application</c> and one entry per finished user task (outcome, data, by, at).</summary>
    public ImmutableSortedDictionary<string, JsonElement> Variables { get; init; } = ByOrdinal.Empty<JsonElement>();

    /// <summary>Papers filed, in order.</summary>
    public ImmutableArray<FiledDocument> Documents { get; init; } = [];

    /// <summary>Element instances that are active, by instance id.</summary>
    public ImmutableSortedDictionary<string, ElementInstance> Active { get; init; } = ByOrdinal.Empty<ElementInstance>();

    /// <summary>Tokens on flows whose target they have not entered yet, as at joins: one entry per token, in arrival order.</summary>
    public ImmutableArray<WaitingToken> Waiting { get; init; } = [];

    /// <summary>Events that wait for something, by id; null before any did.</summary>
    public ImmutableSortedDictionary<string, Subscription>? Subscriptions { get; init; }

    /// <summary>Messages thrown inside the case that nothing has waited for yet, oldest first; null before there were any.</summary>
    public ImmutableArray<KeptMessage>? KeptMessages { get; init; }

    /// <summary>Tasks not yet ended, by id.</summary>
    public ImmutableSortedDictionary<string, OpenTask> Tasks { get; init; } = ByOrdinal.Empty<OpenTask>();

    /// <summary>Ids of the tasks that have ended, finished or cancelled.</summary>
    public ImmutableSortedSet<string> EndedTasks { get; init; } = ByOrdinal.EmptySet;

    /// <summary>Who last finished each user task, by element id (four-eyes).</summary>
    public ImmutableSortedDictionary<string, string> DoneBy { get; init; } = ByOrdinal.Empty<string>();

    /// <summary>Milestones reached, with the first instant.</summary>
    public ImmutableSortedDictionary<string, Instant> Milestones { get; init; } = ByOrdinal.Empty<Instant>();

    /// <summary>All clocks, by id, ended ones included.</summary>
    public ImmutableSortedDictionary<string, Clock> Clocks { get; init; } = ByOrdinal.Empty<Clock>();

    /// <summary>Breaches, by id.</summary>
    public ImmutableSortedDictionary<string, Breach> Breaches { get; init; } = ByOrdinal.Empty<Breach>();

    /// <summary>Notices, by id.</summary>
    public ImmutableSortedDictionary<string, Notice> Notices { get; init; } = ByOrdinal.Empty<Notice>();

    /// <summary>Records of defects, by id.</summary>
    public ImmutableSortedDictionary<string, DefectRecord> DefectRecords { get; init; } = ByOrdinal.Empty<DefectRecord>();

    /// <summary>The licensor's findings of fault, by id.</summary>
    public ImmutableSortedDictionary<string, FaultFinding> FaultFindings { get; init; } = ByOrdinal.Empty<FaultFinding>();

    /// <summary>How notices reach the applicant (EGA s.11).</summary>
    public NoticeChannel NoticeChannel { get; init; }

    /// <summary>Open incidents, by element id.</summary>
    public ImmutableSortedDictionary<string, LocalText> Incidents { get; init; } = ByOrdinal.Empty<LocalText>();

    /// <summary>The outcome that a lapse settled by law; null where none did.</summary>
    public DeemedOutcome? Deemed { get; init; }

    /// <summary>The last number given to a thing of this case that has an id of its own, such as a task or a clock.</summary>
    public int Counter { get; init; }

    /// <summary>The next instant at which something happens by itself; null where nothing waits on time.</summary>
    public Instant? NextMark
    {
        get
        {
            var next = NextTimer;
            foreach (var (_, clock) in Clocks)
            {
                // The marks of a clock are in time order.
                next = clock.IsLive && clock.Marks is [var mark, ..] && !(next <= mark.At) ? mark.At : next;
            }

            return next;
        }
    }

    /// <summary>The next instant at which a timer of exact time fires; null where none waits.</summary>
    public Instant? NextTimer => Subscriptions?.Values.Select(s => s.Due).Min();
}

/// <summary>That an application renews a permit; see <see cref="RenewalFiled"/>.</summary>
public sealed record FiledRenewal(string Permit, LocalDate ValidTo, bool InTime, bool KeepsAlive, string Cite);

/// <summary>The permit an application led to; see <see cref="PermitIssued"/>.</summary>
public sealed record IssuedPermit(
    string Number, string HolderName, string? Premises, LocalDate ValidFrom, LocalDate? ValidTo, string? Renews, string? Cite, Instant IssuedAt);

/// <summary>An element that a token is in, or a process beside the main one.</summary>
public sealed record ElementInstance(string Id, string ElementId, string? ScopeId)
{
    /// <summary>Which time of a loop it is; null outside one.</summary>
    public LoopTurn? Turn { get; init; }

    /// <summary>How far the loop is that it stands for; null for one that does the work itself.</summary>
    public LoopProgress? Loop { get; init; }

    /// <summary>Variables of its own, by name; null where none.</summary>
    public ImmutableSortedDictionary<string, JsonElement>? Locals { get; init; }

    /// <summary>True once what it waited for has happened, so that only the way on is left; null before.</summary>
    public bool? IsDone { get; init; }
}

/// <summary>One time of a loop.</summary>
/// <param name="Counter">Which, from 1.</param>
/// <param name="Locals">The variables it has of its own: the counter, the item, a place for the result.</param>
public sealed record LoopTurn(int Counter, ImmutableSortedDictionary<string, JsonElement> Locals);

/// <summary>How far a loop is.</summary>
/// <param name="Total">How many times there are to be; null where that is asked each time, or not worked out yet.</param>
/// <param name="Items">The items; null where it goes by number.</param>
/// <param name="Started">How many have started.</param>
/// <param name="Completed">How many are done.</param>
/// <param name="Terminated">How many were ended from outside.</param>
/// <param name="Results">What they gave, by counter.</param>
public sealed record LoopProgress(int? Total, JsonElement? Items, int Started, int Completed, int Terminated, ImmutableSortedDictionary<int, JsonElement> Results)
{
    /// <summary>The beginning.</summary>
    public static LoopProgress None { get; } = new(null, null, 0, 0, 0, ImmutableSortedDictionary<int, JsonElement>.Empty);
}

/// <summary>What an event waits for.</summary>
public enum CatchKind
{
    /// <summary>A message.</summary>
    Message,

    /// <summary>A signal.</summary>
    Signal,

    /// <summary>An exact time; what the law counts is a clock.</summary>
    Timer,
}

/// <summary>An event that waits; see <see cref="SubscriptionOpened"/>.</summary>
public sealed record Subscription(
    string Id, string ElementId, string? InstanceId, CatchKind Kind, string? Name, string? Key, Instant? Due, string? Every, int? Left);

/// <summary>A message thrown inside the case that nothing has waited for yet.</summary>
public sealed record KeptMessage(string Name, string? Key);

/// <summary>A token on a flow, not yet in the flow's target.</summary>
public sealed record WaitingToken(string FlowId, string? ScopeId);

/// <summary>A task that is to be done.</summary>
/// <param name="Id">Its id.</param>
/// <param name="ElementId">The user task; null for a duty of a statute.</param>
/// <param name="InstanceId">The element instance; null for a duty.</param>
/// <param name="ClockId">Its own clock; null where none.</param>
/// <param name="Title">Its name.</param>
/// <param name="Role">Who may do it.</param>
/// <param name="OpenedAt">When it opened.</param>
/// <param name="AssigneeId">Who has it; null while unclaimed.</param>
/// <param name="AssigneeName">His name.</param>
/// <param name="HeldSince">Since when it lies with its role or assignee.</param>
public sealed record OpenTask(
    string Id, string? ElementId, string? InstanceId, string? ClockId, LocalText Title, string Role, Instant OpenedAt,
    string? AssigneeId, string? AssigneeName, Instant HeldSince)
{
    /// <summary>What the decision table recommends; null where none was asked, or none of the task's outcomes came out.</summary>
    public Recommendation? Recommended { get; init; }

    /// <summary>The strategy that was applied to it, so that nobody takes it by himself; null where it is claimed, or was not applied yet.</summary>
    public AssignmentStrategy? Strategy { get; init; }
}

/// <summary>What a decision table recommends for a task.</summary>
/// <param name="Decision">The decision.</param>
/// <param name="Outcome">The outcome.</param>
/// <param name="Value">All that came out.</param>
public sealed record Recommendation(string Decision, string Outcome, JsonElement Value);

/// <summary>Where a clock stands.</summary>
public enum ClockState
{
    /// <summary>It runs.</summary>
    Running,

    /// <summary>It stands still for a lawful reason.</summary>
    Paused,

    /// <summary>The act was done in time.</summary>
    Met,

    /// <summary>It passed its due instant.</summary>
    Breached,

    /// <summary>The act is no longer owed.</summary>
    Cancelled,

    /// <summary>Its timer event fired: the time it gave has run out, which is no breach.</summary>
    Fired,
}

/// <summary>A clock of a case. The due instant is always derived from its question, never set by hand.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Spec">Where its rule stands.</param>
/// <param name="Title">Its name.</param>
/// <param name="Round">Which recurrence.</param>
/// <param name="InstanceId">The element instance it belongs to; null for a statute's clock.</param>
/// <param name="Derivation">What its due instant is derived from (start, period, owner, pauses, extensions), the answer, and how it was reached.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Marks">Marks still ahead, in time order.</param>
/// <param name="StoppedAt">When it was met, finished late or cancelled; null while it is owed.</param>
/// <param name="Cite">The section.</param>
/// <param name="Law">The row in docs/law.md.</param>
public sealed record Clock(
    string Id, string Spec, LocalText Title, int Round, string? InstanceId, Derivation Derivation, ClockState State,
    ImmutableArray<ClockMark> Marks, Instant? StoppedAt, string Cite, string? Law)
{
    /// <summary>The calendar change last weighed for it, whether it moved or kept its due instant; null where there was none.</summary>
    public string? CalendarChange { get; init; }

    /// <summary>How changes of the calendar moved it, oldest first; null where none did.</summary>
    public ImmutableArray<ClockMove>? Moves { get; init; }

    /// <summary>What its due instant is derived from.</summary>
    public DeadlineQuestion Question => Derivation.Question;

    /// <summary>Its due instant.</summary>
    public Deadline Deadline => Derivation.Deadline;

    /// <summary>When it stood still, oldest first; the last has no end while it does.</summary>
    public ImmutableArray<ClockPause> Pauses { get; init; } = [];

    /// <summary>How it was lengthened, oldest first.</summary>
    public ImmutableArray<ClockExtension> Extensions { get; init; } = [];

    /// <summary>Whether what it limits is still owed, in time, late or while it stands still.</summary>
    public bool IsLive => StoppedAt is null && State is (ClockState.Running or ClockState.Paused or ClockState.Breached);
}

/// <summary>A due instant moved by a change of the calendar.</summary>
/// <param name="From">The due instant before.</param>
/// <param name="To">The due instant after.</param>
/// <param name="Reason">What was announced, and why where that was said.</param>
/// <param name="At">When.</param>
public sealed record ClockMove(Instant From, Instant To, LocalText Reason, Instant At);

/// <summary>A span in which a clock stood still.</summary>
/// <param name="Ground">Which of its grounds.</param>
/// <param name="Name">The ground's name.</param>
/// <param name="From">When it began.</param>
/// <param name="To">When it ended; null while it lasts.</param>
/// <param name="Reason">The facts in the case; null where the diagram paused it.</param>
/// <param name="Cite">The section.</param>
public sealed record ClockPause(string Ground, LocalText Name, Instant From, Instant? To, string? Reason, string Cite);

/// <summary>An extension of a clock (R11).</summary>
public sealed record ClockExtension(Instant At, Allowance By, string Reason, string Cite);

/// <summary>An outcome that a lapse settled by law.</summary>
/// <param name="ClockId">The clock that lapsed.</param>
/// <param name="Effect">The outcome.</param>
/// <param name="Cite">The section.</param>
/// <param name="At">When it lapsed.</param>
/// <param name="IsAttested">True once an officer attested it, false once one disputed it; null before.</param>
public sealed record DeemedOutcome(string ClockId, LapseEffect Effect, string Cite, Instant At, bool? IsAttested);

/// <summary>A breach of a clock.</summary>
public sealed record Breach(string Id, string ClockId, Instant Due, string? ReasonCode, string? ReasonText)
{
    /// <summary>When a supervisor last answered for it; null while none has.</summary>
    public Instant? AcknowledgedAt { get; init; }

    /// <summary>Notes made when the calendar was changed afterwards, oldest first; null where there is none.</summary>
    public ImmutableArray<BreachNote>? Notes { get; init; }
}

/// <summary>A note on a breach: when the clock would have been due on a calendar changed afterwards.</summary>
/// <param name="ChangeId">The calendar change.</param>
/// <param name="Text">What was announced.</param>
/// <param name="DueThen">The due instant on the changed calendar.</param>
/// <param name="At">When the note was made.</param>
public sealed record BreachNote(string ChangeId, LocalText Text, Instant DueThen, Instant At);

/// <summary>A notice.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Template">Its template.</param>
/// <param name="To">To whom.</param>
/// <param name="Reason">The reason it carries.</param>
/// <param name="QueuedAt">When it was queued.</param>
/// <param name="DeliveredAt">When it left; null while it waits.</param>
/// <param name="Attempts">How often sending failed.</param>
public sealed record Notice(string Id, string Template, string To, string? Reason, Instant QueuedAt, Instant? DeliveredAt, int Attempts);
