using Permits.Feel.Values;

namespace Permits.Feel.Builtins;

/// <summary>Conversions and negation (DMN 1.5 clauses 10.3.4.1 and 10.3.4.2).</summary>
internal static class ConversionFunctions
{
    public static IEnumerable<(string Signature, Implementation Body)> All =>
    [
        ("not(negand: Any)", (a, _) => a[0] is bool b ? !b : null),
        ("number(from: string, grouping separator?: string?, decimal separator?: string?)", (a, _) => Number((string)a[0]!, (string?)a[1], (string?)a[2])),
        ("string(from: Any)", (a, _) => a[0] is null ? null : FeelText.Write(a[0])),
        ("date(from: string)", (a, _) => TemporalText.Date((string)a[0]!)),
        ("date(from: date)", (a, _) => a[0]),
        ("date(from: date and time)", (a, _) => ((FeelDateTime)a[0]!).Date),
        ("date(year: number, month: number, day: number)", (a, _) => Date(a)),
        ("time(from: string)", (a, _) => TemporalText.Time((string)a[0]!)),
        ("time(from: time)", (a, _) => a[0]),
        ("time(from: date and time)", (a, _) => ((FeelDateTime)a[0]!).Time),
        ("time(hour: number, minute: number, second: number, offset?: days and time duration?)", (a, _) => Time(a)),
        ("date and time(from: string)", (a, _) => TemporalText.DateTime((string)a[0]!)),
        ("date and time(date: date, time: time)", (a, _) => new FeelDateTime((FeelDate)a[0]!, (FeelTime)a[1]!)),
        ("date and time(date: date and time, time: time)", (a, _) => new FeelDateTime(((FeelDateTime)a[0]!).Date, (FeelTime)a[1]!)),
        ("duration(from: string)", (a, _) => TemporalText.Duration((string)a[0]!)),
        ("years and months duration(from: date, to: date)", (a, _) => MonthsBetween((FeelDate)a[0]!, (FeelDate)a[1]!)),
        ("years and months duration(from: date and time, to: date and time)", (a, _) => MonthsBetween(((FeelDateTime)a[0]!).Date, ((FeelDateTime)a[1]!).Date)),
    ];

    private static object? Number(string from, string? grouping, string? point)
    {
        if (grouping is not (null or " " or "," or ".") || point is not (null or "," or ".") || (grouping is not null && grouping == point))
        {
            return null;
        }

        var text = grouping is null ? from : from.Replace(grouping, "", StringComparison.Ordinal);
        if (point is not null)
        {
            // A full stop left over would otherwise pass for the decimal separator.
            text = point != "." && text.Contains('.', StringComparison.Ordinal) ? "" : text.Replace(point, ".", StringComparison.Ordinal);
        }

        return FeelText.ParseNumber(text);
    }

    private static FeelDate? Date(object?[] a) =>
        FeelNumber.ToInt(a[0]) is { } year && FeelNumber.ToInt(a[1]) is { } month && FeelNumber.ToInt(a[2]) is { } day ? FeelDate.Create(year, month, day) : null;

    private static FeelTime? Time(object?[] a)
    {
        if (FeelNumber.ToInt(a[0]) is not (>= 0 and <= 23) || FeelNumber.ToInt(a[1]) is not (>= 0 and <= 59) || a[2] is not decimal second || second is < 0 or >= 60)
        {
            return null;
        }

        FeelZone? zone = null;
        if (a[3] is DaysDuration offset)
        {
            zone = FeelZone.Fixed((long)(offset.Nanos / FeelTime.PerSecond));
            if (zone is null)
            {
                return null;
            }
        }

        var minutes = ((decimal)a[0]! * 60) + (decimal)a[1]!;
        return new FeelTime((long)(((minutes * 60) + second) * FeelTime.PerSecond), zone);
    }

    private static MonthsDuration? MonthsBetween(FeelDate from, FeelDate to)
    {
        var months = ((to.Year - (long)from.Year) * 12) + to.Month - from.Month;
        if (months > 0 && to.Day < from.Day)
        {
            months--;
        }
        else if (months < 0 && to.Day > from.Day)
        {
            months++;
        }

        return MonthsDuration.Of(months);
    }
}
