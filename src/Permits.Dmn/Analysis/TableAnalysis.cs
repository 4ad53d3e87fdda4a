using System.Numerics;
using Permits.Dmn.Evaluation;

namespace Permits.Dmn.Analysis;

/// <summary>Looks for faults of one decision table, by cutting its inputs into segments and looking at which rules cover which.</summary>
internal sealed class TableAnalysis(TableProgram program)
{
    private const int MaxFindingsOfAKind = 20;
    private const int MaxRules = 1000;
    private const int MaxSteps = 200_000;

    private readonly List<TableFinding> _findings = [];
    private int _steps;

    /// <summary>The faults, those of one kind after another.</summary>
    public IReadOnlyList<TableFinding> Findings()
    {
        if (program.Rules.Count > MaxRules)
        {
            Add(TableFault.NotAnalysed, [], [], $"Expected at most {MaxRules} rules, but the table has {program.Rules.Count}: it is too large to be looked at.");
            return _findings;
        }

        var columns = program.Inputs.Select((input, i) => Column.Of(input, [.. program.Rules.Select(r => r.Tests[i])])).ToArray();
        if (Array.FindIndex(columns, c => c is null) is >= 0 and var odd)
        {
            var name = program.Inputs[odd].Text.Trim();
            Add(TableFault.NotAnalysed, [], [name], $"Expected cells whose values can be set in order, but those for {name} cannot, or name too many values.");
            return _findings;
        }

        var known = columns.OfType<Column>().ToArray();
        var live = LiveRules(known);
        if (program.Table.Outputs.All(o => string.IsNullOrWhiteSpace(o.Default)))
        {
            Search(known, live, region: null, (path, _) => AddGap(known, path));
        }

        if (program.Table.HitPolicy is HitPolicy.Unique or HitPolicy.Any)
        {
            FindOverlaps(known, live);
        }

        var shadowed = FindShadowed(known, live);
        FindUnreachableOutputs(live & ~shadowed);
        if (_steps > MaxSteps)
        {
            Add(TableFault.NotAnalysed, [], [], "Expected a table that can be looked at in full, but its inputs combine in too many ways.");
        }

        return _findings;
    }

    private static BigInteger Bit(int rule) => BigInteger.One << rule;

    private BigInteger LiveRules(Column[] columns)
    {
        var live = BigInteger.Zero;
        for (var rule = 0; rule < program.Rules.Count; rule++)
        {
            var dead = columns.FirstOrDefault(c => c.Segments[rule].IsZero);
            if (dead is not null || program.Rules[rule].Broken)
            {
                Add(TableFault.NeverMatches, [rule + 1], dead is null ? [] : [dead.Name], $"Expected rule {rule + 1} to be able to match, but no allowed input meets {(dead is null ? "its cells" : $"its cell for {dead.Name}")}.");
                continue;
            }

            live |= Bit(rule);
        }

        return live;
    }

    /// <summary>
    /// Walks the columns for inputs that none of the rules covers, within another rule's region if one is given; a rule with a cell
    /// that depends on more than the input counts as covering. Stops at the first few.
    /// </summary>
    private bool Search(Column[] columns, BigInteger rules, int? region, Action<IReadOnlyList<int>?[], BigInteger>? found)
    {
        var full = new HashSet<(int, BigInteger)>();
        var path = new IReadOnlyList<int>?[columns.Length];
        var left = MaxFindingsOfAKind;

        bool Walk(int at, BigInteger active)
        {
            if (active.IsZero)
            {
                left--;
                found?.Invoke(path, active);
                return true;
            }

            if (at == columns.Length || full.Contains((at, active)) || left <= 0 || ++_steps > MaxSteps)
            {
                return false;
            }

            var any = false;
            var groups = Enumerable.Range(0, columns[at].Rules.Count)
                .Where(s => region is null || !(columns[at].Rules[s] & Bit(region.Value)).IsZero)
                .GroupBy(s => columns[at].Rules[s] & active);
            foreach (var group in groups)
            {
                path[at] = [.. group];
                any |= Walk(at + 1, group.Key);
            }

            path[at] = null;
            if (!any)
            {
                full.Add((at, active));
            }

            return any;
        }

        return Walk(0, rules);
    }

