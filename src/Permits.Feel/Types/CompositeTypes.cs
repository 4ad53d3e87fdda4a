using System.Text;
using Permits.Feel.Evaluation;
using Permits.Feel.Values;

namespace Permits.Feel.Types;

/// <summary>Lists of one type; elements may be null.</summary>
internal sealed class ListType(FeelType element) : FeelType
{
    public override string Name => Spelled();

    internal override void Spell(StringBuilder text)
    {
        SpellAll(text.Append("list<"), [(null, element)]);
        text.Append('>');
    }

    public override FeelType Element => element;

    public override bool Has(object? value, EvaluationBudget? budget = null) =>
        value is IReadOnlyList<object?> list && (element.IsAny || Elements(list, budget).All(v => v is null || element.Has(v, budget)));

    public override bool Allows(object? value, EvaluationBudget? budget = null) =>
        value is null || (value is IReadOnlyList<object?> list && (element.IsAny || Elements(list, budget).All(v => element.Allows(v, budget))));

    public override bool ConformsTo(FeelType other, EvaluationBudget? budget = null) =>
        other.Underlying == Any || (other.Underlying is ListType list && element.ConformsTo(list.Element, budget));

    private static IReadOnlyList<object?> Elements(IReadOnlyList<object?> list, EvaluationBudget? budget)
    {
        budget?.Spend(list.Count);
        return list;
    }
}

/// <summary>Ranges whose ends are of one type.</summary>
internal sealed class RangeType(FeelType element) : FeelType
{
    public override string Name => Spelled();

    internal override void Spell(StringBuilder text)
    {
        SpellAll(text.Append("range<"), [(null, element)]);
        text.Append('>');
    }

    public override FeelType Element => element;

    public override bool Has(object? value, EvaluationBudget? budget = null) =>
        value is FeelRange range && (element.IsAny || ((range.Low is null || element.Has(range.Low, budget)) && (range.High is null || element.Has(range.High, budget))));

    public override bool ConformsTo(FeelType other, EvaluationBudget? budget = null) =>
        other.Underlying == Any || (other.Underlying is RangeType range && element.ConformsTo(range.Element, budget));
}

/// <summary>Contexts with at least the given entries; entries may be null but not missing.</summary>
internal sealed class ContextType(IReadOnlyList<KeyValuePair<string, FeelType>> members) : FeelType
{
    public override string Name => Spelled();

    internal override void Spell(StringBuilder text)
    {
        SpellAll(text.Append("context<"), members.Select(m => ((string?)m.Key, m.Value)));
        text.Append('>');
    }

    public override IReadOnlyList<KeyValuePair<string, FeelType>> Members => members;

    public override bool Has(object? value, EvaluationBudget? budget = null) =>
        value is IReadOnlyDictionary<string, object?> context
        && Charged(members, budget).All(m => context.TryGetValue(m.Key, out var entry) && (entry is null || m.Value.Has(entry, budget)));

    public override bool Allows(object? value, EvaluationBudget? budget = null) =>
        value is null
        || (value is IReadOnlyDictionary<string, object?> context && Charged(members, budget).All(m => context.TryGetValue(m.Key, out var entry) && m.Value.Allows(entry, budget)));

    public override bool ConformsTo(FeelType other, EvaluationBudget? budget = null) =>
        other.Underlying == Any
        || (other.Underlying is ContextType context && Charged(context.Members, budget).All(m => Member(m.Key) is { } mine && mine.ConformsTo(m.Value, budget)));

    private static IReadOnlyList<KeyValuePair<string, FeelType>> Charged(IReadOnlyList<KeyValuePair<string, FeelType>> members, EvaluationBudget? budget)
    {
        budget?.Spend(members.Count);
        return members;
    }
}

/// <summary>Functions; parameters are contravariant and the result covariant.</summary>
internal sealed class FunctionType(IReadOnlyList<FeelType> parameters, FeelType result) : FeelType
{
    public override string Name => Spelled();

    internal override void Spell(StringBuilder text)
    {
        SpellAll(text.Append("function<"), parameters.Select(p => ((string?)null, p)));
        SpellAll(text.Append(">->"), [(null, result)]);
    }

    public override FeelType Result => result;

    public override bool Has(object? value, EvaluationBudget? budget = null) => value is FeelFunction function && function.Type.ConformsTo(this, budget);

    public override bool ConformsTo(FeelType other, EvaluationBudget? budget = null) =>
        other.Underlying == Any || other.Underlying == Function
        || (other.Underlying is FunctionType function && ParametersAccept(function, budget) && result.ConformsTo(function.Result!, budget));

    private bool ParametersAccept(FunctionType other, EvaluationBudget? budget) =>
        parameters.Count == other.ParameterTypes.Count && parameters.Zip(other.ParameterTypes, (mine, theirs) => theirs.ConformsTo(mine, budget)).All(ok => ok);

    private IReadOnlyList<FeelType> ParameterTypes => parameters;
}

/// <summary>A type with a name of its own, as item definitions of a DMN model have; its base is set once, after all names are known.</summary>
/// <param name="name">The name.</param>
public sealed class NamedType(string name) : FeelType
{
    private const int MaxNesting = 100;

    [ThreadStatic]
    private static int _nesting;

    private FeelType _base = Any;
    private Func<object?, EvaluationBudget, bool>? _constraint;
    private FeelTestSet? _allowed;

    /// <inheritdoc/>
    public override string Name => name;

    /// <inheritdoc/>
    public override FeelType Underlying => Guarded(() => _base.Underlying, Any);

    /// <inheritdoc/>
    public override IReadOnlyList<KeyValuePair<string, FeelType>> Members => Underlying.Members;

    /// <inheritdoc/>
    public override FeelType? Element => Underlying.Element;

    /// <inheritdoc/>
    public override FeelType? Result => Underlying.Result;

    /// <inheritdoc/>
    public override FeelTestSet? AllowedValues => _allowed ?? Guarded(() => _base.AllowedValues, null);

    /// <summary>Says what the name stands for.</summary>
    /// <param name="type">The base type.</param>
    /// <param name="constraint">What a value has to meet besides; null for nothing.</param>
    /// <param name="allowed">The values the constraint leaves, where they are known; null otherwise.</param>
    public void Define(FeelType type, Func<object?, EvaluationBudget, bool>? constraint, FeelTestSet? allowed = null)
    {
        _allowed = allowed;
        _base = type;
        _constraint = constraint;
    }

    /// <inheritdoc/>
    public override bool Has(object? value, EvaluationBudget? budget = null) => Guarded(() => _base.Has(value, budget), false);

    /// <inheritdoc/>
    public override bool ConformsTo(FeelType other, EvaluationBudget? budget = null) => ReferenceEquals(this, other) || Guarded(() => _base.ConformsTo(other, budget), false);

    /// <inheritdoc/>
    public override bool Allows(object? value, EvaluationBudget? budget = null) =>
        Guarded(() => _base.Allows(value, budget) && (_constraint is null || value is null || _constraint(value, budget ?? new EvaluationBudget())), false);

    // Item definitions may name each other in a circle; the values are finite, the types need not be.
    private static T Guarded<T>(Func<T> ask, T tooDeep)
    {
        if (_nesting >= MaxNesting)
        {
            return tooDeep;
        }

        _nesting++;
        try
        {
            return ask();
        }
        finally
        {
            _nesting--;
        }
    }
}
