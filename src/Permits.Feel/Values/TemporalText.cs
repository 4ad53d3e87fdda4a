using System.Globalization;
using System.Text.RegularExpressions;

namespace Permits.Feel.Values;

/// <summary>Reads dates, times and durations as DMN 1.5 clause 10.3.4.1 and XML Schema part 2 write them.</summary>
public static partial class TemporalText
{
    private const int MaxLength = 200;

    /// <summary>Any of them, for <c>@"..."</c>; null when the text is none.</summary>
    public static object? Parse(string text) =>
        Date(text) ?? DateTime(text) ?? Time(text) ?? Duration(text);

    /// <summary>A date, or null.</summary>
    public static FeelDate? Date(string text) => Matches(DatePattern(), text) is { } match ? DateOf(match) : null;

    /// <summary>A time, or null. 24:00:00 is the midnight that ends a day.</summary>
    public static FeelTime? Time(string text) => Matches(TimePattern(), text) is { } match ? TimeOf(match)?.Time : null;

    /// <summary>A date and time, or null; a date alone is its midnight.</summary>
    public static FeelDateTime? DateTime(string text)
    {
        if (Date(text) is { } midnight)
        {
            return new FeelDateTime(midnight, new FeelTime(0, null));
        }

        if (Matches(DateTimePattern(), text) is not { } match || DateOf(match) is not { } date || TimeOf(match) is not { } time)
        {
            return null;
        }

        if (time.EndOfDay)
        {
            return FeelDate.FromEpochDay(date.EpochDay + 1) is { } next ? new FeelDateTime(next, time.Time) : null;
        }

        return new FeelDateTime(date, time.Time);
    }

    /// <summary>A duration of either kind, or null.</summary>
    public static object? Duration(string text)
    {
        if (Matches(MonthsPattern(), text) is { } months && (months.Groups["y"].Success || months.Groups["m"].Success))
        {
            var total = (Number(months, "y") * 12) + Number(months, "m");
            return total is null ? null : MonthsDuration.Of(months.Groups["sign"].Length > 0 ? -total.Value : total.Value);
        }

        if (Matches(DaysPattern(), text) is not { } days || !(days.Groups["d"].Success || days.Groups["t"].Success))
        {
            return null;
        }

        var seconds = (Number(days, "d") * 86_400) + (Number(days, "h") * 3600) + (Number(days, "m") * 60) + Number(days, "s");
        if (seconds is null)
        {
            return null;
        }

        var nanos = (seconds.Value * FeelTime.PerSecond) + Fraction(days);
        return DaysDuration.Of(days.Groups["sign"].Length > 0 ? -nanos : nanos);
    }

    private static Match? Matches(Regex pattern, string text) => text.Length <= MaxLength && pattern.Match(text) is { Success: true } match ? match : null;

    private static FeelDate? DateOf(Match match)
    {
        var year = match.Groups["year"].ValueSpan;
        return year.Length > 10 ? null : FeelDate.Create(long.Parse(year, CultureInfo.InvariantCulture), Int(match, "month"), Int(match, "day"));
    }

    private static (FeelTime Time, bool EndOfDay)? TimeOf(Match match)
    {
        var (hour, minute, second, fraction) = (Int(match, "hour"), Int(match, "minute"), Int(match, "second"), Fraction(match));
        var endOfDay = hour == 24 && minute == 0 && second == 0 && fraction == 0;
        if ((hour > 23 && !endOfDay) || minute > 59 || second > 59)
        {
            return null;
        }

        FeelZone? zone = null;
        if (match.Groups["zone"].Success)
        {
            zone = ZoneOf(match);
            if (zone is null)
            {
                return null;
            }
        }

        var nanos = endOfDay ? 0 : ((((hour * 60L) + minute) * 60) + second) * FeelTime.PerSecond;
        return (new FeelTime(nanos + fraction, zone), endOfDay);
    }

    private static FeelZone? ZoneOf(Match match)
    {
        var text = match.Groups["zone"].Value;
        if (text == "Z")
        {
            return FeelZone.Utc;
        }

        if (text[0] == '@')
        {
            return FeelZone.Named(text[1..]);
        }

        var (hours, minutes, seconds) = (Int(match, "zh"), Int(match, "zm"), match.Groups["zs"].Success ? Int(match, "zs") : 0);
        var offset = (((hours * 60) + minutes) * 60) + seconds;
        return minutes > 59 || seconds > 59 ? null : FeelZone.Fixed(text[0] == '-' ? -offset : offset);
    }

    private static int Int(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    private static Int128? Number(Match match, string group)
    {
        var span = match.Groups[group].ValueSpan;
        return span.Length == 0 ? 0 : span.Length > 18 ? null : (Int128)long.Parse(span, CultureInfo.InvariantCulture);
    }

    // Digits beyond nanoseconds are cut off.
    private static long Fraction(Match match)
    {
        var digits = match.Groups["fraction"].Value;
        return digits.Length == 0 ? 0 : long.Parse(digits.PadRight(9, '0').AsSpan(0, 9), CultureInfo.InvariantCulture);
    }

    private const string DateText = "(?<year>-?(?:[1-9][0-9]{4,}|[0-9]{4}))-(?<month>[0-9]{2})-(?<day>[0-9]{2})";
    private const string TimeText = """
        (?<hour>[0-9]{2}):(?<minute>[0-9]{2}):(?<second>[0-9]{2})(?:\.(?<fraction>[0-9]+))?(?<zone>Z|[+-](?<zh>[0-9]{2}):(?<zm>[0-9]{2})(?::(?<zs>[0-9]{2}))?|@[A-Za-z0-9_/+-]+)?
        """;

    [GeneratedRegex("^" + DateText + @"\z", RegexOptions.CultureInvariant)]
    private static partial Regex DatePattern();

    [GeneratedRegex("^" + TimeText + @"\z", RegexOptions.CultureInvariant)]
    private static partial Regex TimePattern();

    [GeneratedRegex("^" + DateText + "T" + TimeText + @"\z", RegexOptions.CultureInvariant)]
    private static partial Regex DateTimePattern();

    [GeneratedRegex(@"^(?<sign>-?)P(?:(?<y>[0-9]+)Y)?(?:(?<m>[0-9]+)M)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex MonthsPattern();

    [GeneratedRegex(@"^(?<sign>-?)P(?:(?<d>[0-9]+)D)?(?<t>T(?=[0-9])(?:(?<h>[0-9]+)H)?(?:(?<m>[0-9]+)M)?(?:(?<s>[0-9]+)(?:\.(?<fraction>[0-9]+))?S)?)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex DaysPattern();
}
