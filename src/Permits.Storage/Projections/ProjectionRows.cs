using System.Collections.Immutable;
using NodaTime;
using Permits.Engine;
using Permits.Time;

namespace Permits.Storage;

/// <summary>A row of <c>application</c>.</summary>
internal sealed record ApplicationRecord(
    string Number, string PermitType, int DefinitionVersion, string Office, string ApplicantId, string ApplicantName, Instant FiledAt, Instant ReceivedAt,
    bool IsDemo, string Milestone, string? WaitsFor, Instant? Due, string? DueClock, int BreachCount, string? Result, Instant? ClosedAt, long Version, NoticeChannel NoticeChannel)
{
    /// <summary>The milestones of the Act in the order of a case's life: settles which came last when two fall on one instant.</summary>
    private static readonly ImmutableArray<string> Life = ["received", "forwarded", "complete", "decided", "notified", "closed"];

    public static Table<ApplicationRecord> Table { get; } = new(
        "application", 1, 7,
        ("number", r => r.Number), ("permit_type", r => r.PermitType), ("applicant_id", r => r.ApplicantId), ("applicant_name", r => r.ApplicantName),
        ("filed_at", r => r.FiledAt), ("received_at", r => r.ReceivedAt), ("is_demo", r => r.IsDemo), ("definition_version", r => r.DefinitionVersion),
        ("office", r => r.Office), ("milestone", r => r.Milestone), ("waits_for", r => r.WaitsFor), ("due", r => r.Due), ("due_clock", r => r.DueClock),
        ("breach_count", r => r.BreachCount), ("result", r => r.Result), ("closed_at", r => r.ClosedAt), ("version", r => r.Version),
        ("notice_channel", r => r.NoticeChannel));

    public static ApplicationRecord Of(CaseState state, IEnumerable<BindingClock> live)
    {
        var due = LegalDue.OfOffice(live);
        return new ApplicationRecord(
            state.Number, state.PermitType, state.DefinitionVersion, state.OfficeId, state.Applicant!.UserId, state.Applicant.Name, state.FiledAt,
            state.ReceivedAt, state.IsDemo, LastMilestone(state), state.Tasks.Values.MinBy(t => (t.OpenedAt, t.Id))?.Role, due?.Due, due?.Id,
            state.Breaches.Count, state.Result, state.ClosedAt, state.Version, state.NoticeChannel);
    }

    private static string LastMilestone(CaseState state) =>
        state.Milestones.Count == 0 ? Life[0] : state.Milestones.MaxBy(m => (m.Value, Life.IndexOf(m.Key))).Key;
}

/// <summary>A row of <c>task</c>.</summary>
internal sealed record TaskRecord(
    string Id, string Application, string Office, string? Element, LocalText Title, string Role, TaskState State, string? AssigneeId, string? AssigneeName,
    Instant OpenedAt, Instant HeldSince, Instant? EndedAt, string? Outcome, Instant? Due, string? DueClock, string? Clock, string? Instance)
{
    public static Table<TaskRecord> Table { get; } = new(
        "task", 1, 9,
        ("id", r => r.Id), ("application", r => r.Application), ("element", r => r.Element), ("title_th", r => r.Title.Th),
        ("title_en", r => r.Title.En), ("role", r => r.Role), ("opened_at", r => r.OpenedAt), ("clock", r => r.Clock), ("instance", r => r.Instance),
        ("office", r => r.Office), ("state", r => r.State), ("assignee_id", r => r.AssigneeId),
        ("assignee_name", r => r.AssigneeName), ("held_since", r => r.HeldSince), ("ended_at", r => r.EndedAt), ("outcome", r => r.Outcome),
        ("due", r => r.Due), ("due_clock", r => r.DueClock));

    /// <summary>A task that is to be done.</summary>
    /// <param name="state">Its case.</param>
    /// <param name="task">The task.</param>
    /// <param name="live">The clocks of the case that bind.</param>
    public static TaskRecord Of(CaseState state, OpenTask task, IEnumerable<BindingClock> live)
    {
        var due = LegalDue.OfTask(live, task.Role, task.ClockId, task.InstanceId);
        return new TaskRecord(
            task.Id, state.Number, state.OfficeId, task.ElementId, task.Title, task.Role, task.AssigneeId is null ? TaskState.Open : TaskState.Claimed,
            task.AssigneeId, task.AssigneeName, task.OpenedAt, task.HeldSince, null, null, due?.Due, due?.Id, task.ClockId, task.InstanceId);
    }

    /// <summary>A task that has ended; it is due no more.</summary>
    public static TaskRecord Ended(CaseState state, OpenTask task, TaskState how, Instant at) => Of(state, task, []) with { State = how, EndedAt = at };
}

