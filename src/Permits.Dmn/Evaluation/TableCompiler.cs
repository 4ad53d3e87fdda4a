using Permits.Dmn.Model;
using Permits.Feel;
using Permits.Feel.Evaluation;
using Permits.Feel.Types;

namespace Permits.Dmn.Evaluation;

/// <summary>Turns a decision table into a delegate (DMN 1.5 clause 8).</summary>
internal sealed class TableCompiler(string element, TypeTable types, ExpressionCompiler expressions, List<DmnProblem> problems, List<TableProgram> tables)
{
    /// <summary>The delegate of a table and the type of its result.</summary>
    public (Logic Logic, FeelType? Type) Compile(DecisionTable table, FeelScope scope)
    {
        var inputs = table.Inputs.Select(i => Input(i, scope)).ToArray();
        var outputs = table.Outputs.Select(o => Output(o, scope)).ToArray();

        // The input's own value is "?" to the cell (clause 7.3.4), with the type of its column.
        var columns = inputs.Select(i => scope.With([KeyValuePair.Create("?", i.Type)])).ToArray();
        var rules = table.Rules.Select(r => Rule(r, columns, outputs, scope)).ToArray();
        var program = new TableProgram(element, table, inputs, outputs, rules);
        tables.Add(program);
        var row = outputs.Length == 1
            ? outputs[0].Type ?? rules.Select(r => r.Types.FirstOrDefault()).FirstOrDefault(t => t is not null)
            : FeelType.ContextOf([.. outputs.Select(o => KeyValuePair.Create(o.Name, o.Type ?? FeelType.Any))]);
        var many = table.HitPolicy is HitPolicy.RuleOrder or HitPolicy.OutputOrder || (table.HitPolicy == HitPolicy.Collect && table.Aggregation == Aggregation.None);
        return (program.Evaluate, many ? FeelType.ListOf(row ?? FeelType.Any) : row);
    }

    private TableInput Input(InputClause clause, FeelScope scope)
    {
        var (logic, type) = expressions.Literal(clause.Text, scope);
        var declared = types.Resolve(clause.TypeRef, element);
        return new TableInput(clause.Text ?? "", logic, declared, declared ?? type, Tests(clause.AllowedValues, scope));
    }

    private TableOutput Output(OutputClause clause, FeelScope scope)
    {
        var type = types.Resolve(clause.TypeRef, element);
        return new TableOutput(
            clause.Name ?? "",
            type,
            string.IsNullOrWhiteSpace(clause.AllowedValues) ? OrderOf(type) : expressions.Literal($"[{clause.AllowedValues}]", scope).Logic,
            string.IsNullOrWhiteSpace(clause.Default) ? null : expressions.Literal(clause.Default, scope).Logic);
    }

    // A column without output values of its own has those its type allows (clause 8.3.3).
    private static Logic? OrderOf(FeelType? type)
    {
        if (type?.AllowedValues is not { Negated: false } allowed)
        {
            return null;
        }

        object?[] order = [.. allowed.Ranges.Select(r => Comparison.Same(r.Low, r.High) ? r.Low : r)];
        return _ => order;
    }

    private TableRule Rule(Rule rule, FeelScope[] columns, TableOutput[] outputs, FeelScope scope)
    {
        var tests = new FeelUnaryTests?[columns.Length];
        var broken = rule.Inputs.Count > columns.Length || rule.Outputs.Count > outputs.Length;
        if (broken)
        {
            problems.Add(new DmnProblem(element, $"Expected as many cells as columns, but rule '{rule.Id}' has more."));
        }

        for (var i = 0; i < tests.Length && i < rule.Inputs.Count; i++)
        {
            tests[i] = Tests(rule.Inputs[i], columns[i]);
            broken |= tests[i] is null && !string.IsNullOrWhiteSpace(rule.Inputs[i]);
        }

        var cells = rule.Outputs.Take(outputs.Length).Select(o => expressions.Literal(o, scope)).ToArray();
        return new TableRule(rule.Id, broken, tests, [.. cells.Select(c => c.Logic)], [.. cells.Select(c => c.Type)]);
    }

    private FeelUnaryTests? Tests(string? text, FeelScope scope)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (FeelUnaryTests.TryParse(text, scope, out var tests, out var errors))
        {
            return tests;
        }

        problems.AddRange(errors.Select(e => new DmnProblem(element, $"{e.Message} In: {text}")));
        return null;
    }
}

/// <summary>A compiled input column.</summary>
internal sealed record TableInput(string Text, Logic Logic, FeelType? Declared, FeelType? Type, FeelUnaryTests? Allowed);

/// <summary>A compiled output column; <paramref name="Order"/> gives its values in order of priority.</summary>
internal sealed record TableOutput(string Name, FeelType? Type, Logic? Order, Logic? Default);

/// <summary>A compiled rule; a broken one never matches.</summary>
internal sealed record TableRule(string Id, bool Broken, FeelUnaryTests?[] Tests, Logic[] Cells, FeelType?[] Types);
