using Permits.Feel.Syntax;
using Permits.Feel.Values;

namespace Permits.Feel.Evaluation;

/// <summary>Tests a value; null when the test has no answer for it.</summary>
internal delegate bool? Test(object? value, Scope scope);

/// <summary><c>in</c> and the unary tests of decision tables (DMN 1.5 clauses 7.3.4 and 10.3.2.12).</summary>
internal static partial class Compiler
{
    /// <summary>The name under which a cell's tests see the input's value.</summary>
    public const string InputName = "?";

    /// <summary>The delegate of a cell: whether an input's value passes. A test that has no answer does not pass.</summary>
    public static Test CompileTests(Node.UnaryTests node)
    {
        if (node.MatchesAll)
        {
            return (_, _) => true;
        }

        Test[] tests = [.. node.Tests.Select(CellTest)];
        if (tests.Length == 1 && !node.Negated)
        {
            return tests[0];
        }

        return node.Negated ? (value, scope) => !Any(tests, value, scope) : (value, scope) => Any(tests, value, scope);
    }

    private static Evaluator In(Evaluator value, Test[] tests) => scope => Box(Any(tests, value(scope), scope));

    private static bool? Any(Test[] tests, object? value, Scope scope)
    {
        bool? result = false;
        foreach (var test in tests)
        {
            var passed = test(value, scope);
            if (passed == true)
            {
                return true;
            }

            result = passed is null ? null : result;
        }

        return result;
    }

    private static Test InTest(Node node)
    {
        if (node is Node.UnaryComparison comparison)
        {
            return ComparisonTest(comparison.Operator, comparison.Operand);
        }

        if (node is Node.Range range)
        {
            return RangeTest(range);
        }

        if (node is Node.Literal { Value: string text })
        {
            return TextTest(text);
        }

        var element = Compile(node);
        return (value, scope) => Matches(value, element(scope), scope);
    }

    private static Test CellTest(Node node)
    {
        if (!Uses(node, InputName))
        {
            var plain = InTest(node);
            if (node is Node.UnaryComparison or Node.Range or Node.Literal)
            {
                return plain;
            }

            // An expression that is true or false of itself, without '?', is a test only where the input is no boolean to compare it with.
            var evaluator = Compile(node);
            return (value, scope) =>
            {
                var result = evaluator(scope);
                return result is bool answer && value is not bool ? answer : Matches(value, result, scope);
            };
        }

        // With '?' the expression is the whole test (clause 7.3.4): true passes, anything else does not.
        var whole = Compile(node);
        return (value, scope) => whole(new VariableScope(scope, InputName, value)) is true;
    }

    private static Test ComparisonTest(string op, Node operand)
    {
        if (operand is Node.Literal { Value: decimal constant })
        {
            return NumberTest(op, constant);
        }

        var end = Compile(operand);
        return op switch
        {
            "=" => (value, scope) => Comparison.Equal(value, end(scope)),
            "!=" => (value, scope) => !Comparison.Equal(value, end(scope)),
            "<" => (value, scope) => Comparison.Compare(value, end(scope)) is { } c ? c < 0 : null,
            "<=" => (value, scope) => Comparison.Compare(value, end(scope)) is { } c ? c <= 0 : null,
            ">" => (value, scope) => Comparison.Compare(value, end(scope)) is { } c ? c > 0 : null,
            _ => (value, scope) => Comparison.Compare(value, end(scope)) is { } c ? c >= 0 : null,
        };
    }

    // The cells of most tables compare a decimal with a constant; these need neither scope nor boxing.
    private static Test NumberTest(string op, decimal constant)
    {
        object boxed = constant;
        return op switch
        {
            "=" => (value, _) => value is decimal d ? d == constant : Comparison.Equal(value, boxed),
            "!=" => (value, _) => value is decimal d ? d != constant : !Comparison.Equal(value, boxed),
            "<" => (value, _) => value is decimal d ? d < constant : Comparison.Compare(value, boxed) is { } c ? c < 0 : null,
            "<=" => (value, _) => value is decimal d ? d <= constant : Comparison.Compare(value, boxed) is { } c ? c <= 0 : null,
            ">" => (value, _) => value is decimal d ? d > constant : Comparison.Compare(value, boxed) is { } c ? c > 0 : null,
            _ => (value, _) => value is decimal d ? d >= constant : Comparison.Compare(value, boxed) is { } c ? c >= 0 : null,
        };
    }

