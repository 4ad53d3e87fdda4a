using NodaTime;

namespace Permits.Time.Tests;

/// <summary>
/// The counting rules of the contract done the slow way: one day or one minute after another, asking of each whether it counts.
/// It knows holidays only as a set of dates, and shares nothing with the code under test but the question's types.
/// </summary>
internal sealed class SlowOracle(IReadOnlySet<LocalDate> holidays, LocalDate first, LocalDate last)
{
    private static readonly Offset Bangkok = Offset.FromHours(7);
    private static readonly LocalTime Close = new(16, 30);

    /// <summary>The last day, the roll and the due time; null where the count leaves the known days.</summary>
    public (LocalDate LastDay, LocalDate? RolledFrom, LocalDateTime Due)? Deadline(DeadlineQuestion question)
    {
        var start = Local(question.Received);
        if (question.FiledElectronically)
        {
            while (!IsOfficeMinute(start))
            {
                start = NextMinute(start);
                if (!Known(start.Date))
                {
                    return null;
                }
            }
        }

        var pauses = question.Pauses.Select(p => (Local(p.From), Local(p.To!.Value))).ToList();
        var at = start;
        foreach (var period in question.Extensions.Prepend(question.Period))
        {
            var reached = IsInDays(period.Unit) ? CountDays(at.Date, period, pauses) : CountMinutes(at, period, pauses);
            if (reached is not { } found)
            {
                return null;
            }

            at = found;
        }

        if (question.Owner == DutyOwner.Officer || !IsInDays(question.Extensions.Prepend(question.Period).Last().Unit) || IsWorkingDay(at.Date))
        {
            return (at.Date, null, at);
        }

        var rolled = at.Date;
        while (!IsWorkingDay(rolled))
        {
            rolled = rolled.PlusDays(1);
            if (!Known(rolled))
            {
                return null;
            }
        }

        return (rolled, at.Date, rolled.At(Close));
    }

    private LocalDateTime? CountDays(LocalDate startDay, Allowance period, List<(LocalDateTime From, LocalDateTime To)> pauses)
    {
        var left = period.Unit switch
        {
            PeriodUnit.Month => DaysOfMonths(startDay.PlusDays(1), period.Count),
            PeriodUnit.Year => DaysOfMonths(startDay.PlusDays(1), period.Count * 12),
            _ => period.Count,
        };
        var day = startDay;
        while (left > 0)
        {
            day = day.PlusDays(1);
            if (!Known(day))
            {
                return null;
            }

            var runs = !pauses.Any(p => p.From <= day.At(Close) && day.At(Close) < p.To);
            if (runs && (period.Unit != PeriodUnit.WorkingDay || IsWorkingDay(day)))
            {
                left--;
            }
        }

        return day.At(Close);
    }

    private LocalDateTime? CountMinutes(LocalDateTime start, Allowance period, List<(LocalDateTime From, LocalDateTime To)> pauses)
    {
        var left = period.Count * (period.Unit is PeriodUnit.Hour or PeriodUnit.WorkingHour ? 60 : 1);
        var office = period.Unit is PeriodUnit.WorkingHour or PeriodUnit.WorkingMinute;
        var minute = start;
        while (left > 0)
        {
            if (!Known(minute.Date))
            {
                return null;
            }

            var runs = !pauses.Any(p => p.From <= minute && minute < p.To);
            if (runs && (!office || IsOfficeMinute(minute)))
            {
                left--;
            }

            minute = NextMinute(minute);
        }

        return Known(minute.Date) ? minute : null;
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

    private static LocalDateTime NextMinute(LocalDateTime at) => at.PlusMinutes(1);

    private static LocalDateTime Local(Instant instant) => instant.WithOffset(Bangkok).LocalDateTime;

    private bool Known(LocalDate day) => day >= first && day <= last;

    private bool IsWorkingDay(LocalDate day) => day.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday) && !holidays.Contains(day);

    private bool IsOfficeMinute(LocalDateTime at)
    {
        var minute = (at.Hour * 60) + at.Minute;
        return IsWorkingDay(at.Date) && minute is >= 510 and < 720 or >= 780 and < 990;
    }
}
