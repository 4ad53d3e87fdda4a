using Permits.Feel.Evaluation;
using Permits.Feel.Values;

namespace Permits.Feel.Builtins;

/// <summary>Functions on dates and times, and identity (DMN 1.5 clauses 10.3.4.6, 10.3.4.7 and 10.3.4.10).</summary>
internal static class TemporalFunctions
{
    private static readonly string[] Days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    public static IEnumerable<(string Signature, Implementation Body)> All =>
    [
        .. OfDate("day of year", date => (decimal)date.DayOfYear),
        .. OfDate("day of week", date => Days[date.DayOfWeek - 1]),
        .. OfDate("month of year", date => Months[date.Month - 1]),
        .. OfDate("week of year", date => (decimal)date.WeekOfYear),
        ("now()", (_, budget) => Now(budget)),
        ("today()", (_, budget) => Now(budget)?.Date),
        ("is(value1: Any, value2: Any)", (a, _) => Is(a[0], a[1])),
    ];

    private static IEnumerable<(string Signature, Implementation Body)> OfDate(string name, Func<FeelDate, object?> body) =>
    [
        ($"{name}(date: date)", (a, _) => body((FeelDate)a[0]!)),
        ($"{name}(date: date and time)", (a, _) => body(((FeelDateTime)a[0]!).Date)),
    ];

    private static FeelDateTime? Now(EvaluationBudget budget)
    {
        if (budget.Now is not { } now || FeelDate.Create(now.Year, now.Month, now.Day) is not { } date)
        {
            return null;
        }

        return new FeelDateTime(date, new FeelTime(now.NanosecondOfDay, FeelZone.Named(now.Zone.Id) ?? FeelZone.Fixed(now.Offset.Seconds)));
    }

    // Identity also looks at the zone, which equality converts away.
    private static bool Is(object? a, object? b) => Comparison.Same(a, b) && (a, b) switch
    {
        (FeelTime x, FeelTime y) => x.Zone == y.Zone && x.Nanos == y.Nanos,
        (FeelDateTime x, FeelDateTime y) => x.Zone == y.Zone && x.Date == y.Date && x.Time.Nanos == y.Time.Nanos,
        _ => true,
    };
}