    private static Test RangeTest(Node.Range range)
    {
        if (range is { Low: Node.Literal { Value: decimal from }, High: Node.Literal { Value: decimal to } })
        {
            return NumberRangeTest(from, range.LowIncluded, to, range.HighIncluded);
        }

        var (low, high) = (Compile(range.Low), Compile(range.High));
        var (lowIncluded, highIncluded) = (range.LowIncluded, range.HighIncluded);
        return (value, scope) =>
        {
            var above = Comparison.Compare(value, low(scope));
            var below = Comparison.Compare(value, high(scope));
            return above is null || below is null ? null : (above > 0 || (lowIncluded && above == 0)) && (below < 0 || (highIncluded && below == 0));
        };
    }

    private static Test NumberRangeTest(decimal low, bool lowIncluded, decimal high, bool highIncluded)
    {
        var boxed = new FeelRange(low, lowIncluded, high, highIncluded);
        return (value, _) => value is decimal d
            ? (lowIncluded ? d >= low : d > low) && (highIncluded ? d <= high : d < high)
            : boxed.Contains(value);
    }

    private static Test TextTest(string constant) => (value, _) => value is string text ? string.Equals(text, constant, StringComparison.Ordinal) : Comparison.Equal(value, constant);

    /// <summary>Whether a value meets what a test evaluated to: equals it, lies in it, or is or lies in one of its elements.</summary>
    private static bool? Matches(object? value, object? test, Scope scope)
    {
        if (test is FeelRange range && value is not FeelRange)
        {
            return range.Contains(value);
        }

        if (test is not IReadOnlyList<object?> list)
        {
            return Comparison.Equal(value, test, scope.Budget);
        }

        if (value is IReadOnlyList<object?> && Comparison.Equal(value, test, scope.Budget) == true)
        {
            return true;
        }

        scope.Budget.Spend(list.Count);
        foreach (var element in list)
        {
            if (element is FeelRange inner && value is not FeelRange ? inner.Contains(value) == true : Comparison.Equal(value, element, scope.Budget) == true)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Uses(Node node, string name) => node switch
    {
        Node.Name n => n.Text == name,
        Node.Negation n => Uses(n.Operand, name),
        Node.Binary n => Uses(n.Left, name) || Uses(n.Right, name),
        Node.Between n => Uses(n.Value, name) || Uses(n.Low, name) || Uses(n.High, name),
        Node.In n => Uses(n.Value, name) || n.Tests.Any(t => Uses(t, name)),
        Node.InstanceOf n => Uses(n.Value, name),
        Node.Path n => Uses(n.Source, name),
        Node.Filter n => Uses(n.Source, name) || Uses(n.Condition, name),
        Node.Invocation n => Uses(n.Callee, name) || n.Arguments.Any(a => Uses(a, name)),
        Node.If n => Uses(n.Condition, name) || Uses(n.Then, name) || Uses(n.Else, name),
        Node.For n => n.Iterators.Any(i => Uses(i, name)) || Uses(n.Body, name),
        Node.Quantified n => n.Iterators.Any(i => Uses(i, name)) || Uses(n.Condition, name),
        Node.ListOf n => n.Items.Any(i => Uses(i, name)),
        Node.ContextOf n => n.Entries.Any(e => Uses(e.Value, name)),
        Node.Range n => Uses(n.Low, name) || Uses(n.High, name),
        Node.UnaryComparison n => Uses(n.Operand, name),
        Node.Function n => n.Body is not null && Uses(n.Body, name),
        _ => false,
    };

    private static bool Uses(Node.Iterator iterator, string name) => Uses(iterator.From, name) || (iterator.To is not null && Uses(iterator.To, name));
}
