using Permits.Feel.Types;
using Permits.Feel.Values;

namespace Permits.Feel.Syntax;

/// <summary>Literals, names, lists, ranges, contexts, paths, filters and invocations.</summary>
internal sealed partial class Parser
{
    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "true", "false", "null", "if", "then", "else", "for", "return", "some", "every", "satisfies", "and", "or", "between", "function", "external", "in", "instance",
    };

    // While the upper end of a range is tried a second time, '[' closes the range instead of opening a filter.
    private bool _closesRange;

    private Node Primary()
    {
        var token = Current;
        switch (token.Kind)
        {
            case TokenKind.Number:
                Next();
                return new Node.Literal(FeelNumber.Parse(token.Text), FeelType.Number);
            case TokenKind.String:
                Next();
                return new Node.Literal(token.Text, FeelType.String);
            case TokenKind.Word:
                return Word();
            case TokenKind.Symbol when token.Text == "(":
                return Parenthesis();
            case TokenKind.Symbol when token.Text == "[":
                return ListOrRange();
            case TokenKind.Symbol when token.Text == "]":
                Next();
                return Unfiltered(() => RangeFrom(Endpoint(), lowIncluded: false));
            case TokenKind.Symbol when token.Text == "{":
                return ContextLiteral();
            case TokenKind.Symbol when token.Text == "@":
                return AtLiteral();
            default:
                throw Unexpected("an expression");
        }
    }

    private Node Word()
    {
        var known = _names.Longest(_tokens, _at);
        if (known is not null && (known.Tokens.Length > 1 || !Keywords.Contains(known.Tokens[0])))
        {
            _at += known.Tokens.Length;
            return new Node.Name(known.Name, known.IsBuiltin, known.Type);
        }

        switch (Current.Text)
        {
            case "true" or "false":
                return new Node.Literal(Next().Text == "true", FeelType.Boolean);
            case "null":
                Next();
                return new Node.Literal(null, null);
            case "if":
                return If();
            case "for":
                return For();
            case "some" or "every":
                return Quantified();
            case "function":
                return FunctionDefinition();
            case var word when Keywords.Contains(word):
                throw Unexpected("an expression");
            default:
                var name = Next().Text;
                _free.Add(name);
                return new Node.Name(name, IsBuiltin: false, null);
        }
    }

    private Node.Literal AtLiteral()
    {
        Next();
        if (Current.Kind != TokenKind.String)
        {
            throw Unexpected("a string after '@'");
        }

        // A text that is no date, time or duration makes null, as the conversion functions do (clause 10.3.1.2, rule 67).
        var value = TemporalText.Parse(Next().Text);
        return new Node.Literal(value, TypeOf(value));
    }

    private static FeelType? TypeOf(object? value) =>
        value is null ? null : FeelType.Simple.Values.FirstOrDefault(t => t != FeelType.Any && t.Has(value));

    private Node Parenthesis() => Unfiltered(() =>
    {
        Next();
        var inner = Expression();
        if (Current.IsSymbol(".."))
        {
            return RangeFrom(inner, lowIncluded: false);
        }

        ExpectSymbol(")");
        return inner;
    });

    private Node ListOrRange() => Unfiltered(() =>
    {
        Next();
        var items = new List<Node>();
        if (AcceptSymbol("]"))
        {
            return new Node.ListOf(items);
        }

        do
        {
            items.Add(Expression());
            if (items.Count == 1 && Current.IsSymbol(".."))
            {
                return RangeFrom(items[0], lowIncluded: true);
            }
        }
        while (AcceptSymbol(","));
        ExpectSymbol("]");
        return new Node.ListOf(items);
    });

    private Node.Range RangeFrom(Node low, bool lowIncluded)
    {
        ExpectSymbol("..");
        var start = _at;
        try
        {
            var high = Endpoint();
            if (AcceptSymbol("]"))
            {
                return new Node.Range(low, lowIncluded, high, HighIncluded: true);
            }

            if (AcceptSymbol(")"))
            {
                return new Node.Range(low, lowIncluded, high, HighIncluded: false);
            }
        }
        catch (FeelSyntaxException)
        {
            // "[1..3[" reads as a filter on 3 at first; the second try below takes the bracket as the end.
        }

        _at = start;
        _closesRange = true;
        var end = Endpoint();
        _closesRange = false;
        ExpectSymbol("[");
        return new Node.Range(low, lowIncluded, end, HighIncluded: false);
    }

    private Node Endpoint()
    {
        if (++_depth > MaxDepth)
        {
            throw Error($"Expected at most {MaxDepth} expressions inside each other, but there are more.");
        }

        CountWork();
        var end = Additive();
        _depth--;
        return end;
    }

    // Inside brackets of its own, a '[' is a filter again.
    private Node Unfiltered(Func<Node> parse)
    {
        var outer = _closesRange;
        _closesRange = false;
        try
        {
            return parse();
        }
        finally
        {
            _closesRange = outer;
        }
    }

    private Node ContextLiteral() => Unfiltered(() =>
    {
        Next();
        var outer = _names;
        _names = _names.Nest();
        var entries = new List<KeyValuePair<string, Node>>();
        while (!Current.IsSymbol("}"))
        {
            if (entries.Count > 0)
            {
                ExpectSymbol(",");
            }

            var at = Current;
            var key = Current.Kind == TokenKind.String ? Next().Text : NewName(":");
            if (entries.Any(e => e.Key == key))
            {
                throw new FeelSyntaxException(at.Start, $"Expected each key of a context once, but '{key}' stands twice.");
            }

            ExpectSymbol(":");
            var value = Expression();
            entries.Add(new(key, value));
            _members.Add(key);
            _names.Add(key, value.Type);
        }

        Next();
        _names = outer;
        return new Node.ContextOf(entries, FeelType.ContextOf([.. entries.Select(e => KeyValuePair.Create(e.Key, e.Value.Type ?? FeelType.Any))]));
    });

    private Node.Path PathStep(Node source)
    {
        var element = source.Type?.Underlying;
        while (element?.Element is { } inner && element.Underlying is ListType)
        {
            element = inner.Underlying;
        }

        var table = NameTable.CreateEmpty();
        foreach (var (name, type) in MembersOf(element))
        {
            table.Add(name, type);
        }

        foreach (var name in Properties.MultiWordNames)
        {
            table.Add(name, null);
        }

        if (table.Longest(_tokens, _at) is { } member)
        {
            _at += member.Tokens.Length;
            var isList = source.Type?.Underlying is ListType;
            return new Node.Path(source, member.Name, member.Type is { } t && isList ? FeelType.ListOf(t) : member.Type);
        }

        if (Current.Kind != TokenKind.Word)
        {
            throw Unexpected("a name after '.'");
        }

        return new Node.Path(source, Next().Text, null);
    }

    // Of a value of unknown type any entry may be meant that some known type or context has.
    private IEnumerable<KeyValuePair<string, FeelType?>> MembersOf(FeelType? type) =>
        type is null || type.IsAny
            ? _members.All.Select(name => KeyValuePair.Create(name, (FeelType?)null))
            : type.Members.Select(m => KeyValuePair.Create(m.Key, (FeelType?)m.Value));

    private Node Filter(Node source) => Unfiltered(() =>
    {
        var element = source.Type?.Underlying is ListType { Element: var inner } ? inner : source.Type;
        var outer = _names;
        _names = _names.Nest();
        _names.Add("item", element);
        foreach (var (name, type) in MembersOf(element?.Underlying))
        {
            _names.Add(name, type);
        }

        var condition = Expression();
        ExpectSymbol("]");
        _names = outer;
        var picksOne = condition.Type == FeelType.Number;
        return new Node.Filter(source, condition, element is null ? null : picksOne ? element : FeelType.ListOf(element));
    });

    private Node Invocation(Node function) => Unfiltered(() =>
    {
        Next();
        var arguments = new List<Node>();
        List<string>? names = null;
        while (!AcceptSymbol(")"))
        {
            if (arguments.Count > 0)
            {
                ExpectSymbol(",");
            }

            if (arguments.Count == 0 ? IsNamedArgument() : names is not null)
            {
                var name = NewName(":");
                ExpectSymbol(":");
                (names ??= []).Add(name);
            }

            arguments.Add(Expression());
        }

        return new Node.Invocation(function, arguments, names, function.Type?.Result);
    });

    private bool IsNamedArgument()
    {
        if (Current.Kind != TokenKind.Word)
        {
            return false;
        }

        var at = _at;
        while (_tokens[at].Kind is TokenKind.Word or TokenKind.Number || IsNameSymbol(_tokens[at]))
        {
            at++;
        }

        return _tokens[at].IsSymbol(":");
    }

    private static bool IsNameSymbol(Token token) => token.Kind == TokenKind.Symbol && token.Text is "." or "/" or "-" or "'" or "’" or "+" or "*" or "**";

    /// <summary>A name being declared: all tokens up to a symbol or word that cannot belong to it.</summary>
    private string NewName(params string[] stops)
    {
        if (Current.Kind != TokenKind.Word)
        {
            throw Unexpected("a name");
        }

        var text = new System.Text.StringBuilder();
        var end = Current.Start;
        while ((Current.Kind is TokenKind.Word or TokenKind.Number || IsNameSymbol(Current)) && !stops.Contains(Current.Text))
        {
            var token = Next();
            text.Append(text.Length > 0 && token.Start > end ? " " : "").Append(token.Text);
            end = token.End;
        }

        return text.ToString();
    }
}
