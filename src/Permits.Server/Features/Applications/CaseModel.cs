using System.Collections.Immutable;
using Permits.Bpmn;
using Permits.Engine;
using Permits.Server.Features.Filing;
using Permits.Server.Ui.Forms;
using Permits.Storage;

namespace Permits.Server.Features.Applications;

/// <summary>What the viewer can do with a task.</summary>
public enum TaskStance
{
    /// <summary>It is his to do.</summary>
    Mine,

    /// <summary>He may claim it.</summary>
    Claimable,

    /// <summary>His role may do it, but he did a step that bars him (four-eyes).</summary>
    Barred,

    /// <summary>His role may do it, but a supervisor has to give it to him.</summary>
    AwaitsSupervisor,

    /// <summary>It is somebody else's.</summary>
    Others,
}

/// <summary>An open task as its viewer sees it.</summary>
/// <param name="Task">The task.</param>
/// <param name="Element">The user task; null for a duty of a statute.</param>
/// <param name="Form">Its form; null where it has none.</param>
/// <param name="Clock">Its own clock; null where none.</param>
/// <param name="Stance">What the viewer can do with it.</param>
/// <param name="BarredBy">The step that bars him; null unless barred.</param>
/// <param name="IsChosen">Whether its form is shown; one at a time, so that ids on the page stay unique.</param>
/// <param name="Colleagues">To whom a supervisor can give it; empty for others.</param>
public sealed record TaskCard(
    OpenTask Task, UserTask? Element, Form? Form, Clock? Clock, TaskStance Stance, LocalText? BarredBy, bool IsChosen, ImmutableArray<Account> Colleagues)
{
    /// <summary>The ways to finish it; empty where there is one without a name.</summary>
    public required ImmutableArray<OutcomeSpec> Outcomes { get; init; }
}

/// <summary>A form as it was sent and refused: it comes back as it was typed.</summary>
/// <param name="TaskId">The task.</param>
/// <param name="Values">The controls of the task's form.</param>
/// <param name="Reason">The reason typed.</param>
/// <param name="Problems">Why it was refused.</param>
public sealed record Attempt(string? TaskId, FormValues Values, string Reason, FieldProblems Problems)
{
    /// <summary>Papers that came with it.</summary>
    public ImmutableArray<KeptPaper> Kept { get; init; } = [];

    /// <summary>Nothing was sent.</summary>
    public static Attempt None { get; } = new(null, FormValues.None, "", FieldProblems.None);
}

/// <summary>What the case page shows.</summary>
/// <param name="View">The application.</param>
/// <param name="Tasks">Its open tasks: the viewer's first.</param>
/// <param name="Notices">Its notices, oldest first.</param>
/// <param name="Attempt">A form that was refused; else <see cref="Attempt.None"/>.</param>
/// <param name="Done">What was just done; null where nothing.</param>
/// <param name="ClockActs">What the viewer may do with running clocks; empty where nothing.</param>
/// <param name="TrackingSecret">The tracking secret, shown to the applicant; null for others.</param>
public sealed record CaseModel(
    CaseView View, ImmutableArray<TaskCard> Tasks, ImmutableArray<NoticeRow> Notices, Attempt Attempt, string? Done, ImmutableArray<ClockActs> ClockActs, string? TrackingSecret)
{
    /// <summary>A later version in force, shown to the licensor of a running application (R2); null for others and where there is none.</summary>
    public int? LaterVersion { get; init; }

    /// <summary>Whether the viewer may find fault (LFA s.8 para 3).</summary>
    public bool MayFindFault { get; init; }

    /// <summary>Whether the viewer may say that an incident was seen to.</summary>
    public bool MayResolveIncidents { get; init; }
}

/// <summary>An adverse outcome before it is recorded.</summary>
/// <param name="View">The application.</param>
/// <param name="Task">The task.</param>
/// <param name="Form">Its form; null where it has none.</param>
/// <param name="Data">The form's data.</param>
/// <param name="Values">The form's controls, to be sent again.</param>
/// <param name="Outcome">The outcome.</param>
/// <param name="Reason">The reason typed.</param>
/// <param name="Follows">What will happen, found by deciding it without recording.</param>
/// <param name="Key">The idempotency key.</param>
public sealed record ConfirmModel(
    CaseView View, OpenTask Task, Form? Form, System.Text.Json.JsonElement Data, FormValues Values, OutcomeSpec Outcome, string Reason,
    IReadOnlyList<TimelineLine> Follows, string Key);
