using System.Globalization;

namespace Permits.Feel.Values;

/// <summary>A date of the proleptic Gregorian calendar, years -999,999,999 to 999,999,999 (DMN 1.5 clause 10.3.2.3.4).</summary>
public sealed record FeelDate
{
    /// <summary>The last year; the first is its negative.</summary>
    public const int MaxYear = 999_999_999;

    private const long DaysPer400Years = 146_097;
    private const long DaysFromYear0ToEpoch = 719_528;

    private FeelDate(int year, int month, int day)
    {
        Year = year;
        Month = month;
        Day = day;
    }

    /// <summary>The year; 0 is 1 BC.</summary>
    public int Year { get; }

    /// <summary>1 to 12.</summary>
    public int Month { get; }

    /// <summary>1 to 31.</summary>
    public int Day { get; }

    /// <summary>Days since 1970-01-01.</summary>
    public long EpochDay
    {
        get
        {
            // Counted in years that begin in March, so that the leap day is a year's last.
            long y = Month <= 2 ? Year - 1L : Year;
            var era = Math.DivRem(y >= 0 ? y : y - 399, 400).Quotient;
            var yearOfEra = y - (era * 400);
            var dayOfYear = (((153 * (Month + (Month > 2 ? -3 : 9))) + 2) / 5) + Day - 1;
            var dayOfEra = (yearOfEra * 365) + (yearOfEra / 4) - (yearOfEra / 100) + dayOfYear;
            return (era * DaysPer400Years) + dayOfEra - (DaysFromYear0ToEpoch - 60);
        }
    }

    /// <summary>1 (Monday) to 7 (Sunday).</summary>
    public int DayOfWeek => (int)(((EpochDay + 3) % 7 + 7) % 7) + 1;

    /// <summary>1 to 366.</summary>
    public int DayOfYear => (int)(EpochDay - new FeelDate(Year, 1, 1).EpochDay) + 1;

    /// <summary>ISO 8601 week, 1 to 53; days before the first Thursday's week belong to the last week of the year before.</summary>
    public int WeekOfYear
    {
        get
        {
            var thursday = FromEpochDay(EpochDay + 4 - DayOfWeek) ?? this;
            return ((thursday.DayOfYear - 1) / 7) + 1;
        }
    }

    /// <summary>A date; null when there is none such.</summary>
    public static FeelDate? Create(long year, long month, long day) =>
        Math.Abs(year) <= MaxYear && month is >= 1 and <= 12 && day >= 1 && day <= DaysInMonth(year, (int)month) ? new FeelDate((int)year, (int)month, (int)day) : null;

    /// <summary>The date so many days after 1970-01-01; null beyond the range of years.</summary>
    public static FeelDate? FromEpochDay(long epochDay)
    {
        if (Math.Abs(epochDay) > (MaxYear + 2L) * 366)
        {
            return null;
        }

        var shifted = epochDay + DaysFromYear0ToEpoch - 60;
        var era = Math.DivRem(shifted >= 0 ? shifted : shifted - (DaysPer400Years - 1), DaysPer400Years).Quotient;
        var dayOfEra = shifted - (era * DaysPer400Years);
        var yearOfEra = (dayOfEra - (dayOfEra / 1460) + (dayOfEra / 36524) - (dayOfEra / 146_096)) / 365;
        var dayOfYear = dayOfEra - ((365 * yearOfEra) + (yearOfEra / 4) - (yearOfEra / 100));
        var m = ((5 * dayOfYear) + 2) / 153;
        var day = dayOfYear - (((153 * m) + 2) / 5) + 1;
        var month = m < 10 ? m + 3 : m - 9;
        return Create(yearOfEra + (era * 400) + (month <= 2 ? 1 : 0), month, day);
    }

    /// <summary>The day so many months later; the last day of the month where that has no such day. Null beyond the range.</summary>
    public FeelDate? PlusMonths(long months)
    {
        var total = (Year * 12L) + (Month - 1) + months;
        var year = Math.DivRem(total, 12).Quotient - (total % 12 < 0 ? 1 : 0);
        var month = (int)(total - (year * 12)) + 1;
        return Math.Abs(year) > MaxYear ? null : Create(year, month, Math.Min(Day, DaysInMonth(year, month)));
    }

    /// <summary>Negative, 0 or positive as this date is before, on or after the other.</summary>
    public int CompareTo(FeelDate other) =>
        (Year, Month, Day).CompareTo((other.Year, other.Month, other.Day));

    /// <summary>ISO 8601; years beyond four digits are written in full.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{(Year < 0 ? "-" : "")}{Math.Abs(Year):0000}-{Month:00}-{Day:00}");

    private static int DaysInMonth(long year, int month) => month switch
    {
        2 => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };
}
