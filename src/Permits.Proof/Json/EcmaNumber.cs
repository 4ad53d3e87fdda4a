using System.Buffers.Text;
using System.Globalization;
using System.Text.Json;

namespace Permits.Proof;

/// <summary>Numbers as ECMAScript writes them (ECMA-262 Number::toString, base 10), as RFC 8785 clause 3.2.2.3 asks.</summary>
internal static class EcmaNumber
{
    /// <summary>Digits before the point, at most, of a number without exponent (ECMA-262 Number::toString, step 6).</summary>
    private const int MostWholeDigits = 21;

    /// <summary>Zeros after the point, at most, of a number without exponent (step 10).</summary>
    private const int MostLeadingZeros = 6;

    /// <summary>Appends a JSON number.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="number">As it stands in a valid JSON text.</param>
    /// <param name="numbers">What to do where a double does not carry it.</param>
    /// <exception cref="JsonException">It is beyond the range of a double.</exception>
    public static void Append(ByteBuffer output, ReadOnlySpan<byte> number, CanonicalNumbers numbers)
    {
        if (IsSmallInteger(number))
        {
            output.Append(number);
            return;
        }

        if (!Utf8Parser.TryParse(number, out double value, out var used) || used != number.Length || !double.IsFinite(value))
        {
            throw new JsonException("Expected a number within the range of IEEE 754 double precision (RFC 7493 clause 2.2).");
        }

        Span<byte> text = stackalloc byte[32];
        if (numbers == CanonicalNumbers.Rounded)
        {
            value.TryFormat(text, out var length, "R", CultureInfo.InvariantCulture);
            Layout(output, text[..length]);
        }
        else
        {
            Layout(output, number);
        }
    }

    /// <summary>Whether a number stands as it is to be written: an integer of at most 15 digits.</summary>
    private static bool IsSmallInteger(ReadOnlySpan<byte> number)
    {
        var digits = number[0] == (byte)'-' ? number[1..] : number;
        return digits.Length <= 15 && digits.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0 && !(number.Length > digits.Length && digits is [(byte)'0']);
    }

    /// <summary>Writes the digits and exponent of a number in the form that its size asks.</summary>
    private static void Layout(ByteBuffer output, ReadOnlySpan<byte> number)
    {
        var negative = number[0] == (byte)'-';
        var mantissaEnd = number.IndexOfAny((byte)'e', (byte)'E');
        var mantissa = mantissaEnd < 0 ? number : number[..mantissaEnd];
        var exponent = 0;
        if (mantissaEnd >= 0 && !int.TryParse(number[(mantissaEnd + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent))
        {
            throw new JsonException("Expected an exponent of at most nine digits.");
        }

        mantissa = negative ? mantissa[1..] : mantissa;
        var digits = mantissa.Length <= 256 ? stackalloc byte[256] : new byte[mantissa.Length];
        var point = mantissa.IndexOf((byte)'.');
        var count = 0;
        foreach (var c in mantissa)
        {
            if (c != (byte)'.')
            {
                digits[count++] = c;
            }
        }

        // The number is 0.d1d2d3… times ten to the power of n.
        var n = checked((point < 0 ? mantissa.Length : point) + exponent);
        var kept = digits[..count].TrimStart((byte)'0');
        n -= count - kept.Length;
        kept = kept.TrimEnd((byte)'0');
        if (kept.IsEmpty)
        {
            output.Append((byte)'0');
            return;
        }

        if (negative)
        {
            output.Append((byte)'-');
        }

        Write(output, kept, n);
    }

    private static void Write(ByteBuffer output, ReadOnlySpan<byte> digits, int n)
    {
        if (n > 0 && n <= MostWholeDigits)
        {
            output.Append(digits[..Math.Min(n, digits.Length)]);
            Zeros(output, n - digits.Length);
            if (n < digits.Length)
            {
                output.Append((byte)'.');
                output.Append(digits[n..]);
            }
        }
        else if (n <= 0 && n > -MostLeadingZeros)
        {
            output.Append("0."u8);
            Zeros(output, -n);
            output.Append(digits);
        }
        else
        {
            output.Append(digits[0]);
            if (digits.Length > 1)
            {
                output.Append((byte)'.');
                output.Append(digits[1..]);
            }

            output.Append(n > 0 ? "e+"u8 : "e-"u8);
            Span<byte> exponent = stackalloc byte[12];
            Math.Abs(n - 1).TryFormat(exponent, out var length, default, CultureInfo.InvariantCulture);
            output.Append(exponent[..length]);
        }
    }

    private static void Zeros(ByteBuffer output, int count)
    {
        for (var i = 0; i < count; i++)
        {
            output.Append((byte)'0');
        }
    }
}
