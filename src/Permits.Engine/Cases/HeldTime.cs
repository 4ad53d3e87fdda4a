using System.Collections.Immutable;
using NodaTime;
using Permits.Time;

namespace Permits.Engine;

/// <summary>With whom a case lies.</summary>
public enum CaseHolder
{
    /// <summary>The office: its officers have something to do, or nobody has.</summary>
    Office,

    /// <summary>The applicant: only he has something to do, or a clock stands still on a ground.</summary>
    Applicant,
}

/// <summary>A span [From, To) in which a case lay with one side.</summary>
/// <param name="By">Which side.</param>
/// <param name="From">First instant.</param>
/// <param name="To">First instant after it.</param>
public readonly record struct HeldSpan(CaseHolder By, Instant From, Instant To);

/// <summary>Days on one side; as in clocks the day of receipt does not count, and the day of a handing over counts for the side that hands over.</summary>
/// <param name="Calendar">All days.</param>
/// <param name="Working">Those on which the office works.</param>
public readonly record struct HeldDays(int Calendar, int Working);

/// <summary>How long a case lay with the office and how long with the applicant, from receipt to decision or until now.</summary>
/// <param name="Spans">Who held it when, oldest first, without gap.</param>
/// <param name="Office">Days with the office.</param>
/// <param name="Applicant">Days with the applicant.</param>
public sealed record HeldTime(ImmutableArray<HeldSpan> Spans, HeldDays Office, HeldDays Applicant)
{
    /// <summary>Follows the case from event to event. Refused where it reaches beyond the calendar's horizon.</summary>
    /// <param name="events">The case's log, oldest first.</param>
    /// <param name="calendar">The office's calendar.</param>
    /// <param name="now">Until when an undecided case is looked at.</param>
    public static Result<HeldTime> Of(IEnumerable<CaseEvent> events, WorkCalendar calendar, Instant now)
    {
        var spans = SpansOf(events, now);
        return DaysOf(spans, CaseHolder.Office, calendar)
            .Then(office => DaysOf(spans, CaseHolder.Applicant, calendar).Map(applicant => new HeldTime(spans, office, applicant)));
    }

    private static ImmutableArray<HeldSpan> SpansOf(IEnumerable<CaseEvent> events, Instant now)
    {
        var spans = ImmutableArray.CreateBuilder<HeldSpan>();
        var tasks = new Dictionary<string, string>(StringComparer.Ordinal);
        var paused = new HashSet<string>(StringComparer.Ordinal);
        var (since, holder) = ((Instant?)null, CaseHolder.Office);
        void Until(Instant at)
        {
            if (since is { } from && at > from)
            {
                spans.Add(new HeldSpan(holder, from, at));
                since = at;
            }
        }

        foreach (var happened in events)
        {
            if (happened is MilestoneReached { Milestone: Milestones.Decided } or ApplicationClosed)
            {
                now = Instant.Min(now, happened.At);
                break;
            }

            if (happened is ApplicationFiled filed)
            {
                since = filed.ReceivedAt;
            }

            Note(happened, tasks, paused);
            var next = paused.Count > 0 || (tasks.Count > 0 && tasks.Values.All(role => role == Roles.Applicant)) ? CaseHolder.Applicant : CaseHolder.Office;
            if (next != holder)
            {
                Until(happened.At);
                holder = next;
            }
        }

        Until(now);
        return spans.ToImmutable();
    }

    private static void Note(CaseEvent happened, Dictionary<string, string> tasks, HashSet<string> paused)
    {
        switch (happened)
        {
            case TaskOpened task:
                tasks[task.TaskId] = task.Role;
                break;
            case TaskCompleted task:
                tasks.Remove(task.TaskId);
                break;
            case TaskCancelled task:
                tasks.Remove(task.TaskId);
                break;
            case ClockPaused clock:
                paused.Add(clock.ClockId);
                break;
            case ClockResumed clock:
                paused.Remove(clock.ClockId);
                break;
            case ClockStopped clock:
                paused.Remove(clock.ClockId);
                break;
            case ClockCancelled clock:
                paused.Remove(clock.ClockId);
                break;
        }
    }

    private static Result<HeldDays> DaysOf(ImmutableArray<HeldSpan> spans, CaseHolder by, WorkCalendar calendar)
    {
        var days = default(HeldDays);
        foreach (var span in spans.Where(s => s.By == by))
        {
            var all = calendar.Count(span.From, span.To, PeriodUnit.Day);
            var working = calendar.Count(span.From, span.To, PeriodUnit.WorkingDay);
            if (!all.IsOk || !working.IsOk)
            {
                return Result<HeldDays>.Refused(all.IsOk ? working.Problems : all.Problems);
            }

            days = new HeldDays(days.Calendar + all.Value, days.Working + working.Value);
        }

        return days;
    }
}
