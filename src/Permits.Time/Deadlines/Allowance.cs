using System.Globalization;
using System.Text.RegularExpressions;

namespace Permits.Time;

/// <summary>How much time is allowed: a count of at least 1 in one unit, e.g. 30 days or 7 working days.</summary>
/// <param name="Count">At least 1, at most <see cref="MaxCount"/>.</param>
/// <param name="Unit">The unit; never converted.</param>
public readonly partial record struct Allowance(int Count, PeriodUnit Unit)
{
    /// <summary>The most units of any kind.</summary>
    public const int MaxCount = 1_000_000;

    private const string Examples = "P30D, P2W, P1M, P1Y, PT2H, PT90M";

    /// <summary>Reads an ISO 8601 period of one designator in a unit: <c>P30D</c> or <c>P2W</c> with a day unit, <c>PT2H</c> with an hour unit, <c>PT90M</c> with a minute unit, <c>P1M</c> month, <c>P1Y</c> year.</summary>
    /// <param name="text">The period.</param>
    /// <param name="unit">How it is counted; refused where the designator does not say that unit, since units are never converted.</param>
    public static Result<Allowance> Parse(string? text, PeriodUnit unit)
    {
        var read = Read(text);
        if (!read.TryGet(out var found))
        {
            return Result<Allowance>.Refused(read.Problems);
        }

        return found.Designator == DesignatorOf(unit)
            ? new Allowance(found.Count, unit)
            : new Problem("period.unit-mismatch", new LocalText(
                $"ระยะเวลาต้องเขียนตามหน่วย {unit.ToWire()} (เช่น {ExampleOf(unit)}) แต่พบ \"{text}\" ระบบไม่แปลงหน่วย โปรดแก้ระยะเวลาหรือหน่วยให้ตรงกัน",
                $"Expected a period written in the unit {unit.ToWire()} (such as {ExampleOf(unit)}), but found \"{text}\". Units are never converted: make the two agree."), "period");
    }

    /// <summary>Reads an extension: in the period's own unit where the text fits it, else in the plain unit its designator names (a month's period extended by <c>P15D</c> gets calendar days).</summary>
    /// <param name="text">The extension.</param>
    /// <param name="periodUnit">The unit of the period extended.</param>
    public static Result<Allowance> ParseExtension(string? text, PeriodUnit periodUnit) =>
        Read(text).Map(found => new Allowance(found.Count, found.Designator == DesignatorOf(periodUnit) ? periodUnit : PlainUnitOf(found.Designator)));

    /// <summary>The period as ISO 8601, e.g. <c>P7D</c> for 7 working days.</summary>
    public string ToIso() => string.Create(CultureInfo.InvariantCulture, $"{(Unit.CountsDays() ? "P" : "PT")}{Count}{DesignatorOf(Unit)[^1]}");

    private static Result<(int Count, string Designator)> Read(string? text)
    {
        var match = IsoPeriod().Match(text ?? "");
        if (!match.Success)
        {
            return new Problem("period.malformed", new LocalText(
                $"ระยะเวลาต้องเป็นแบบ ISO 8601 หน่วยเดียว เช่น {Examples} แต่พบ \"{text}\" โปรดแก้ไข",
                $"Expected an ISO 8601 period of one unit such as {Examples}, but found \"{text}\". Correct it."), "period");
        }

        var weeks = match.Groups["unit"].Value == "W";
        if (match.Groups["sign"].Length == 0
            && int.TryParse(match.Groups["count"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && count is >= 1 and <= MaxCount
            && (!weeks || count <= MaxCount / 7))
        {
            var designator = match.Groups["time"].Value + match.Groups["unit"].Value;
            return weeks ? (count * 7, "D") : (count, designator);
        }

        return new Problem("period.out-of-range", new LocalText(
            $"ระยะเวลาต้องมีจำนวนตั้งแต่ 1 ถึง {MaxCount.ToString("N0", CultureInfo.InvariantCulture)} หน่วย แต่พบ \"{text}\" โปรดแก้ไข",
            $"Expected a period of 1 to {MaxCount.ToString("N0", CultureInfo.InvariantCulture)} units, but found \"{text}\". Correct it."), "period");
    }

    private static string DesignatorOf(PeriodUnit unit) => unit switch
    {
        PeriodUnit.Day or PeriodUnit.WorkingDay => "D",
        PeriodUnit.Hour or PeriodUnit.WorkingHour => "TH",
        PeriodUnit.Minute or PeriodUnit.WorkingMinute => "TM",
        PeriodUnit.Month => "M",
        _ => "Y",
    };

    private static PeriodUnit PlainUnitOf(string designator) => designator switch
    {
        "D" => PeriodUnit.Day,
        "TH" => PeriodUnit.Hour,
        "TM" => PeriodUnit.Minute,
        "M" => PeriodUnit.Month,
        _ => PeriodUnit.Year,
    };

    private static string ExampleOf(PeriodUnit unit) => new Allowance(1, unit).ToIso();

    [GeneratedRegex(@"^(?<sign>-?)P(?:(?<count>-?[0-9]{1,12})(?<unit>[DWMY])|(?<time>T)(?<count>-?[0-9]{1,12})(?<unit>[HM]))\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex IsoPeriod();
}
