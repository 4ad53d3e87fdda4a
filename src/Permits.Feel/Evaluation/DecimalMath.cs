using System.Numerics;
using Permits.Feel.Values;

namespace Permits.Feel.Evaluation;

/// <summary>Roots, powers, exponentials and logarithms to 34 digits, in fixed-point arithmetic on big integers.</summary>
internal static class DecimalMath
{
    /// <summary>How many steps of a budget one of these functions is worth.</summary>
    public const int Steps = 200;

    // 34 digits of result and room for what the steps lose.
    private const int Places = 60;

    // e^15000 is beyond the greatest number, e^-15000 below the least.
    private const int MaxExponentOfE = 15_000;
    private const int MaxIntegerPower = 1_000_000;

    private static readonly BigInteger One = BigInteger.Pow(10, Places);
    private static readonly BigInteger Ln10 = ComputeLn(10 * One);

    /// <summary>The square root; null of a negative number.</summary>
    public static object? Sqrt(object number)
    {
        var wide = FeelNumber.Wide(number);
        if (wide.Coefficient.Sign <= 0)
        {
            return wide.Coefficient.IsZero ? 0m : null;
        }

        // Scaled so that the exponent is even and the root has all the places.
        var shift = 80 + ((wide.Exponent + 80) % 2 == 0 ? 0 : 1);
        var radicand = wide.Coefficient * BigInteger.Pow(10, shift);
        return WideDecimal.Make(Root(radicand), (wide.Exponent - shift) / 2)?.Normalized();
    }

    /// <summary>e to the power of a number; null on overflow.</summary>
    public static object? Exp(object number)
    {
        if (FeelNumber.Compare(number, (decimal)MaxExponentOfE) > 0)
        {
            return null;
        }

        return FeelNumber.Compare(number, (decimal)-MaxExponentOfE) < 0 ? 0m : ExpOf(Fixed(number));
    }

    /// <summary>The natural logarithm; null of zero and below.</summary>
    public static object? Log(object number) => FeelNumber.Sign(number) <= 0 ? null : WideDecimal.Make(LnOf(FeelNumber.Wide(number)), -Places)?.Normalized();

    /// <summary>a to the power of b; null where there is no real result, and on overflow.</summary>
    public static object? Power(object a, object b)
    {
        if (FeelNumber.ToInt(b) is { } whole && Math.Abs(whole) <= MaxIntegerPower)
        {
            return IntegerPower(a, whole);
        }

        var sign = FeelNumber.Sign(a);
        if (sign <= 0)
        {
            return sign == 0 && FeelNumber.Sign(b) > 0 ? 0m : null;
        }

        var exponent = FeelNumber.Wide(b);
        var product = WideDecimal.Make(LnOf(FeelNumber.Wide(a)), -Places) is { } ln ? WideDecimal.Multiply(ln, exponent) : null;
        return product?.Normalized() is { } p ? Exp(p) : null;
    }

    private static object? IntegerPower(object a, int exponent)
    {
        object? result = 1m;
        var square = a;
        for (var n = Math.Abs((long)exponent); n > 0 && result is not null; n >>= 1)
        {
            if ((n & 1) == 1)
            {
                result = FeelNumber.Multiply(result, square);
            }

            if (n > 1)
            {
                if (FeelNumber.Multiply(square, square) is not { } next)
                {
                    // The base's square overflows: so does a positive power, and a negative one is too small to tell from zero.
                    return exponent > 0 ? null : 0m;
                }

                square = next;
            }
        }

        return exponent >= 0 ? result : result is null ? 0m : FeelNumber.Divide(1m, result);
    }

    private static object? ExpOf(BigInteger x)
    {
        // e^x = 10^k * e^r with |r| <= ln 10, then e^r by halving r and squaring back.
        var k = (int)BigInteger.Divide(x, Ln10);
        var r = x - (k * Ln10);
        const int Halvings = 16;
        r >>= Halvings;
        var sum = One;
        var term = One;
        for (var n = 1; !term.IsZero; n++)
        {
            term = term * r / One / n;
            sum += term;
        }

        for (var i = 0; i < Halvings; i++)
        {
            sum = sum * sum / One;
        }

        return WideDecimal.Make(sum, k - Places)?.Normalized();
    }

    private static BigInteger LnOf(WideDecimal x)
    {
        // x = m * 10^k with m near 1 to 10.
        var digits = WideDecimal.DigitCount(x.Coefficient);
        var k = x.Exponent + digits - 1;
        var m = digits - 1 > Places ? x.Coefficient / BigInteger.Pow(10, digits - 1 - Places) : x.Coefficient * BigInteger.Pow(10, Places - digits + 1);
        return ComputeLn(m) + (k * Ln10);
    }

    // ln m = 2^j * 2 * artanh((m - 1) / (m + 1)) after j square roots have brought m close to 1.
    private static BigInteger ComputeLn(BigInteger m)
    {
        const int Roots = 8;
        for (var i = 0; i < Roots; i++)
        {
            m = Root(m * One);
        }

        var y = (m - One) * One / (m + One);
        var square = y * y / One;
        var sum = BigInteger.Zero;
        for (var (term, n) = (y, 1); !term.IsZero; n += 2)
        {
            sum += term / n;
            term = term * square / One;
        }

        return sum * 2 * BigInteger.Pow(2, Roots);
    }

    private static BigInteger Fixed(object number)
    {
        var wide = FeelNumber.Wide(number).Rounded(Places, Rounding.HalfEven);
        return wide.Coefficient * BigInteger.Pow(10, Places + wide.Exponent);
    }

    // The integer part of a square root, by Newton's steps from above.
    private static BigInteger Root(BigInteger value)
    {
        if (value.IsZero)
        {
            return value;
        }

        var guess = BigInteger.One << (int)((value.GetBitLength() + 1) / 2);
        while (true)
        {
            var next = (guess + (value / guess)) >> 1;
            if (next >= guess)
            {
                return guess;
            }

            guess = next;
        }
    }
}
