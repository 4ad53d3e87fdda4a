using Permits.Feel;

namespace Permits.Dmn.Evaluation;

/// <summary>
/// Finds the rules of a table that input values meet. A table asked often gets an index for each column; one asked once or twice
/// is answered sooner by trying its rules.
/// </summary>
/// <param name="columns">How many input columns there are.</param>
/// <param name="rules">The rules.</param>
internal sealed class RuleMatcher(int columns, TableRule[] rules)
{
    private const int UsesBeforeIndexing = 8;

    private readonly ulong[] _all = Unbroken(rules);
    private int _uses;
    private ColumnIndex?[]? _indexes;

    /// <summary>The columns' indexes as far as they are worth it now; to be used throughout one search.</summary>
    public ColumnIndex?[] Indexes()
    {
        if (Volatile.Read(ref _indexes) is { } indexes)
        {
            return indexes;
        }

        if (Interlocked.Increment(ref _uses) <= UsesBeforeIndexing)
        {
            return [];
        }

        // Two threads may both make them; either's are right.
        indexes = [.. Enumerable.Range(0, columns).Select(c => ColumnIndex.Of([.. rules.Select(r => r.Tests[c])]))];
        Volatile.Write(ref _indexes, indexes);
        return indexes;
    }

    /// <summary>The rules that may match, as bits: those that no index rules out.</summary>
    public ulong[] Candidates(ColumnIndex?[] indexes, object?[] values)
    {
        var left = (ulong[])_all.Clone();
        for (var column = 0; column < indexes.Length; column++)
        {
            if (indexes[column]?.Find(values[column]) is not { } found)
            {
                continue;
            }

            for (var word = 0; word < left.Length; word++)
            {
                left[word] &= found[word];
            }
        }

        return left;
    }

    /// <summary>Whether a candidate matches: it passes the cells that no index has answered for.</summary>
    public bool Passes(ColumnIndex?[] indexes, int rule, object?[] values, FeelVariables variables)
    {
        var tests = rules[rule].Tests;
        for (var column = 0; column < values.Length; column++)
        {
            if (tests[column] is { } test && !IsAnswered(column < indexes.Length ? indexes[column] : null, rule, values[column]) && !test.Accepts(values[column], variables))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsAnswered(ColumnIndex? index, int rule, object? value) =>
        ColumnIndex.Knows(value) && index is not null && ((index.Open[rule / 64] >> (rule % 64)) & 1) == 0;

    private static ulong[] Unbroken(TableRule[] rules)
    {
        var bits = new ulong[(rules.Length + 63) / 64];
        for (var rule = 0; rule < rules.Length; rule++)
        {
            bits[rule / 64] |= rules[rule].Broken ? 0 : 1UL << (rule % 64);
        }

        return bits;
    }
}
