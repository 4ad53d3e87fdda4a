using Permits.Feel.Evaluation;
using Permits.Feel.Values;
using List = System.Collections.Generic.IReadOnlyList<object?>;

namespace Permits.Feel.Builtins;

/// <summary>Functions on lists (DMN 1.5 clauses 10.3.4.4 and 10.3.4.8).</summary>
internal static class ListFunctions
{
    public static IEnumerable<(string Signature, Implementation Body)> All =>
    [
        ("list contains(list: list, element: Any)", (a, b) => Spend((List)a[0]!, b).Any(e => Comparison.Same(e, a[1], b))),
        ("count(list: list)", (a, _) => (decimal)((List)a[0]!).Count),
        ("all(list: list)", (a, _) => All3((List)a[0]!)),
        ("all(b...: Any)", (a, _) => All3((List)a[0]!)),
        ("any(list: list)", (a, _) => Any3((List)a[0]!)),
        ("any(b...: Any)", (a, _) => Any3((List)a[0]!)),
        ("sublist(list: list, start position: number, length?: number)", (a, _) => Sublist((List)a[0]!, a[1], a[2])),
        ("append(list: list, item...: Any)", (a, b) => Join(b, (List)a[0]!, (List)a[1]!)),
        ("concatenate(list...: list)", (a, b) => Join(b, [.. ((List)a[0]!).Cast<List>()])),
        ("insert before(list: list, position: number, newItem: Any)", (a, b) => InsertBefore((List)a[0]!, a[1], a[2], b)),
        ("remove(list: list, position: number)", (a, b) => Remove((List)a[0]!, a[1], b)),
        ("list replace(list: list, position: number, newItem: Any)", (a, b) => ReplaceAt((List)a[0]!, a[1], a[2], b)),
        ("list replace(list: list, match: function, newItem: Any)", (a, b) => ReplaceMatching((List)a[0]!, (FeelFunction)a[1]!, a[2], b)),
        ("reverse(list: list)", (a, b) => Spend((List)a[0]!, b).Reverse().ToArray()),
        ("index of(list: list, match: Any)", (a, b) => IndexOf(Spend((List)a[0]!, b), a[1], b)),
        ("union(list...: list)", (a, b) => Distinct(Join(b, [.. ((List)a[0]!).Cast<List>()]), b)),
        ("distinct values(list: list)", (a, b) => Distinct((List)a[0]!, b)),
        ("flatten(list: list)", (a, b) => Flatten((List)a[0]!, b)),
        ("sort(list: list, precedes: function)", (a, b) => Sort((List)a[0]!, (FeelFunction)a[1]!, b)),
        .. Aggregates.All,
    ];

    private static List Spend(List list, EvaluationBudget budget)
    {
        budget.Spend(list.Count);
        return list;
    }

    private static bool? All3(List list) => list.Any(e => e is false) ? false : list.All(e => e is true) ? true : null;

    private static bool? Any3(List list) => list.Any(e => e is true) ? true : list.All(e => e is false) ? false : null;

    /// <summary>A position counted from 1, or back from -1, as an index; null when it is outside the list.</summary>
    private static int? Index(List list, object? position) => FeelNumber.ToInt(position) switch
    {
        > 0 and var p when p <= list.Count => p - 1,
        < 0 and var p when -(long)p <= list.Count => list.Count + p,
        _ => null,
    };

    private static object?[]? Sublist(List list, object? start, object? length)
    {
        if (Index(list, start) is not { } first)
        {
            return null;
        }

        var count = length is null ? list.Count - first : FeelNumber.ToInt(length) ?? -1;
        return count < 0 || first + (long)count > list.Count ? null : list.Skip(first).Take(count).ToArray();
    }

    private static object?[] Join(EvaluationBudget budget, params List[] lists)
    {
        budget.Spend(lists.Sum(l => (long)l.Count));
        return [.. lists.SelectMany(l => l)];
    }

    private static object?[]? InsertBefore(List list, object? position, object? item, EvaluationBudget budget) =>
        Index(list, position) is { } at ? [.. Spend(list, budget).Take(at), item, .. list.Skip(at)] : null;

    private static object?[]? Remove(List list, object? position, EvaluationBudget budget) =>
        Index(list, position) is { } at ? [.. Spend(list, budget).Take(at), .. list.Skip(at + 1)] : null;

    private static object?[]? ReplaceAt(List list, object? position, object? item, EvaluationBudget budget) =>
        Index(list, position) is { } at ? [.. Spend(list, budget).Take(at), item, .. list.Skip(at + 1)] : null;

    private static object?[]? ReplaceMatching(List list, FeelFunction match, object? item, EvaluationBudget budget)
    {
        var result = new object?[list.Count];
        for (var i = 0; i < result.Length; i++)
        {
            if (Call(match, budget, list[i], item) is not bool replaced)
            {
                return null;
            }

            result[i] = replaced ? item : list[i];
        }

        return result;
    }

    private static object?[] IndexOf(List list, object? match, EvaluationBudget budget) =>
        [.. Enumerable.Range(0, list.Count).Where(i => Comparison.Same(list[i], match, budget)).Select(i => (object?)(decimal)(i + 1))];

    private static List<object?> Distinct(List list, EvaluationBudget budget)
    {
        var result = new List<object?>();
        foreach (var element in list)
        {
            budget.Spend(result.Count + 1);
            if (!result.Exists(e => Comparison.Same(e, element, budget)))
            {
                result.Add(element);
            }
        }

        return result;
    }

    private static List<object?> Flatten(List list, EvaluationBudget budget)
    {
        var result = new List<object?>();
        var open = new Stack<(List List, int At)>([(list, 0)]);
        while (open.TryPop(out var top))
        {
            if (top.At >= top.List.Count)
            {
                continue;
            }

            budget.Spend();
            open.Push((top.List, top.At + 1));
            if (top.List[top.At] is List inner)
            {
                open.Push((inner, 0));
            }
            else
            {
                result.Add(top.List[top.At]);
            }
        }

        return result;
    }

    // A stable merge sort: it asks "precedes" only of pairs, never relying on its being a consistent order.
    private static object?[]? Sort(List list, FeelFunction precedes, EvaluationBudget budget)
    {
        if (list.Count <= 1)
        {
            return [.. list];
        }

        var middle = list.Count / 2;
        if (Sort([.. list.Take(middle)], precedes, budget) is not { } left || Sort([.. list.Skip(middle)], precedes, budget) is not { } right)
        {
            return null;
        }

        var merged = new object?[list.Count];
        for (int i = 0, l = 0, r = 0; i < merged.Length; i++)
        {
            bool takeRight;
            if (l == left.Length || r == right.Length)
            {
                takeRight = l == left.Length;
            }
            else if (Call(precedes, budget, right[r], left[l]) is bool answer)
            {
                takeRight = answer;
            }
            else
            {
                return null;
            }

            merged[i] = takeRight ? right[r++] : left[l++];
        }

        return merged;
    }

    private static object? Call(FeelFunction function, EvaluationBudget budget, params object?[] arguments)
    {
        budget.Enter();
        try
        {
            return function.Invoke(arguments, budget);
        }
        finally
        {
            budget.Leave();
        }
    }
}
