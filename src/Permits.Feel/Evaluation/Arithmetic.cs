using System.Numerics;
using Permits.Feel.Values;

namespace Permits.Feel.Evaluation;

/// <summary>The arithmetic operators (DMN 1.5 clause 10.3.2.14, tables 56 to 58); null for operands they do not know and on overflow.</summary>
internal static class Arithmetic
{
    private const int MaxText = 1_000_000;

    public static object? Add(object? a, object? b) => (a, b) switch
    {
        (decimal or WideDecimal, decimal or WideDecimal) => FeelNumber.Add(a, b),
        (string x, string y) => x.Length + y.Length > MaxText ? null : x + y,
        (DaysDuration x, DaysDuration y) => DaysDuration.Of(x.Nanos + y.Nanos),
        (MonthsDuration x, MonthsDuration y) => MonthsDuration.Of((Int128)x.Total + y.Total),
        (FeelDate or FeelDateTime or FeelTime, DaysDuration y) => Shift(a, y.Nanos),
        (DaysDuration x, FeelDate or FeelDateTime or FeelTime) => Shift(b, x.Nanos),
        (FeelDate x, MonthsDuration y) => x.PlusMonths(y.Total),
        (MonthsDuration x, FeelDate y) => y.PlusMonths(x.Total),
        (FeelDateTime x, MonthsDuration y) => x.PlusMonths(y.Total),
        (MonthsDuration x, FeelDateTime y) => y.PlusMonths(x.Total),
        _ => null,
    };

    public static object? Subtract(object? a, object? b) => (a, b) switch
    {
        (decimal or WideDecimal, decimal or WideDecimal) => FeelNumber.Subtract(a, b),
        (FeelDate x, FeelDate y) => DaysDuration.Of(((Int128)x.EpochDay - y.EpochDay) * FeelTime.PerDay),
        (FeelDate or FeelDateTime, FeelDate or FeelDateTime) => Between(Moment(a), Moment(b)),
        (FeelTime x, FeelTime y) => x.Zone is null == y.Zone is null ? DaysDuration.Of(x.UtcNanos - y.UtcNanos) : null,
        (_, DaysDuration or MonthsDuration) => Add(a, Negate(b)),
        _ => null,
    };

    public static object? Multiply(object? a, object? b) => (a, b) switch
    {
        (decimal or WideDecimal, decimal or WideDecimal) => FeelNumber.Multiply(a, b),
        (DaysDuration x, decimal or WideDecimal) => DaysOf(FeelNumber.Multiply(Number(x.Nanos), b)),
        (decimal or WideDecimal, DaysDuration y) => DaysOf(FeelNumber.Multiply(Number(y.Nanos), a)),
        (MonthsDuration x, decimal or WideDecimal) => MonthsOf(FeelNumber.Multiply(Number(x.Total), b)),
        (decimal or WideDecimal, MonthsDuration y) => MonthsOf(FeelNumber.Multiply(Number(y.Total), a)),
        _ => null,
    };

    public static object? Divide(object? a, object? b) => (a, b) switch
    {
        (decimal or WideDecimal, decimal or WideDecimal) => FeelNumber.Divide(a, b),
        (DaysDuration x, decimal or WideDecimal) => DaysOf(FeelNumber.Divide(Number(x.Nanos), b)),
        (MonthsDuration x, decimal or WideDecimal) => MonthsOf(FeelNumber.Divide(Number(x.Total), b)),
        (DaysDuration x, DaysDuration y) => FeelNumber.Divide(Number(x.Nanos), Number(y.Nanos)),
        (MonthsDuration x, MonthsDuration y) => FeelNumber.Divide(Number(x.Total), Number(y.Total)),
        _ => null,
    };

    public static object? Power(object? a, object? b) =>
        FeelNumber.IsNumber(a) && FeelNumber.IsNumber(b) ? DecimalMath.Power(a!, b!) : null;

    public static object? Negate(object? a) => a switch
    {
        decimal or WideDecimal => FeelNumber.Negate(a),
        DaysDuration d => new DaysDuration(-d.Nanos),
        MonthsDuration m => new MonthsDuration(-m.Total),
        _ => null,
    };

    /// <summary>A date as its midnight in UTC, so that it can be set against a date and time.</summary>
    public static FeelDateTime? Moment(object? value) => value switch
    {
        FeelDateTime moment => moment,
        FeelDate date => new FeelDateTime(date, new FeelTime(0, FeelZone.Utc)),
        _ => null,
    };

    private static DaysDuration? Between(FeelDateTime? a, FeelDateTime? b) =>
        a is null || b is null || a.Zone is null != b.Zone is null ? null : DaysDuration.Of(a.EpochNanos - b.EpochNanos);

    private static object? Shift(object? value, Int128 nanos) => value switch
    {
        FeelDate date => new FeelDateTime(date, new FeelTime(0, null)).Plus(nanos)?.Date,
        FeelDateTime moment => moment.Plus(nanos),
        FeelTime time => time.Plus(nanos),
        _ => null,
    };

    private static object Number(Int128 value) => WideDecimal.Make((BigInteger)value, 0)!.Normalized()!;

    private static DaysDuration? DaysOf(object? nanos) => Whole(nanos) is { } whole ? DaysDuration.Of(whole) : null;

    private static MonthsDuration? MonthsOf(object? months) => Whole(months) is { } whole ? MonthsDuration.Of(whole) : null;

    private static Int128? Whole(object? number)
    {
        if (number is null)
        {
            return null;
        }

        var wide = FeelNumber.Wide(number).Rounded(0, Rounding.Down);
        var digits = wide.Exponent > 38 ? BigInteger.Pow(10, 39) : wide.Coefficient * BigInteger.Pow(10, Math.Max(0, wide.Exponent));
        return BigInteger.Abs(digits) > (BigInteger)Int128.MaxValue ? null : (Int128)digits;
    }
}
