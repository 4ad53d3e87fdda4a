using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Permits.Time;

namespace Permits.Exports;

/// <summary>How values stand in cells, in every form alike. Instants are written in Thai time.</summary>
internal static class Cells
{
    private static readonly DateTimeZone Bangkok = DateTimeZoneProviders.Tzdb["Asia/Bangkok"];

    /// <summary>An instant by ISO 8601 (RFC 3339) with its offset, e.g. <c>2026-01-05T09:00:00+07:00</c>.</summary>
    public static string? Iso(Instant? at) => at is { } value ? OffsetDateTimePattern.Rfc3339.Format(value.InZone(Bangkok).ToOffsetDateTime()) : null;

    /// <summary>An instant with its Buddhist-era date, e.g. <c>5 ม.ค. 2569 09.00 น.</c></summary>
    public static string? Thai(Instant? at) => at is { } value ? ThaiFormat.ShortDateTime(value.InZone(Bangkok).LocalDateTime) : null;

    /// <summary>A value as text; empty for null.</summary>
    /// <exception cref="ArgumentException">It is of a type that no cell holds.</exception>
    public static string Text(object? value) => value switch
    {
        null => "",
        string text => text,
        bool truth => truth ? "true" : "false",
        long or int => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"Expected a text, a number or a truth value, but found {value.GetType().Name}.", nameof(value)),
    };

    /// <summary>
    /// Text that a spreadsheet must take as text: what it would run as a formula (it begins with = + - @, a tab or a line break) and what
    /// it would turn into a number and so maim (digits with a leading zero, or twelve and more, such as 13-digit ids) gets an apostrophe before it.
    /// </summary>
    public static string Guard(string text) => text.Length > 0 && (text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' || IsIdentifier(text)) ? "'" + text : text;

    private static bool IsIdentifier(string text) =>
        text.Length > 1 && (text.Length >= 12 || text[0] == '0') && text.All(char.IsAsciiDigit);
}
