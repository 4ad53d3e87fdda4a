using NodaTime;

namespace Permits.Time.Tests;

/// <summary>
/// The counting rules of the contract done the slow way: one day or one minute after another, asking of each whether it counts.
/// It knows a day only as 1,440 minutes that are open or not, and shares nothing with the code under test but the question's types.
/// </summary>
/// <param name="first">First day known.</param>
/// <param name="days">For each day from the first on, which of its minutes are open.</param>
/// <param name="usualClose">The minute at which a closed day ends.</param>
internal sealed class SlowOracle(LocalDate first, bool[][] days, int usualClose)
{
    private const int Day = 24 * 60;

    private readonly Instant _origin = first.AtMidnight().WithOffset(Offset.FromHours(7)).ToInstant();
    private readonly bool[] _working = Array.ConvertAll(days, minutes => minutes.Contains(true));
    private readonly int[] _close = Array.ConvertAll(days, minutes => minutes.Contains(true) ? Array.LastIndexOf(minutes, true) + 1 : usualClose);

    /// <summary>The last day, the roll and the due time; null where the count leaves the known days.</summary>
    public (LocalDate LastDay, LocalDate? RolledFrom, Instant Due)? Deadline(DeadlineQuestion question)
    {
        var start = MinuteOf(question.Received);
        while (question.FiledElectronically && Known(start) && !IsOpen(start))
        {
            start++;
        }

        if (!Known(start))
        {
            return null;
        }

        var pauses = question.Pauses.Select(p => (From: MinuteOf(p.From), To: MinuteOf(p.To!.Value))).ToArray();
        var at = start;
        foreach (var period in question.Extensions.Prepend(question.Period))
        {
            var reached = IsInDays(period.Unit) ? CountDays(at / Day, period, pauses) : CountMinutes(at, period, pauses);
            if (reached is not { } found)
            {
                return null;
            }

            at = found;
        }

        var (lastDay, due) = (at / Day, _origin + Duration.FromMinutes(at));
        if (question.Owner == DutyOwner.Officer || !IsInDays(question.Extensions.Prepend(question.Period).Last().Unit) || _working[lastDay])
        {
            return (first.PlusDays(lastDay), null, due);
        }

        var rolled = lastDay;
        while (!_working[rolled])
        {
            rolled++;
            if (rolled >= days.Length)
            {
                return null;
            }
        }

        return (first.PlusDays(rolled), first.PlusDays(lastDay), _origin + Duration.FromMinutes((rolled * Day) + _close[rolled]));
    }

    /// <summary>Days used of a period in days or working days without extensions, today's included; those after the due day are used too.</summary>
    public int DaysUsed(DeadlineQuestion question, Instant at)
    {
        var pauses = question.Pauses.Select(p => (From: MinuteOf(p.From), To: MinuteOf(p.To!.Value))).ToArray();
        var (today, used) = (MinuteOf(at) / Day, 0);
        var dueDay = Period.DaysBetween(first, Deadline(question)!.Value.LastDay);
        for (var day = (MinuteOf(question.Received) / Day) + 1; day <= today; day++)
        {
            var counts = question.Period.Unit != PeriodUnit.WorkingDay || _working[day];
            if (day <= dueDay ? counts && used < question.Period.Count && Runs((day * Day) + _close[day], pauses) : counts)
            {
                used++;
            }
        }

        return used;
    }

    private int? CountDays(int startDay, Allowance period, (int From, int To)[] pauses)
    {
        var left = period.Unit switch
        {
            PeriodUnit.Month => DaysOfMonths(first.PlusDays(startDay + 1), period.Count),
            PeriodUnit.Year => DaysOfMonths(first.PlusDays(startDay + 1), period.Count * 12),
            _ => period.Count,
        };
        var day = startDay;
        while (left > 0)
        {
            day++;
            if (day >= days.Length)
            {
                return null;
            }

            if (Runs((day * Day) + _close[day], pauses) && (period.Unit != PeriodUnit.WorkingDay || _working[day]))
            {
                left--;
            }
        }

        return (day * Day) + _close[day];
    }

    private int? CountMinutes(int start, Allowance period, (int From, int To)[] pauses)
    {
        var left = period.Count * (period.Unit is PeriodUnit.Hour or PeriodUnit.WorkingHour ? 60 : 1);
        var office = period.Unit is PeriodUnit.WorkingHour or PeriodUnit.WorkingMinute;
        var minute = start;
        while (left > 0)
        {
            if (!Known(minute))
            {
                return null;
            }

            if (Runs(minute, pauses) && (!office || IsOpen(minute)))
            {
                left--;
            }

            minute++;
        }

        return Known(minute) ? minute : null;
    }

    // Month by month: the day before the day that corresponds to the first counted one; a month without it ends the count.
    private static int DaysOfMonths(LocalDate first, int months)
    {
        var (year, month) = (first.Year, first.Month);
        for (var i = 0; i < months; i++)
        {
            (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1);
        }

        var length = DateTime.DaysInMonth(year, month);
        var end = first.Day <= length ? new LocalDate(year, month, first.Day).PlusDays(-1) : new LocalDate(year, month, length);
        var days = 0;
        for (var day = first; day <= end; day = day.PlusDays(1))
        {
            days++;
        }

        return days;
    }

    private static bool IsInDays(PeriodUnit unit) => unit is PeriodUnit.Day or PeriodUnit.WorkingDay or PeriodUnit.Month or PeriodUnit.Year;

    private static bool Runs(int minute, (int From, int To)[] pauses)
    {
        foreach (var (from, to) in pauses)
        {
            if (from <= minute && minute < to)
            {
                return false;
            }
        }

        return true;
    }

    private int MinuteOf(Instant instant) => (int)(instant - _origin).TotalMinutes;

    private bool Known(int minute) => minute / Day < days.Length;

    private bool IsOpen(int minute) => days[minute / Day][minute % Day];
}
