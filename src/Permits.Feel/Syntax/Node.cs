using Permits.Feel.Types;

namespace Permits.Feel.Syntax;

/// <summary>A piece of a parsed expression; names are those of grammar rules in DMN 1.5 clause 10.3.1.2.</summary>
/// <param name="Type">What is known of the value's type before evaluation; null when nothing is.</param>
internal abstract record Node(FeelType? Type)
{
    /// <summary>A value known from the text.</summary>
    public sealed record Literal(object? Value, FeelType? Type) : Node(Type);

    /// <summary>A name; <paramref name="IsBuiltin"/> when only the built-in functions know it.</summary>
    public sealed record Name(string Text, bool IsBuiltin, FeelType? Type) : Node(Type);

    /// <summary><c>-e</c>.</summary>
    public sealed record Negation(Node Operand) : Node(Operand.Type);

    /// <summary>An arithmetic or comparison operator, <c>and</c> or <c>or</c> between two operands.</summary>
    public sealed record Binary(string Operator, Node Left, Node Right, FeelType? Type) : Node(Type);

    /// <summary><c>e between low and high</c>.</summary>
    public sealed record Between(Node Value, Node Low, Node High) : Node(FeelType.Boolean);

    /// <summary><c>e in (tests)</c>.</summary>
    public sealed record In(Node Value, IReadOnlyList<Node> Tests) : Node(FeelType.Boolean);

    /// <summary><c>e instance of type</c>.</summary>
    public sealed record InstanceOf(Node Value, FeelType Of) : Node(FeelType.Boolean);

    /// <summary><c>e.name</c>.</summary>
    public sealed record Path(Node Source, string Member, FeelType? Type) : Node(Type);

    /// <summary><c>e[filter]</c>.</summary>
    public sealed record Filter(Node Source, Node Condition, FeelType? Type) : Node(Type);

    /// <summary><c>f(a, b)</c> or <c>f(x: a, y: b)</c>; <paramref name="Names"/> is null when the arguments go by position.</summary>
    public sealed record Invocation(Node Callee, IReadOnlyList<Node> Arguments, IReadOnlyList<string>? Names, FeelType? Type) : Node(Type);

    /// <summary><c>if c then a else b</c>.</summary>
    public sealed record If(Node Condition, Node Then, Node Else) : Node(Then.Type ?? Else.Type);

    /// <summary><c>for x in xs, ... return e</c>.</summary>
    public sealed record For(IReadOnlyList<Iterator> Iterators, Node Body) : Node(FeelType.ListOf(Body.Type ?? FeelType.Any));

    /// <summary><c>some|every x in xs, ... satisfies e</c>.</summary>
    public sealed record Quantified(bool Every, IReadOnlyList<Iterator> Iterators, Node Condition) : Node(FeelType.Boolean);

    /// <summary><c>[a, b]</c>.</summary>
    public sealed record ListOf(IReadOnlyList<Node> Items) : Node(FeelType.ListOf(Items.Count > 0 ? Items[0].Type ?? FeelType.Any : FeelType.Any));

    /// <summary><c>{key: e}</c>.</summary>
    public sealed record ContextOf(IReadOnlyList<KeyValuePair<string, Node>> Entries, FeelType Type) : Node(Type);

    /// <summary><c>[a..b]</c> with open or closed ends.</summary>
    public sealed record Range(Node Low, bool LowIncluded, Node High, bool HighIncluded) : Node(FeelType.RangeOf(Low.Type ?? High.Type ?? FeelType.Any));

    /// <summary><c>&lt; e</c> and the like: a test in <c>in</c> and in tables, a range elsewhere.</summary>
    public sealed record UnaryComparison(string Operator, Node Operand) : Node(FeelType.RangeOf(Operand.Type ?? FeelType.Any));

    /// <summary>The tests of a cell of a decision table; any of them suffices.</summary>
    public sealed record UnaryTests(IReadOnlyList<Node> Tests, bool Negated, bool MatchesAll) : Node(FeelType.Boolean);

    /// <summary><c>function(a: type) e</c>; <paramref name="Body"/> is null for an external function.</summary>
    public sealed record Function(IReadOnlyList<Parameter> Parameters, Node? Body)
        : Node(FeelType.FunctionOf([.. Parameters.Select(p => p.Type ?? FeelType.Any)], Body?.Type ?? FeelType.Unknown));

    /// <summary>One <c>x in xs</c>; <paramref name="To"/> is set for <c>x in from..to</c>.</summary>
    public sealed record Iterator(string Name, Node From, Node? To);

    /// <summary>A formal parameter.</summary>
    public sealed record Parameter(string Name, FeelType? Type);
}
