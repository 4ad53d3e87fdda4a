using Permits.Feel.Evaluation;
using Permits.Feel.Values;

namespace Permits.Feel.Types;

/// <summary>Implicit conversions where a value meets a declared type (DMN 1.5 clause 10.3.2.9.4).</summary>
public static class Coercion
{
    /// <summary>The value as the type takes it; null when it cannot.</summary>
    /// <remarks>A list of one gives its element, an element becomes a list of one, a date becomes midnight UTC; nothing else converts.</remarks>
    public static object? To(FeelType type, object? value, EvaluationBudget? budget = null) => TryTo(type, value, out var result, budget) ? result : null;

    /// <summary>As <see cref="To"/>, telling a null that fits from a value that does not.</summary>
    public static bool TryTo(FeelType type, object? value, out object? result, EvaluationBudget? budget = null)
    {
        result = value;
        if (type.Allows(value, budget))
        {
            return true;
        }

        if (value is IReadOnlyList<object?> { Count: 1 } list && type.Allows(list[0], budget))
        {
            result = list[0];
            return true;
        }

        if (type.Underlying is ListType { Element: var element } && value is not IReadOnlyList<object?> && element.Allows(value, budget))
        {
            result = new[] { value };
            return type.Allows(result, budget);
        }

        if (type.Underlying == FeelType.DateTime && value is FeelDate date)
        {
            result = new FeelDateTime(date, new FeelTime(0, FeelZone.Utc));
            return type.Allows(result, budget);
        }

        result = null;
        return false;
    }
}
