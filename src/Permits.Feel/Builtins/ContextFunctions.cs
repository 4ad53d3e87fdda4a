using Permits.Feel.Evaluation;
using Permits.Feel.Values;
using Context = System.Collections.Generic.IReadOnlyDictionary<string, object?>;

namespace Permits.Feel.Builtins;

/// <summary>Functions on contexts (DMN 1.5 clause 10.3.4.9).</summary>
internal static class ContextFunctions
{
    public static IEnumerable<(string Signature, Implementation Body)> All =>
    [
        ("get value(m: context, key: string)", (a, _) => ((Context)a[0]!).TryGetValue((string)a[1]!, out var value) ? value : null),
        ("get entries(m: context)", (a, budget) => Entries((Context)a[0]!, budget)),
        ("context(entries: list of context)", (a, budget) => FromEntries((IReadOnlyList<object?>)a[0]!, budget)),
        ("context put(context: context, key: string, value: Any)", (a, budget) => Put((Context)a[0]!, (string)a[1]!, a[2], budget)),
        ("context put(context: context, keys: list, value: Any)", (a, budget) => PutAt((Context)a[0]!, (IReadOnlyList<object?>)a[1]!, 0, a[2], budget)),
        ("context merge(contexts: list of context)", (a, budget) => Merge((IReadOnlyList<object?>)a[0]!, budget)),
    ];

    private static object?[] Entries(Context context, EvaluationBudget budget)
    {
        budget.Spend(context.Count * EvaluationBudget.ContextSteps);
        return [.. context.Select(e => new FeelContext([new("key", e.Key), new("value", e.Value)]))];
    }

    private static FeelContext? FromEntries(IReadOnlyList<object?> entries, EvaluationBudget budget)
    {
        budget.Spend(entries.Count + EvaluationBudget.ContextSteps);
        var result = new FeelContext();
        foreach (var entry in entries)
        {
            if (entry is not Context pair || !pair.TryGetValue("key", out var key) || key is not string name || !pair.TryGetValue("value", out var value) || result.ContainsKey(name))
            {
                return null;
            }

            result.Set(name, value);
        }

        return result;
    }

    private static FeelContext Put(Context context, string key, object? value, EvaluationBudget budget)
    {
        budget.Spend(context.Count + EvaluationBudget.ContextSteps);
        var result = new FeelContext(context);
        result.Set(key, value);
        return result;
    }

    private static FeelContext? PutAt(Context context, IReadOnlyList<object?> keys, int at, object? value, EvaluationBudget budget)
    {
        budget.Spend();
        if (at >= keys.Count || keys[at] is not string key)
        {
            return null;
        }

        if (at == keys.Count - 1)
        {
            return Put(context, key, value, budget);
        }

        if (at > EvaluationBudget.MaxDepth || !context.TryGetValue(key, out var inner) || inner is not Context nested)
        {
            return null;
        }

        return PutAt(nested, keys, at + 1, value, budget) is { } changed ? Put(context, key, changed, budget) : null;
    }

    private static FeelContext? Merge(IReadOnlyList<object?> contexts, EvaluationBudget budget)
    {
        var result = new FeelContext();
        foreach (var context in contexts)
        {
            if (context is not Context entries)
            {
                return null;
            }

            budget.Spend(entries.Count + EvaluationBudget.ContextSteps);
            foreach (var (key, value) in entries)
            {
                result.Set(key, value);
            }
        }

        return result;
    }
}
