using Permits.Feel.Types;

namespace Permits.Feel;

/// <summary>What an expression may name: variables with what is known of their types, and types with names of their own.</summary>
public sealed class FeelScope
{
    private readonly Dictionary<string, FeelType?> _variables = new(StringComparer.Ordinal);

    /// <summary>A scope with these variables.</summary>
    public FeelScope(IEnumerable<KeyValuePair<string, FeelType?>> variables, IReadOnlyDictionary<string, FeelType>? types = null)
    {
        foreach (var (name, type) in variables)
        {
            _variables[name] = type;
        }

        Types = types ?? new Dictionary<string, FeelType>();
    }

    /// <summary>A scope with variables of unknown types.</summary>
    public FeelScope(IEnumerable<string> names)
        : this(names.Select(n => KeyValuePair.Create(n, (FeelType?)null)))
    {
    }

    /// <summary>Variable names with their types; null where nothing is known.</summary>
    public IReadOnlyDictionary<string, FeelType?> Variables => _variables;

    /// <summary>Types beside those of FEEL itself, by name.</summary>
    public IReadOnlyDictionary<string, FeelType> Types { get; }

    /// <summary>This scope with further variables, which hide those of the same name.</summary>
    public FeelScope With(IEnumerable<KeyValuePair<string, FeelType?>> variables) => new(_variables.Concat(variables), Types);
}
