using System.Collections.Immutable;
using NodaTime;
using Permits.Time;

namespace Permits.Engine;

/// <summary>Reads the file of a breach out of its case's log.</summary>
public static class BreachFileReader
{
    /// <summary>The file of a breach.</summary>
    /// <param name="log">The case's whole log, oldest first.</param>
    /// <param name="breachId">The breach.</param>
    /// <param name="calendar">By which days over are counted.</param>
    /// <param name="now">Until when an act that is still owed is looked at.</param>
    /// <returns>Null where the log holds no such breach.</returns>
    public static BreachFile? Read(ImmutableArray<RecordedEvent> log, string breachId, WorkCalendar calendar, Instant now)
    {
        if (log.FirstOrDefault(r => r.Event is ClockBreached b && b.BreachId == breachId) is not { Event: ClockBreached breach } written)
        {
            return null;
        }

        var start = log.First(r => r.Event is ClockStarted c && c.ClockId == breach.ClockId);
        var clock = (ClockStarted)start.Event;
        var end = log.FirstOrDefault(r => r.Event is ClockStopped s && s.ClockId == clock.ClockId || r.Event is ClockCancelled c && c.ClockId == clock.ClockId);
        var due = breach.Derivation.Deadline.Due;
        var letters = Letters(log);
        return new BreachFile
        {
            Id = breachId,
            Sequence = written.Sequence,
            Clock = clock,
            StartedBy = Before(log, start),
            Derivation = breach.Derivation,
            Pauses = Pauses(log, clock.ClockId),
            Holders = Holders(log, clock, end?.Event.At),
            EndedAt = end?.Event.At,
            EndedBy = end is null ? null : Before(log, end) ?? end,
            Overrun = Overrun(due, end?.Event.At ?? now, calendar),
            Warnings = Warnings(log, clock.ClockId, written.Sequence, letters),
            Reasons = Answers(log, r => r.Event is BreachExplained e && e.BreachId == breachId ? (e.Code, e.Text) : null),
            Acknowledgements = Answers(log, r => r.Event is BreachAcknowledged e && e.BreachId == breachId ? (null, e.CorrectiveAct) : null),
            Letters = [.. AboutDelay(log, clock.ClockId, written.Sequence).Select(id => letters[id])],
        };
    }

    // What happened at the same instant just before, and is an act or a point of the flow rather than a consequence of one.
    private static RecordedEvent? Before(ImmutableArray<RecordedEvent> log, RecordedEvent what) => log
        .TakeWhile(r => r.Sequence < what.Sequence)
        .LastOrDefault(r => r.Event.At == what.Event.At
            && r.Event is ApplicationFiled or ApplicationForwarded or MilestoneReached or ElementEntered or TaskCompleted or ClockBreached or ClockMarkPassed or ApplicationClosed);

    private static ImmutableArray<PauseOnFile> Pauses(ImmutableArray<RecordedEvent> log, string clockId)
    {
        var pauses = new List<PauseOnFile>();
        foreach (var recorded in log)
        {
            if (recorded.Event is ClockPaused paused && paused.ClockId == clockId)
            {
                pauses.Add(new PauseOnFile(recorded.Sequence, paused.At, null, paused.Name, paused.Reason, paused.Cite, recorded.ActorId, recorded.ActorName));
            }
            else if (pauses is [.., { To: null } last]
                && (recorded.Event is ClockResumed resumed && resumed.ClockId == clockId || recorded.Event is ClockStopped stopped && stopped.ClockId == clockId
                    || recorded.Event is ClockCancelled cancelled && cancelled.ClockId == clockId))
            {
                pauses[^1] = last with { To = recorded.Event.At };
            }
        }

        return [.. pauses];
    }

