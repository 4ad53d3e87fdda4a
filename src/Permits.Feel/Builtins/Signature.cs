using Permits.Feel.Types;
using Permits.Feel.Values;

namespace Permits.Feel.Builtins;

/// <summary>
/// One signature of a built-in function, written as the tables of DMN 1.5 clause 10.3.4 write them:
/// <c>"substring(string: string, start position: number, length?: number)"</c>. A name ending in <c>?</c> may be left out,
/// <c>...</c> takes any number of arguments, and a type ending in <c>?</c> takes null.
/// </summary>
internal sealed class Signature
{
    private readonly Parameter[] _parameters;

    private Signature(string name, Parameter[] parameters)
    {
        Name = name;
        _parameters = parameters;
    }

    /// <summary>The function's name.</summary>
    public string Name { get; }

    /// <summary>Names of the parameters.</summary>
    public IEnumerable<string> ParameterNames => _parameters.Select(p => p.Name);

    private bool IsVariadic => _parameters.Length > 0 && _parameters[^1].Kind == ParameterKind.Many;

    /// <summary>Reads a signature.</summary>
    public static Signature Parse(string text)
    {
        var open = text.IndexOf('(', StringComparison.Ordinal);
        var parameters = text[(open + 1)..^1].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return new Signature(text[..open], [.. parameters.Select(Parameter.Parse)]);
    }

    /// <summary>The arguments in the parameters' order, converted; null when they do not fit. Those left out are null.</summary>
    public object?[]? Bind(IReadOnlyList<object?> arguments)
    {
        if (IsVariadic)
        {
            return BindVariadic(arguments);
        }

        if (arguments.Count > _parameters.Length)
        {
            return null;
        }

        var bound = new object?[_parameters.Length];
        for (var i = 0; i < bound.Length; i++)
        {
            if (i < arguments.Count ? !_parameters[i].TryTake(arguments[i], out bound[i]) : _parameters[i].Kind != ParameterKind.Optional)
            {
                return null;
            }
        }

        return bound;
    }

    /// <summary>As <see cref="Bind(IReadOnlyList{object})"/> for arguments by name.</summary>
    public object?[]? Bind(IReadOnlyList<string> names, IReadOnlyList<object?> arguments)
    {
        if (names.Any(n => !ParameterNames.Contains(n)) || names.Distinct(StringComparer.Ordinal).Count() != names.Count)
        {
            return null;
        }

        var bound = new object?[_parameters.Length];
        for (var i = 0; i < bound.Length; i++)
        {
            var at = names.IndexOf(_parameters[i].Name);
            if (at < 0 ? _parameters[i].Kind == ParameterKind.Required : !_parameters[i].TryTakeNamed(arguments[at], out bound[i]))
            {
                return null;
            }
        }

        return bound;
    }

    private object?[]? BindVariadic(IReadOnlyList<object?> arguments)
    {
        var leading = _parameters.Length - 1;
        if (arguments.Count <= leading)
        {
            return null;
        }

        var bound = new object?[_parameters.Length];
        for (var i = 0; i < leading; i++)
        {
            if (!_parameters[i].TryTake(arguments[i], out bound[i]))
            {
                return null;
            }
        }

        var rest = new object?[arguments.Count - leading];
        for (var i = 0; i < rest.Length; i++)
        {
            if (!_parameters[leading].TryTake(arguments[leading + i], out rest[i]))
            {
                return null;
            }
        }

        bound[leading] = rest;
        return bound;
    }

    private enum ParameterKind
    {
        Required,
        Optional,
        Many,
    }

    private sealed record Parameter(string Name, FeelType Type, ParameterKind Kind, bool TakesNull)
    {
        public static Parameter Parse(string text)
        {
            var parts = text.Split(':', StringSplitOptions.TrimEntries);
            var (name, type) = (parts[0], parts[1]);
            var kind = name.EndsWith("...", StringComparison.Ordinal) ? ParameterKind.Many : name.EndsWith('?') ? ParameterKind.Optional : ParameterKind.Required;
            var takesNull = type.EndsWith('?') || type == "Any";
            return new Parameter(name.TrimEnd('.', '?'), TypeOf(type.TrimEnd('?')), kind, takesNull);
        }

        public bool TryTake(object? argument, out object? taken)
        {
            if (argument is null)
            {
                taken = null;
                return TakesNull;
            }

            return Coercion.TryTo(Type, argument, out taken) && taken is not null;
        }

        // By name, a parameter of many arguments gets them as one list.
        public bool TryTakeNamed(object? argument, out object? taken) =>
            Kind == ParameterKind.Many ? Coercion.TryTo(FeelType.ListOf(Type), argument, out taken) && taken is not null : TryTake(argument, out taken);

        private static FeelType TypeOf(string name) => name switch
        {
            "list" => FeelType.List,
            "context" => FeelType.Context,
            "function" => FeelType.Function,
            "range" => FeelType.RangeOf(FeelType.Any),
            "list of context" => FeelType.ListOf(FeelType.Context),
            "list of number" => FeelType.ListOf(FeelType.Number),
            _ => FeelType.Simple[name],
        };
    }
}
