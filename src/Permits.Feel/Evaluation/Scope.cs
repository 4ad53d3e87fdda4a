using Permits.Feel.Values;

namespace Permits.Feel.Evaluation;

/// <summary>The values of names during an evaluation, innermost first (DMN 1.5 clause 10.3.2.11).</summary>
internal abstract class Scope(Scope? outer, EvaluationBudget budget)
{
    /// <summary>What this evaluation may use.</summary>
    public EvaluationBudget Budget => budget;

    /// <summary>The value of a name.</summary>
    public bool TryGet(string name, out object? value)
    {
        for (var scope = this; scope is not null; scope = scope.Outer)
        {
            if (scope.TryGetOwn(name, out value))
            {
                return true;
            }
        }

        value = null;
        return false;
    }

    protected abstract bool TryGetOwn(string name, out object? value);

    private Scope? Outer => outer;
}

/// <summary>The names of a context.</summary>
internal sealed class ContextScope(Scope? outer, IReadOnlyDictionary<string, object?> context, EvaluationBudget budget) : Scope(outer, budget)
{
    protected override bool TryGetOwn(string name, out object? value)
    {
        if (!context.TryGetValue(name, out value))
        {
            return false;
        }

        value = FeelValue.Normalize(value);
        return true;
    }
}

/// <summary>One name.</summary>
internal sealed class VariableScope(Scope outer, string name, object? value) : Scope(outer, outer.Budget)
{
    protected override bool TryGetOwn(string asked, out object? found)
    {
        found = value;
        return asked == name;
    }
}

/// <summary>The element a filter looks at: its entries, if it is a context, and <c>item</c>.</summary>
internal sealed class ItemScope(Scope outer, object? item) : Scope(outer, outer.Budget)
{
    protected override bool TryGetOwn(string name, out object? value)
    {
        if (item is IReadOnlyDictionary<string, object?> context && context.TryGetValue(name, out value))
        {
            value = FeelValue.Normalize(value);
            return true;
        }

        value = item;
        return name == "item";
    }
}
