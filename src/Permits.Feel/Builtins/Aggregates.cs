using Permits.Feel.Evaluation;
using Permits.Feel.Values;
using List = System.Collections.Generic.IReadOnlyList<object?>;

namespace Permits.Feel.Builtins;

/// <summary>Functions that make one value of a list, given as a list or as arguments (DMN 1.5 clause 10.3.4.4).</summary>
public static class Aggregates
{
    internal static IEnumerable<(string Signature, Implementation Body)> All =>
        new (string Name, string Parameter, Func<List, object?> Body)[]
        {
            ("min", "c", Min),
            ("max", "c", Max),
            ("sum", "n", Sum),
            ("mean", "n", Mean),
            ("product", "n", Product),
            ("median", "n", Median),
            ("stddev", "n", StandardDeviation),
            ("mode", "n", Mode),
        }.SelectMany(f => new (string, Implementation)[]
        {
            ($"{f.Name}(list: list)", (a, b) => Call(f.Body, (List)a[0]!, b)),
            ($"{f.Name}({f.Parameter}...: Any)", (a, b) => Call(f.Body, (List)a[0]!, b)),
        });

    /// <summary>The least element; null when there is none or two cannot be compared.</summary>
    public static object? Min(List list) => Extreme(list, -1);

    /// <summary>The greatest element; null when there is none or two cannot be compared.</summary>
    public static object? Max(List list) => Extreme(list, 1);

    /// <summary>The sum of numbers; null of an empty list or of anything but numbers.</summary>
    public static object? Sum(List list) => Fold(list, FeelNumber.Add);

    private static object? Call(Func<List, object?> body, List list, EvaluationBudget budget)
    {
        budget.Spend(list.Count);
        return body(list);
    }

    private static object? Product(List list) => Fold(list, FeelNumber.Multiply);

    private static object? Mean(List list) => Sum(list) is { } sum ? FeelNumber.Divide(sum, (decimal)list.Count) : null;

    private static object? Extreme(List list, int sign)
    {
        if (list.Count == 0 || Comparison.Compare(list[0], list[0]) is null)
        {
            return null;
        }

        var best = list[0];
        foreach (var element in list.Skip(1))
        {
            if (Comparison.Compare(element, best) is not { } order)
            {
                return null;
            }

            best = order * sign > 0 ? element : best;
        }

        return best;
    }

    private static object? Fold(List list, Func<object, object, object?> combine)
    {
        if (list.Count == 0 || !list.All(FeelNumber.IsNumber))
        {
            return null;
        }

        var result = list[0];
        for (var i = 1; i < list.Count && result is not null; i++)
        {
            result = combine(result, list[i]!);
        }

        return result;
    }

    private static object? Median(List list)
    {
        if (Sorted(list) is not { Length: > 0 } sorted)
        {
            return null;
        }

        var upper = sorted[sorted.Length / 2];
        return sorted.Length % 2 == 1
            ? upper
            : FeelNumber.Add(sorted[(sorted.Length / 2) - 1], upper) is { } sum ? FeelNumber.Divide(sum, 2m) : null;
    }

    // Of a sample: the divisor is one less than the number of values.
    private static object? StandardDeviation(List list)
    {
        if (list.Count < 2 || Mean(list) is not { } mean)
        {
            return null;
        }

        var squares = list.Select(n => FeelNumber.Subtract(n!, mean) is { } d ? FeelNumber.Multiply(d, d) : null).ToArray();
        return Sum(squares) is { } sum && FeelNumber.Divide(sum, (decimal)(list.Count - 1)) is { } variance ? DecimalMath.Sqrt(variance) : null;
    }

    private static object?[]? Mode(List list)
    {
        if (Sorted(list) is not { } sorted)
        {
            return null;
        }

        var runs = new List<(object Value, int Count)>();
        foreach (var number in sorted)
        {
            if (runs.Count > 0 && FeelNumber.Compare(runs[^1].Value, number) == 0)
            {
                runs[^1] = (number, runs[^1].Count + 1);
            }
            else
            {
                runs.Add((number, 1));
            }
        }

        var most = runs.Count == 0 ? 0 : runs.Max(r => r.Count);
        return [.. runs.Where(r => r.Count == most).Select(r => r.Value)];
    }

    private static object[]? Sorted(List list) =>
        list.All(FeelNumber.IsNumber) ? [.. list.Select(n => n!).Order(Comparer<object>.Create(FeelNumber.Compare))] : null;
}
