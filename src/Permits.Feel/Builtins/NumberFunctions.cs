using Permits.Feel.Evaluation;
using Permits.Feel.Values;

namespace Permits.Feel.Builtins;

/// <summary>Functions on numbers (DMN 1.5 clause 10.3.4.5).</summary>
internal static class NumberFunctions
{
    private const int MinScale = -6111;
    private const int MaxScale = 6176;

    public static IEnumerable<(string Signature, Implementation Body)> All =>
    [
        ("decimal(n: number, scale: number)", (a, _) => Round(a[0]!, a[1]!, Rounding.HalfEven)),
        ("floor(n: number, scale?: number)", (a, _) => Round(a[0]!, a[1] ?? 0m, Rounding.Floor)),
        ("ceiling(n: number, scale?: number)", (a, _) => Round(a[0]!, a[1] ?? 0m, Rounding.Ceiling)),
        ("round up(n: number, scale: number)", (a, _) => Round(a[0]!, a[1]!, Rounding.Up)),
        ("round down(n: number, scale: number)", (a, _) => Round(a[0]!, a[1]!, Rounding.Down)),
        ("round half up(n: number, scale: number)", (a, _) => Round(a[0]!, a[1]!, Rounding.HalfUp)),
        ("round half down(n: number, scale: number)", (a, _) => Round(a[0]!, a[1]!, Rounding.HalfDown)),
        ("abs(n: number)", (a, _) => FeelNumber.Sign(a[0]!) < 0 ? FeelNumber.Negate(a[0]!) : a[0]),
        ("abs(n: days and time duration)", (a, _) => new DaysDuration(Int128.Abs(((DaysDuration)a[0]!).Nanos))),
        ("abs(n: years and months duration)", (a, _) => new MonthsDuration(Math.Abs(((MonthsDuration)a[0]!).Total))),
        ("modulo(dividend: number, divisor: number)", (a, _) => Modulo(a[0]!, a[1]!)),
        ("sqrt(number: number)", (a, b) => Costly(b, a[0]!, DecimalMath.Sqrt)),
        ("log(number: number)", (a, b) => Costly(b, a[0]!, DecimalMath.Log)),
        ("exp(number: number)", (a, b) => Costly(b, a[0]!, DecimalMath.Exp)),
        ("odd(number: number)", (a, _) => IsWhole(a[0]!) && !IsEven(a[0]!)),
        ("even(number: number)", (a, _) => IsWhole(a[0]!) && IsEven(a[0]!)),
    ];

    private static object? Costly(EvaluationBudget budget, object number, Func<object, object?> function)
    {
        budget.Spend(DecimalMath.Steps);
        return function(number);
    }

    private static object? Round(object number, object scale, Rounding rounding)
    {
        var places = FeelNumber.ToInt(FeelNumber.Wide(scale).Rounded(0, Rounding.Down).Normalized());
        return places is >= MinScale and <= MaxScale ? FeelNumber.Wide(number).Rounded(places.Value, rounding).Normalized() : null;
    }

    // dividend - divisor * floor(dividend / divisor): the result has the divisor's sign.
    private static object? Modulo(object dividend, object divisor) =>
        FeelNumber.Divide(dividend, divisor) is { } quotient && FeelNumber.Multiply(divisor, FeelNumber.Floor(quotient)) is { } whole
            ? FeelNumber.Subtract(dividend, whole)
            : null;

    private static bool IsWhole(object number) => FeelNumber.Compare(number, FeelNumber.Floor(number)) == 0;

    private static bool IsEven(object number) => FeelNumber.Sign(Modulo(number, 2m)!) == 0;
}
