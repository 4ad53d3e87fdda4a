using Permits.Feel.Evaluation;

namespace Permits.Feel.Values;

/// <summary>A range (DMN 1.5 clause 10.3.2.7); an absent end is null and then not included.</summary>
/// <param name="Low">The lower end.</param>
/// <param name="LowIncluded">Whether the lower end is in the range.</param>
/// <param name="High">The upper end.</param>
/// <param name="HighIncluded">Whether the upper end is in the range.</param>
public sealed record FeelRange(object? Low, bool LowIncluded, object? High, bool HighIncluded)
{
    /// <summary>Whether the range holds a value; null when they cannot be compared.</summary>
    public bool? Contains(object? value)
    {
        bool? above = Low is null ? true : Comparison.Compare(value, Low) is { } low ? low > 0 || (LowIncluded && low == 0) : null;
        bool? below = High is null ? true : Comparison.Compare(value, High) is { } high ? high < 0 || (HighIncluded && high == 0) : null;
        return above is null || below is null ? null : above.Value && below.Value;
    }
}
