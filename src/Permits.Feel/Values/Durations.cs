using System.Globalization;
using System.Text;

namespace Permits.Feel.Values;

/// <summary>A duration of days, hours, minutes and seconds to the nanosecond (DMN 1.5 clause 10.3.2.3.7).</summary>
/// <param name="Nanos">Its length in nanoseconds; negative for a duration backwards.</param>
public sealed record DaysDuration(Int128 Nanos)
{
    // Days of this many nanoseconds are far beyond any two dates' distance; longer ones overflow.
    private static readonly Int128 MaxNanos = (Int128)4_000_000_000 * 366 * FeelTime.PerDay;

    /// <summary>Whole days, towards zero.</summary>
    public long Days => (long)(Nanos / FeelTime.PerDay);

    /// <summary>Hours within the day, with the duration's sign.</summary>
    public int Hours => (int)(Nanos / (3600 * FeelTime.PerSecond) % 24);

    /// <summary>Minutes within the hour, with the duration's sign.</summary>
    public int Minutes => (int)(Nanos / (60 * FeelTime.PerSecond) % 60);

    /// <summary>Seconds within the minute, with the duration's sign, without the fraction.</summary>
    public int Seconds => (int)(Nanos / FeelTime.PerSecond % 60);

    /// <summary>A duration of seconds.</summary>
    public static DaysDuration OfSeconds(long seconds) => new((Int128)seconds * FeelTime.PerSecond);

    /// <summary>A duration; null when it is too long.</summary>
    public static DaysDuration? Of(Int128 nanos) => nanos > MaxNanos || nanos < -MaxNanos ? null : new DaysDuration(nanos);

    /// <summary>ISO 8601 such as P1DT2H; zero is PT0S.</summary>
    public override string ToString()
    {
        if (Nanos == 0)
        {
            return "PT0S";
        }

        var text = new StringBuilder(Nanos < 0 ? "-P" : "P");
        var rest = Int128.Abs(Nanos);
        Append(text, rest / FeelTime.PerDay, "D");
        rest %= FeelTime.PerDay;
        if (rest > 0)
        {
            text.Append('T');
            Append(text, rest / (3600 * FeelTime.PerSecond), "H");
            Append(text, rest / (60 * FeelTime.PerSecond) % 60, "M");
            var seconds = rest % (60 * FeelTime.PerSecond);
            if (seconds > 0)
            {
                text.Append(CultureInfo.InvariantCulture, $"{(long)(seconds / FeelTime.PerSecond)}{FeelTime.FractionText((long)(seconds % FeelTime.PerSecond))}S");
            }
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, Int128 count, string unit)
    {
        if (count > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"{count}{unit}");
        }
    }
}

/// <summary>A duration of years and months (DMN 1.5 clause 10.3.2.3.8).</summary>
/// <param name="Total">Its length in months; negative for a duration backwards.</param>
public sealed record MonthsDuration(long Total)
{
    private const long MaxTotal = 4_000_000_000L * 12;

    /// <summary>Whole years, towards zero.</summary>
    public long Years => Total / 12;

    /// <summary>Months within the year, with the duration's sign.</summary>
    public long Months => Total % 12;

    /// <summary>A duration; null when it is too long.</summary>
    public static MonthsDuration? Of(Int128 months) => months > MaxTotal || months < -MaxTotal ? null : new MonthsDuration((long)months);

    /// <summary>ISO 8601 such as P1Y2M; zero is P0M.</summary>
    public override string ToString()
    {
        if (Total == 0)
        {
            return "P0M";
        }

        var (years, months) = (Math.Abs(Years), Math.Abs(Months));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{(Total < 0 ? "-" : "")}P{(years > 0 ? $"{years}Y" : "")}{(months > 0 ? $"{months}M" : "")}");
    }
}
