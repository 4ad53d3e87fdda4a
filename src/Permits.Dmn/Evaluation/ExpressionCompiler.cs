using System.Diagnostics;
using Permits.Dmn.Model;
using Permits.Feel;
using Permits.Feel.Evaluation;
using Permits.Feel.Types;
using Permits.Feel.Values;

namespace Permits.Dmn.Evaluation;

/// <summary>Turns boxed expressions into delegates (DMN 1.5 clauses 7.3 and 10.2).</summary>
/// <param name="element">The name of the decision or knowledge model they belong to.</param>
/// <param name="types">The types that may be named.</param>
/// <param name="problems">Takes what is wrong with the expressions; one that is wrong evaluates to null.</param>
/// <param name="tables">Takes the decision tables among them.</param>
internal sealed class ExpressionCompiler(string element, TypeTable types, List<DmnProblem> problems, List<TableProgram> tables)
{
    private static readonly (Logic Logic, FeelType? Type) Nothing = (_ => null, null);

    /// <summary>The delegate of an expression and what is known of its value's type.</summary>
    public (Logic Logic, FeelType? Type) Compile(Expression? expression, FeelScope scope)
    {
        var (logic, type) = expression switch
        {
            null => Nothing,
            LiteralExpression literal => Literal(literal.Text, scope),
            ContextExpression context => Context(context, scope),
            ListExpression list => List(list, scope),
            RelationExpression relation => Relation(relation, scope),
            InvocationExpression invocation => Invocation(invocation, scope),
            FunctionDefinition function => Function(function, scope),
            ConditionalExpression conditional => Conditional(conditional, scope),
            FilterExpression filter => Filter(filter, scope),
            ForExpression loop => For(loop, scope),
            QuantifiedExpression quantified => Quantified(quantified, scope),
            DecisionTable table => new TableCompiler(element, types, this, problems, tables).Compile(table, scope),
            _ => throw new UnreachableException(expression.GetType().Name),
        };
        return types.Resolve(expression?.TypeRef, element) is { } declared && expression is not FunctionDefinition
            ? (frame => Coercion.To(declared, logic(frame), frame.Budget), declared)
            : (logic, type);
    }

