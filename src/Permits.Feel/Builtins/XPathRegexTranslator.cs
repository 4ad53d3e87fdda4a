using System.Globalization;
using System.Text;

namespace Permits.Feel.Builtins;

/// <summary>
/// Reads a regular expression of XML Schema (part 2 appendix F) with XPath's additions and writes the same for .NET. Every class
/// is written so that it takes one whole code point, since .NET's engine works on UTF-16 units.
/// </summary>
internal sealed partial class XPathRegexTranslator
{
    private const string Pair = @"[\uD800-\uDBFF][\uDC00-\uDFFF]";
    private const string AnyChar = @"(?:" + Pair + @"|[\s\S])";
    private const string NotNewline = @"(?:" + Pair + @"|[^\n\r])";
    private const string NameStart = @"_:A-Za-z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u02FF\u0370-\u037D\u037F-\u1FFF\u200C\u200D\u2070-\u218F\u2C00-\u2FEF\u3001-\uD7FF\uF900-\uFDCF\uFDF0-\uFFFD";
    private const string NameChar = NameStart + @"\-.0-9\u00B7\u0300-\u036F\u203F\u2040";
    private const int MaxNesting = 100;
    private const int MaxRepeat = 1000;

    private readonly string _pattern;
    private readonly bool _dotAll;
    private readonly bool _multiline;
    private readonly StringBuilder _out = new();
    private readonly HashSet<int> _closed = [];
    private int _at;
    private int _groups;
    private int _nesting;

    private XPathRegexTranslator(string pattern, string flags)
    {
        _pattern = flags.Contains('x', StringComparison.Ordinal) ? WithoutSpace(pattern) : pattern;
        _dotAll = flags.Contains('s', StringComparison.Ordinal);
        _multiline = flags.Contains('m', StringComparison.Ordinal);
    }

    /// <summary>The pattern for .NET; null when it is no regular expression of XPath.</summary>
    public static string? Translate(string pattern, string flags)
    {
        var translator = new XPathRegexTranslator(pattern, flags);
        return translator.Alternatives() && translator._at == translator._pattern.Length ? translator._out.ToString() : null;
    }

    private char Current => _at < _pattern.Length ? _pattern[_at] : '\0';

    private bool AtEnd => _at >= _pattern.Length;

    private bool Alternatives()
    {
        if (++_nesting > MaxNesting)
        {
            return false;
        }

        while (true)
        {
            while (!AtEnd && Current is not ('|' or ')'))
            {
                if (!Piece())
                {
                    return false;
                }
            }

            if (AtEnd || Current == ')')
            {
                _nesting--;
                return true;
            }

            _out.Append('|');
            _at++;
        }
    }

    private bool Piece()
    {
        var anchor = Current is '^' or '$';
        return Atom() && (anchor || Quantifier());
    }

    private bool Atom()
    {
        var c = Current;
        switch (c)
        {
            case '(':
                return Group();
            case '[':
                _at++;
                var set = ClassExpression();
                _out.Append(set);
                return set is not null;
            case '\\':
                return Escape();
            case '.':
                _out.Append(_dotAll ? AnyChar : NotNewline);
                break;
            case '^':
                _out.Append(_multiline ? @"(?:\A|(?<=\n)(?!\z))" : @"\A");
                break;
            case '$':
                _out.Append(_multiline ? @"(?=\n|\z)" : @"\z");
                break;
            case '?' or '*' or '+' or '{' or '}' or ']':
                return false;
            default:
                _out.Append(Single(CodePoint()));
                return true;
        }

        _at++;
        return true;
    }

    private bool Group()
    {
        _at++;
        var number = 0;
        if (Current == '?')
        {
            if (string.CompareOrdinal(_pattern, _at, "?:", 0, 2) != 0)
            {
                return false;
            }

            _at += 2;
            _out.Append("(?:");
        }
        else
        {
            number = ++_groups;
            _out.Append('(');
        }

        if (!Alternatives() || Current != ')' || AtEnd)
        {
            return false;
        }

        _at++;
        _out.Append(')');
        _closed.Add(number);
        return true;
    }

    private bool Quantifier()
    {
        if (AtEnd)
        {
            return true;
        }

        if (Current is '?' or '*' or '+')
        {
            _out.Append(Current);
            _at++;
        }
        else if (Current == '{')
        {
            var close = _pattern.IndexOf('}', _at);
            if (close < 0 || !Quantity(_pattern[(_at + 1)..close]))
            {
                return false;
            }

            _out.Append(_pattern, _at, close + 1 - _at);
            _at = close + 1;
        }
        else
        {
            return true;
        }

        if (Current == '?' && !AtEnd)
        {
            _out.Append('?');
            _at++;
        }

        return true;
    }

    private static bool Quantity(string text)
    {
        var parts = text.Split(',');
        if (parts.Length > 2 || !TryCount(parts[0], out var least))
        {
            return false;
        }

        return parts.Length == 1 || parts[1].Length == 0 || (TryCount(parts[1], out var most) && least <= most);
    }

    private static bool TryCount(string text, out int count) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out count) && count <= MaxRepeat;

    private bool Escape()
    {
        if (_at + 1 < _pattern.Length && _pattern[_at + 1] is >= '1' and <= '9')
        {
            return BackReference();
        }

        if (EscapedClass() is { } set)
        {
            _out.Append(set);
            return true;
        }

        return false;
    }

    // As many digits belong to the reference as there are groups; the group must be closed already. A group that took no part matches nothing.
    private bool BackReference()
    {
        _at++;
        var number = 0;
        while (char.IsAsciiDigit(Current) && (number == 0 || (number * 10) + Current - '0' <= _groups))
        {
            number = (number * 10) + Current - '0';
            _at++;
        }

        _out.Append(CultureInfo.InvariantCulture, $"(?({number})\\{number})");
        return _closed.Contains(number);
    }

    // With flag x white space counts only inside brackets.
    private static string WithoutSpace(string pattern)
    {
        var text = new StringBuilder();
        var depth = 0;
        for (var i = 0; i < pattern.Length; i++)
        {
            var c = pattern[i];
            if (c is ' ' or '\t' or '\n' or '\r' && depth == 0)
            {
                continue;
            }

            var escaped = text.Length > 0 && text[^1] == '\\' && !(text.Length > 1 && text[^2] == '\\');
            depth += escaped ? 0 : c == '[' ? 1 : c == ']' && depth > 0 ? -1 : 0;
            text.Append(c);
        }

        return text.ToString();
    }
}
