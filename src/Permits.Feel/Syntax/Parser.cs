using Permits.Feel.Evaluation;
using Permits.Feel.Types;
using Permits.Feel.Values;

namespace Permits.Feel.Syntax;

/// <summary>
/// Parses FEEL by recursive descent with the names in scope at hand (DMN 1.5 clause 10.3.1.2). This part holds the operators;
/// precedence rises from <c>or</c> to the postfix forms.
/// </summary>
internal sealed partial class Parser
{
    // Deep enough for any table or formula a person writes, shallow enough for a thread's stack.
    private const int MaxDepth = 120;
    private const int MaxNodeHeight = 1500;

    private static readonly string[] ComparisonOperators = ["=", "!=", "<", "<=", ">", ">="];

    private readonly IReadOnlyList<Token> _tokens;
    private readonly IReadOnlyDictionary<string, FeelType> _types;
    private readonly MemberNames _members;
    private readonly HashSet<string> _free = new(StringComparer.Ordinal);
    private readonly long _maxWork;
    private NameTable _names;
    private int _at;
    private int _depth;
    private long _work;

    private Parser(IReadOnlyList<Token> tokens, FeelScope scope)
    {
        _tokens = tokens;
        _types = scope.Types;
        _members = new MemberNames(scope);
        _names = scope.Names.Nest();

        // Some forms are told apart by trying; the bound keeps nested trials from multiplying.
        _maxWork = 2_000 + (200L * tokens.Count);
    }

    /// <summary>What a parse found.</summary>
    /// <param name="Root">The expression, or the list of unary tests.</param>
    /// <param name="FreeNames">Names used that were neither in scope nor declared in the text nor built in.</param>
    public sealed record Parsed(Node Root, IReadOnlyCollection<string> FreeNames);

    private Token Current => _tokens[_at];

    /// <summary>Parses a whole text as one expression.</summary>
    /// <exception cref="FeelSyntaxException">It is none.</exception>
    public static Parsed ParseExpression(string text, FeelScope scope)
    {
        var parser = new Parser(Lexer.Read(text), scope);
        var root = parser.Expression();
        parser.ExpectEnd();
        return new Parsed(root, parser._free);
    }

    /// <summary>Parses a whole text as unary tests: what a cell of a decision table holds (grammar rules 15 to 18).</summary>
    /// <exception cref="FeelSyntaxException">It is none.</exception>
    public static Parsed ParseUnaryTests(string text, FeelScope scope)
    {
        var parser = new Parser(Lexer.Read(text), scope);
        if (!scope.Knows(Compiler.InputName))
        {
            parser._names.Add(Compiler.InputName, null);
        }

        var root = parser.UnaryTests();
        parser.ExpectEnd();
        return new Parsed(root, parser._free);
    }

    private Node Expression()
    {
        if (++_depth > MaxDepth)
        {
            throw Error($"Expected at most {MaxDepth} expressions inside each other, but there are more.");
        }

        CountWork();
        var node = IsComparison(Current) ? UnaryComparison() : Disjunction();
        _depth--;
        return node;
    }

    private Node.UnaryComparison UnaryComparison()
    {
        var op = Next().Text;
        return new Node.UnaryComparison(op, Additive());
    }

    private Node Disjunction()
    {
        var left = Conjunction();
        for (var height = 0; AcceptWord("or"); CheckHeight(++height))
        {
            left = new Node.Binary("or", left, Conjunction(), FeelType.Boolean);
        }

        return left;
    }

    private Node Conjunction()
    {
        var left = ComparisonLevel();
        for (var height = 0; AcceptWord("and"); CheckHeight(++height))
        {
            left = new Node.Binary("and", left, ComparisonLevel(), FeelType.Boolean);
        }

        return left;
    }

    private Node ComparisonLevel()
    {
        var left = Additive();
        for (var height = 0; ; CheckHeight(++height))
        {
            if (IsComparison(Current))
            {
                left = new Node.Binary(Next().Text, left, Additive(), FeelType.Boolean);
            }
            else if (AcceptWord("between"))
            {
                var low = Additive();
                ExpectWord("and");
                left = new Node.Between(left, low, Additive());
            }
            else if (AcceptWord("in"))
            {
                left = new Node.In(left, InTests());
            }
            else
            {
                return left;
            }
        }
    }

