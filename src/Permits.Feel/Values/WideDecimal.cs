using System.Globalization;
using System.Numerics;

namespace Permits.Feel.Values;

/// <summary>A decimal of up to 34 digits that <see cref="decimal"/> cannot hold exactly. Made by <see cref="FeelNumber"/>.</summary>
public sealed class WideDecimal : IEquatable<WideDecimal>
{
    private const int Digits = 34;
    private const int MaxExponent = 6111;
    private const int MinExponent = -6176;
    private const int MaxDecimalScale = 28;

    // Longer digit strings than this are no numbers anyone writes; parsing them would cost quadratic time.
    private const int MaxTextLength = 10_000;

    private static readonly BigInteger Limit = BigInteger.Pow(10, Digits);
    private static readonly BigInteger MaxDecimalCoefficient = (BigInteger.One << 96) - 1;

    private WideDecimal(BigInteger coefficient, int exponent)
    {
        Coefficient = coefficient;
        Exponent = exponent;
    }

    /// <summary>The digits with their sign.</summary>
    public BigInteger Coefficient { get; }

    /// <summary>The power of ten the digits are multiplied by.</summary>
    public int Exponent { get; }

    /// <inheritdoc/>
    public bool Equals(WideDecimal? other) => other is not null && Compare(this, other) == 0;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as WideDecimal);

    /// <inheritdoc/>
    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    /// <summary>Plain notation; scientific where the exponent is far from zero.</summary>
    public override string ToString()
    {
        var digits = BigInteger.Abs(Coefficient).ToString(CultureInfo.InvariantCulture);
        var exponent = Exponent;
        while (digits.Length > 1 && digits[^1] == '0')
        {
            digits = digits[..^1];
            exponent++;
        }

        var sign = Coefficient.Sign < 0 ? "-" : "";
        if (exponent > 2 * Digits || exponent + digits.Length < -2 * Digits)
        {
            var mantissa = digits.Length > 1 ? $"{digits[0]}.{digits[1..]}" : digits;
            return string.Create(CultureInfo.InvariantCulture, $"{sign}{mantissa}E{exponent + digits.Length - 1:+0;-0}");
        }

        if (exponent >= 0)
        {
            return sign + digits + new string('0', exponent);
        }

        var padded = digits.PadLeft(1 - exponent, '0');
        return $"{sign}{padded[..(padded.Length + exponent)]}.{padded[(padded.Length + exponent)..]}";
    }

    internal static WideDecimal From(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var coefficient = unchecked(((BigInteger)(uint)bits[2] << 64) | ((BigInteger)(uint)bits[1] << 32) | (uint)bits[0]);
        return new WideDecimal(value < 0 ? -coefficient : coefficient, -value.Scale);
    }

    internal static WideDecimal? Parse(string text)
    {
        var body = text.AsSpan();
        if (body.Length is 0 or > MaxTextLength)
        {
            return null;
        }

        var exponent = 0;
        var e = body.IndexOfAny('e', 'E');
        if (e >= 0)
        {
            if (!int.TryParse(body[(e + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent) || Math.Abs((long)exponent) > 20_000)
            {
                return null;
            }

            body = body[..e];
        }

        var point = body.IndexOf('.');
        var fraction = point < 0 ? 0 : body.Length - point - 1;
        var digits = point < 0 ? body.ToString() : string.Concat(body[..point], body[(point + 1)..]);
        return BigInteger.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var coefficient)
            ? Make(coefficient, exponent - fraction)
            : null;
    }

    /// <summary>Rounds digits to 34, half to even; null when the exponent overflows.</summary>
    internal static WideDecimal? Make(BigInteger coefficient, int exponent)
    {
        var excess = DigitCount(coefficient) - Digits;
        if (excess > 0)
        {
            coefficient = Shift(coefficient, excess, Rounding.HalfEven);
            exponent += excess;
        }

        if (exponent < MinExponent)
        {
            coefficient = MinExponent - exponent > 2 * Digits ? BigInteger.Zero : Shift(coefficient, MinExponent - exponent, Rounding.HalfEven);
            exponent = MinExponent;
        }

        while (exponent > MaxExponent && BigInteger.Abs(coefficient) * 10 < Limit && !coefficient.IsZero)
        {
            coefficient *= 10;
            exponent--;
        }

        return exponent > MaxExponent && !coefficient.IsZero ? null : new WideDecimal(coefficient, coefficient.IsZero ? 0 : exponent);
    }

    internal static WideDecimal? Add(WideDecimal a, WideDecimal b)
    {
        // A summand too small to touch the 34th digit is cut to a unit that still steers the rounding.
        if (a.Coefficient.IsZero || b.Coefficient.IsZero)
        {
            return a.Coefficient.IsZero ? b : a;
        }

        var (high, low) = a.Exponent >= b.Exponent ? (a, b) : (b, a);
        var gap = high.Exponent - low.Exponent;
        if (gap > 3 * Digits)
        {
            low = new WideDecimal(low.Coefficient.Sign, high.Exponent - (2 * Digits));
            gap = 2 * Digits;
        }

        return Make((high.Coefficient * BigInteger.Pow(10, gap)) + low.Coefficient, low.Exponent);
    }

    internal static WideDecimal? Multiply(WideDecimal a, WideDecimal b) => Make(a.Coefficient * b.Coefficient, a.Exponent + b.Exponent);

    internal static WideDecimal? Divide(WideDecimal a, WideDecimal b)
    {
        var shift = Math.Max(0, Digits + 2 + DigitCount(b.Coefficient) - DigitCount(a.Coefficient));
        var quotient = BigInteger.DivRem(a.Coefficient * BigInteger.Pow(10, shift), b.Coefficient, out var remainder);

        // One more digit that is not zero keeps a remainder visible to the rounding.
        quotient = (quotient * 10) + (remainder.IsZero ? 0 : a.Coefficient.Sign * b.Coefficient.Sign);
        return Make(quotient, a.Exponent - b.Exponent - shift - 1);
    }

    internal static int Compare(WideDecimal a, WideDecimal b)
    {
        if (a.Coefficient.Sign != b.Coefficient.Sign || a.Coefficient.IsZero)
        {
            return a.Coefficient.Sign.CompareTo(b.Coefficient.Sign);
        }

        var magnitude = (DigitCount(a.Coefficient) + a.Exponent).CompareTo(DigitCount(b.Coefficient) + b.Exponent);
        if (magnitude != 0)
        {
            return magnitude * a.Coefficient.Sign;
        }

        var exponent = Math.Min(a.Exponent, b.Exponent);
        return (a.Coefficient * BigInteger.Pow(10, a.Exponent - exponent)).CompareTo(b.Coefficient * BigInteger.Pow(10, b.Exponent - exponent));
    }

    internal WideDecimal Negated() => new(-Coefficient, Exponent);

    /// <summary>The number rounded to places after the point (before it, when negative).</summary>
    internal WideDecimal Rounded(int places, Rounding rounding)
    {
        var cut = -(long)places - Exponent;
        if (cut <= 0)
        {
            return this;
        }

        // Beyond all digits only the sign and "below one half" are left to decide.
        var digits = DigitCount(Coefficient);
        return cut > digits + 1
            ? new WideDecimal(Shift(Coefficient.Sign, 1, rounding), -places)
            : new WideDecimal(Shift(Coefficient, (int)cut, rounding), -places);
    }

    /// <summary>The one form of this number: a <see cref="decimal"/> if that is exact.</summary>
    internal object? Normalized()
    {
        var (coefficient, exponent) = (Coefficient, Exponent);
        if (coefficient.IsZero)
        {
            return 0m;
        }

        while (exponent < 0 && (coefficient % 10).IsZero)
        {
            coefficient /= 10;
            exponent++;
        }

        if (exponent is > 0 and <= MaxDecimalScale)
        {
            coefficient *= BigInteger.Pow(10, exponent);
            exponent = 0;
        }

        if (exponent is > 0 or < -MaxDecimalScale || BigInteger.Abs(coefficient) > MaxDecimalCoefficient)
        {
            return Make(coefficient, exponent);
        }

        return ToDecimal(coefficient, -exponent);
    }

    internal decimal? ToDecimal() => Rounded(MaxDecimalScale - Math.Max(0, DigitCount(Coefficient) + Exponent), Rounding.HalfEven).Normalized() as decimal?;

    internal static int DigitCount(BigInteger value)
    {
        var magnitude = BigInteger.Abs(value);
        if (magnitude.IsZero)
        {
            return 1;
        }

        var count = Math.Max(1, (int)BigInteger.Log10(magnitude));
        while (BigInteger.Pow(10, count) <= magnitude)
        {
            count++;
        }

        return count;
    }

    private static decimal ToDecimal(BigInteger coefficient, int scale)
    {
        var magnitude = BigInteger.Abs(coefficient);
        return new decimal(
            unchecked((int)(uint)(magnitude & uint.MaxValue)),
            unchecked((int)(uint)((magnitude >> 32) & uint.MaxValue)),
            unchecked((int)(uint)((magnitude >> 64) & uint.MaxValue)),
            coefficient.Sign < 0,
            (byte)scale);
    }

    // Drops decimal digits from the right, rounding.
    private static BigInteger Shift(BigInteger value, int digits, Rounding rounding)
    {
        var unit = BigInteger.Pow(10, digits);
        var quotient = BigInteger.DivRem(value, unit, out var remainder);
        if (remainder.IsZero)
        {
            return quotient;
        }

        var half = (BigInteger.Abs(remainder) * 2).CompareTo(unit);
        var away = rounding switch
        {
            Rounding.Floor => value.Sign < 0,
            Rounding.Ceiling => value.Sign > 0,
            Rounding.Up => true,
            Rounding.Down => false,
            Rounding.HalfUp => half >= 0,
            Rounding.HalfDown => half > 0,
            _ => half > 0 || (half == 0 && !quotient.IsEven),
        };
        return away ? quotient + value.Sign : quotient;
    }
}
