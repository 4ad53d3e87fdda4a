using FluentAssertions;
using Permits.Feel.Evaluation;
using Permits.Feel.Values;

namespace Permits.Feel.Tests;

/// <summary>Evaluates FEEL with a few names in scope and shows the value as FEEL text.</summary>
internal static class Feel
{
    private static readonly Dictionary<string, object?> Variables = new()
    {
        ["x"] = 5m,
        ["floor area"] = 7m,
        ["a-b"] = 100m,
        ["a"] = 3m,
        ["b"] = 1m,
        ["for sale"] = true,
        ["my list"] = new object?[] { 1m, 2m },
    };

    public static string? Value(string text)
    {
        FeelExpression.TryParse(text, Variables.Keys, out var expression, out var errors).Should().BeTrue("'{0}' is FEEL: {1}", text, string.Join(' ', errors));
        return FeelText.Write(expression!.Evaluate(Variables));
    }

    public static bool Accepts(string tests, object? value)
    {
        FeelUnaryTests.TryParse(tests, new FeelScope(Variables.Keys), out var compiled, out var errors).Should().BeTrue(string.Join(' ', errors));
        return compiled!.Accepts(value, Variables, new EvaluationBudget());
    }
}