/// <summary>A row of <c>clock</c>.</summary>
internal sealed record ClockRecord(
    string Id, string Application, string Spec, LocalText Title, DutyOwner Owner, PeriodUnit Unit, int Count, Instant Started, Instant Due, LocalDate LastDay,
    ClockState State, Instant? StoppedAt, string Cite, string? Law, Instant? NextMark, Instant Received, bool Electronic, string? Instance, string? Spans,
    string? Marks, string? Change)
{
    public static Table<ClockRecord> Table { get; } = new(
        "clock", 1, 13,
        ("id", r => r.Id), ("application", r => r.Application), ("spec", r => r.Spec), ("title_th", r => r.Title.Th), ("title_en", r => r.Title.En),
        ("owner", r => r.Owner), ("unit", r => r.Unit), ("count", r => r.Count), ("cite", r => r.Cite), ("law", r => r.Law),
        ("received", r => r.Received), ("electronic", r => r.Electronic), ("instance", r => r.Instance), ("started", r => r.Started),
        ("due", r => r.Due), ("last_day", r => r.LastDay), ("state", r => r.State), ("stopped_at", r => r.StoppedAt), ("next_mark", r => r.NextMark), ("spans", r => r.Spans),
        ("marks", r => r.Marks), ("change", r => r.Change));

    public static ClockRecord Of(CaseState state, Clock clock) => new(
        clock.Id, state.Number, clock.Spec, clock.Title, clock.Question.Owner, clock.Question.Period.Unit, clock.Question.Period.Count, clock.Deadline.Start,
        clock.Deadline.Due, clock.Deadline.LastDay, clock.State, clock.StoppedAt, clock.Cite, clock.Law,
        clock.IsLive && !clock.Marks.IsDefaultOrEmpty ? clock.Marks.Min(m => m.At) : null, clock.Question.Received, clock.Question.FiledElectronically,
        clock.InstanceId, ClockColumns.WriteSpans(clock.Question), ClockColumns.WriteMarks(clock.Marks, clock.Deadline.Due), clock.CalendarChange);
}

/// <summary>A row of <c>breach</c>; what is written about it stands in <see cref="BreachAnswerRecord"/>.</summary>
internal sealed record BreachRecord(
    string Id, string Application, string Office, string PermitType, int DefinitionVersion, string Clock, Instant Due, Instant RecordedAt, string DerivationJson,
    string HoldersJson)
{
    public static Table<BreachRecord> Table { get; } = new(
        "breach", 1, 10,
        ("id", r => r.Id), ("application", r => r.Application), ("office", r => r.Office), ("permit_type", r => r.PermitType),
        ("definition_version", r => r.DefinitionVersion), ("clock", r => r.Clock), ("due", r => r.Due), ("recorded_at", r => r.RecordedAt),
        ("derivation_json", r => r.DerivationJson), ("holders_json", r => r.HoldersJson));
}

/// <summary>A row of <c>notice</c>.</summary>
internal sealed record NoticeRecord(
    string Id, string Application, string Office, string Template, string Recipient, string? Reason, Instant QueuedAt, Instant? DeliveredAt, int Attempts,
    Instant? NextTry)
{
    public static Table<NoticeRecord> Table { get; } = new(
        "notice", 1, 7,
        ("id", r => r.Id), ("application", r => r.Application), ("office", r => r.Office), ("template", r => r.Template), ("recipient", r => r.Recipient),
        ("reason", r => r.Reason), ("queued_at", r => r.QueuedAt), ("delivered_at", r => r.DeliveredAt), ("attempts", r => r.Attempts),
        ("next_try", r => r.NextTry));

    public static NoticeRecord Of(CaseState state, Notice notice, Instant? nextTry) => new(
        notice.Id, state.Number, state.OfficeId, notice.Template, notice.To, notice.Reason, notice.QueuedAt, notice.DeliveredAt, notice.Attempts, nextTry);
}

/// <summary>A row of <c>filed_document</c>.</summary>
internal sealed record FiledDocumentRecord(string Application, int Position, FiledDocument Document)
{
    public static Table<FiledDocumentRecord> Table { get; } = new(
        "filed_document", 2, 7,
        ("application", r => r.Application), ("position", r => r.Position), ("document_id", r => r.Document.DocumentId),
        ("file_name", r => r.Document.FileName), ("media_type", r => r.Document.MediaType), ("sha256", r => r.Document.Sha256),
        ("length", r => r.Document.Length));
}

/// <summary>A row of <c>subscription</c>.</summary>
internal sealed record SubscriptionRecord(string Id, string Application, string Element, CatchKind Kind, string? Name, string? Key, Instant? Due)
{
    public static Table<SubscriptionRecord> Table { get; } = new(
        "subscription", 1, 6,
        ("id", r => r.Id), ("application", r => r.Application), ("element", r => r.Element), ("kind", r => r.Kind), ("name", r => r.Name), ("key", r => r.Key),
        ("due", r => r.Due));

    public static SubscriptionRecord Of(CaseState state, Subscription waiting) =>
        new(waiting.Id, state.Number, waiting.ElementId, waiting.Kind, waiting.Name, waiting.Key, waiting.Due);
}
