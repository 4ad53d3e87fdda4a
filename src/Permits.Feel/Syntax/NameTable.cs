using Permits.Feel.Types;

namespace Permits.Feel.Syntax;

/// <summary>
/// Names in scope, innermost last. A name is known by its tokens, so that white space inside it does not matter
/// (DMN 1.5 clause 10.3.1.4), and the longest name that fits wins.
/// </summary>
internal sealed class NameTable
{
    private static readonly NameTable Builtin = MakeBuiltin();

    private readonly NameTable? _outer;
    private readonly Dictionary<string, List<Entry>> _byFirstToken = new(StringComparer.Ordinal);

    private NameTable(NameTable? outer) => _outer = outer;

    /// <summary>A table that knows the built-in functions only.</summary>
    public static NameTable Create() => new(Builtin);

    /// <summary>A table that knows nothing.</summary>
    public static NameTable CreateEmpty() => new(outer: null);

    /// <summary>A table inside this one.</summary>
    public NameTable Nest() => new(this);

    /// <summary>Adds a name; a later one of the same spelling hides an earlier one.</summary>
    public void Add(string name, FeelType? type)
    {
        var tokens = TokensOf(name);
        if (tokens.Length == 0)
        {
            return;
        }

        if (!_byFirstToken.TryGetValue(tokens[0], out var entries))
        {
            _byFirstToken[tokens[0]] = entries = [];
        }

        entries.RemoveAll(e => e.Tokens.AsSpan().SequenceEqual(tokens));
        entries.Add(new Entry(name, tokens, type, IsBuiltin: _outer is null));
    }

    /// <summary>The longest known name that starts at a token.</summary>
    public Entry? Longest(IReadOnlyList<Token> tokens, int at)
    {
        Entry? best = null;
        for (var table = this; table is not null; table = table._outer)
        {
            if (table._byFirstToken.TryGetValue(tokens[at].Text, out var entries))
            {
                foreach (var entry in entries)
                {
                    if (entry.Tokens.Length > (best?.Tokens.Length ?? 0) && Fits(entry.Tokens, tokens, at))
                    {
                        best = entry;
                    }
                }
            }
        }

        return best;
    }

    /// <summary>The tokens of a name, or none when it cannot be a name.</summary>
    public static string[] TokensOf(string name)
    {
        try
        {
            return [.. Lexer.Read(name).Where(t => t.Kind != TokenKind.End).Select(t => t.Text)];
        }
        catch (FeelSyntaxException)
        {
            return [];
        }
    }

    private static bool Fits(string[] name, IReadOnlyList<Token> tokens, int at)
    {
        for (var i = 0; i < name.Length; i++)
        {
            if (at + i >= tokens.Count || tokens[at + i].Kind is TokenKind.String or TokenKind.End || tokens[at + i].Text != name[i])
            {
                return false;
            }
        }

        return true;
    }

    private static NameTable MakeBuiltin()
    {
        var table = new NameTable(outer: null);
        foreach (var name in Builtins.BuiltinFunctions.Names)
        {
            table.Add(name, null);
        }

        return table;
    }

    /// <summary>A known name.</summary>
    public sealed record Entry(string Name, string[] Tokens, FeelType? Type, bool IsBuiltin);
}
