using System.Text;
using System.Text.RegularExpressions;

namespace Permits.Feel.Builtins;

/// <summary>
/// A regular expression of XPath (XQuery and XPath Functions and Operators 3.1 clause 5.6, as DMN 1.5 clause 10.3.4.3 asks),
/// run by .NET's engine within a time limit.
/// </summary>
internal sealed class XPathRegex
{
    private const int MaxPattern = 10_000;
    private const int MaxOutput = 1_000_000;
    private static readonly TimeSpan TimeLimit = TimeSpan.FromMilliseconds(500);

    private readonly Regex _regex;
    private readonly bool _literal;

    private XPathRegex(Regex regex, bool literal)
    {
        _regex = regex;
        _literal = literal;
    }

    /// <summary>The expression; null when pattern or flags are wrong.</summary>
    public static XPathRegex? Create(string pattern, string? flags)
    {
        flags ??= "";
        if (pattern.Length > MaxPattern || flags.Any(f => f is not ('s' or 'm' or 'i' or 'x' or 'q')))
        {
            return null;
        }

        var literal = flags.Contains('q', StringComparison.Ordinal);
        var translated = literal ? Regex.Escape(pattern) : XPathRegexTranslator.Translate(pattern, flags);
        if (translated is null)
        {
            return null;
        }

        var options = RegexOptions.CultureInvariant | (flags.Contains('i', StringComparison.Ordinal) ? RegexOptions.IgnoreCase : RegexOptions.None);
        try
        {
            return new XPathRegex(new Regex(translated, options, TimeLimit), literal);
        }
        catch (ArgumentException)
        {
            // A category or block that .NET does not know either.
            return null;
        }
    }

    /// <summary>Whether any part of the input matches; null when it takes too long.</summary>
    public bool? IsMatch(string input)
    {
        try
        {
            return _regex.IsMatch(input);
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }

    /// <summary>The input with every match replaced; null for a wrong replacement, a pattern that matches nothing at all, or too long a run.</summary>
    public string? Replace(string input, string replacement)
    {
        var groups = _regex.GetGroupNumbers().Length - 1;
        if ((_literal ? m => replacement : Replacement(replacement, groups)) is not { } evaluate)
        {
            return null;
        }

        try
        {
            if (_regex.IsMatch(""))
            {
                return null;
            }

            var result = _regex.Replace(input, m => evaluate(m));
            return result.Length > MaxOutput ? null : result;
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }

    /// <summary>The parts between the matches; null for a pattern that matches nothing at all or too long a run.</summary>
    public IReadOnlyList<string>? Split(string input)
    {
        try
        {
            if (_regex.IsMatch(""))
            {
                return null;
            }

            var parts = new List<string>();
            var from = 0;
            foreach (Match match in _regex.Matches(input))
            {
                parts.Add(input[from..match.Index]);
                from = match.Index + match.Length;
            }

            parts.Add(input[from..]);
            return parts;
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }

    // "$1" is a group, "\$" and "\\" stand for themselves, all else is wrong.
    private static Func<Match, string>? Replacement(string text, int groups)
    {
        var parts = new List<Func<Match, string>>();
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\\')
            {
                if (i + 1 >= text.Length || text[i + 1] is not ('\\' or '$'))
                {
                    return null;
                }

                var escaped = text[++i].ToString();
                parts.Add(_ => escaped);
            }
            else if (c == '$')
            {
                if (i + 1 >= text.Length || !char.IsAsciiDigit(text[i + 1]))
                {
                    return null;
                }

                // As many digits belong to the number as still name a group.
                var group = text[++i] - '0';
                while (i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]) && (group * 10) + text[i + 1] - '0' <= groups)
                {
                    group = (group * 10) + text[++i] - '0';
                }

                parts.Add(m => group <= groups ? m.Groups[group].Value : "");
            }
            else
            {
                var plain = c.ToString();
                parts.Add(_ => plain);
            }
        }

        return match => parts.Aggregate(new StringBuilder(), (builder, part) => builder.Append(part(match))).ToString();
    }
}
