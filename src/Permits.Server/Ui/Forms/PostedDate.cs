using System.Globalization;
using NodaTime;
using Permits.Time;

namespace Permits.Server.Ui.Forms;

/// <summary>A date typed into three fields: day, month and a year of the Buddhist era.</summary>
public static class PostedDate
{
    /// <summary>Years from here on are of the Buddhist era; earlier ones are refused rather than guessed.</summary>
    private const int FirstBuddhistYear = 2400;

    /// <summary>The date; null where the three fields name none. Thai digits are accepted.</summary>
    public static LocalDate? Read(string day, string month, string year) =>
        Number(day) is { } d && Number(month) is { } m && Number(year) is >= FirstBuddhistYear and < 2900 and var y
        && m is >= 1 and <= 12 && d >= 1 && d <= CalendarSystem.Iso.GetDaysInMonth(y - ThaiFormat.EraOffset, m)
            ? new LocalDate(y - ThaiFormat.EraOffset, m, d)
            : null;

    private static int? Number(string text) =>
        int.TryParse(ThaiFormat.ArabicDigits(text.Trim()), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
