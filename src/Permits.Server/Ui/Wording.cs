using System.Globalization;
using NodaTime;
using Permits.Time;

namespace Permits.Server.Ui;

/// <summary>Dates, times and amounts in one of the two languages, through the product's formatters. Instants are shown in Thai time.</summary>
public sealed class Wording
{
    private static readonly DateTimeZone Bangkok = DateTimeZoneProviders.Tzdb["Asia/Bangkok"];
    private static readonly Wording Thai = new("th");
    private static readonly Wording English = new("en");

    private readonly string _language;

    private Wording(string language) => _language = language;

    private bool IsEnglish => _language == "en";

    /// <summary>The wording of a language: English for <c>en</c>, Thai for all else.</summary>
    public static Wording In(string language) => language == "en" ? English : Thai;

    /// <summary>A text.</summary>
    public string Of(LocalText text) => text.In(_language);

    /// <summary>A text with its places filled.</summary>
    public string Fill(LocalText text, params object[] values) => string.Format(CultureInfo.InvariantCulture, Of(text), values);

    /// <summary>A date in full, e.g. <c>13 มีนาคม 2568</c>.</summary>
    public string Date(LocalDate date) => IsEnglish ? EnglishFormat.Date(date) : ThaiFormat.Date(date);

    /// <summary>The date of an instant, short, e.g. <c>13 มี.ค. 2568</c>.</summary>
    public string ShortDate(Instant at) => IsEnglish ? EnglishFormat.ShortDate(DateOf(at)) : ThaiFormat.ShortDate(DateOf(at));

    /// <summary>A date with its weekday, e.g. <c>วันพฤหัสบดีที่ 13 มีนาคม 2568</c>.</summary>
    public string LongDate(LocalDate date) => IsEnglish ? EnglishFormat.LongDate(date) : ThaiFormat.LongDate(date);

    /// <summary>An instant with its date short, e.g. <c>13 มี.ค. 2568 16.30 น.</c></summary>
    public string DateTime(Instant at) => IsEnglish ? EnglishFormat.ShortDateTime(LocalOf(at)) : ThaiFormat.ShortDateTime(LocalOf(at));

    /// <summary>A period, e.g. <c>7 วันทำการ</c>.</summary>
    public string Period(Allowance period) => IsEnglish ? EnglishFormat.Allowance(period) : ThaiFormat.Allowance(period);

    /// <summary>An amount of time without its sign, e.g. <c>2 เดือน 5 วัน</c>.</summary>
    public string Amount(TimeAmount amount)
    {
        var whole = Period(new Allowance(Math.Abs(amount.Count), amount.Unit));
        return amount.RestUnit is not { } unit || amount.Rest == 0 ? whole
            : amount.Count == 0 ? Period(new Allowance(Math.Abs(amount.Rest), unit))
            : whole + " " + Period(new Allowance(Math.Abs(amount.Rest), unit));
    }

    /// <summary>A unit by itself, e.g. <c>วันทำการ</c>.</summary>
    public string Unit(PeriodUnit unit) => IsEnglish ? EnglishFormat.Unit(unit, 2) : ThaiFormat.Unit(unit);

    /// <summary>Money, e.g. <c>1,000 บาท</c>.</summary>
    public string Baht(decimal amount) => IsEnglish ? EnglishFormat.Baht(amount) : ThaiFormat.Baht(amount);

    /// <summary>A section of law, e.g. <c>พ.ร.บ. การสาธารณสุข มาตรา 56</c>; in English the short form that files use.</summary>
    public string Cite(string cite) => Of(LegalCitation.Short(cite));

    /// <summary>A month's name; 1 is January.</summary>
    public string Month(int month) => IsEnglish ? CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month) : ThaiFormat.MonthNames[month - 1];

    /// <summary>The year of a date: of the Buddhist era in Thai, e.g. <c>2569</c>.</summary>
    public string Year(LocalDate date) => (IsEnglish ? date.Year : ThaiFormat.YearOf(date)).ToString("0", CultureInfo.InvariantCulture);

    /// <summary>A size, e.g. <c>1.2 MB</c>.</summary>
    public static string Size(long bytes) => bytes >= 1_000_000
        ? (bytes / 1_000_000m).ToString("0.0 MB", CultureInfo.InvariantCulture)
        : Math.Max(1, bytes / 1000).ToString("0 KB", CultureInfo.InvariantCulture);

    /// <summary>An instant in Thai time.</summary>
    public static ZonedDateTime InThailand(Instant at) => at.InZone(Bangkok);

    /// <summary>A local time of Thailand as an instant.</summary>
    public static Instant InstantOf(LocalDateTime local) => local.InZoneLeniently(Bangkok).ToInstant();

    /// <summary>An instant in Thai time.</summary>
    public static LocalDateTime LocalOf(Instant at) => at.InZone(Bangkok).LocalDateTime;

    /// <summary>The date of an instant in Thai time.</summary>
    public static LocalDate DateOf(Instant at) => at.InZone(Bangkok).Date;

    /// <summary>The first instant of a day in Thai time.</summary>
    public static Instant StartOf(LocalDate day) => day.AtStartOfDayInZone(Bangkok).ToInstant();
}
