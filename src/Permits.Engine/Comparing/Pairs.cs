namespace Permits.Engine;

/// <summary>An item of a list with its place.</summary>
/// <param name="Index">From 0.</param>
/// <param name="Value">The item.</param>
internal sealed record Placed<T>(int Index, T Value);

/// <summary>Finds which items of two lists stand for each other. Both ways round the pairs are the same.</summary>
internal static class Pairs
{
    /// <summary>Items with the same key are a pair, the first with the first; others stand alone. In the order of the later list, those that are gone last.</summary>
    public static IEnumerable<(Placed<T>? Before, Placed<T>? After)> ByKey<T>(IReadOnlyList<T> before, IReadOnlyList<T> after, Func<T, string> key) =>
        ByKeys(before, after, key);

    /// <summary>As <see cref="ByKey"/>, by each key in turn.</summary>
    public static IEnumerable<(Placed<T>? Before, Placed<T>? After)> ByKeys<T>(IReadOnlyList<T> before, IReadOnlyList<T> after, params Func<T, string>[] keys) =>
        Pair(before, after, byPlace: false, keys);

    /// <summary>As <see cref="ByKeys"/>; what is left over on both sides is paired in its order, as texts that were reworded.</summary>
    public static IEnumerable<(Placed<T>? Before, Placed<T>? After)> ByKeyThenPlace<T>(IReadOnlyList<T> before, IReadOnlyList<T> after, params Func<T, string>[] keys) =>
        Pair(before, after, byPlace: true, keys);

    private static IEnumerable<(Placed<T>? Before, Placed<T>? After)> Pair<T>(IReadOnlyList<T> before, IReadOnlyList<T> after, bool byPlace, params Func<T, string>[] keys)
    {
        var left = before.Select((value, i) => new Placed<T>(i, value)).ToList();
        var right = after.Select((value, i) => new Placed<T>(i, value)).ToList();
        var pairs = new List<(Placed<T>? Before, Placed<T>? After)>();
        foreach (var key in keys)
        {
            var waiting = left.GroupBy(p => key(p.Value), StringComparer.Ordinal).ToDictionary(g => g.Key, g => new Queue<Placed<T>>(g), StringComparer.Ordinal);
            foreach (var now in right.ToList())
            {
                if (waiting.TryGetValue(key(now.Value), out var olds) && olds.TryDequeue(out var old))
                {
                    pairs.Add((old, now));
                    left.Remove(old);
                    right.Remove(now);
                }
            }
        }

        if (byPlace)
        {
            var both = Math.Min(left.Count, right.Count);
            pairs.AddRange(left.Take(both).Zip(right.Take(both), (old, now) => ((Placed<T>?)old, (Placed<T>?)now)));
            left.RemoveRange(0, both);
            right.RemoveRange(0, both);
        }

        pairs.AddRange(right.Select(now => ((Placed<T>?)null, (Placed<T>?)now)));
        return [.. pairs.OrderBy(p => p.After!.Index), .. left.Select(old => ((Placed<T>?)old, (Placed<T>?)null))];
    }
}
