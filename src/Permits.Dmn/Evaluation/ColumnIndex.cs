using Permits.Feel;
using Permits.Feel.Evaluation;
using Permits.Feel.Values;

namespace Permits.Dmn.Evaluation;

/// <summary>
/// Answers for a whole input column at once which rules a value passes. Tests that speak of constants only can change their answer
/// only at those constants; so it is found once for each of them and for what lies between two, by asking the tests themselves.
/// </summary>
internal sealed class ColumnIndex
{
    // Beyond this many answers an index costs more than it saves.
    private const int MaxAnswers = 200_000;

    private readonly decimal[] _ends;
    private readonly ulong[][] _numbers;
    private readonly Dictionary<string, ulong[]> _texts = new(StringComparer.Ordinal);
    private readonly ulong[] _otherText;

    private ColumnIndex(FeelUnaryTests?[] tests, decimal[] ends, IEnumerable<string> texts)
    {
        _ends = ends;
        _numbers = new ulong[(2 * ends.Length) + 1][];
        for (var i = 0; i <= ends.Length; i++)
        {
            _numbers[2 * i] = Ask(tests, Between(ends, i));
            if (i < ends.Length)
            {
                _numbers[(2 * i) + 1] = Ask(tests, ends[i]);
            }
        }

        foreach (var text in texts)
        {
            _texts[text] = Ask(tests, text);
        }

        var other = "?";
        while (_texts.ContainsKey(other))
        {
            other += "?";
        }

        _otherText = Ask(tests, other);
    }

    /// <summary>Rules, as bits, whose cell the index cannot answer for: it depends on more than the input, or orders texts.</summary>
    public required ulong[] Open { get; init; }

    /// <summary>The index of a column; null when it would be too large.</summary>
    public static ColumnIndex? Of(IReadOnlyList<FeelUnaryTests?> cells)
    {
        var open = new ulong[(cells.Count + 63) / 64];
        var tests = new FeelUnaryTests?[cells.Count];
        var numbers = new SortedSet<decimal>();
        var texts = new HashSet<string>(StringComparer.Ordinal);
        for (var rule = 0; rule < tests.Length; rule++)
        {
            if (cells[rule] is { } cell && !IsIndexable(cell.Accepted))
            {
                open[rule / 64] |= 1UL << (rule % 64);
                continue;
            }

            tests[rule] = cells[rule];
            foreach (var end in (cells[rule]?.Accepted?.Ranges ?? []).SelectMany(r => new[] { r.Low, r.High }))
            {
                _ = end is decimal number ? numbers.Add(number) : end is string text && texts.Add(text);
            }
        }

        return ((2L * numbers.Count) + texts.Count + 2) * tests.Length > MaxAnswers ? null : new ColumnIndex(tests, [.. numbers], texts) { Open = open };
    }

    /// <summary>Whether it answers for values like this one.</summary>
    public static bool Knows(object? value) => value is decimal or string;

    /// <summary>The rules a value may pass, as bits, open ones among them; null for a value the index does not know.</summary>
    public ulong[]? Find(object? value)
    {
        switch (value)
        {
            case decimal number:
                var at = Array.BinarySearch(_ends, number);
                return _numbers[at >= 0 ? (2 * at) + 1 : 2 * ~at];
            case string text:
                return _texts.GetValueOrDefault(text, _otherText);
            default:
                return null;
        }
    }

    // Texts can be told apart by name only, numbers by order too.
    private static bool IsIndexable(FeelTestSet? set) =>
        set is not null && set.Ranges.All(r => (r.Low ?? r.High) is not string || (r.Low is string low && r.High is string high && low == high));

    private static decimal Between(decimal[] ends, int at) =>
        ends.Length == 0 ? 0
        : at == 0 ? Math.Max(ends[0], decimal.MinValue + 1) - 1
        : at == ends.Length ? Math.Min(ends[^1], decimal.MaxValue - 1) + 1
        : (ends[at - 1] / 2) + (ends[at] / 2);

    private static ulong[] Ask(FeelUnaryTests?[] tests, object value)
    {
        var variables = new FeelVariables(new FeelContext(), new EvaluationBudget());
        var rules = new ulong[(tests.Length + 63) / 64];
        for (var rule = 0; rule < tests.Length; rule++)
        {
            if (tests[rule] is not { } test || test.Accepts(value, variables))
            {
                rules[rule / 64] |= 1UL << (rule % 64);
            }
        }

        return rules;
    }
}
