using System.Globalization;

namespace Permits.Feel.Builtins;

/// <summary>Escapes and character classes, each as a matcher of one whole code point.</summary>
internal sealed partial class XPathRegexTranslator
{
    /// <summary>A backslash and what follows, as a matcher of one code point; null when it is no escape.</summary>
    private string? EscapedClass()
    {
        if (_at + 1 >= _pattern.Length)
        {
            return null;
        }

        var c = _pattern[_at + 1];
        _at += 2;
        switch (c)
        {
            case 'n' or 'r' or 't':
                return "\\" + c;
            case '\\' or '|' or '.' or '?' or '*' or '+' or '(' or ')' or '{' or '}' or '-' or '[' or ']' or '^' or '$':
                return Single(c);
            case 's':
                return @"[ \t\n\r]";
            case 'S':
                return Except(@"[ \t\n\r]");
            case 'd':
                return @"\p{Nd}";
            case 'D':
                return Except(@"\p{Nd}");
            case 'i':
                return $"[{NameStart}]";
            case 'I':
                return Except($"[{NameStart}]");
            case 'c':
                return $"[{NameChar}]";
            case 'C':
                return Except($"[{NameChar}]");
            case 'w':
                return Except(@"(?!" + Pair + @")[\p{P}\p{Z}\p{C}]");
            case 'W':
                return @"(?!" + Pair + @")[\p{P}\p{Z}\p{C}]";
            case 'p' or 'P' when Current == '{':
                var close = _pattern.IndexOf('}', _at);
                if (close < 0 || !_pattern[(_at + 1)..close].All(n => char.IsAsciiLetterOrDigit(n) || n is '-' or '_'))
                {
                    return null;
                }

                var name = _pattern[(_at + 1)..close];
                _at = close + 1;
                return c == 'p' ? $"\\p{{{name}}}" : Except($"\\p{{{name}}}");
            default:
                return null;
        }
    }

    /// <summary>What stands between brackets, as a matcher of one code point; null when it is no class. The opening bracket has been read.</summary>
    private string? ClassExpression()
    {
        if (++_nesting > MaxNesting)
        {
            return null;
        }

        var negated = Current == '^';
        _at += negated ? 1 : 0;
        var parts = new List<string>();
        string? without = null;
        while (!AtEnd && Current != ']')
        {
            if (Current == '-' && parts.Count > 0 && _at + 1 < _pattern.Length && _pattern[_at + 1] == '[')
            {
                _at += 2;
                without = ClassExpression();
                if (without is null || Current != ']')
                {
                    return null;
                }

                break;
            }

            if (ClassPart(parts.Count == 0) is not { } part)
            {
                return null;
            }

            parts.Add(part);
        }

        if (AtEnd || parts.Count == 0)
        {
            return null;
        }

        _at++;
        _nesting--;
        var set = parts.Count == 1 ? parts[0] : $"(?:{string.Join('|', parts)})";
        set = negated ? Except(set) : set;
        return without is null ? set : $"(?:(?!{without}){set})";
    }

    private string? ClassPart(bool first)
    {
        if (Current == '[')
        {
            return null;
        }

        int low;
        if (Current == '\\')
        {
            if (_at + 1 >= _pattern.Length || _pattern[_at + 1] is 's' or 'S' or 'd' or 'D' or 'i' or 'I' or 'c' or 'C' or 'w' or 'W' or 'p' or 'P')
            {
                return EscapedClass();
            }

            if (SingleEscape() is not { } escaped)
            {
                return null;
            }

            low = escaped;
        }
        else
        {
            // A bare hyphen stands for itself only at either end of the class.
            if (Current == '-' && !first && !(_at + 1 < _pattern.Length && _pattern[_at + 1] == ']'))
            {
                return null;
            }

            low = CodePoint();
        }

        if (Current != '-' || _at + 1 >= _pattern.Length || _pattern[_at + 1] is ']' or '[')
        {
            return Single(low);
        }

        _at++;
        var high = Current == '\\' ? SingleEscape() : CodePoint();
        return high is null || high < low ? null : Range(low, high.Value);
    }

    private int? SingleEscape()
    {
        var c = _at + 1 < _pattern.Length ? _pattern[_at + 1] : '\0';
        _at += 2;
        return c switch
        {
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            '\\' or '|' or '.' or '?' or '*' or '+' or '(' or ')' or '{' or '}' or '-' or '[' or ']' or '^' or '$' => c,
            _ => null,
        };
    }

    private int CodePoint()
    {
        var isPair = _at + 1 < _pattern.Length && char.IsSurrogatePair(_pattern[_at], _pattern[_at + 1]);
        var point = isPair ? char.ConvertToUtf32(_pattern[_at], _pattern[_at + 1]) : _pattern[_at];
        _at += isPair ? 2 : 1;
        return point;
    }

    private static string Except(string set) => $"(?:(?!{set}){AnyChar})";

    private static string Single(int point) => point <= 0xFFFF ? Unit(point) : string.Concat("(?:", Unit(char.ConvertFromUtf32(point)[0]), Unit(char.ConvertFromUtf32(point)[1]), ")");

    private static string Unit(int unit) => string.Create(CultureInfo.InvariantCulture, $"\\u{unit:X4}");

    private static string Range(int low, int high)
    {
        if (high <= 0xFFFF)
        {
            return $"[{Unit(low)}-{Unit(high)}]";
        }

        if (low <= 0xFFFF)
        {
            return $"(?:[{Unit(low)}-\\uFFFF]|{Range(0x10000, high)})";
        }

        var (first, last) = (char.ConvertFromUtf32(low), char.ConvertFromUtf32(high));
        if (first[0] == last[0])
        {
            return $"(?:{Unit(first[0])}[{Unit(first[1])}-{Unit(last[1])}])";
        }

        var middle = last[0] - first[0] > 1 ? $"|[{Unit(first[0] + 1)}-{Unit(last[0] - 1)}][\\uDC00-\\uDFFF]" : "";
        return $"(?:{Unit(first[0])}[{Unit(first[1])}-\\uDFFF]|{Unit(last[0])}[\\uDC00-{Unit(last[1])}]{middle})";
    }
}
