using System.Globalization;
using System.Text;
using NodaTime;

namespace Permits.Time;

/// <summary>
/// The one place that writes dates, times, periods and amounts for Thai readers: Buddhist-era years (Gregorian + 543), Thai
/// month names, 24-hour times. Independent of the current culture.
/// </summary>
public static class ThaiFormat
{
    /// <summary>Buddhist-era year less Gregorian year.</summary>
    public const int EraOffset = 543;

    private static readonly string[] Months =
        ["มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน", "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม"];

    private static readonly string[] ShortMonths =
        ["ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค."];

    private static readonly string[] Weekdays = ["", "จันทร์", "อังคาร", "พุธ", "พฤหัสบดี", "ศุกร์", "เสาร์", "อาทิตย์"];

    /// <summary>The twelve month names, January first.</summary>
    public static IReadOnlyList<string> MonthNames => Months;

    /// <summary>The twelve short month names, January first.</summary>
    public static IReadOnlyList<string> ShortMonthNames => ShortMonths;

    /// <summary>The Buddhist-era year of a date, e.g. 2568; right from 1 January 2484 (1941) on, when the year began to start in January.</summary>
    public static int YearOf(LocalDate date) => date.Year + EraOffset;

    /// <summary>E.g. <c>13 มีนาคม 2568</c>.</summary>
    public static string Date(LocalDate date) => Write($"{date.Day} {Months[date.Month - 1]} {YearOf(date)}");

    /// <summary>E.g. <c>13 มี.ค. 2568</c>.</summary>
    public static string ShortDate(LocalDate date) => Write($"{date.Day} {ShortMonths[date.Month - 1]} {YearOf(date)}");

    /// <summary>E.g. <c>วันพฤหัสบดีที่ 13 มีนาคม 2568</c>.</summary>
    public static string LongDate(LocalDate date) => Write($"{Weekday(date.DayOfWeek)}ที่ {Date(date)}");

    /// <summary>E.g. <c>วันพฤหัสบดีที่ 13 มีนาคม พ.ศ. 2568</c>, as letters are dated.</summary>
    public static string LetterDate(LocalDate date) => Write($"{Weekday(date.DayOfWeek)}ที่ {date.Day} {Months[date.Month - 1]} พ.ศ. {YearOf(date)}");

    /// <summary>E.g. <c>วันเสาร์</c>.</summary>
    public static string Weekday(IsoDayOfWeek day) => "วัน" + Weekdays[(int)day];

    /// <summary>E.g. <c>16.30 น.</c></summary>
    public static string Time(LocalTime time) => Write($"{time.Hour:00}.{time.Minute:00} น.");

    /// <summary>E.g. <c>13 มีนาคม 2568 เวลา 16.30 น.</c></summary>
    public static string DateTime(LocalDateTime at) => Write($"{Date(at.Date)} เวลา {Time(at.TimeOfDay)}");

    /// <summary>E.g. <c>13 มี.ค. 2568 16.30 น.</c></summary>
    public static string ShortDateTime(LocalDateTime at) => Write($"{ShortDate(at.Date)} {Time(at.TimeOfDay)}");

    /// <summary>A whole number with thousands separated, e.g. <c>1,250</c>.</summary>
    public static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>An amount of money: <c>1,000 บาท</c>, with two decimals only where there are satang.</summary>
    public static string Baht(decimal amount) => Amount(amount) + " บาท";

    /// <summary>The name of a unit, e.g. <c>วันทำการ</c>.</summary>
    public static string Unit(PeriodUnit unit) => unit switch
    {
        PeriodUnit.Day => "วัน",
        PeriodUnit.WorkingDay => "วันทำการ",
        PeriodUnit.Hour => "ชั่วโมง",
        PeriodUnit.WorkingHour => "ชั่วโมงทำการ",
        PeriodUnit.Minute => "นาที",
        PeriodUnit.WorkingMinute => "นาทีทำการ",
        PeriodUnit.Month => "เดือน",
        _ => "ปี",
    };

    /// <summary>E.g. <c>7 วันทำการ</c>.</summary>
    public static string Allowance(Allowance allowance) => Write($"{Number(allowance.Count)} {Unit(allowance.Unit)}");

    /// <summary>A length of time in its two largest units, e.g. <c>2 ชั่วโมง 5 นาที</c>; under a minute <c>น้อยกว่า 1 นาที</c>.</summary>
    /// <param name="length">Not negative; a negative length is written as its size.</param>
    public static string Length(Duration length)
    {
        var parts = LengthParts.Of(length);
        return parts.Count == 0 ? "น้อยกว่า 1 นาที" : string.Join(' ', parts.Select(p => Write($"{Number(p.Count)} {Unit(p.Unit)}")));
    }

    /// <summary>The same text with Thai digits, e.g. <c>๑๓ มีนาคม ๒๕๖๘</c>.</summary>
    public static string ThaiDigits(string text)
    {
        var written = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            written.Append(char.IsAsciiDigit(letter) ? (char)('๐' + (letter - '0')) : letter);
        }

        return written.ToString();
    }

    /// <summary>The same text with Thai digits turned into Arabic ones, for reading input.</summary>
    public static string ArabicDigits(string text)
    {
        var written = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            written.Append(letter is >= '๐' and <= '๙' ? (char)('0' + (letter - '๐')) : letter);
        }

        return written.ToString();
    }

    /// <summary>An amount without its currency, e.g. <c>1,000</c> or <c>1,000.50</c>.</summary>
    internal static string Amount(decimal amount) =>
        amount.ToString(decimal.IsInteger(amount) ? "N0" : "N2", CultureInfo.InvariantCulture);

    private static string Write(FormattableString text) => FormattableString.Invariant(text);
}