    /// <summary>The delegate of a FEEL text.</summary>
    public (Logic Logic, FeelType? Type) Literal(string? text, FeelScope scope)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return Nothing;
        }

        if (!FeelExpression.TryParse(text, scope, out var expression, out var errors))
        {
            problems.AddRange(errors.Select(e => new DmnProblem(element, $"{e.Message} In: {text}")));
            return Nothing;
        }

        return (frame => expression!.Evaluate(frame.Variables), expression!.Type);
    }

    private static FeelScope Add(FeelScope scope, string name, FeelType? type) => scope.With([KeyValuePair.Create(name, type)]);

    private (Logic Logic, FeelType? Type) Context(ContextExpression context, FeelScope scope)
    {
        var entries = new List<(string Name, FeelType? Declared, Logic Logic)>();
        var members = new List<KeyValuePair<string, FeelType>>();
        Logic? result = null;
        FeelType? resultType = null;
        foreach (var entry in context.Entries)
        {
            var (logic, type) = Compile(entry.Value, scope);
            if (entry.Variable is not { } variable)
            {
                (result, resultType) = (logic, type);
                continue;
            }

            var declared = types.Resolve(variable.TypeRef, element);
            entries.Add((variable.Name, declared, logic));
            members.Add(new(variable.Name, declared ?? type ?? FeelType.Any));
            scope = Add(scope, variable.Name, declared ?? type);
        }

        Logic evaluate = frame =>
        {
            var inner = frame.Nest();
            var values = new FeelContext();
            foreach (var (name, declared, logic) in entries)
            {
                var value = declared is null ? logic(inner) : Coercion.To(declared, logic(inner), inner.Budget);
                inner.Set(name, value);
                values.Set(name, value);
            }

            return result is null ? values : result(inner);
        };
        return (evaluate, result is null ? FeelType.ContextOf(members) : resultType);
    }

    private (Logic Logic, FeelType? Type) List(ListExpression list, FeelScope scope)
    {
        var items = list.Items.Select(i => Compile(i, scope)).ToArray();
        return (
            frame => items.Select(i => i.Logic(frame)).ToArray(),
            FeelType.ListOf((items.Length > 0 ? items[0].Type : null) ?? FeelType.Any));
    }

    private (Logic Logic, FeelType? Type) Relation(RelationExpression relation, FeelScope scope)
    {
        var rows = relation.Rows.Select(r => r.Select(c => Compile(c, scope)).ToArray()).ToArray();
        var members = relation.Columns.Select((name, i) => KeyValuePair.Create(name, (rows.Length > 0 && i < rows[0].Length ? rows[0][i].Type : null) ?? FeelType.Any));
        return (
            frame => rows.Select(r => (object?)new FeelContext(relation.Columns.Zip(r, (name, cell) => KeyValuePair.Create(name, cell.Logic(frame))))).ToArray(),
            FeelType.ListOf(FeelType.ContextOf([.. members])));
    }

    private (Logic Logic, FeelType? Type) Invocation(InvocationExpression invocation, FeelScope scope)
    {
        var (function, type) = Compile(invocation.Function, scope);
        string[] names = [.. invocation.Bindings.Select(b => b.Key)];
        Logic[] bindings = [.. invocation.Bindings.Select(b => Compile(b.Value, scope).Logic)];
        Logic evaluate = frame =>
        {
            if (function(frame) is not FeelFunction callee)
            {
                frame.Run.Report(element, "Expected a function to invoke, but found something else.");
                return null;
            }

            frame.Budget.Enter();
            try
            {
                var arguments = bindings.Select(b => b(frame)).ToArray();
                return names.Length == 0 ? callee.Invoke(arguments, frame.Budget) : callee.InvokeNamed(names, arguments, frame.Budget);
            }
            finally
            {
                frame.Budget.Leave();
            }
        };
        return (evaluate, type?.Result);
    }

    /// <summary>A function; its delegate makes the function with the names around it.</summary>
    public (Logic Logic, FeelType? Type) Function(FunctionDefinition function, FeelScope scope)
    {
        KeyValuePair<string, FeelType>[] parameters = [.. function.Parameters.Select(p => KeyValuePair.Create(p.Name, types.Resolve(p.TypeRef, element) ?? FeelType.Any))];
        var inner = scope.With(parameters.Select(p => KeyValuePair.Create(p.Key, (FeelType?)p.Value)));
        var (body, bodyType) = Compile(function.Body, inner);
        var result = types.Resolve(function.TypeRef, element);
        var callable = function.IsFeel;
        Logic evaluate = frame => new DmnFunction(element, parameters, result, bodyType, frame.Run, !callable ? null : arguments =>
        {
            var local = frame.Nest();
            for (var i = 0; i < parameters.Length; i++)
            {
                local.Set(parameters[i].Key, arguments[i]);
            }

            return body(local);
        });
        return (evaluate, FeelType.FunctionOf([.. parameters.Select(p => p.Value)], result ?? bodyType ?? FeelType.Unknown));
    }

    private (Logic Logic, FeelType? Type) Conditional(ConditionalExpression conditional, FeelScope scope)
    {
        var condition = Compile(conditional.Condition, scope).Logic;
        var then = Compile(conditional.Then, scope);
        var otherwise = Compile(conditional.Else, scope);
        return (frame => condition(frame) switch
        {
            true => then.Logic(frame),
            false or null => otherwise.Logic(frame),
            _ => null,
        }, then.Type ?? otherwise.Type);
    }

    private (Logic Logic, FeelType? Type) Filter(FilterExpression filter, FeelScope scope)
    {
        var (source, type) = Compile(filter.Source, scope);
        var item = type?.Underlying.Element;
        var members = item?.Underlying.Members.Select(m => KeyValuePair.Create(m.Key, (FeelType?)m.Value)) ?? [];
        var match = Compile(filter.Match, scope.With(members.Prepend(KeyValuePair.Create("item", item)))).Logic;
        Logic evaluate = frame => source(frame) switch
        {
            null => null,
            var value => Matching(value as IReadOnlyList<object?> ?? [value], match, frame),
        };
        return (evaluate, type);
    }

    // A match that is neither true, false nor null makes the whole filter null.
    private static List<object?>? Matching(IReadOnlyList<object?> list, Logic match, Frame frame)
    {
        var kept = new List<object?>();
        foreach (var item in list)
        {
            switch (match(ItemFrame(frame, item)))
            {
                case true:
                    kept.Add(item);
                    break;
                case false or null:
                    break;
                default:
                    return null;
            }
        }

        return kept;
    }

    private static Frame ItemFrame(Frame frame, object? item)
    {
        frame.Budget.Spend();
        var inner = frame.With("item", item);
        if (item is IReadOnlyDictionary<string, object?> context)
        {
            foreach (var (name, value) in context)
            {
                inner.Set(name, value);
            }
        }

        return inner;
    }

    private (Logic Logic, FeelType? Type) For(ForExpression loop, FeelScope scope)
    {
        var (source, type) = Compile(loop.Source, scope);
        var inner = Add(Add(scope, loop.Iterator, type?.Underlying.Element), "partial", null);
        var (body, bodyType) = Compile(loop.Body, inner);
        Logic evaluate = frame =>
        {
            if (Iteration.Over(source(frame)) is not { } elements)
            {
                return null;
            }

            var results = new List<object?>();
            foreach (var item in elements)
            {
                frame.Budget.Spend(1);
                var local = frame.With(loop.Iterator, FeelValue.Normalize(item));
                local.Set("partial", new PartialList(results));
                results.Add(body(local));
            }

            return results;
        };
        return (evaluate, FeelType.ListOf(bodyType ?? FeelType.Any));
    }

    private (Logic Logic, FeelType? Type) Quantified(QuantifiedExpression quantified, FeelScope scope)
    {
        var (source, type) = Compile(quantified.Source, scope);
        var condition = Compile(quantified.Condition, Add(scope, quantified.Iterator, type?.Underlying.Element)).Logic;
        var decisive = !quantified.Every;
        Logic evaluate = frame =>
        {
            if (Iteration.Over(source(frame)) is not { } elements)
            {
                return null;
            }

            var unknown = false;
            foreach (var item in elements)
            {
                frame.Budget.Spend();
                var result = condition(frame.With(quantified.Iterator, FeelValue.Normalize(item)));
                if (result is bool answer && answer == decisive)
                {
                    return decisive;
                }

                unknown |= result is not bool;
            }

            return unknown ? null : !decisive;
        };
        return (evaluate, FeelType.Boolean);
    }
}
