using Permits.Feel.Syntax;
using Permits.Feel.Values;

namespace Permits.Feel.Evaluation;

/// <summary>Finds which values tests accept, if they speak of constants only.</summary>
internal static class ConstantTests
{
    private static readonly string[] ConstantFunctions = ["date", "time", "date and time", "duration"];

    /// <summary>The accepted values; null when they depend on anything but the input.</summary>
    public static FeelTestSet? Of(Node.UnaryTests node)
    {
        if (node.MatchesAll)
        {
            return new FeelTestSet([new FeelRange(null, false, null, false)], Negated: false);
        }

        var ranges = new List<FeelRange>();
        foreach (var test in node.Tests)
        {
            if (RangesOf(test) is not { } some)
            {
                return null;
            }

            ranges.AddRange(some);
        }

        return new FeelTestSet(ranges, node.Negated);
    }

    private static IEnumerable<FeelRange>? RangesOf(Node test)
    {
        switch (test)
        {
            case Node.UnaryComparison comparison when Constant(comparison.Operand) is { } end and not bool:
                return comparison.Operator switch
                {
                    "<" => [new FeelRange(null, false, end, false)],
                    "<=" => [new FeelRange(null, false, end, true)],
                    ">" => [new FeelRange(end, false, null, false)],
                    ">=" => [new FeelRange(end, true, null, false)],
                    "=" => [Point(end)],
                    _ => [new FeelRange(null, false, end, false), new FeelRange(end, false, null, false)],
                };
            case Node.Range range when Constant(range.Low) is { } low && Constant(range.High) is { } high:
                return [new FeelRange(low, range.LowIncluded, high, range.HighIncluded)];
            case Node.ListOf list:
                var points = list.Items.Select(Constant).ToArray();
                return points.Any(p => p is null) ? null : points.Select(p => Point(p!));
            default:
                return Constant(test) is { } value ? [Point(value)] : null;
        }
    }

    private static FeelRange Point(object value) => new(value, true, value, true);

    private static object? Constant(Node node) => IsConstant(node) ? Compiler.Compile(node)(new ContextScope(null, new FeelContext(), new EvaluationBudget())) : null;

    /// <summary>Whether an expression is a literal, or a date, time or duration made of literals.</summary>
    public static bool IsConstant(Node node) => node switch
    {
        Node.Literal => true,
        Node.Negation negation => IsConstant(negation.Operand),
        Node.Invocation { Callee: Node.Name { IsBuiltin: true } name } call => ConstantFunctions.Contains(name.Text) && call.Arguments.All(IsConstant),
        _ => false,
    };
}