    private Node Additive()
    {
        var left = Multiplicative();
        for (var height = 0; Current.IsSymbol("+") || Current.IsSymbol("-"); CheckHeight(++height))
        {
            var op = Next().Text;
            left = Arithmetic(op, left, Multiplicative());
        }

        return left;
    }

    private Node Multiplicative()
    {
        var left = Exponent();
        for (var height = 0; Current.IsSymbol("*") || Current.IsSymbol("/"); CheckHeight(++height))
        {
            var op = Next().Text;
            left = Arithmetic(op, left, Exponent());
        }

        return left;
    }

    private Node Exponent()
    {
        var left = Unary();
        for (var height = 0; AcceptSymbol("**"); CheckHeight(++height))
        {
            left = Arithmetic("**", left, Unary());
        }

        return left;
    }

    private static Node.Binary Arithmetic(string op, Node left, Node right) =>
        new Node.Binary(op, left, right, left.Type == right.Type && left.Type == FeelType.Number ? FeelType.Number : null);

    private Node Unary()
    {
        if (!Current.IsSymbol("-"))
        {
            return InstanceOf();
        }

        Next();
        if (++_depth > MaxDepth)
        {
            throw Error($"Expected at most {MaxDepth} expressions inside each other, but there are more.");
        }

        // A sign before digits belongs to the literal, so that "-1 instance of number" asks about -1.
        Node node = Current.Kind == TokenKind.Number
            ? InstanceOf(Postfix(new Node.Literal(FeelNumber.Parse("-" + Next().Text), FeelType.Number)))
            : new Node.Negation(Unary());
        _depth--;
        return node;
    }

    private Node InstanceOf() => InstanceOf(Postfix(Primary()));

    private Node InstanceOf(Node value)
    {
        while (Current.IsWord("instance") && _tokens[_at + 1].IsWord("of"))
        {
            _at += 2;
            value = new Node.InstanceOf(value, TypeExpression());
        }

        return value;
    }

    private Node Postfix(Node node)
    {
        for (var height = 0; ; CheckHeight(++height))
        {
            CountWork();
            if (Current.IsSymbol("."))
            {
                Next();
                node = PathStep(node);
            }
            else if (Current.IsSymbol("(") && node is not Node.Literal)
            {
                node = Invocation(node);
            }
            else if (Current.IsSymbol("[") && !_closesRange)
            {
                Next();
                node = Filter(node);
            }
            else
            {
                return node;
            }
        }
    }

    private Token Next()
    {
        var token = Current;
        if (token.Kind != TokenKind.End)
        {
            _at++;
        }

        return token;
    }

    private bool AcceptSymbol(string symbol)
    {
        if (!Current.IsSymbol(symbol))
        {
            return false;
        }

        _at++;
        return true;
    }

    private bool AcceptWord(string word)
    {
        if (!Current.IsWord(word))
        {
            return false;
        }

        _at++;
        return true;
    }

    private void ExpectSymbol(string symbol)
    {
        if (!AcceptSymbol(symbol))
        {
            throw Unexpected($"'{symbol}'");
        }
    }

    private void ExpectWord(string word)
    {
        if (!AcceptWord(word))
        {
            throw Unexpected($"'{word}'");
        }
    }

    private void ExpectEnd()
    {
        if (Current.Kind != TokenKind.End)
        {
            throw Unexpected("the end of the expression");
        }
    }

    private static bool IsComparison(Token token) => token.Kind == TokenKind.Symbol && ComparisonOperators.Contains(token.Text);

    private FeelSyntaxException Unexpected(string expected)
    {
        var found = Current.Kind == TokenKind.End ? "the text ends" : $"found '{Current.Text}'";
        return Error($"Expected {expected}, but {found}.");
    }

    private FeelSyntaxException Error(string message) => new(Current.Start, message);

    private void CountWork()
    {
        if (++_work > _maxWork)
        {
            throw Error("Expected an expression of reasonable complexity, but this one is too entangled to parse.");
        }
    }

    // A long chain of operators makes a tree as high as the chain is long.
    private void CheckHeight(int height)
    {
        if (height > MaxNodeHeight)
        {
            throw Error($"Expected at most {MaxNodeHeight} operators in a row, but there are more.");
        }
    }
}