    private void AddGap(Column[] columns, IReadOnlyList<int>?[] path)
    {
        string[] cells = [.. columns.Select((c, i) => path[i] is { } segments ? c.Describe(segments) : null).OfType<string>()];
        Add(TableFault.Gap, [], cells, cells.Length == 0 ? "Expected rules, but the table has none that can match." : $"Expected every input to meet a rule, but none covers: {string.Join("; ", cells)}.");
    }

    private void FindOverlaps(Column[] columns, BigInteger live)
    {
        var opaque = columns.Aggregate(BigInteger.Zero, (sum, c) => sum | c.Opaque);
        var count = 0;
        for (var a = 0; a < program.Rules.Count; a++)
        {
            for (var b = a + 1; b < program.Rules.Count && count < MaxFindingsOfAKind; b++)
            {
                var both = Bit(a) | Bit(b);
                var sameOutput = program.Table.Rules[a].Outputs.SequenceEqual(program.Table.Rules[b].Outputs);
                if ((both & live) != both || !(both & opaque).IsZero || (program.Table.HitPolicy == HitPolicy.Any && sameOutput))
                {
                    continue;
                }

                if (columns.All(c => !(c.Segments[a] & c.Segments[b]).IsZero))
                {
                    count++;
                    string[] cells = [.. columns.Select(c => c.Describe(c.Segments[a] & c.Segments[b])).OfType<string>()];
                    Add(TableFault.Overlap, [a + 1, b + 1], cells, $"Expected one rule for each input, but rules {a + 1} and {b + 1} both cover: {(cells.Length == 0 ? "every input" : string.Join("; ", cells))}.");
                }
            }
        }
    }

    // Only rules whose cells all speak of constants are sure to take an input away from another.
    private BigInteger FindShadowed(Column[] columns, BigInteger live)
    {
        var opaque = columns.Aggregate(BigInteger.Zero, (sum, c) => sum | c.Opaque);
        var precedence = new Precedence(program);
        var shadowed = BigInteger.Zero;
        for (var rule = 0; rule < program.Rules.Count; rule++)
        {
            var before = precedence.Before(rule) & live & ~opaque;
            if ((live & Bit(rule)).IsZero || before.IsZero || Search(columns, before, rule, null) || _steps > MaxSteps)
            {
                continue;
            }

            shadowed |= Bit(rule);
            string[] cells = [.. columns.Select(c => c.Describe(c.Segments[rule])).OfType<string>()];
            Add(
                TableFault.Shadowed, [rule + 1], cells,
                $"Expected rule {rule + 1} to be reached, but rules that go before it cover all its inputs: {(cells.Length == 0 ? "every input" : string.Join("; ", cells))}.");
        }

        return shadowed;
    }

    private void FindUnreachableOutputs(BigInteger reachable)
    {
        for (var i = 0; i < program.Table.Outputs.Count; i++)
        {
            var output = program.Table.Outputs[i];
            if (Literals.OfOutput(program, i) is not { } values)
            {
                continue;
            }

            // An output that is computed may be any of the values.
            var cells = program.Table.Rules.Where((_, rule) => !(reachable & Bit(rule)).IsZero).Select(r => r.Outputs.ElementAtOrDefault(i)).Append(output.Default);
            var given = cells.Where(c => !string.IsNullOrWhiteSpace(c)).Select(c => Literals.Split(c!)).ToArray();
            if (given.Any(g => g is null))
            {
                continue;
            }

            foreach (var value in values.Except(given.SelectMany(g => g!), StringComparer.Ordinal))
            {
                Add(TableFault.UnreachableOutput, [], [value], $"Expected a rule that gives {value}, but none can.");
            }
        }
    }

    private void Add(TableFault fault, IReadOnlyList<int> rules, IReadOnlyList<string> cells, string message) =>
        _findings.Add(new TableFinding(fault, program.Element, program.Table.Id, rules, cells, message));
}
