using System.Buffers;
using System.Text;

namespace Permits.Proof;

/// <summary>Strings as RFC 8785 clause 3.2.2.2 writes them: only quotation mark, backslash and control characters are escaped.</summary>
internal static class CanonicalString
{
    private static readonly SearchValues<byte> Escaped = SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(c => (byte)c), (byte)'"', (byte)'\\']);

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>Appends a text in quotation marks.</summary>
    /// <exception cref="EncoderFallbackException">It holds half a surrogate pair, which has no UTF-8.</exception>
    public static void Append(ByteBuffer output, string text)
    {
        if (text.Length <= 85)
        {
            Span<byte> bytes = stackalloc byte[255];
            Append(output, bytes[..Strict.GetBytes(text, bytes)]);
        }
        else
        {
            Append(output, Strict.GetBytes(text));
        }
    }

    /// <summary>Appends a text of UTF-8 in quotation marks.</summary>
    public static void Append(ByteBuffer output, scoped ReadOnlySpan<byte> utf8)
    {
        output.Append((byte)'"');
        while (utf8.IndexOfAny(Escaped) is >= 0 and var at)
        {
            output.Append(utf8[..at]);
            Escape(output, utf8[at]);
            utf8 = utf8[(at + 1)..];
        }

        output.Append(utf8);
        output.Append((byte)'"');
    }

    private static void Escape(ByteBuffer output, byte c)
    {
        output.Append((byte)'\\');
        switch (c)
        {
            case (byte)'"' or (byte)'\\':
                output.Append(c);
                break;
            case 0x08:
                output.Append((byte)'b');
                break;
            case 0x09:
                output.Append((byte)'t');
                break;
            case 0x0a:
                output.Append((byte)'n');
                break;
            case 0x0c:
                output.Append((byte)'f');
                break;
            case 0x0d:
                output.Append((byte)'r');
                break;
            default:
                output.Append("u00"u8);
                output.Append("0123456789abcdef"u8[c >> 4]);
                output.Append("0123456789abcdef"u8[c & 15]);
                break;
        }
    }
}
