using Permits.Feel;
using Permits.Feel.Values;

namespace Permits.Dmn.Analysis;

/// <summary>Lists of literals in FEEL.</summary>
internal static class Literals
{
    /// <summary>The literals in a text such as <c>"a", "b"</c>, as text; null when it holds anything else.</summary>
    public static IReadOnlyList<string>? Split(string text)
    {
        if (!FeelUnaryTests.TryParse(text, new FeelScope([]), out var tests, out _) || tests!.Accepted is not { Negated: false } set
            || set.Ranges.Any(r => r.Low is null || !ReferenceEquals(r.Low, r.High)))
        {
            return null;
        }

        return [.. set.Ranges.Select(r => FeelText.Write(new[] { r.Low })![1..^1])];
    }
}
