using Permits.Dmn.Model;
using Permits.Feel;
using Permits.Feel.Evaluation;
using Permits.Feel.Types;

namespace Permits.Dmn.Evaluation;

/// <summary>The item definitions of a model and of those it imports, as FEEL types (DMN 1.5 clause 7.3.2).</summary>
internal sealed class TypeTable
{
    private readonly Dictionary<string, FeelType> _types = new(StringComparer.Ordinal);
    private readonly List<DmnProblem> _problems;

    /// <summary>Builds the types of a model; those of imported models are named with the import's prefix.</summary>
    public TypeTable(Definitions model, IEnumerable<(string Prefix, TypeTable Table)> imports, List<DmnProblem> problems)
    {
        _problems = problems;
        foreach (var (prefix, table) in imports)
        {
            foreach (var (name, type) in table.Named)
            {
                _types[prefix.Length == 0 ? name : $"{prefix}.{name}"] = type;
            }
        }

        // First the names, then what they stand for: definitions may refer to later ones and to themselves.
        var own = new List<(ItemDefinition Item, NamedType Type)>();
        foreach (var item in model.Items.Where(i => i.Name.Length > 0))
        {
            var type = new NamedType(item.Name);
            _types[item.Name] = type;
            own.Add((item, type));
        }

        foreach (var (item, type) in own)
        {
            Define(type, item);
        }
    }

    /// <summary>The types by name.</summary>
    public IReadOnlyDictionary<string, FeelType> Named => _types;

    /// <summary>The type a reference names; null when there is no reference, Any (and a problem) when it names none.</summary>
    public FeelType? Resolve(string? reference, string element)
    {
        if (string.IsNullOrWhiteSpace(reference))
        {
            return null;
        }

        // DMN 1.1 wrote references as qualified names such as "feel:string".
        var local = reference[(reference.LastIndexOf(':') + 1)..];
        if (_types.TryGetValue(reference, out var type) || _types.TryGetValue(local, out type) || FeelType.Simple.TryGetValue(local, out type))
        {
            return type;
        }

        switch (local)
        {
            case "list":
                return FeelType.List;
            case "context":
                return FeelType.Context;
            case "function":
                return FeelType.Function;
            default:
                _problems.Add(new DmnProblem(element, $"Expected the name of a type, but '{reference}' is none."));
                return FeelType.Any;
        }
    }

    /// <summary>The tests that a text of allowed values is; null when there is none or it is no FEEL.</summary>
    private FeelUnaryTests? Constraint(string? text, string element)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (!FeelUnaryTests.TryParse(text, new FeelScope([], _types), out var tests, out var errors))
        {
            _problems.AddRange(errors.Select(e => new DmnProblem(element, e.Message)));
        }

        return tests;
    }

    private void Define(NamedType type, ItemDefinition item)
    {
        var allowed = Constraint(item.AllowedValues, item.Name);
        var whole = Constraint(item.TypeConstraint, item.Name);
        var single = Base(item);
        if (!item.IsCollection)
        {
            type.Define(single, Both(Accepts(allowed), Accepts(whole)), (allowed ?? whole)?.Accepted);
            return;
        }

        // Allowed values are about the elements, a type constraint is about the collection.
        if (allowed is not null)
        {
            var element = new NamedType(item.Name);
            element.Define(single, Accepts(allowed), allowed.Accepted);
            single = element;
        }

        type.Define(FeelType.ListOf(single), Accepts(whole));
    }

    private static Func<object?, EvaluationBudget, bool>? Accepts(FeelUnaryTests? tests)
    {
        var none = new Dictionary<string, object?>();
        return tests is null ? null : (value, budget) => tests.Accepts(value, none, budget);
    }

    private FeelType Base(ItemDefinition item)
    {
        if (item.Function is { } function)
        {
            return FeelType.FunctionOf(
                [.. function.Parameters.Select(p => Resolve(p.TypeRef, item.Name) ?? FeelType.Any)],
                Resolve(function.OutputTypeRef, item.Name) ?? FeelType.Any);
        }

        if (item.Components.Count == 0)
        {
            return Resolve(item.TypeRef, item.Name) ?? FeelType.Any;
        }

        return FeelType.ContextOf([.. item.Components.Select(c =>
        {
            var type = new NamedType(c.Name);
            Define(type, c);
            return KeyValuePair.Create(c.Name, (FeelType)type);
        })]);
    }

    private static Func<object?, EvaluationBudget, bool>? Both(Func<object?, EvaluationBudget, bool>? a, Func<object?, EvaluationBudget, bool>? b) =>
        a is null ? b : b is null ? a : (value, budget) => a(value, budget) && b(value, budget);
}
