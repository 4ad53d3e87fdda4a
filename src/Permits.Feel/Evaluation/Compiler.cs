using System.Diagnostics;
using Permits.Feel.Builtins;
using Permits.Feel.Syntax;
using Permits.Feel.Types;
using Permits.Feel.Values;

namespace Permits.Feel.Evaluation;

/// <summary>Computes a value in a scope.</summary>
internal delegate object? Evaluator(Scope scope);

/// <summary>Turns a parsed expression into delegates, once (semantics of DMN 1.5 clause 10.3.2).</summary>
internal static partial class Compiler
{
    /// <summary>The delegate of a node.</summary>
    public static Evaluator Compile(Node node) => node switch
    {
        Node.Literal literal => Constant(literal.Value),
        Node.Name name => Name(name),
        Node.Negation negation => Negation(Compile(negation.Operand)),
        Node.Binary binary => Binary(binary),
        Node.Between between => Between(Compile(between.Value), Compile(between.Low), Compile(between.High)),
        Node.In test => In(Compile(test.Value), [.. test.Tests.Select(InTest)]),
        Node.InstanceOf instance => InstanceOf(Compile(instance.Value), instance.Of),
        Node.Path path => Path(Compile(path.Source), path.Member),
        Node.Filter filter => Filter(Compile(filter.Source), Compile(filter.Condition)),
        Node.Invocation invocation => Invocation(invocation),
        Node.If choice => If(Compile(choice.Condition), Compile(choice.Then), Compile(choice.Else)),
        Node.For loop => For(loop),
        Node.Quantified quantified => Quantified(quantified),
        Node.ListOf list => ListOf([.. list.Items.Select(Compile)]),
        Node.ContextOf context => ContextOf([.. context.Entries.Select(e => KeyValuePair.Create(e.Key, Compile(e.Value)))]),
        Node.Range range => Range(Compile(range.Low), range.LowIncluded, Compile(range.High), range.HighIncluded),
        Node.UnaryComparison comparison => RangeOf(comparison.Operator, Compile(comparison.Operand)),
        Node.Function function => Function(function),
        _ => throw new UnreachableException(node.GetType().Name),
    };

    private static Evaluator Constant(object? value) => _ => value;

    private static Evaluator Name(Node.Name node)
    {
        var name = string.Intern(node.Text);
        var builtin = node.IsBuiltin ? BuiltinFunctions.Find(name) : null;
        return scope => scope.TryGet(name, out var value) ? value : builtin;
    }

    private static Evaluator Negation(Evaluator operand) => scope => Arithmetic.Negate(operand(scope));

    private static Evaluator Binary(Node.Binary node)
    {
        var (left, right) = (Compile(node.Left), Charged(Compile(node.Right)));
        return node.Operator switch
        {
            "or" => scope => Or(left, right, scope),
            "and" => scope => And(left, right, scope),
            "=" => scope => Box(Comparison.Equal(left(scope), right(scope), scope.Budget)),
            "!=" => scope => Box(!Comparison.Equal(left(scope), right(scope), scope.Budget)),
            "<" => scope => Comparison.Compare(left(scope), right(scope)) is { } c ? Box(c < 0) : null,
            "<=" => scope => Comparison.Compare(left(scope), right(scope)) is { } c ? Box(c <= 0) : null,
            ">" => scope => Comparison.Compare(left(scope), right(scope)) is { } c ? Box(c > 0) : null,
            ">=" => scope => Comparison.Compare(left(scope), right(scope)) is { } c ? Box(c >= 0) : null,
            "+" => scope => Sum(left(scope), right(scope), scope),
            "-" => scope => Arithmetic.Subtract(left(scope), right(scope)),
            "*" => scope => Arithmetic.Multiply(left(scope), right(scope)),
            "/" => scope => Arithmetic.Divide(left(scope), right(scope)),
            "**" => scope => Power(left(scope), right(scope), scope),
            _ => throw new UnreachableException(node.Operator),
        };
    }

    // Each operation is a step, so that a long formula in a long loop is cut off too.
    private static Evaluator Charged(Evaluator operand) => scope =>
    {
        scope.Budget.Spend();
        return operand(scope);
    };

    private static object? Sum(object? left, object? right, Scope scope)
    {
        var sum = Arithmetic.Add(left, right);
        scope.Budget.SpendOn(sum);
        return sum;
    }

    private static object? Power(object? left, object? right, Scope scope)
    {
        scope.Budget.Spend(DecimalMath.Steps);
        return Arithmetic.Power(left, right);
    }

    // Three-valued: anything that is no boolean counts as null (clause 10.3.2.10, table 49).
    private static object? Or(Evaluator left, Evaluator right, Scope scope)
    {
        var a = left(scope);
        if (a is true)
        {
            return Boxes.True;
        }