    private static ImmutableArray<HeldInterval> Holders(ImmutableArray<RecordedEvent> log, ClockStarted clock, Instant? end)
    {
        var spans = new List<HeldInterval>();
        var open = new Dictionary<string, HeldInterval>(StringComparer.Ordinal);
        void Close(string taskId, Instant at)
        {
            if (open.Remove(taskId, out var span) && at > span.From)
            {
                spans.Add(span with { To = at });
            }
        }

        void Hold(string taskId, string? userId, string? userName, Instant at, Func<HeldInterval, HeldInterval>? change = null)
        {
            if (open.TryGetValue(taskId, out var span))
            {
                Close(taskId, at);
                open[taskId] = (change?.Invoke(span) ?? span) with { UserId = userId, UserName = userName, From = at };
            }
        }

        foreach (var happened in log.Select(r => r.Event))
        {
            switch (happened)
            {
                case TaskOpened e when clock.InstanceId is null || e.ClockId == clock.ClockId || e.InstanceId == clock.InstanceId:
                    open[e.TaskId] = new HeldInterval(e.TaskId, e.Title, e.Role, null, null, e.At, null);
                    break;
                case AssignmentDecided e:
                    Hold(e.TaskId, e.UserId, e.UserName, e.At);
                    break;
                case TaskClaimed e:
                    Hold(e.TaskId, e.UserId, e.UserName, e.At);
                    break;
                case TaskUnclaimed e:
                    Hold(e.TaskId, null, null, e.At);
                    break;
                case TaskReassigned e:
                    Hold(e.TaskId, e.ToUserId, e.ToUserName, e.At);
                    break;
                case TaskMoved e when open.TryGetValue(e.TaskId, out var held):
                    var stays = held.Role == e.Role;
                    Hold(e.TaskId, stays ? held.UserId : null, stays ? held.UserName : null, e.At, span => span with { Title = e.Title, Role = e.Role });
                    break;
                case TaskCompleted e:
                    Close(e.TaskId, e.At);
                    break;
                case TaskCancelled e:
                    Close(e.TaskId, e.At);
                    break;
            }
        }

        // Only what lies in the clock's own time.
        return [.. spans.Concat(open.Values)
            .Where(s => (s.To is not { } to || to > clock.At) && (end is not { } last || s.From < last))
            .Select(s => s with { From = Instant.Max(s.From, clock.At), To = end is { } last ? Instant.Min(s.To ?? last, last) : s.To })
            .OrderBy(s => s.From).ThenBy(s => s.TaskId, StringComparer.Ordinal)];
    }

    private static HeldDays? Overrun(Instant due, Instant until, WorkCalendar calendar) =>
        until < due ? new HeldDays(0, 0)
        : calendar.Count(due, until, PeriodUnit.Day).TryGet(out var days) && calendar.Count(due, until, PeriodUnit.WorkingDay).TryGet(out var working)
            ? new HeldDays(days, working)
            : null;

    private static Dictionary<string, LetterSent> Letters(ImmutableArray<RecordedEvent> log)
    {
        var letters = new Dictionary<string, LetterSent>(StringComparer.Ordinal);
        foreach (var recorded in log)
        {
            switch (recorded.Event)
            {
                case NoticeQueued e:
                    letters[e.NoticeId] = new LetterSent(e.NoticeId, e.Template, e.To, e.Reason, e.At, null, null, 0);
                    break;
                case NoticeDelivered e:
                    letters[e.NoticeId] = letters[e.NoticeId] with { DeliveredAt = recorded.RecordedAt, Channel = e.Channel };
                    break;
                case NoticeFailed e:
                    letters[e.NoticeId] = letters[e.NoticeId] with { Failures = letters[e.NoticeId].Failures + 1 };
                    break;
            }
        }

        return letters;
    }

    private static ImmutableArray<WarningGiven> Warnings(
        ImmutableArray<RecordedEvent> log, string clockId, long breach, Dictionary<string, LetterSent> letters) =>
        [.. from recorded in log
            where recorded.Sequence < breach
            let passed = recorded.Event as ClockMarkPassed
            where passed is { Mark.Kind: MarkKinds.Warning } && passed.ClockId == clockId
            select new WarningGiven(passed.Mark.At, passed.Mark.Share,
                [.. log.SkipWhile(r => r.Sequence <= recorded.Sequence).TakeWhile(r => r.Event is not ClockMarkPassed && r.Sequence < breach)
                    .Select(r => r.Event).OfType<NoticeQueued>().Where(n => n.Cause == clockId && n.At == passed.Mark.At).Select(n => letters[n.NoticeId])])];

    // By the lapse itself, or by a duty that rests on it, such as the notice of delay (R10).
    private static IEnumerable<string> AboutDelay(ImmutableArray<RecordedEvent> log, string clockId, long breach)
    {
        var after = log.Where(r => r.Sequence > breach).Select(r => r.Event).ToList();
        var duties = after.OfType<TaskOpened>().Where(t => t.ElementId is null).Select(t => t.TaskId).ToHashSet(StringComparer.Ordinal);
        return after.OfType<NoticeQueued>().Where(n => n.To == Roles.Applicant && (n.Cause == clockId || duties.Contains(n.Cause))).Select(n => n.NoticeId);
    }

    private static ImmutableArray<AnswerOnFile> Answers(ImmutableArray<RecordedEvent> log, Func<RecordedEvent, (string? Code, string Text)?> read)
    {
        var answers = ImmutableArray.CreateBuilder<AnswerOnFile>();
        foreach (var recorded in log)
        {
            if (read(recorded) is var (code, text))
            {
                answers.Add(new AnswerOnFile(
                    recorded.Sequence, answers.Count == 0 ? null : answers[^1].Sequence, code, text, recorded.ActorId, recorded.ActorName, recorded.Event.At));
            }
        }

        return answers.ToImmutable();
    }
}
