using System.Collections.Immutable;
using NodaTime;

namespace Permits.Time;

/// <summary>How far a clock has run: what of its allowance is used at an instant, and when a share of it will be.</summary>
internal sealed class Consumption(Reckoning reckoning)
{
    private DayTable Days => reckoning.Days;

    /// <summary>See <see cref="WorkCalendar.Used"/>.</summary>
    public Result<ClockUse> Used(DeadlineQuestion question, Instant at)
    {
        var now = Days.MomentOf(at);
        if (now < 0 || now >= Days.End)
        {
            return reckoning.BeyondHorizon();
        }

        // A clock that stands still has no due instant; what it has used is asked as if it ran again from the next midnight.
        var endOfDay = (Reckoning.DayOf(now) + 1) * DayTable.Day;
        var asked = question with { Pauses = Closed(question.Pauses, endOfDay) };
        if (reckoning.Course(asked, out var course) is { } fault)
        {
            return fault;
        }

        if (!reckoning.Deadline(asked, course).TryGet(out var deadline))
        {
            return reckoning.BeyondHorizon();
        }

        var ruler = reckoning.RulerOf(question.Period.Unit);
        var total = Total(ruler, course);

        // A day is used as soon as it has begun, so that on the last day itself nothing is left.
        var until = ruler.CountsDays ? endOfDay : now;
        var rolledDue = Days.MomentOf(deadline.Due);
        var due = ruler.CountsDays ? AfterDay(rolledDue) : rolledDue;
        var over = until > due ? ruler.Before(until) - ruler.Before(due) : 0;
        var used = Math.Clamp(reckoning.Counted(ruler, course.From, Math.Max(course.From, Math.Min(until, due)), course.Pauses), 0, total);
        return question.Period.Unit is PeriodUnit.Month or PeriodUnit.Year
            ? ByMonths(Reckoning.DayOf(course.Start), Reckoning.DayOf(now), Reckoning.DayOf(rolledDue), used, total, over)
            : new ClockUse(Amount(used + over, question.Period.Unit), Amount(total - used - over, question.Period.Unit), Amount(total, question.Period.Unit));
    }

    /// <summary>See <see cref="WorkCalendar.AtShare"/>.</summary>
    public Result<Instant?> AtShare(DeadlineQuestion question, int percent)
    {
        if (percent is < 1 or > 99)
        {
            return new Problem("share.out-of-range", new LocalText(
                $"ส่วนของระยะเวลาต้องเป็นร้อยละ 1 ถึง 99 แต่พบ {percent} โปรดแก้ไข",
                $"Expected a share of 1 to 99 percent of the allowance, but found {percent}. Correct it."));
        }

        if (reckoning.Course(question, out var course) is { } fault)
        {
            return fault;
        }

        if (!reckoning.Deadline(question, course).TryGet(out var deadline))
        {
            return reckoning.BeyondHorizon();
        }

        var ruler = reckoning.RulerOf(question.Period.Unit);
        var share = ((Total(ruler, course) * percent) + 99) / 100;
        var reached = Days.InstantOf(reckoning.Count(ruler, course.From, share, course.Pauses));
        return reached < deadline.Due ? reached : (Instant?)null;
    }

    private ImmutableArray<Pause> Closed(ImmutableArray<Pause> pauses, long until)
    {
        var end = Days.InstantOf(until);
        return pauses.IsDefault ? [] : [.. pauses.Where(p => p.To is not null || p.From < end).Select(p => p with { To = p.To ?? end })];
    }

    private static long AfterDay(long moment) => (Reckoning.DayOf(moment) + 1) * DayTable.Day;

    // In the unit of the period, whatever units its extensions have.
    private long Total(Ruler ruler, Course course) =>
        reckoning.Counted(ruler, course.From, ruler.CountsDays ? AfterDay(course.End) : course.End, course.Pauses);

    // Months are laid out on the calendar: used from the start day on, left and overdue from today on.
    private ClockUse ByMonths(int start, int today, int due, long used, long total, long over) => over > 0
        ? new ClockUse(Months(start, start + (int)(total + over)), Months(today, due), Months(start, start + (int)total))
        : new ClockUse(Months(start, start + (int)used), Months(today, today + (int)(total - used)), Months(start, start + (int)total));

    private TimeAmount Months(int fromDay, int toDay)
    {
        var first = Days.First;
        var between = Period.Between(first.PlusDays(fromDay), first.PlusDays(toDay), PeriodUnits.Months | PeriodUnits.Days);
        return new TimeAmount(between.Months, PeriodUnit.Month, between.Days);
    }

    private static TimeAmount Amount(long counted, PeriodUnit unit)
    {
        if (unit.CountsDays())
        {
            return new TimeAmount((int)counted, unit, 0);
        }

        var (whole, rest) = Math.DivRem(counted, unit.Ticks());
        return new TimeAmount((int)whole, unit, unit is PeriodUnit.Hour or PeriodUnit.WorkingHour ? (int)(rest / NodaConstants.TicksPerMinute) : 0);
    }
}
