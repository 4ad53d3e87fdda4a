using System.Collections.Immutable;
using NodaTime;

namespace Permits.Time;

/// <summary>One run of a count: the period itself, or one extension of it.</summary>
/// <param name="Ruler">What was counted with.</param>
/// <param name="From">Where counting begins: for days the midnight after the start day (APA s.64 para 1).</param>
/// <param name="To">The moment at which the count is complete.</param>
internal readonly record struct CountedRun(Ruler Ruler, long From, long To);

/// <summary>Where a whole count, extensions included, begins and ends before any roll.</summary>
/// <param name="Start">Receipt, or deemed receipt.</param>
/// <param name="From">Where counting begins.</param>
/// <param name="End">The moment at which the last unit is complete.</param>
/// <param name="Pauses">The pauses, oldest first.</param>
internal readonly record struct Course(long Start, long From, long End, ImmutableArray<Pause> Pauses);

/// <summary>The counting rules (APA s.64, CCC 193/2 to 193/7, EGA s.10) over one <see cref="DayTable"/>.</summary>
internal sealed class Reckoning(DayTable days)
{
    // A moment is never negative, so these can stand in its place.
    private const long Beyond = -1;
    private const long StandsStill = -2;

    private readonly Ruler _calendarDays = new Ruler.CalendarDays(days);
    private readonly Ruler _workingDays = new Ruler.WorkingDays(days);
    private readonly Ruler _elapsed = new Ruler.Elapsed(days);
    private readonly Ruler _officeTime = new Ruler.OfficeTime(days);

    /// <summary>The calendar counted on.</summary>
    public DayTable Days { get; } = days;

    /// <summary>The due instant; each run is added to <paramref name="runs"/> where a list is given.</summary>
    public Result<Deadline> Deadline(DeadlineQuestion question, List<CountedRun>? runs = null)
    {
        var fault = Course(question, out var course, runs);
        return fault is null ? Deadline(question, course) : fault;
    }

    /// <summary>The due instant where a count has ended, after the roll.</summary>
    public Result<Deadline> Deadline(DeadlineQuestion question, in Course course)
    {
        var due = course.End;
        var lastDay = DayOf(due);
        LocalDate? rolledFrom = null;
        var lastUnit = question.Extensions.IsDefaultOrEmpty ? question.Period.Unit : question.Extensions[^1].Unit;

        // Time in hours and minutes runs from moment to moment (CCC 193/3 para 1): it has no last day that could roll.
        if (question.Owner == DutyOwner.Applicant && lastUnit.CountsDays() && !Days.IsWorking(lastDay))
        {
            rolledFrom = Days.DateOf(lastDay);
            if (Days.NextWorking(lastDay) is not { } next)
            {
                return BeyondHorizon();
            }

            lastDay = next;
            due = Days.CloseOf(next);
        }

        // The first counted day lies before the last one, so it is on the calendar.
        var firstDay = DayOf(question.Period.Unit.CountsDays() ? Count(RulerOf(question.Period.Unit), course.From, 1, course.Pauses) : course.Start);
        return new Deadline(
            question.Received, Days.InstantOf(course.Start), Days.DateOf(firstDay), Days.DateOf(lastDay), Days.InstantOf(due), rolledFrom);
    }

    /// <summary>Where the count begins and ends before any roll; the problem where it cannot be told.</summary>
    public Problem? Course(DeadlineQuestion question, out Course course, List<CountedRun>? runs = null)
    {
        course = default;
        if (QuestionCheck.FirstFault(question) is { } fault)
        {
            return fault;
        }

        var received = Days.MomentOf(question.Received);
        if (received < 0 || received >= Days.End)
        {
            return BeyondHorizon();
        }

        var start = question.FiledElectronically ? Days.NextOpen(received) ?? Beyond : received;
        if (start == Beyond)
        {
            return BeyondHorizon();
        }

        var pauses = QuestionCheck.InOrder(question.Pauses);
        var end = Run(start, question.Period, pauses, runs);
        if (!question.Extensions.IsDefaultOrEmpty)
        {
            foreach (var extension in question.Extensions)
            {
                // Counted on from the old last day (CCC 193/7), before any roll.
                end = end < 0 ? end : Run(end, extension, pauses, runs);
            }
        }

        if (end < 0)
        {
            return end == StandsStill ? Paused() : BeyondHorizon();
        }

        course = new Course(start, BeginOf(start, question.Period.Unit), end, pauses);
        return null;
    }

