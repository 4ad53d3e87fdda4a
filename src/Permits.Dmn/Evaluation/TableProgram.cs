using System.Numerics;
using Permits.Dmn.Model;
using Permits.Feel;
using Permits.Feel.Builtins;
using Permits.Feel.Evaluation;
using Permits.Feel.Types;
using Permits.Feel.Values;

namespace Permits.Dmn.Evaluation;

/// <summary>A compiled decision table: matches rules and applies the hit policy (DMN 1.5 clause 8.2.8).</summary>
internal sealed class TableProgram(string element, DecisionTable table, TableInput[] inputs, TableOutput[] outputs, TableRule[] rules)
{
    // Most tables match one rule.
    private const int MatchesAtOnce = 2;

    private readonly RuleMatcher _matcher = new(inputs.Length, rules);

    /// <summary>The decision or knowledge model that holds the table.</summary>
    public string Element => element;

    /// <summary>The table as read.</summary>
    public DecisionTable Table => table;

    /// <summary>The input columns.</summary>
    public IReadOnlyList<TableInput> Inputs => inputs;

    /// <summary>The output columns.</summary>
    public IReadOnlyList<TableOutput> Outputs => outputs;

    /// <summary>The rules.</summary>
    public IReadOnlyList<TableRule> Rules => rules;

    /// <summary>The table's value.</summary>
    public object? Evaluate(Frame frame)
    {
        if (InputValues(frame) is not { } values)
        {
            return null;
        }

        var matched = Matching(values, frame.Variables);
        frame.Run.Record(new TableHit(frame.Run.Decision, element, table.Id, table.HitPolicy, Array.ConvertAll(matched, i => i + 1), Array.ConvertAll(matched, i => rules[i].Id)));
        return matched.Length == 0 ? NoMatch(frame) : Result(Array.ConvertAll(matched, i => Row(rules[i], frame)), frame);
    }

    private object?[]? InputValues(Frame frame)
    {
        var values = new object?[inputs.Length];
        for (var i = 0; i < values.Length; i++)
        {
            var input = inputs[i];
            var value = input.Logic(frame);
            values[i] = input.Declared is null ? value : Coercion.To(input.Declared, value, frame.Budget);
            if (input.Allowed is not null && !input.Allowed.Accepts(values[i], frame.Variables))
            {
                frame.Run.Report(element, $"Expected one of the input values {input.Allowed.Text}, but found {FeelText.Write(value)}.");
                return null;
            }
        }

        return values;
    }

    // The rules that match, in their order; only the first where no other counts.
    private int[] Matching(object?[] values, FeelVariables variables)
    {
        var indexes = _matcher.Indexes();
        var candidates = _matcher.Candidates(indexes, values);
        var matched = new int[MatchesAtOnce];
        var count = 0;
        for (var word = 0; word < candidates.Length; word++)
        {
            for (var bits = candidates[word]; bits != 0; bits &= bits - 1)
            {
                var rule = (word * 64) + BitOperations.TrailingZeroCount(bits);
                if (!_matcher.Passes(indexes, rule, values, variables))
                {
                    continue;
                }

                if (count == matched.Length)
                {
                    Array.Resize(ref matched, 2 * count);
                }

                matched[count++] = rule;
                if (table.HitPolicy == HitPolicy.First)
                {
                    return [rule];
                }
            }
        }

        return matched[..count];
    }

    private object?[] Row(TableRule rule, Frame frame)
    {
        var row = new object?[outputs.Length];
        for (var i = 0; i < row.Length && i < rule.Cells.Length; i++)
        {
            var value = rule.Cells[i](frame);
            row[i] = outputs[i].Type is { } type ? Coercion.To(type, value, frame.Budget) : value;
        }

        return row;
    }

    // A single column gives its value, several give a context of them.
    private object? Value(object?[] row) =>
        outputs.Length == 1 ? row[0] : new FeelContext(outputs.Select((o, i) => KeyValuePair.Create(o.Name, row[i])));

    private object? NoMatch(Frame frame)
    {
        var many = table.HitPolicy is HitPolicy.RuleOrder or HitPolicy.OutputOrder or HitPolicy.Collect;
        if (outputs.Any(o => o.Default is not null))
        {
            var value = Value([.. outputs.Select(o => o.Default?.Invoke(frame))]);
            return many && table.Aggregation == Aggregation.None ? new[] { value } : value;
        }

        return table.HitPolicy == HitPolicy.Collect && table.Aggregation == Aggregation.Count ? 0m : many && table.Aggregation == Aggregation.None ? Array.Empty<object?>() : null;
    }

    private object? Result(object?[][] rows, Frame frame)
    {
        switch (table.HitPolicy)
        {
            case HitPolicy.Unique when rows.Length > 1:
                frame.Run.Report(element, $"Expected at most one rule to match, but {rows.Length} do.");
                return null;
            case HitPolicy.Any when rows.Any(r => !Comparison.Same(r, rows[0], frame.Budget)):
                frame.Run.Report(element, "Expected all rules that match to give the same output, but they differ.");
                return null;
            case HitPolicy.Priority:
                return Value(ByPriority(rows, frame)[0]);
            case HitPolicy.OutputOrder:
                return ByPriority(rows, frame).Select(Value).ToArray();
            case HitPolicy.RuleOrder:
                return rows.Select(Value).ToArray();
            case HitPolicy.Collect:
                return Collect(rows);
            default:
                return Value(rows[0]);
        }
    }

    // Outputs are ordered column by column, by the place of the value among the column's output values; others come last.
    private object?[][] ByPriority(object?[][] rows, Frame frame)
    {
        var orders = outputs.Select(o => o.Order?.Invoke(frame) as IReadOnlyList<object?>).ToArray();
        var sorted = rows.OrderBy(_ => 0);
        for (var i = 0; i < outputs.Length; i++)
        {
            if (orders[i] is { } order)
            {
                var column = i;
                sorted = sorted.ThenBy(r => Place(order, r[column]));
            }
        }

        return [.. sorted];
    }

    private static int Place(IReadOnlyList<object?> order, object? value)
    {
        for (var i = 0; i < order.Count; i++)
        {
            if (Comparison.Same(order[i], value) || (order[i] is FeelRange range && range.Contains(value) == true))
            {
                return i;
            }
        }

        return int.MaxValue;
    }

    private object? Collect(object?[][] rows)
    {
        if (table.Aggregation == Aggregation.None)
        {
            return rows.Select(Value).ToArray();
        }

        if (table.Aggregation == Aggregation.Count)
        {
            return (decimal)rows.Length;
        }

        // Several output columns are aggregated each for itself.
        return Value([.. outputs.Select((_, i) =>
        {
            object?[] column = [.. rows.Select(r => r[i])];
            return table.Aggregation switch
            {
                Aggregation.Sum => Aggregates.Sum(column),
                Aggregation.Min => Aggregates.Min(column),
                _ => Aggregates.Max(column),
            };
        })]);
    }
}
