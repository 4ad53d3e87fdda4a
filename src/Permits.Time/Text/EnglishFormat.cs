using System.Globalization;
using NodaTime;

namespace Permits.Time;

/// <summary>Dates, times, periods and amounts for English readers: Gregorian years, independent of the current culture.</summary>
public static class EnglishFormat
{
    /// <summary>E.g. <c>13 March 2025</c>.</summary>
    public static string Date(LocalDate date) => date.ToString("d MMMM uuuu", CultureInfo.InvariantCulture);

    /// <summary>E.g. <c>13 Mar 2025</c>.</summary>
    public static string ShortDate(LocalDate date) => date.ToString("d MMM uuuu", CultureInfo.InvariantCulture);

    /// <summary>E.g. <c>Thursday 13 March 2025</c>.</summary>
    public static string LongDate(LocalDate date) => $"{Weekday(date.DayOfWeek)} {Date(date)}";

    /// <summary>E.g. <c>Saturday</c>.</summary>
    public static string Weekday(IsoDayOfWeek day) => day.ToString();

    /// <summary>E.g. <c>16:30</c>.</summary>
    public static string Time(LocalTime time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>E.g. <c>13 March 2025, 16:30</c>.</summary>
    public static string DateTime(LocalDateTime at) => $"{Date(at.Date)}, {Time(at.TimeOfDay)}";

    /// <summary>E.g. <c>13 Mar 2025, 16:30</c>.</summary>
    public static string ShortDateTime(LocalDateTime at) => $"{ShortDate(at.Date)}, {Time(at.TimeOfDay)}";

    /// <summary>An amount of money, e.g. <c>1,000 baht</c>.</summary>
    public static string Baht(decimal amount) => ThaiFormat.Amount(amount) + " baht";

    /// <summary>The name of a unit for a count, e.g. <c>working days</c>.</summary>
    public static string Unit(PeriodUnit unit, long count) => unit.ToWire().Replace('-', ' ') + (count == 1 ? "" : "s");

    /// <summary>E.g. <c>7 working days</c>.</summary>
    public static string Allowance(Allowance allowance) => $"{ThaiFormat.Number(allowance.Count)} {Unit(allowance.Unit, allowance.Count)}";

    /// <summary>A length of time in its two largest units, e.g. <c>2 hours 5 minutes</c>; under a minute <c>less than a minute</c>.</summary>
    /// <param name="length">Not negative; a negative length is written as its size.</param>
    public static string Length(Duration length)
    {
        var parts = LengthParts.Of(length);
        return parts.Count == 0 ? "less than a minute" : string.Join(' ', parts.Select(p => $"{ThaiFormat.Number(p.Count)} {Unit(p.Unit, p.Count)}"));
    }
}
