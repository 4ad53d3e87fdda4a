using Permits.Feel.Evaluation;
using Permits.Feel.Types;
using Permits.Feel.Values;

namespace Permits.Feel.Builtins;

/// <summary>Computes a built-in function from arguments that fit a signature; an argument left out is null.</summary>
internal delegate object? Implementation(object?[] arguments, EvaluationBudget budget);

/// <summary>The built-in functions of DMN 1.5 clause 10.3.4, by name.</summary>
internal static class BuiltinFunctions
{
    private static readonly Dictionary<string, BuiltinFunction> All = Collect(
        ConversionFunctions.All,
        StringFunctions.All,
        ListFunctions.All,
        NumberFunctions.All,
        TemporalFunctions.All,
        ContextFunctions.All,
        RangeFunctions.All);

    /// <summary>Every function's name.</summary>
    public static IEnumerable<string> Names => All.Keys;

    /// <summary>The function of a name; null when there is none.</summary>
    public static FeelFunction? Find(string name) => All.GetValueOrDefault(name);

    private static Dictionary<string, BuiltinFunction> Collect(params IEnumerable<(string Signature, Implementation Body)>[] groups) =>
        groups.SelectMany(g => g)
            .Select(f => (Signature: Signature.Parse(f.Signature), f.Body))
            .GroupBy(f => f.Signature.Name, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => new BuiltinFunction([.. g]), StringComparer.Ordinal);

    /// <summary>A function with one or more signatures; the first that the arguments fit is called.</summary>
    private sealed class BuiltinFunction((Signature Signature, Implementation Body)[] overloads) : FeelFunction
    {
        public override FeelType Type => FeelType.Function;

        public override IReadOnlyList<string>? ParameterNames => overloads.Length == 1 ? [.. overloads[0].Signature.ParameterNames] : null;

        public override object? Invoke(IReadOnlyList<object?> arguments, EvaluationBudget budget)
        {
            foreach (var (signature, body) in overloads)
            {
                if (signature.Bind(arguments) is { } bound)
                {
                    return Call(body, bound, budget);
                }
            }

            return null;
        }

        public override object? InvokeNamed(IReadOnlyList<string> names, IReadOnlyList<object?> arguments, EvaluationBudget budget)
        {
            // Signatures such as (point, range) and (range, point) share their names; the order in which they were written tells them apart.
            foreach (var (signature, body) in overloads.OrderByDescending(o => o.Signature.ParameterNames.Take(names.Count).SequenceEqual(names)))
            {
                if (signature.Bind(names, arguments) is { } bound)
                {
                    return Call(body, bound, budget);
                }
            }

            return null;
        }

        private static object? Call(Implementation body, object?[] arguments, EvaluationBudget budget)
        {
            foreach (var argument in arguments)
            {
                budget.SpendOn(argument);
            }

            try
            {
                var result = body(arguments, budget);
                budget.SpendOn(result);
                return result;
            }
            catch (OverflowException)
            {
                // Beyond what numbers, dates or durations can hold the value is null (clause 10.3.2.1).
                return null;
            }
        }
    }
}