        var b = right(scope);
        return b is true ? Boxes.True : a is false && b is false ? Boxes.False : null;
    }

    private static object? And(Evaluator left, Evaluator right, Scope scope)
    {
        var a = left(scope);
        if (a is false)
        {
            return Boxes.False;
        }

        var b = right(scope);
        return b is false ? Boxes.False : a is true && b is true ? Boxes.True : null;
    }

    private static Evaluator Between(Evaluator value, Evaluator low, Evaluator high) => scope =>
    {
        var v = value(scope);
        var above = Comparison.Compare(v, low(scope));
        var below = Comparison.Compare(v, high(scope));
        return above is null || below is null ? null : Box(above >= 0 && below <= 0);
    };

    private static Evaluator InstanceOf(Evaluator value, FeelType type) => scope => Box(value(scope) is { } v ? type.Has(v, scope.Budget) : type == FeelType.Null);

    private static Evaluator If(Evaluator condition, Evaluator then, Evaluator otherwise) =>
        scope => condition(scope) is true ? then(scope) : otherwise(scope);

    private static Evaluator ListOf(Evaluator[] items) => scope =>
    {
        scope.Budget.Spend(items.Length);
        var list = new object?[items.Length];
        for (var i = 0; i < items.Length; i++)
        {
            list[i] = items[i](scope);
        }

        return list;
    };

    private static Evaluator ContextOf(KeyValuePair<string, Evaluator>[] entries) => scope =>
    {
        scope.Budget.Spend(entries.Length + EvaluationBudget.ContextSteps);
        var context = new FeelContext();
        var inner = new ContextScope(scope, context, scope.Budget);
        foreach (var (key, value) in entries)
        {
            context.Set(key, value(inner));
        }

        return context;
    };

    private static Evaluator Range(Evaluator low, bool lowIncluded, Evaluator high, bool highIncluded) => scope =>
    {
        var (from, to) = (low(scope), high(scope));
        return from is not null && to is not null && Comparison.Compare(from, to) is null ? null : new FeelRange(from, lowIncluded, to, highIncluded);
    };

    private static Evaluator RangeOf(string op, Evaluator operand) => scope =>
    {
        var end = operand(scope);
        return end is null ? null : op switch
        {
            "<" => new FeelRange(null, false, end, false),
            "<=" => new FeelRange(null, false, end, true),
            ">" => new FeelRange(end, false, null, false),
            ">=" => new FeelRange(end, true, null, false),
            "=" => new FeelRange(end, true, end, true),
            _ => null,
        };
    };

    private static Evaluator Function(Node.Function node)
    {
        var body = node.Body is null ? null : Compile(node.Body);
        var parameters = node.Parameters;
        var type = node.Type!;
        return scope => new Lambda(parameters, body, type, scope);
    }

    private static Evaluator Invocation(Node.Invocation node)
    {
        var function = node.Callee is Node.Name { IsBuiltin: true } name ? Constant(BuiltinFunctions.Find(name.Text)) : Compile(node.Callee);
        Evaluator[] arguments = [.. node.Arguments.Select(Compile)];
        var names = node.Names;
        return scope =>
        {
            if (function(scope) is not FeelFunction f)
            {
                return null;
            }

            var values = new object?[arguments.Length];
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = arguments[i](scope);
            }

            scope.Budget.Enter();
            try
            {
                return names is null ? f.Invoke(values, scope.Budget) : f.InvokeNamed(names, values, scope.Budget);
            }
            finally
            {
                scope.Budget.Leave();
            }
        };
    }

    private static object? Box(bool? value) => value is null ? null : value.Value ? Boxes.True : Boxes.False;

    private static class Boxes
    {
        public static readonly object True = true;
        public static readonly object False = false;
    }

    /// <summary>A function written in FEEL, with the names around it.</summary>
    private sealed class Lambda(IReadOnlyList<Node.Parameter> parameters, Evaluator? body, FeelType type, Scope scope) : FeelFunction
    {
        public override FeelType Type => type;

        public override IReadOnlyList<string> ParameterNames { get; } = [.. parameters.Select(p => p.Name)];

        public override object? Invoke(IReadOnlyList<object?> arguments, EvaluationBudget budget)
        {
            if (body is null || arguments.Count != parameters.Count)
            {
                return null;
            }

            var inner = scope;
            for (var i = 0; i < arguments.Count; i++)
            {
                if (!Coercion.TryTo(parameters[i].Type ?? FeelType.Any, arguments[i], out var argument, budget))
                {
                    return null;
                }

                inner = new VariableScope(inner, parameters[i].Name, argument);
            }

            return body(inner);
        }
    }
}
