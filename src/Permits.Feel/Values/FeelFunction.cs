using Permits.Feel.Evaluation;
using Permits.Feel.Types;

namespace Permits.Feel.Values;

/// <summary>A function as a value: built in, written in FEEL, or a model's knowledge model or service.</summary>
public abstract class FeelFunction
{
    /// <summary>The type it is an instance of.</summary>
    public abstract FeelType Type { get; }

    /// <summary>Names of the formal parameters in order; null when the function has several signatures.</summary>
    public abstract IReadOnlyList<string>? ParameterNames { get; }

    /// <summary>Calls it with arguments by position; null when their number or types are wrong.</summary>
    public abstract object? Invoke(IReadOnlyList<object?> arguments, EvaluationBudget budget);

    /// <summary>Calls it with arguments by name; null when a name is unknown or missing.</summary>
    public virtual object? InvokeNamed(IReadOnlyList<string> names, IReadOnlyList<object?> arguments, EvaluationBudget budget)
    {
        if (ParameterNames is not { } parameters || names.Count != parameters.Count)
        {
            return null;
        }

        var ordered = new object?[parameters.Count];
        for (var i = 0; i < parameters.Count; i++)
        {
            var at = names.IndexOf(parameters[i]);
            if (at < 0)
            {
                return null;
            }

            ordered[i] = arguments[at];
        }

        return Invoke(ordered, budget);
    }
}

internal static class NameList
{
    public static int IndexOf(this IReadOnlyList<string> names, string name)
    {
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i] == name)
            {
                return i;
            }
        }

        return -1;
    }
}
