using Permits.Dmn.Evaluation;
using Permits.Feel;
using Permits.Feel.Values;

namespace Permits.Dmn.Analysis;

/// <summary>Lists of literals in FEEL.</summary>
internal static class Literals
{
    /// <summary>The literals in a text such as <c>"a", "b"</c>, as text; null when it holds anything else.</summary>
    public static IReadOnlyList<string>? Split(string text) =>
        FeelUnaryTests.TryParse(text, new FeelScope([]), out var tests, out _) && tests!.Accepted is { } set ? Of(set) : null;

    /// <summary>The output values of a column, or else those its type allows (DMN 1.5 clause 8.3.3); null when there are none, or they are no literals.</summary>
    public static IReadOnlyList<string>? OfOutput(TableProgram program, int column) =>
        program.Table.Outputs[column].AllowedValues is { } text ? Split(text) : program.Outputs[column].Type?.AllowedValues is { } set ? Of(set) : null;

    private static IReadOnlyList<string>? Of(FeelTestSet set) =>
        set.Negated || set.Ranges.Any(r => r.Low is null || !ReferenceEquals(r.Low, r.High)) ? null : [.. set.Ranges.Select(r => FeelText.Write(new[] { r.Low })![1..^1])];
}
