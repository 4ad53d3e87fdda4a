using System.Globalization;
using System.Text;

namespace Permits.Feel.Syntax;

/// <summary>Cuts FEEL text into tokens (DMN 1.5 clause 10.3.1.2, grammar rules 26 to 37 and 60 to 66).</summary>
internal sealed class Lexer
{
    /// <summary>The longest text that is read, in UTF-16 units.</summary>
    public const int MaxLength = 200_000;

    private static readonly string[] Symbols =
    [
        "..", "**", "<=", ">=", "!=", "->", "+", "-", "*", "/", "=", "<", ">", "(", ")", "[", "]", "{", "}", ",", ":", ".", "@", "'", "’",
    ];

    private readonly string _text;
    private readonly List<Token> _tokens = [];
    private int _at;

    private Lexer(string text) => _text = text;

    /// <summary>The tokens of a text, the last being <see cref="TokenKind.End"/>.</summary>
    /// <exception cref="FeelSyntaxException">A character or literal that FEEL does not know.</exception>
    public static IReadOnlyList<Token> Read(string text)
    {
        if (text.Length > MaxLength)
        {
            throw new FeelSyntaxException(0, $"Expected at most {MaxLength} characters, but found {text.Length}.");
        }

        return new Lexer(text).Read();
    }

    /// <summary>Whether white space may stand here: the standard's vertical and other spaces.</summary>
    public static bool IsSpace(char c) =>
        c is >= '\u0009' and <= '\u000D' or ' ' or '\u0085' or '\u00A0' or '\u1680' or '\u180E' or >= '\u2000' and <= '\u200B'
            or '\u2028' or '\u2029' or '\u202F' or '\u205F' or '\u3000' or '\uFEFF';

    private static bool IsNameStart(int c) =>
        c is '?' or '_' or >= 'A' and <= 'Z' or >= 'a' and <= 'z' or >= 0xC0 and <= 0xD6 or >= 0xD8 and <= 0xF6 or >= 0xF8 and <= 0x2FF
            or >= 0x370 and <= 0x37D or >= 0x37F and <= 0x1FFF or >= 0x200C and <= 0x200D or >= 0x2070 and <= 0x218F or >= 0x2C00 and <= 0x2FEF
            or >= 0x3001 and <= 0xD7FF or >= 0xF900 and <= 0xFDCF or >= 0xFDF0 and <= 0xFFFD and not 0xFEFF or >= 0x10000 and <= 0xEFFFF
        && c is not (0x1680 or 0x180E);

    private static bool IsNamePart(int c) =>
        IsNameStart(c) || c is >= '0' and <= '9' or 0xB7 or >= 0x300 and <= 0x36F or >= 0x203F and <= 0x2040;

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private List<Token> Read()
    {
        while (SkipSpaceAndComments())
        {
            var start = _at;
            var c = _text[_at];
            if (c == '"')
            {
                ReadString();
            }
            else if (IsDigit(c) || (c == '.' && _at + 1 < _text.Length && IsDigit(_text[_at + 1]) && !AfterDot()))
            {
                ReadNumber();
            }
            else if (IsNameStart(CodePoint(_at)))
            {
                do
                {
                    _at += char.IsSurrogatePair(_text, _at) ? 2 : 1;
                }
                while (_at < _text.Length && IsNamePart(CodePoint(_at)));
                _tokens.Add(new Token(TokenKind.Word, _text[start.._at], start, _at));
            }
            else
            {
                ReadSymbol();
            }
        }

        _tokens.Add(new Token(TokenKind.End, "", _text.Length, _text.Length));
        return _tokens;
    }

    // In "1..3" the second dot belongs to the range, so ".3" is no number there.
    private bool AfterDot() => _at > 0 && _text[_at - 1] == '.';

    private int CodePoint(int index) =>
        index + 1 < _text.Length && char.IsSurrogatePair(_text[index], _text[index + 1])
            ? char.ConvertToUtf32(_text[index], _text[index + 1])
            : char.IsSurrogate(_text[index]) ? 0 : _text[index];

    private bool SkipSpaceAndComments()
    {
        while (_at < _text.Length)
        {
            if (IsSpace(_text[_at]))
            {
                _at++;
            }
            else if (string.CompareOrdinal(_text, _at, "//", 0, 2) == 0)
            {
                while (_at < _text.Length && _text[_at] is not ('\n' or '\r'))
                {
                    _at++;
                }
            }
            else if (string.CompareOrdinal(_text, _at, "/*", 0, 2) == 0)
            {
                var end = _text.IndexOf("*/", _at + 2, StringComparison.Ordinal);
                if (end < 0)
                {
                    throw new FeelSyntaxException(_at, "Expected the comment to end with '*/', but the text ends first.");
                }

                _at = end + 2;
            }
            else
            {
                return true;
            }
        }

        return false;
    }

    private void ReadNumber()
    {
        var start = _at;
        SkipDigits();
        if (_at + 1 < _text.Length && _text[_at] == '.' && IsDigit(_text[_at + 1]))
        {
            _at++;
            SkipDigits();
        }

        var exponent = _at;
        if (_at < _text.Length && _text[_at] is 'e' or 'E')
        {
            exponent++;
            if (exponent < _text.Length && _text[exponent] is '+' or '-')
            {
                exponent++;
            }

            if (exponent < _text.Length && IsDigit(_text[exponent]))
            {
                _at = exponent;
                SkipDigits();
            }
        }

        _tokens.Add(new Token(TokenKind.Number, _text[start.._at], start, _at));
    }

    private void SkipDigits()
    {
        while (_at < _text.Length && IsDigit(_text[_at]))
        {
            _at++;
        }
    }

    private void ReadSymbol()
    {
        foreach (var symbol in Symbols)
        {
            if (string.CompareOrdinal(_text, _at, symbol, 0, symbol.Length) == 0)
            {
                _tokens.Add(new Token(TokenKind.Symbol, symbol, _at, _at + symbol.Length));
                _at += symbol.Length;
                return;
            }
        }

        throw new FeelSyntaxException(_at, $"Expected a name, a literal or an operator, but found '{_text[_at]}'.");
    }

    private void ReadString()
    {
        var start = _at++;
        var value = new StringBuilder();
        while (true)
        {
            if (_at >= _text.Length)
            {
                throw new FeelSyntaxException(start, "Expected the string to end with '\"', but the text ends first.");
            }

            var c = _text[_at++];
            if (c == '"')
            {
                break;
            }

            if (c != '\\' || _at >= _text.Length)
            {
                value.Append(c);
                continue;
            }

            ReadEscape(value);
        }

        _tokens.Add(new Token(TokenKind.String, value.ToString(), start, _at));
    }

    private void ReadEscape(StringBuilder value)
    {
        var c = _text[_at++];
        switch (c)
        {
            case 'n': value.Append('\n'); break;
            case 'r': value.Append('\r'); break;
            case 't': value.Append('\t'); break;
            case '"' or '\'' or '\\': value.Append(c); break;
            case 'u' when TryReadHex(4, out var unit): value.Append((char)unit); break;
            case 'U' when TryReadHex(6, out var point) && point is < 0xD800 or > 0xDFFF and <= 0x10FFFF: value.Append(char.ConvertFromUtf32(point)); break;

            // Any other backslash stands for itself, so that regular expressions can be written plainly.
            default: value.Append('\\').Append(c); break;
        }
    }

    private bool TryReadHex(int digits, out int value)
    {
        value = 0;
        if (_at + digits > _text.Length || !int.TryParse(_text.AsSpan(_at, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value))
        {
            return false;
        }

        _at += digits;
        return true;
    }
}
