namespace Permits.Simulation;

/// <summary>
/// Random numbers out of a seed, the same on every machine and for every release of the runtime (SplitMix64, Steele, Lea and Flood 2014). A step throws dice
/// of its own, made of the seed and its place, so that it draws the same numbers whether the steps before it are there or not.
/// </summary>
internal sealed class Dice(ulong seed)
{
    private const ulong Golden = 0x9E3779B97F4A7C15;
    private ulong _state = seed;

    public static Dice Of(ulong seed, int step) => new(unchecked((Mixed(seed) + (ulong)step + 1) * Golden));

    public int Below(int bound) => (int)(Next() % (ulong)bound);

    public int Between(int least, int most) => least + Below(most - least + 1);

    public bool Chance(int percent) => Below(100) < percent;

    public T Of<T>(IReadOnlyList<T> all) => all[Below(all.Count)];

    /// <summary>The place of one of some weights, as often as its weight says.</summary>
    public int Weighted(ReadOnlySpan<int> weights)
    {
        var sum = 0;
        foreach (var weight in weights)
        {
            sum += weight;
        }

        var drawn = Below(sum);
        var at = 0;
        while (drawn >= weights[at])
        {
            drawn -= weights[at++];
        }

        return at;
    }

    private ulong Next()
    {
        _state = unchecked(_state + Golden);
        return Mixed(_state);
    }

    private static ulong Mixed(ulong z)
    {
        unchecked
        {
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }
}
