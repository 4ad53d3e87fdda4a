using Permits.Feel.Values;

namespace Permits.Feel.Types;

/// <summary>Lists of one type; elements may be null.</summary>
internal sealed class ListType(FeelType element) : FeelType
{
    public override string Name => $"list<{element.Name}>";

    public override FeelType Element => element;

    public override bool Has(object? value) =>
        value is IReadOnlyList<object?> list && (element.Name == "Any" || list.All(v => v is null || element.Has(v)));

    public override bool Allows(object? value) =>
        value is null || (value is IReadOnlyList<object?> list && (element.Name == "Any" || list.All(element.Allows)));

    public override bool ConformsTo(FeelType other) =>
        other.Underlying == Any || (other.Underlying is ListType list && element.ConformsTo(list.Element));
}

/// <summary>Ranges whose ends are of one type.</summary>
internal sealed class RangeType(FeelType element) : FeelType
{
    public override string Name => $"range<{element.Name}>";

    public override FeelType Element => element;

    public override bool Has(object? value) =>
        value is FeelRange range && (element.Name == "Any" || ((range.Low is null || element.Has(range.Low)) && (range.High is null || element.Has(range.High))));

    public override bool ConformsTo(FeelType other) =>
        other.Underlying == Any || (other.Underlying is RangeType range && element.ConformsTo(range.Element));
}

/// <summary>Contexts with at least the given entries; entries may be null but not missing.</summary>
internal sealed class ContextType(IReadOnlyList<KeyValuePair<string, FeelType>> members) : FeelType
{
    public override string Name => $"context<{string.Join(", ", members.Select(m => $"{m.Key}: {m.Value.Name}"))}>";

    public override IReadOnlyList<KeyValuePair<string, FeelType>> Members => members;

    public override bool Has(object? value) =>
        value is IReadOnlyDictionary<string, object?> context
        && members.All(m => context.TryGetValue(m.Key, out var entry) && (entry is null || m.Value.Has(entry)));

    public override bool Allows(object? value) =>
        value is null
        || (value is IReadOnlyDictionary<string, object?> context && members.All(m => context.TryGetValue(m.Key, out var entry) && m.Value.Allows(entry)));

    public override bool ConformsTo(FeelType other) =>
        other.Underlying == Any
        || (other.Underlying is ContextType context && context.Members.All(m => Member(m.Key) is { } mine && mine.ConformsTo(m.Value)));
}

/// <summary>Functions; parameters are contravariant and the result covariant.</summary>
internal sealed class FunctionType(IReadOnlyList<FeelType> parameters, FeelType result) : FeelType
{
    public override string Name => $"function<{string.Join(", ", parameters.Select(p => p.Name))}>->{result.Name}";

    public override FeelType Result => result;

    public override bool Has(object? value) => value is FeelFunction function && function.Type.ConformsTo(this);

    public override bool ConformsTo(FeelType other) =>
        other.Underlying == Any || other.Underlying == Function
        || (other.Underlying is FunctionType function && ParametersAccept(function) && result.ConformsTo(function.Result!));

    private bool ParametersAccept(FunctionType other) =>
        parameters.Count == other.ParameterTypes.Count && parameters.Zip(other.ParameterTypes, (mine, theirs) => theirs.ConformsTo(mine)).All(ok => ok);

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
    private Func<object?, bool>? _constraint;

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

    /// <summary>Says what the name stands for.</summary>
    /// <param name="type">The base type.</param>
    /// <param name="constraint">What a value has to meet besides; null for nothing.</param>
    public void Define(FeelType type, Func<object?, bool>? constraint)
    {
        _base = type;
        _constraint = constraint;
    }

    /// <inheritdoc/>
    public override bool Has(object? value) => Guarded(() => _base.Has(value), false);

    /// <inheritdoc/>
    public override bool ConformsTo(FeelType other) => ReferenceEquals(this, other) || Guarded(() => _base.ConformsTo(other), false);

    /// <inheritdoc/>
    public override bool Allows(object? value) =>
        Guarded(() => _base.Allows(value) && (_constraint is null || value is null || _constraint(value)), false);

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
