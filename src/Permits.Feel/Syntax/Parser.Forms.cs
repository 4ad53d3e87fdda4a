using Permits.Feel.Types;

namespace Permits.Feel.Syntax;

/// <summary>if, for, some, every, function, <c>in</c> tests, unary tests and type names.</summary>
internal sealed partial class Parser
{
    private Node.If If()
    {
        Next();
        var condition = Expression();
        ExpectWord("then");
        var then = Expression();
        ExpectWord("else");
        return new Node.If(condition, then, Expression());
    }

    private Node.For For()
    {
        var outer = _names;
        var iterators = Iterators("return");
        _names.Add("partial", null);
        var body = Expression();
        _names = outer;
        return new Node.For(iterators, body);
    }

    private Node.Quantified Quantified()
    {
        var every = Current.Text == "every";
        var outer = _names;
        var iterators = Iterators("satisfies");
        var condition = Expression();
        _names = outer;
        return new Node.Quantified(every, iterators, condition);
    }

    private List<Node.Iterator> Iterators(string endWord)
    {
        Next();
        _names = _names.Nest();
        var iterators = new List<Node.Iterator>();
        do
        {
            var name = NewName("in");
            ExpectWord("in");
            var from = Expression();
            var to = AcceptSymbol("..") ? Expression() : null;
            iterators.Add(new Node.Iterator(name, from, to));
            _names.Add(name, to is null ? from.Type?.Underlying.Element : FeelType.Number);
        }
        while (AcceptSymbol(","));
        ExpectWord(endWord);
        return iterators;
    }

    private Node.Function FunctionDefinition()
    {
        Next();
        ExpectSymbol("(");
        var outer = _names;
        _names = _names.Nest();
        var parameters = new List<Node.Parameter>();
        while (!AcceptSymbol(")"))
        {
            if (parameters.Count > 0)
            {
                ExpectSymbol(",");
            }

            var name = NewName();
            var type = AcceptSymbol(":") ? TypeExpression() : null;
            if (parameters.Any(p => p.Name == name))
            {
                throw Error($"Expected each parameter once, but '{name}' stands twice.");
            }

            parameters.Add(new Node.Parameter(name, type));
            _names.Add(name, type);
        }

        var external = AcceptWord("external");
        var body = Expression();
        _names = outer;
        return new Node.Function(parameters, external ? null : body);
    }

    // "(a, b, < c)" lists tests; "(a)" followed by more of an expression, or "(a..b)", is one test.
    private List<Node> InTests()
    {
        var start = _at;
        if (AcceptSymbol("("))
        {
            var tests = TestList();
            if (tests is not null && AcceptSymbol(")") && !ContinuesExpression())
            {
                return tests;
            }

            _at = start;
        }

        return [InTest()];
    }

    private List<Node>? TestList()
    {
        var outer = _closesRange;
        _closesRange = false;
        var tests = new List<Node>();
        do
        {
            tests.Add(Expression());
        }
        while (AcceptSymbol(","));
        _closesRange = outer;
        return Current.IsSymbol(")") ? tests : null;
    }

    private bool ContinuesExpression() =>
        Current.Kind == TokenKind.Symbol && Current.Text is "." or "[" or "(" or "+" or "-" or "*" or "/" or "**"
        && !(_closesRange && Current.Text == "[");

    private Node InTest() => IsComparison(Current) ? UnaryComparison() : Additive();

    private Node.UnaryTests UnaryTests()
    {
        if (Current.IsSymbol("-") && _tokens[_at + 1].Kind == TokenKind.End)
        {
            Next();
            return new Node.UnaryTests([], Negated: false, MatchesAll: true);
        }

        var start = _at;
        if (AcceptWord("not") && AcceptSymbol("("))
        {
            var negated = TestList();
            if (negated is not null && AcceptSymbol(")") && Current.Kind == TokenKind.End)
            {
                return new Node.UnaryTests(negated, Negated: true, MatchesAll: false);
            }
        }

        _at = start;
        var tests = new List<Node>();
        do
        {
            tests.Add(Expression());
        }
        while (AcceptSymbol(","));
        return new Node.UnaryTests(tests, Negated: false, MatchesAll: false);
    }

    private FeelType TypeExpression()
    {
        if (++_depth > MaxDepth)
        {
            throw Error($"Expected at most {MaxDepth} types inside each other, but there are more.");
        }

        var type = Current.Text switch
        {
            "list" when _tokens[_at + 1].IsSymbol("<") => FeelType.ListOf(TypeArgument()),
            "range" when _tokens[_at + 1].IsSymbol("<") => FeelType.RangeOf(TypeArgument()),
            "context" when _tokens[_at + 1].IsSymbol("<") => ContextTypeExpression(),
            "function" when _tokens[_at + 1].IsSymbol("<") => FunctionTypeExpression(),
            _ => TypeName(),
        };
        _depth--;
        return type;
    }

    private FeelType TypeArgument()
    {
        _at += 2;
        var type = TypeExpression();
        ExpectSymbol(">");
        return type;
    }

    private FeelType ContextTypeExpression()
    {
        _at += 2;
        var members = new List<KeyValuePair<string, FeelType>>();
        while (!AcceptSymbol(">"))
        {
            if (members.Count > 0)
            {
                ExpectSymbol(",");
            }

            var name = NewName();
            ExpectSymbol(":");
            members.Add(new(name, TypeExpression()));
        }

        return FeelType.ContextOf(members);
    }

    private FeelType FunctionTypeExpression()
    {
        _at += 2;
        var parameters = new List<FeelType>();
        while (!AcceptSymbol(">"))
        {
            if (parameters.Count > 0)
            {
                ExpectSymbol(",");
            }

            parameters.Add(TypeExpression());
        }

        ExpectSymbol("->");
        return FeelType.FunctionOf(parameters, TypeExpression());
    }

    private FeelType TypeName()
    {
        var table = NameTable.CreateEmpty();
        foreach (var name in FeelType.Simple.Keys)
        {
            table.Add(name, FeelType.Simple[name]);
        }

        table.Add("list", FeelType.List);
        table.Add("context", FeelType.Context);
        table.Add("function", FeelType.Function);
        foreach (var (name, type) in _types)
        {
            table.Add(name, type);
        }

        if (table.Longest(_tokens, _at) is not { Type: { } found } entry)
        {
            throw Unexpected("the name of a type");
        }

        _at += entry.Tokens.Length;
        return found;
    }
}
