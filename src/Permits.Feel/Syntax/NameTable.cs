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
    private readonly Node _root = new();

    private NameTable(NameTable? outer) => _outer = outer;

    /// <summary>A table that knows the built-in functions only.</summary>
    public static NameTable Create() => new(Builtin);

    /// <summary>A table that knows nothing.</summary>
    public static NameTable CreateEmpty() => new(outer: null);

    /// <summary>A table inside this one.</summary>
    public NameTable Nest() => new(this);

    /// <summary>Adds a name; a later one of the same spelling hides an earlier one.</summary>
    public void Add(string name, FeelType? type) => Add(name, TokensOf(name), type);

    /// <summary>As <see cref="Add(string, FeelType)"/> for a name whose tokens are known.</summary>
    public void Add(string name, string[] tokens, FeelType? type)
    {
        if (tokens.Length == 0)
        {
            return;
        }

        var node = _root;
        foreach (var token in tokens)
        {
            node = node.Get(token);
        }

        node.Entry = new Entry(name, tokens, type, IsBuiltin: _outer is null);
    }

    /// <summary>The longest known name that starts at a token.</summary>
    public Entry? Longest(IReadOnlyList<Token> tokens, int at)
    {
        Entry? best = null;
        for (var table = this; table is not null; table = table._outer)
        {
            var node = table._root;
            for (var i = at; i < tokens.Count && tokens[i].Kind is not (TokenKind.String or TokenKind.End); i++)
            {
                if (node.Find(tokens[i].Text) is not { } next)
                {
                    break;
                }

                node = next;
                if (node.Entry is { } entry && entry.Tokens.Length > (best?.Tokens.Length ?? 0))
                {
                    best = entry;
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

    private static NameTable MakeBuiltin()
    {
        var table = new NameTable(outer: null);
        foreach (var name in Builtins.BuiltinFunctions.Names)
        {
            table.Add(name, null);
        }

        return table;
    }

    /// <summary>A place in the tree of names: what may follow, and the name that ends here.</summary>
    private sealed class Node
    {
        private Dictionary<string, Node>? _next;

        public Entry? Entry { get; set; }

        public Node? Find(string token) => _next?.GetValueOrDefault(token);

        public Node Get(string token)
        {
            _next ??= new(StringComparer.Ordinal);
            if (!_next.TryGetValue(token, out var node))
            {
                _next[token] = node = new Node();
            }

            return node;
        }
    }

    /// <summary>A known name.</summary>
    public sealed record Entry(string Name, string[] Tokens, FeelType? Type, bool IsBuiltin);
}
