using Permits.Feel.Syntax;
using Permits.Feel.Values;

namespace Permits.Feel.Evaluation;

/// <summary>Paths, filters, loops and quantifiers.</summary>
internal static partial class Compiler
{
    private const int MaxPathNesting = 100;

    private static Evaluator Path(Evaluator source, string name) => scope => PathOf(source(scope), name, 0, scope.Budget);

    private static object? PathOf(object? source, string name, int depth, EvaluationBudget budget)
    {
        switch (source)
        {
            case null:
                return null;
            case IReadOnlyDictionary<string, object?> context:
                return context.TryGetValue(name, out var value) ? FeelValue.Normalize(value) : null;
            case IReadOnlyList<object?> list when depth < MaxPathNesting:
                budget.Spend(list.Count);
                var values = new object?[list.Count];
                for (var i = 0; i < values.Length; i++)
                {
                    values[i] = PathOf(list[i], name, depth + 1, budget);
                }

                return values;
            default:
                return Properties.Get(source, name);
        }
    }

    // A number picks an element, counted from 1 or back from -1; a boolean picks all elements it is true for (clause 10.3.2.5).
    private static Evaluator Filter(Evaluator source, Evaluator condition) => scope =>
    {
        var value = source(scope);
        var list = value as IReadOnlyList<object?> ?? (value is null ? [] : [value]);
        var first = condition(new ItemScope(scope, list.Count > 0 ? list[0] : null));
        if (FeelNumber.IsNumber(first))
        {
            return At(list, first);
        }

        scope.Budget.Spend(list.Count + 1);
        var kept = new List<object?>();
        for (var i = 0; i < list.Count; i++)
        {
            if ((i == 0 ? first : condition(new ItemScope(scope, list[i]))) is true)
            {
                kept.Add(list[i]);
            }
        }

        return kept;
    };

    private static object? At(IReadOnlyList<object?> list, object? position) => FeelNumber.ToInt(position) switch
    {
        > 0 and var index when index <= list.Count => FeelValue.Normalize(list[index - 1]),
        < 0 and var index when -(long)index <= list.Count => FeelValue.Normalize(list[list.Count + index]),
        _ => null,
    };

    private static Evaluator For(Node.For node)
    {
        var iterators = CompileIterators(node.Iterators);
        var body = Compile(node.Body);
        return scope =>
        {
            var results = new List<object?>();
            var complete = Iterate(iterators, 0, scope, inner =>
            {
                results.Add(body(new VariableScope(inner, "partial", new PartialList(results))));
                return true;
            });
            return complete is null ? null : results;
        };
    }

    private static Evaluator Quantified(Node.Quantified node)
    {
        var iterators = CompileIterators(node.Iterators);
        var condition = Compile(node.Condition);
        var decisive = !node.Every;
        return scope =>
        {
            var unknown = false;
            var complete = Iterate(iterators, 0, scope, inner =>
            {
                var result = condition(inner);
                unknown |= result is not bool;
                return result is not bool b || b != decisive;
            });
            return complete switch
            {
                null => null,
                false => Box(decisive),
                _ => unknown ? null : Box(!decisive),
            };
        };
    }

    private static (string Name, Evaluator From, Evaluator? To)[] CompileIterators(IReadOnlyList<Node.Iterator> iterators) =>
        [.. iterators.Select(i => (i.Name, Compile(i.From), i.To is null ? null : Compile(i.To)))];

    /// <summary>Visits every combination; true when all were visited, false when the visitor stopped, null when something cannot be iterated.</summary>
    private static bool? Iterate((string Name, Evaluator From, Evaluator? To)[] iterators, int at, Scope scope, Func<Scope, bool> visit)
    {
        if (at == iterators.Length)
        {
            scope.Budget.Spend();
            return visit(scope);
        }

        var (name, from, to) = iterators[at];
        var start = from(scope);
        var elements = to is null ? Iteration.Over(start) : Iteration.FromTo(start, to(scope));
        if (elements is null)
        {
            return null;
        }

        foreach (var element in elements)
        {
            scope.Budget.Spend();
            var inner = Iterate(iterators, at + 1, new VariableScope(scope, name, FeelValue.Normalize(element)), visit);
            if (inner is not true)
            {
                return inner;
            }
        }

        return true;
    }
}