    /// <summary>The moment at which so many units are complete; negative where the horizon ends or an open pause holds the count before that.</summary>
    /// <remarks>A pause matters where the last unit is complete at or after its beginning; it then adds the units complete inside it.</remarks>
    public long Count(Ruler ruler, long from, long units, ImmutableArray<Pause> pauses)
    {
        var target = ruler.Before(from) + units;
        foreach (var pause in pauses)
        {
            var begins = Math.Max(Days.MomentOf(pause.From), from);
            var before = ruler.Before(begins);
            if (before >= target)
            {
                break;
            }

            if (pause.To is not { } end)
            {
                return StandsStill;
            }

            target += Math.Max(0, ruler.Before(Days.MomentOf(end)) - before);
        }

        return target > ruler.Total ? Beyond : ruler.MomentOf(target);
    }

    /// <summary>Units complete between two moments, those complete in a pause taken out.</summary>
    public long Counted(Ruler ruler, long from, long to, ImmutableArray<Pause> pauses)
    {
        var counted = ruler.Before(to) - ruler.Before(from);
        foreach (var pause in pauses)
        {
            var begins = Math.Max(Days.MomentOf(pause.From), from);
            var ends = pause.To is { } until ? Math.Min(Days.MomentOf(until), to) : to;
            counted -= ends > begins ? ruler.Before(ends) - ruler.Before(begins) : 0;
        }

        return counted;
    }

    /// <summary>The ruler that a unit is counted with; months and years are measured out in calendar days.</summary>
    public Ruler RulerOf(PeriodUnit unit) => unit switch
    {
        PeriodUnit.WorkingDay => _workingDays,
        PeriodUnit.Hour or PeriodUnit.Minute => _elapsed,
        PeriodUnit.WorkingHour or PeriodUnit.WorkingMinute => _officeTime,
        _ => _calendarDays,
    };

    /// <summary>The day in which a moment lies.</summary>
    public static int DayOf(long moment) => (int)(moment / DayTable.Day);

    /// <summary>The refusal for anything outside the known days.</summary>
    public Problem BeyondHorizon()
    {
        var (first, last) = (Days.DateOf(0), Days.DateOf(Days.Length - 1));
        return new Problem("calendar.beyond-horizon", new LocalText(
            $"การนับต้องอยู่ในช่วงที่ปฏิทินรู้จักวันหยุด คือ {ThaiFormat.Date(first)} ถึง {ThaiFormat.Date(last)} แต่การนับนี้ออกนอกช่วงดังกล่าว โปรดปรับปรุงปฏิทินก่อน",
            $"Expected a count within the calendar's known days, {EnglishFormat.Date(first)} to {EnglishFormat.Date(last)}, but this one goes beyond them. Bring the calendar up to date first."));
    }

    private static Problem Paused() => new("deadline.stands-still", new LocalText(
        "การหยุดนับเวลาต้องมีวันสิ้นสุดจึงจะทราบวันครบกำหนด แต่ขณะนี้ยังหยุดนับอยู่ โปรดคำนวณใหม่เมื่อเริ่มนับต่อ",
        "Expected the pause to have an end before a due time can be told, but the clock still stands. Ask again when it runs."), "pauses");

    /// <summary>Where counting begins: for days at the midnight after the start day (APA s.64 para 1), for time at the start itself (CCC 193/3 para 1).</summary>
    private static long BeginOf(long start, PeriodUnit unit) => unit.CountsDays() ? (DayOf(start) + 1) * DayTable.Day : start;

    private long Run(long start, Allowance period, ImmutableArray<Pause> pauses, List<CountedRun>? runs)
    {
        var ruler = RulerOf(period.Unit);
        var from = BeginOf(start, period.Unit);
        var units = period.Unit switch
        {
            PeriodUnit.Day or PeriodUnit.WorkingDay => period.Count,
            PeriodUnit.Month => DaysInMonths(DayOf(from), period.Count),
            PeriodUnit.Year => DaysInMonths(DayOf(from), 12L * period.Count),
            _ => period.Count * period.Unit.Ticks(),
        };
        var to = Count(ruler, from, units, pauses);
        runs?.Add(new CountedRun(ruler, from, to));
        return to;
    }

    // CCC 193/5: up to the day before the one that corresponds to the first day counted; where that month has none, up to its
    // last day.
    private long DaysInMonths(int firstDay, long months)
    {
        if (firstDay >= Days.Length || months > Days.Length)
        {
            return Days.Length + 1;
        }

        var first = Days.DateOf(firstDay);
        var corresponding = first.PlusMonths((int)months);
        var count = Period.DaysBetween(first, corresponding);
        return corresponding.Day == first.Day ? count : count + 1;
    }
}
