using System.Collections;
using System.Diagnostics.CodeAnalysis;
using Permits.Feel.Values;

namespace Permits.Feel.Evaluation;

/// <summary>What <c>for</c>, <c>some</c> and <c>every</c> walk over (DMN 1.5 clause 10.3.2.15).</summary>
public static class Iteration
{
    /// <summary>The elements of a list or of a closed range of whole numbers or dates; a single value is a list of one. Null when there is nothing to walk.</summary>
    public static IEnumerable<object?>? Over(object? value) => value switch
    {
        null => null,
        IReadOnlyList<object?> list => list,
        FeelRange range => OverRange(range),
        _ => [value],
    };

    /// <summary>From one whole number or date to another, up or down, both included; null for anything else.</summary>
    public static IEnumerable<object?>? FromTo(object? from, object? to) => (from, to) switch
    {
        (decimal, decimal) when FeelNumber.ToLong(from) is { } first && FeelNumber.ToLong(to) is { } last => Steps(first, last).Select(n => (object?)(decimal)n),
        (FeelDate first, FeelDate last) => Steps(first.EpochDay, last.EpochDay).Select(n => (object?)FeelDate.FromEpochDay(n)),
        _ => null,
    };

    private static IEnumerable<object?>? OverRange(FeelRange range)
    {
        if (FromTo(range.Low, range.High) is not { } steps)
        {
            return null;
        }

        return steps.Where(s => range.Contains(s) == true);
    }

    private static IEnumerable<long> Steps(long first, long last)
    {
        var step = first <= last ? 1 : -1;
        for (var n = first; ; n += step)
        {
            yield return n;
            if (n == last)
            {
                yield break;
            }
        }
    }
}

/// <summary>The results so far of a loop, seen as <c>partial</c>: a view that keeps its length while the loop goes on.</summary>
[SuppressMessage("Naming", "CA1710:Identifiers should have correct suffix", Justification = "List is what the standard calls it.")]
public sealed class PartialList(IReadOnlyList<object?> results) : IReadOnlyList<object?>
{
    /// <inheritdoc/>
    public int Count { get; } = results.Count;

    /// <inheritdoc/>
    public object? this[int index] => index < Count ? results[index] : throw new ArgumentOutOfRangeException(nameof(index));

    /// <inheritdoc/>
    public IEnumerator<object?> GetEnumerator() => results.Take(Count).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
