using Permits.Feel.Syntax;
using Permits.Feel.Types;

namespace Permits.Feel;

/// <summary>What an expression may name: variables with what is known of their types, and types with names of their own. Safe to share.</summary>
public sealed class FeelScope
{
    // A boxed context adds its entries one by one: small scopes are copied, so that not each entry is a scope within a scope.
    private const int MaxCopied = 100;

    private readonly FeelScope? _outer;
    private readonly Dictionary<string, Variable> _own = new(StringComparer.Ordinal);
    private NameTable? _names;

    /// <summary>A scope with these variables.</summary>
    public FeelScope(IEnumerable<KeyValuePair<string, FeelType?>> variables, IReadOnlyDictionary<string, FeelType>? types = null)
        : this(null, variables.Select(Variable.Of), types ?? new Dictionary<string, FeelType>())
    {
    }

    /// <summary>A scope with variables of unknown types.</summary>
    public FeelScope(IEnumerable<string> names)
        : this(names.Select(n => KeyValuePair.Create(n, (FeelType?)null)))
    {
    }

    private FeelScope(FeelScope? outer, IEnumerable<Variable> variables, IReadOnlyDictionary<string, FeelType> types)
    {
        _outer = outer;
        Types = types;
        foreach (var variable in variables)
        {
            _own[variable.Name] = variable;
        }
    }

    /// <summary>Types beside those of FEEL itself, by name.</summary>
    public IReadOnlyDictionary<string, FeelType> Types { get; }

    /// <summary>What is known of the variables' types, those hidden by others of the same name among them.</summary>
    internal IEnumerable<FeelType> VariableTypes
    {
        get
        {
            for (var scope = this; scope is not null; scope = scope._outer)
            {
                foreach (var type in scope._own.Values.Select(v => v.Type).OfType<FeelType>())
                {
                    yield return type;
                }
            }
        }
    }

    /// <summary>The variables' names with those of the built-in functions, made once; to be nested, never added to.</summary>
    internal NameTable Names
    {
        get
        {
            if (_names is { } known)
            {
                return known;
            }

            var names = _outer is null ? NameTable.Create() : _outer.Names.Nest();
            foreach (var (name, tokens, type) in _own.Values)
            {
                names.Add(name, tokens, type);
            }

            return _names = names;
        }
    }

    /// <summary>This scope with further variables, which hide those of the same name.</summary>
    public FeelScope With(IEnumerable<KeyValuePair<string, FeelType?>> variables) =>
        _own.Count < MaxCopied ? new(_outer, _own.Values.Concat(variables.Select(Variable.Of)), Types) : new(this, variables.Select(Variable.Of), Types);

    /// <summary>Whether it has a variable of this name.</summary>
    internal bool Knows(string name)
    {
        for (var scope = this; scope is not null; scope = scope._outer)
        {
            if (scope._own.ContainsKey(name))
            {
                return true;
            }
        }

        return false;
    }

    private sealed record Variable(string Name, string[] Tokens, FeelType? Type)
    {
        public static Variable Of(KeyValuePair<string, FeelType?> variable) => new(variable.Key, NameTable.TokensOf(variable.Key), variable.Value);
    }
}
