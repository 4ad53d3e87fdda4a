using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace Permits.Time;

/// <summary>
/// Reads dates as Thai users type them: day, month, year, the month by number or name, the year in พ.ศ. (2400 and above) or
/// ค.ศ. (1800 to 2200). A year that could be either, or is short, is refused rather than guessed.
/// </summary>
public static partial class ThaiDate
{
    // Until B.E. 2483 the year began on 1 April, so January to March of those years lie in another Gregorian year.
    private const int FirstYearFromJanuary = 2484;

    /// <summary>Reads one text: <c>29/2/2567</c>, <c>29-02-2567</c>, <c>29 กุมภาพันธ์ 2567</c>, <c>29 ก.พ. 2567</c>, Thai digits too.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="path">The field to name in a problem.</param>
    public static Result<LocalDate> Parse(string? text, string path = "date")
    {
        var parts = Typed().Match(ThaiFormat.ArabicDigits(text ?? "").Trim());
        return parts.Success
            ? Parse(parts.Groups["day"].Value, parts.Groups["month"].Value, parts.Groups["year"].Value, path)
            : Malformed(path);
    }

    /// <summary>Reads three fields.</summary>
    /// <param name="day">1 to 31.</param>
    /// <param name="month">1 to 12, or a Thai month name, full or short.</param>
    /// <param name="year">พ.ศ. or ค.ศ., four digits.</param>
    /// <param name="path">The field to name in a problem.</param>
    public static Result<LocalDate> Parse(string? day, string? month, string? year, string path = "date")
    {
        if (Number(day) is not { } d || MonthOf(month) is not { } m || Number(year) is not { } typed)
        {
            return Malformed(path);
        }

        if (typed is not (>= 1800 and <= 2200 or >= 2400 and <= 2900))
        {
            return new Problem("date.year-unclear", new LocalText(
                $"ปีต้องเป็น พ.ศ. ตั้งแต่ 2400 หรือ ค.ศ. 1800 ถึง 2200 แต่พบ {typed} โปรดกรอกปี พ.ศ. สี่หลัก",
                $"Expected a year in the Buddhist era from 2400 or a Gregorian one from 1800 to 2200, but found {typed}. Enter the Buddhist-era year in four digits."), path);
        }

        if (typed is >= 2400 and < FirstYearFromJanuary && m <= 3)
        {
            return new Problem("date.old-year", new LocalText(
                $"เดือนมกราคมถึงมีนาคมก่อนปี พ.ศ. {FirstYearFromJanuary} นับปีต่างจากปัจจุบัน จึงต้องกรอกเป็นปี ค.ศ. แต่พบ {typed} โปรดกรอกปี ค.ศ.",
                $"Expected a Gregorian year for January to March before B.E. {FirstYearFromJanuary}, when the year began in April, but found {typed}. Enter the Gregorian year."), path);
        }

        var gregorian = typed >= 2400 ? typed - ThaiFormat.EraOffset : typed;
        return d >= 1 && d <= CalendarSystem.Iso.GetDaysInMonth(gregorian, m)
            ? new LocalDate(gregorian, m, d)
            : new Problem("date.no-such-day", new LocalText(
                $"เดือนนี้ต้องมีวันที่ 1 ถึง {CalendarSystem.Iso.GetDaysInMonth(gregorian, m)} แต่พบวันที่ {d} โปรดแก้วันที่",
                $"Expected a day from 1 to {CalendarSystem.Iso.GetDaysInMonth(gregorian, m)} in that month, but found {d}. Correct the day."), path);
    }

    private static int? MonthOf(string? month)
    {
        var name = (month ?? "").Trim();
        if (Number(name) is { } number)
        {
            return number is >= 1 and <= 12 ? number : null;
        }

        var at = Enumerable.Range(0, 12).Where(i => ThaiFormat.MonthNames[i] == name || ThaiFormat.ShortMonthNames[i] == name).Take(1).ToList();
        return at.Count == 0 ? null : at[0] + 1;
    }

    private static int? Number(string? text) =>
        int.TryParse(ThaiFormat.ArabicDigits(text ?? "").Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static Problem Malformed(string path) => new("date.malformed", new LocalText(
        "วันที่ต้องเป็น วัน เดือน ปี พ.ศ. เช่น 29/2/2567 แต่ที่กรอกอ่านไม่ได้ โปรดกรอกใหม่",
        "Expected a date as day, month and Buddhist-era year, such as 29/2/2567, but this cannot be read. Enter it again."), path);

    [GeneratedRegex(@"^(?<day>[0-9]{1,2})(?:\s*[/-]\s*|\s+)(?<month>[0-9]{1,2}|[ก-๙.]{1,12})(?:\s*[/-]\s*|\s+)(?:พ\.ศ\.\s*)?(?<year>[0-9]{1,4})\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Typed();
}
