using System.Numerics;
using Permits.Dmn.Evaluation;
using Permits.Feel;
using Permits.Feel.Evaluation;
using Permits.Feel.Types;
using Permits.Feel.Values;

namespace Permits.Dmn.Analysis;

/// <summary>
/// An input column cut into segments that no rule divides: each value its cells name, and each interval between two such values.
/// A rule covers a segment wholly or not at all.
/// </summary>
internal sealed class Column
{
    // Beyond that many values named by the cells of a column a person would not read the findings either.
    private const int MaxEnds = 2000;

    private readonly List<Segment> _segments = [];

    // Where cells only name texts, what lies between two of them in the alphabet means nothing to a person.
    private bool _namesOnly;

    private Column(string name) => Name = name;

    /// <summary>The input's expression.</summary>
    public string Name { get; }

    /// <summary>For each segment the rules that may match there, as bits.</summary>
    public IReadOnlyList<BigInteger> Rules { get; private set; } = [];

    /// <summary>For each rule the segments where it may match, as bits.</summary>
    public IReadOnlyList<BigInteger> Segments { get; private set; } = [];

    /// <summary>Rules whose cell in this column depends on more than the input, as bits.</summary>
    public BigInteger Opaque { get; private set; }

    /// <summary>The column; null when its cells name values that have no common order, or too many.</summary>
    public static Column? Of(TableInput input, IReadOnlyList<FeelUnaryTests?> cells)
    {
        var allowed = input.Allowed?.Accepted ?? input.Type?.AllowedValues;
        var sets = cells.Select(c => c is null ? new FeelTestSet([new FeelRange(null, false, null, false)], false) : c.Accepted).ToArray();
        var ends = sets.Append(allowed).OfType<FeelTestSet>().SelectMany(s => s.Ranges).SelectMany(r => new[] { r.Low, r.High }).OfType<object>().ToList();
        var column = new Column(input.Text.Trim());
        if (input.Type?.Underlying == FeelType.Boolean || (ends.Count > 0 && ends.TrueForAll(e => e is bool)))
        {
            column._segments.AddRange([new Segment(false, false), new Segment(true, true)]);
        }
        else if (ends.Count > MaxEnds || !column.TryCut(ends))
        {
            return null;
        }

        column._namesOnly = ends.Count > 0 && ends.TrueForAll(e => e is string)
            && sets.OfType<FeelTestSet>().SelectMany(s => s.Ranges).All(r => (r.Low is null && r.High is null) || Comparison.Same(r.Low, r.High));
        column._segments.RemoveAll(s => allowed is not null && !Covers(allowed, s));
        var rules = new BigInteger[column._segments.Count];
        var segments = new BigInteger[sets.Length];
        for (var rule = 0; rule < sets.Length; rule++)
        {
            var bit = BigInteger.One << rule;
            column.Opaque |= sets[rule] is null ? bit : 0;
            for (var s = 0; s < rules.Length; s++)
            {
                if (sets[rule] is not { } set || Covers(set, column._segments[s]))
                {
                    rules[s] |= bit;
                    segments[rule] |= BigInteger.One << s;
                }
            }
        }

        column.Rules = rules;
        column.Segments = segments;
        return column;
    }

    /// <summary>As <see cref="Describe(IReadOnlyList{int})"/> for segments given as bits.</summary>
    public string? Describe(BigInteger segments) => Describe([.. Enumerable.Range(0, _segments.Count).Where(s => !((segments >> s) & 1).IsZero)]);

    /// <summary>Segments as a person writes them; null when they are the whole column.</summary>
    public string? Describe(IReadOnlyList<int> segments)
    {
        if (segments.Count == _segments.Count)
        {
            return null;
        }

        if (_namesOnly)
        {
            var named = segments.Where(s => _segments[s].IsPoint).Select(s => Value(_segments[s].Low));
            return $"{Name} {string.Join(", ", segments.All(s => _segments[s].IsPoint) ? named : named.Append("any other value"))}";
        }

        var parts = new List<string>();
        for (var i = 0; i < segments.Count; i++)
        {
            var first = i;
            while (i + 1 < segments.Count && segments[i + 1] == segments[i] + 1 && _segments[segments[i]].Touches(_segments[segments[i + 1]]))
            {
                i++;
            }

            parts.Add(Text(_segments[segments[first]], _segments[segments[i]]));
        }

        return $"{Name} {string.Join(", ", parts)}";
    }

    private bool TryCut(List<object> ends)
    {
        foreach (var end in ends)
        {
            if (Comparison.Compare(end, ends[0]) is null)
            {
                return false;
            }
        }

        ends.Sort((a, b) => Comparison.Compare(a, b) ?? 0);
        object? previous = null;
        foreach (var end in ends)
        {
            if (previous is not null && Comparison.Compare(previous, end) == 0)
            {
                continue;
            }

            // Between a day and the next there is no other.
            if (!(previous is FeelDate day && end is FeelDate next && next.EpochDay == day.EpochDay + 1))
            {
                _segments.Add(new Segment(previous, end));
            }

            _segments.Add(new Segment(end, end));
            previous = end;
        }

        _segments.Add(new Segment(previous, null));
        return true;
    }

    private static bool Covers(FeelTestSet set, Segment segment) => set.Ranges.Any(r => Covers(r, segment)) != set.Negated;

    private static bool Covers(FeelRange range, Segment segment)
    {
        if (segment.IsPoint)
        {
            return range.Low is bool ? Comparison.Same(range.Low, segment.Low) : range.Contains(segment.Low) == true;
        }

        var low = range.Low is null || (segment.Low is not null && Comparison.Compare(range.Low, segment.Low) <= 0);
        var high = range.High is null || (segment.High is not null && Comparison.Compare(range.High, segment.High) >= 0);
        return low && high;
    }

    private static string Text(Segment first, Segment last)
    {
        if (first.IsPoint && ReferenceEquals(first, last))
        {
            return Value(first.Low);
        }

        return (first.Low, last.High) switch
        {
            (null, null) => "any value",
            (null, var high) => $"{(last.IsPoint ? "<=" : "<")} {Value(high)}",
            (var low, null) => $"{(first.IsPoint ? ">=" : ">")} {Value(low)}",
            var (low, high) => $"{(first.IsPoint ? '[' : '(')}{Value(low)}..{Value(high)}{(last.IsPoint ? ']' : ')')}",
        };
    }

    // Text in quotes, as in a cell.
    private static string Value(object? value) => value is string ? FeelText.Write(new[] { value })![1..^1] : FeelText.Write(value) ?? "";

    /// <summary>One value, or all values between two; null is without end.</summary>
    private sealed record Segment(object? Low, object? High)
    {
        public bool IsPoint { get; } = Low is not null && Comparison.Same(Low, High);

        public bool Touches(Segment next) => High is not null && next.Low is not null && High is not bool && Comparison.Same(High, next.Low);
    }
}
