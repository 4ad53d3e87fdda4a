using Permits.Feel.Values;

namespace Permits.Feel.Evaluation;

/// <summary>Equality and order of values (DMN 1.5 clause 10.3.2.13, tables 53 and 54).</summary>
public static class Comparison
{
    private const int MaxDepth = 200;

    /// <summary>Negative, 0 or positive as a is below, equal to or above b; null when they have no order.</summary>
    public static int? Compare(object? a, object? b) => (a, b) switch
    {
        (decimal x, decimal y) => x.CompareTo(y),
        (decimal or WideDecimal, decimal or WideDecimal) => FeelNumber.Compare(a, b),
        (string x, string y) => CompareText(x, y),
        (FeelDate x, FeelDate y) => x.CompareTo(y),
        (FeelDateTime x, FeelDateTime y) => x.Zone is null == y.Zone is null ? x.EpochNanos.CompareTo(y.EpochNanos) : null,
        (FeelTime x, FeelTime y) => x.Zone is null == y.Zone is null ? x.UtcNanos.CompareTo(y.UtcNanos) : null,
        (DaysDuration x, DaysDuration y) => x.Nanos.CompareTo(y.Nanos),
        (MonthsDuration x, MonthsDuration y) => x.Total.CompareTo(y.Total),
        _ => null,
    };

    /// <summary>Whether two values are equal; null when they are of different kinds. What it takes comes off the budget.</summary>
    public static bool? Equal(object? a, object? b, EvaluationBudget? budget = null) => Equal(a, b, 0, budget);

    /// <summary>Whether two values are equal, taking "of different kinds" as no; what it takes comes off the budget.</summary>
    public static bool Same(object? a, object? b, EvaluationBudget? budget = null) => Equal(a, b, budget) == true;

    private static bool? Equal(object? a, object? b, int depth, EvaluationBudget? budget) => (a, b) switch
    {
        _ when depth > MaxDepth => null,
        (null, null) => true,
        (null, _) or (_, null) => false,
        (decimal x, decimal y) => x == y,
        (decimal or WideDecimal, decimal or WideDecimal) => FeelNumber.Compare(a, b) == 0,
        (string x, string y) => string.Equals(x, y, StringComparison.Ordinal),
        (bool x, bool y) => x == y,
        (FeelDate x, FeelDate y) => x == y,
        (FeelTime x, FeelTime y) => x == y,
        (FeelDateTime x, FeelDateTime y) => x == y,
        (DaysDuration x, DaysDuration y) => x == y,
        (MonthsDuration x, MonthsDuration y) => x == y,
        (FeelRange x, FeelRange y) => x.LowIncluded == y.LowIncluded && x.HighIncluded == y.HighIncluded
            && Equal(x.Low, y.Low, depth + 1, budget) == true && Equal(x.High, y.High, depth + 1, budget) == true,
        (IReadOnlyList<object?> x, IReadOnlyList<object?> y) => EqualLists(x, y, depth + 1, budget),
        (IReadOnlyDictionary<string, object?> x, IReadOnlyDictionary<string, object?> y) => EqualContexts(x, y, depth + 1, budget),
        (FeelFunction x, FeelFunction y) => ReferenceEquals(x, y),
        _ => null,
    };

    private static bool EqualLists(IReadOnlyList<object?> x, IReadOnlyList<object?> y, int depth, EvaluationBudget? budget)
    {
        if (x.Count != y.Count)
        {
            return false;
        }

        budget?.Spend(x.Count);
        for (var i = 0; i < x.Count; i++)
        {
            if (Equal(x[i], y[i], depth, budget) != true)
            {
                return false;
            }
        }

        return true;
    }

    private static bool EqualContexts(IReadOnlyDictionary<string, object?> x, IReadOnlyDictionary<string, object?> y, int depth, EvaluationBudget? budget)
    {
        budget?.Spend(x.Count);
        return x.Count == y.Count && x.All(e => y.TryGetValue(e.Key, out var other) && Equal(e.Value, other, depth, budget) == true);
    }

    // By code point: UTF-16 would put characters beyond the basic plane before U+E000.
    private static int CompareText(string a, string b)
    {
        var length = Math.Min(a.Length, b.Length);
        for (var i = 0; i < length; i++)
        {
            if (a[i] != b[i])
            {
                var (x, y) = (a[i], b[i]);
                return char.IsSurrogate(x) == char.IsSurrogate(y) ? x.CompareTo(y) : char.IsSurrogate(x) ? 1 : -1;
            }
        }

        return a.Length.CompareTo(b.Length);
    }
}
