using System.Globalization;

namespace Permits.Feel.Values;

/// <summary>
/// Numbers of FEEL: decimals of 34 significant digits (DMN 1.5 clause 10.3.2.3.1, IEEE 754-2008 Decimal128). A number is a
/// <see cref="decimal"/> wherever that holds it exactly, else a <see cref="WideDecimal"/>; so equal numbers have one form.
/// </summary>
public static class FeelNumber
{
    // Half of decimal's range: two such summands cannot overflow.
    private const decimal SafeSummand = 39_000_000_000_000_000_000_000_000_000m;
    private const double SafeProduct = 7.9e28;
    private const int MaxScale = 28;

    /// <summary>Whether a value is a number.</summary>
    public static bool IsNumber(object? value) => value is decimal or WideDecimal;

    /// <summary>The nearest decimal; null when the value is no number or beyond decimal's range.</summary>
    public static decimal? ToDecimal(object? value) => value switch
    {
        decimal d => d,
        WideDecimal w => w.ToDecimal(),
        _ => null,
    };

    /// <summary>The number as an int; null when it has a fraction, is out of range or no number.</summary>
    public static int? ToInt(object? value) =>
        value is decimal d && d == decimal.Truncate(d) && d is >= int.MinValue and <= int.MaxValue ? (int)d : null;

    /// <summary>The number as a long; null when it has a fraction, is out of range or no number.</summary>
    public static long? ToLong(object? value) =>
        value is decimal d && d == decimal.Truncate(d) && d is >= long.MinValue and <= long.MaxValue ? (long)d : null;

    /// <summary>The number a text in FEEL's notation stands for; null when it is none or overflows.</summary>
    public static object? Parse(string text) => WideDecimal.Parse(text)?.Normalized();

    /// <summary>a + b; null on overflow.</summary>
    public static object? Add(object a, object b)
    {
        if (a is decimal x && b is decimal y && Math.Abs(x) < SafeSummand && Math.Abs(y) < SafeSummand)
        {
            var sum = x + y;
            if (sum.Scale == Math.Max(x.Scale, y.Scale))
            {
                return sum;
            }
        }

        return WideDecimal.Add(Wide(a), Wide(b))?.Normalized();
    }

    /// <summary>a - b; null on overflow.</summary>
    public static object? Subtract(object a, object b) => Add(a, Negate(b));

    /// <summary>-a.</summary>
    public static object Negate(object a) => a is decimal d ? -d : Wide(a).Negated();

    /// <summary>a * b; null on overflow.</summary>
    public static object? Multiply(object a, object b)
    {
        if (a is decimal x && b is decimal y && TryMultiply(x, y, out var product))
        {
            return product;
        }

        return WideDecimal.Multiply(Wide(a), Wide(b))?.Normalized();
    }

    /// <summary>a / b; null when b is zero or on overflow.</summary>
    public static object? Divide(object a, object b)
    {
        if (Sign(b) == 0)
        {
            return null;
        }

        if (a is decimal x && b is decimal y && Math.Abs((double)x / (double)y) < SafeProduct)
        {
            var quotient = x / y;
            if (TryMultiply(quotient, y, out var back) && back == x)
            {
                return quotient;
            }
        }

        return WideDecimal.Divide(Wide(a), Wide(b))?.Normalized();
    }

    /// <summary>-1, 0 or 1.</summary>
    public static int Sign(object a) => a is decimal d ? Math.Sign(d) : Wide(a).Coefficient.Sign;

    /// <summary>Below, equal or above: a negative number, 0 or a positive one.</summary>
    public static int Compare(object a, object b) =>
        a is decimal x && b is decimal y ? x.CompareTo(y) : WideDecimal.Compare(Wide(a), Wide(b));

    /// <summary>The greatest integer not above a.</summary>
    public static object Floor(object a) => a is decimal d ? decimal.Floor(d) : Wide(a).Rounded(0, Rounding.Floor).Normalized()!;

    /// <summary>The number in plain notation, without needless zeros.</summary>
    public static string Format(object a) => a is decimal d ? Trim(d.ToString(CultureInfo.InvariantCulture)) : Wide(a).ToString();

    /// <summary>The wide form of any number.</summary>
    internal static WideDecimal Wide(object a) => a as WideDecimal ?? WideDecimal.From((decimal)a);

    private static string Trim(string text)
    {
        if (!text.Contains('.', StringComparison.Ordinal))
        {
            return text;
        }

        var trimmed = text.TrimEnd('0').TrimEnd('.');
        return trimmed is "-0" ? "0" : trimmed;
    }

    // decimal rounds without saying so; a product that kept all its places is exact.
    private static bool TryMultiply(decimal x, decimal y, out decimal product)
    {
        product = 0m;
        if (x == 0m || y == 0m)
        {
            return true;
        }

        if (x.Scale + y.Scale > MaxScale || Math.Abs((double)x * (double)y) >= SafeProduct)
        {
            return false;
        }

        product = x * y;
        return product.Scale == x.Scale + y.Scale;
    }
}

/// <summary>Ways to round to a number of places (DMN 1.5 clause 10.3.4.5).</summary>
internal enum Rounding
{
    /// <summary>Towards negative infinity.</summary>
    Floor,

    /// <summary>Towards positive infinity.</summary>
    Ceiling,

    /// <summary>Away from zero.</summary>
    Up,

    /// <summary>Towards zero.</summary>
    Down,

    /// <summary>To the nearest, a half away from zero.</summary>
    HalfUp,

    /// <summary>To the nearest, a half towards zero.</summary>
    HalfDown,

    /// <summary>To the nearest, a half to the even neighbour.</summary>
    HalfEven,
}
