using System.Collections.Immutable;
using System.Text.Json;
using NodaTime;
using Permits.Engine;

namespace Permits.Storage;

/// <summary>
/// Brings the projections of one case up to date with new events. Everything written follows from the events alone, so writing them
/// one by one or many at once, live or in a rebuild, gives the same rows.
/// </summary>
internal static class Projector
{
    /// <summary>The tables that follow from the events of cases alone.</summary>
    public static ImmutableArray<string> Tables { get; } =
        ["application", "task", "clock", "escalation", "breach", "notice", "filed_document", "permit", "renewal", "subscription",
            "breach_answer", "breach_holder", "reassignment", "decision_taken", "assignment"];

    /// <summary>Which rows of one of <see cref="Tables"/> are those of the case <c>@p0</c>.</summary>
    public static string OfCase(string table) => table switch
    {
        "application" => "number = @p0",
        "breach_holder" => "breach IN (SELECT id FROM breach WHERE application = @p0)",
        _ => "application = @p0",
    };

    // Never an upsert: the second one to pass a mark must fail.
    private const string ClaimMark = "INSERT INTO escalation (clock, at, kind, share, application, recorded_at) VALUES (@p0, @p1, @p2, @p3, @p4, @p5)";

    // Columns that the upsert of a row leaves alone, since only a later version changes them.
    private const string MoveTask = "UPDATE task SET element = @p1, title_th = @p2, title_en = @p3, role = @p4 WHERE id = @p0";

    private const string AnnotateBreach = "UPDATE breach SET due_then = @p1, note_th = @p2, note_en = @p3 WHERE id = @p0";

    /// <summary>Applies events to a case and writes what they change.</summary>
    /// <param name="session">Inside its transaction.</param>
    /// <param name="before">The case before the first event.</param>
    /// <param name="events">The events, in order.</param>
    /// <returns>The case after the last one.</returns>
    public static CaseState Project(SqlSession session, CaseState before, ImmutableArray<RecordedEvent> events)
    {
        var state = before;
        foreach (var recorded in events)
        {
            var next = Applier.Apply(state, recorded.Event);
            WriteWhatOnlyTheEventKnows(session, state, next, recorded);
            state = next;
        }

        WriteDifferences(session, before, state);
        return state;
    }

    /// <summary>Takes away every row of a case whose events were erased.</summary>
    public static void Remove(SqlSession session, string number)
    {
        // Rows that others name go after those: the tables stand in the order in which their rows come about.
        foreach (var table in Tables.Reverse())
        {
            session.Execute($"DELETE FROM {table} WHERE {OfCase(table)}", number);
        }
    }

    /// <summary>Writes every projection and snapshot anew from the event log; an erased case has none.</summary>
    public static void Rebuild(SqlSession session)
    {
        session.Execute(session.Dialect.DeferReferences);
        foreach (var table in Tables)
        {
            session.Execute($"DELETE FROM {table}");
        }

        foreach (var number in session.Rows("SELECT stream FROM event WHERE sequence = 1 AND json IS NOT NULL ORDER BY stream", r => r.GetString(0)).Where(s => s[0] != EventLog.TrailMark))
        {
            Project(session, CaseState.None, EventLog.Read(session, number));
        }

        Snapshots.Rebuild(session);
    }

