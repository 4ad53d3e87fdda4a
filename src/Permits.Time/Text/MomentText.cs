using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;

namespace Permits.Time;

/// <summary>Instants as text on the wire: RFC 3339 with the zone's offset out; RFC 3339, local time or a date alone in.</summary>
public static class MomentText
{
    private static readonly ImmutableArray<OffsetDateTimePattern> WithOffset =
    [
        OffsetDateTimePattern.Rfc3339,
        OffsetDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mmo<Z+HH:mm>"),
    ];

    private static readonly ImmutableArray<LocalDateTimePattern> WithoutOffset =
    [
        LocalDateTimePattern.ExtendedIso,
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm"),
    ];

    /// <summary>E.g. <c>2025-04-12T16:30:00+07:00</c>.</summary>
    public static string Write(Instant instant, DateTimeZone zone) => OffsetDateTimePattern.Rfc3339.Format(instant.InZone(zone).ToOffsetDateTime());

    /// <summary>Reads an instant. Without an offset it is local time of the zone; a date alone means <paramref name="dateAlone"/> of that day.</summary>
    /// <param name="text">E.g. <c>2025-03-13T10:00</c>, <c>2025-03-13T03:00:00Z</c>, <c>2025-03-13</c>.</param>
    /// <param name="zone">The zone of local times.</param>
    /// <param name="dateAlone">The time of day that a date alone stands for.</param>
    /// <param name="path">The field to name in a problem.</param>
    public static Result<Instant> Read(string? text, DateTimeZone zone, LocalTime dateAlone, string path)
    {
        foreach (var pattern in WithOffset)
        {
            if (pattern.Parse(text!) is { Success: true } offset)
            {
                return offset.Value.ToInstant();
            }
        }

        foreach (var pattern in WithoutOffset)
        {
            if (pattern.Parse(text!) is { Success: true } local)
            {
                return local.Value.InZoneLeniently(zone).ToInstant();
            }
        }

        return LocalDatePattern.Iso.Parse(text!) is { Success: true } date
            ? date.Value.At(dateAlone).InZoneLeniently(zone).ToInstant()
            : new Problem("time.malformed", new LocalText(
                $"{path} ต้องเป็นวันเวลา เช่น 2025-03-13T10:00 หรือ 2025-03-13T10:00:00+07:00 (ปี ค.ศ.) แต่พบ \"{text}\" โปรดแก้ไข",
                $"Expected {path} to be a time such as 2025-03-13T10:00 or 2025-03-13T10:00:00+07:00 (Gregorian year), but found \"{text}\". Correct it."), path);
    }

    /// <summary>Reads an ISO date.</summary>
    /// <param name="text">E.g. <c>2025-05-02</c>.</param>
    /// <param name="path">The field to name in a problem.</param>
    public static Result<LocalDate> ReadDate(string? text, string path) =>
        LocalDatePattern.Iso.Parse(text!) is { Success: true } date
            ? date.Value
            : new Problem("date.malformed", new LocalText(
                $"{path} ต้องเป็นวันที่แบบ ISO เช่น 2025-05-02 (ปี ค.ศ.) แต่พบ \"{text}\" โปรดแก้ไข",
                $"Expected {path} to be an ISO date such as 2025-05-02 (Gregorian year), but found \"{text}\". Correct it."), path);
}
