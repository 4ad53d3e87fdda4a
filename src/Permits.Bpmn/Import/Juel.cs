using System.Text;
using System.Text.RegularExpressions;

namespace Permits.Bpmn.Import;

/// <summary>
/// Puts simple expressions of the Java expression language (<c>${amount &gt; 500 &amp;&amp; approved == 'yes'}</c>) into FEEL: names, literals, comparisons,
/// arithmetic, and, or, not, the conditional. Method calls (but for <c>execution.getVariable('x')</c>), indexers, <c>empty</c> and <c>%</c> are not simple.
/// </summary>
internal sealed partial class Juel
{
    /// <summary>The longest text looked at; longer ones are programs, not conditions.</summary>
    private const int MaxLength = 4_000;

    private const int MaxDepth = 60;

    /// <summary>Binary operators from the loosest to the tightest, with their words, and what FEEL calls them.</summary>
    private static readonly (string Juel, string Feel)[][] Levels =
    [
        [("||", "or"), ("or", "or")],
        [("&&", "and"), ("and", "and")],
        [("==", "="), ("eq", "="), ("!=", "!="), ("ne", "!=")],
        [("<=", "<="), ("le", "<="), (">=", ">="), ("ge", ">="), ("<", "<"), ("lt", "<"), (">", ">"), ("gt", ">")],
        [("+", "+"), ("-", "-")],
        [("*", "*"), ("/", "/"), ("div", "/")],
    ];

    /// <summary>The counts of a multi-instance activity, which the standard calls otherwise.</summary>
    private static readonly Dictionary<string, string> Counts = new()
    {
        ["nrOfInstances"] = "numberOfInstances",
        ["nrOfActiveInstances"] = "numberOfActiveInstances",
        ["nrOfCompletedInstances"] = "numberOfCompletedInstances",
    };

    private readonly List<string> _tokens;
    private int _at;
    private int _depth;

    private Juel(List<string> tokens) => _tokens = tokens;

    /// <summary>The FEEL of a text in braces; null where it is not simple.</summary>
    public static string? ToFeel(string text)
    {
        if (text.Length > MaxLength || Braced().Match(text) is not { Success: true } braced || Tokens(braced.Groups["inner"].Value) is not { } tokens)
        {
            return null;
        }

        var juel = new Juel(tokens);
        var feel = juel.Conditional();
        return feel is not null && juel._at == tokens.Count ? feel : null;
    }

    private static List<string>? Tokens(string inner)
    {
        var tokens = new List<string>();
        var at = 0;
        while (at < inner.Length)
        {
            if (char.IsWhiteSpace(inner[at]))
            {
                at++;
                continue;
            }

            var match = Token().Match(inner, at);
            if (!match.Success || match.Index != at)
            {
                return null;
            }

            tokens.Add(match.Value);
            at += match.Length;
        }

        return tokens.Count == 0 ? null : tokens;
    }

    private string? Conditional()
    {
        if (++_depth > MaxDepth || Binary(0) is not { } test)
        {
            return null;
        }

        _depth--;
        if (!Accept("?"))
        {
            return test;
        }

        return Conditional() is { } then && Accept(":") && Conditional() is { } otherwise ? $"if {test} then {then} else {otherwise}" : null;
    }

    private string? Binary(int level)
    {
        if (level == Levels.Length)
        {
            return Unary();
        }

        if (Binary(level + 1) is not { } left)
        {
            return null;
        }

        var made = new StringBuilder(left);
        while (_at < _tokens.Count && Levels[level].FirstOrDefault(o => o.Juel == _tokens[_at]).Feel is { } sign)
        {
            _at++;
            if (Binary(level + 1) is not { } right)
            {
                return null;
            }

            made.Append(' ').Append(sign).Append(' ').Append(right);
        }

        return made.ToString();
    }

    private string? Unary()
    {
        if (Accept("!") || Accept("not"))
        {
            return ++_depth > MaxDepth || Unary() is not { } negated ? null : $"not({negated})";
        }

        if (Accept("-"))
        {
            return ++_depth > MaxDepth || Unary() is not { } number ? null : $"-{number}";
        }

        if (Accept("("))
        {
            return Conditional() is { } inner && Accept(")") ? $"({inner})" : null;
        }

        return _at < _tokens.Count ? Primary(_tokens[_at++]) : null;
    }

    private static string? Primary(string token)
    {
        if (token is "true" or "false" or "null" || char.IsAsciiDigit(token[0]))
        {
            return token;
        }

        if (token[0] is '\'' or '"')
        {
            return Quoted(token);
        }

        if (Variable().Match(token) is { Success: true } variable)
        {
            return variable.Groups["name"].Value;
        }

        var reserved = token is "empty" or "instanceof" or "mod" or "not" or "and" or "or";
        return reserved || !Name().IsMatch(token) ? null : Counts.GetValueOrDefault(token, token);
    }

    /// <summary>A text literal; JUEL's escapes are the backslash and its own quotation mark.</summary>
    private static string Quoted(string token)
    {
        var plain = Escape().Replace(token[1..^1], "$1");
        return "\"" + plain.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";
    }

    private bool Accept(string token)
    {
        var there = _at < _tokens.Count && _tokens[_at] == token;
        _at += there ? 1 : 0;
        return there;
    }

    [GeneratedRegex(@"^[$#]\{(?<inner>[^{}]*)\}\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Braced();

    [GeneratedRegex("""execution\.getVariable\(\s*(?:'[A-Za-z_][A-Za-z0-9_]*'|"[A-Za-z_][A-Za-z0-9_]*")\s*\)|'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|[0-9]+(?:\.[0-9]+)?|[\p{L}_][\p{L}\p{M}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{M}\p{N}_]*)*|\|\||&&|[=!<>]=|[-+*/<>!?:()]""", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Token();

    [GeneratedRegex("""^execution\.getVariable\(\s*['"](?<name>[^'"]*)['"]\s*\)\z""", RegexOptions.CultureInvariant)]
    private static partial Regex Variable();

    [GeneratedRegex(@"^[\p{L}_]", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex(@"\\(.)", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Escape();
}