    private static void WriteWhatOnlyTheEventKnows(SqlSession session, CaseState before, CaseState after, RecordedEvent recorded)
    {
        switch (recorded.Event)
        {
            case TaskCompleted done when before.Tasks.TryGetValue(done.TaskId, out var task):
                var completed = TaskRecord.Ended(before, task, TaskState.Completed, done.At);
                TaskRecord.Table.Write(session, completed with { AssigneeId = done.UserId, AssigneeName = done.UserName, Outcome = done.Outcome });
                if (task.Recommended is { } recommended && task.ElementId is not null)
                {
                    DecisionRecord.Table.Write(session, new DecisionRecord(after, task, recommended.Outcome, done));
                }

                break;
            case AssignmentDecided decided when before.Tasks.TryGetValue(decided.TaskId, out var task):
                AssignmentRecord.Table.Write(session, new AssignmentRecord(before, task, decided, recorded));
                break;
            case TaskReassigned given when before.Tasks.TryGetValue(given.TaskId, out var task):
                ReassignmentRecord.Table.Write(session, ReassignmentRecord.Of(before, task, given, recorded));
                break;
            case TaskCancelled cancelled when before.Tasks.TryGetValue(cancelled.TaskId, out var task):
                TaskRecord.Table.Write(session, TaskRecord.Ended(before, task, TaskState.Cancelled, cancelled.At));
                break;
            case ClockMarkPassed passed:
                session.Execute(ClaimMark, passed.ClockId, passed.Mark.At, passed.Mark.Kind, passed.Mark.Share ?? 0, after.Number, recorded.RecordedAt);
                break;
            case TaskMoved moved:
                session.Execute(MoveTask, moved.TaskId, moved.ElementId, moved.Title.Th, moved.Title.En, moved.Role);
                if (before.Tasks[moved.TaskId].Strategy is not null && after.Tasks[moved.TaskId].Strategy is null)
                {
                    session.Execute("DELETE FROM assignment WHERE task = @p0", moved.TaskId);
                }

                break;
            case SubscriptionMoved moved:
                session.Execute("UPDATE subscription SET element = @p1 WHERE id = @p0", moved.SubscriptionId, moved.ElementId);
                break;
            case ClockMoved moved:
                session.Execute("UPDATE clock SET spec = @p1, title_th = @p2, title_en = @p3 WHERE id = @p0", moved.ClockId, moved.Spec, moved.Title.Th, moved.Title.En);
                break;
            case ClockShifted { Derivation.Question.Period: var period } shifted:
                session.Execute("UPDATE clock SET unit = @p1, count = @p2 WHERE id = @p0", shifted.ClockId, period.Unit, period.Count);
                break;
            case ClockBreached breached:
                BreachRecord.Table.Write(session, new BreachRecord(
                    breached.BreachId, after.Number, after.OfficeId, after.PermitType, after.DefinitionVersion, breached.ClockId,
                    breached.Derivation.Deadline.Due, recorded.RecordedAt, JsonSerializer.Serialize(breached.Derivation, EventJson.Options),
                    JsonSerializer.Serialize(breached.Holders, EventJson.Options)));
                foreach (var holder in breached.Holders)
                {
                    BreachHolderRecord.Table.Write(session, new BreachHolderRecord(breached.BreachId, before.Tasks.GetValueOrDefault(holder.TaskId)?.ElementId, holder));
                }

                break;
            case BreachAnnotated note:
                session.Execute(AnnotateBreach, note.BreachId, note.DueThen, note.Text.Th, note.Text.En);
                break;
            case BreachExplained explained:
                BreachAnswerRecord.Write(session, after.Number, recorded, explained.BreachId, BreachAnswerKind.Reason, explained.Code, explained.Text);
                break;
            case BreachAcknowledged answered:
                BreachAnswerRecord.Write(session, after.Number, recorded, answered.BreachId, BreachAnswerKind.Acknowledgement, null, answered.CorrectiveAct);
                break;
            case NoticeQueued queued:
                NoticeRecord.Table.Write(session, NoticeRecord.Of(after, after.Notices[queued.NoticeId], queued.At));
                break;
            case NoticeFailed failed:
                var notice = after.Notices[failed.NoticeId];
                NoticeRecord.Table.Write(session, NoticeRecord.Of(after, notice, recorded.RecordedAt + RetryAfter(notice.Attempts)));
                break;
            case NoticeDelivered delivered:
                NoticeRecord.Table.Write(session, NoticeRecord.Of(after, after.Notices[delivered.NoticeId], null));
                break;
        }
    }

    private static void WriteDifferences(SqlSession session, CaseState before, CaseState after)
    {
        var (liveBefore, liveAfter) = (LegalDue.Live(before), LegalDue.Live(after));
        var tasks = from task in after.Tasks
                    let row = TaskRecord.Of(after, task.Value, liveAfter)
                    where !before.Tasks.TryGetValue(task.Key, out var old) || row != TaskRecord.Of(before, old, liveBefore)
                    select row;
        TaskRecord.Table.Write(session, tasks);
        var clocks = after.Clocks.Where(c => !before.Clocks.TryGetValue(c.Key, out var old) || !ReferenceEquals(c.Value, old));
        ClockRecord.Table.Write(session, clocks.Select(c => ClockRecord.Of(after, c.Value)));
        FiledDocumentRecord.Table.Write(session, after.Documents.Skip(before.Documents.Length).Select((d, i) => new FiledDocumentRecord(after.Number, before.Documents.Length + i, d)));

        ApplicationRecord.Table.Write(session, ApplicationRecord.Of(after, liveAfter));
        WriteSubscriptions(session, before, after);
        WritePermit(session, before, after);
    }

    private static void WriteSubscriptions(SqlSession session, CaseState before, CaseState after)
    {
        if (ReferenceEquals(before.Subscriptions, after.Subscriptions))
        {
            return;
        }

        foreach (var ended in (before.Subscriptions?.Keys ?? []).Where(id => after.Subscriptions?.ContainsKey(id) != true))
        {
            session.Execute("DELETE FROM subscription WHERE id = @p0", ended);
        }

        foreach (var (id, waiting) in after.Subscriptions ?? ImmutableSortedDictionary<string, Subscription>.Empty)
        {
            if (before.Subscriptions?.GetValueOrDefault(id) != waiting)
            {
                SubscriptionRecord.Table.Write(session, SubscriptionRecord.Of(after, waiting));
            }
        }
    }

    private static void WritePermit(SqlSession session, CaseState before, CaseState after)
    {
        if (after.Permit is { } issued && before.Permit is null)
        {
            PermitRecord.Table.Write(session, new PermitRecord(after, issued));
        }

        if (RenewalRecord.Of(after) is { } renewal && renewal != RenewalRecord.Of(before))
        {
            RenewalRecord.Table.Write(session, renewal);
        }
    }

    /// <summary>How long after a failure sending is tried again: 1, 2, 4 … minutes, at most 6 hours.</summary>
    private static Duration RetryAfter(int attempts) => Duration.FromMinutes(Math.Min(1 << Math.Clamp(attempts - 1, 0, 9), 360));
}
