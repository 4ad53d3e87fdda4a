using NodaTime;
using NodaTime.Text;

namespace Permits.Server.Hosting;

/// <summary>Bounds of a period in an address of the API: a day, or an instant.</summary>
internal static class Bounds
{
    /// <summary>A bound; null where there is none. A day means its whole span in Thailand.</summary>
    /// <param name="name">The parameter.</param>
    /// <param name="text">What it holds.</param>
    /// <param name="daysAfter">1 for an upper bound: it is open, so a day there means the start of the next.</param>
    public static Result<Instant?> Read(string name, string? text, int daysAfter)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return Result<Instant?>.Ok(null);
        }

        if (LocalDatePattern.Iso.Parse(text.Trim()) is { Success: true } day)
        {
            return day.Value.PlusDays(daysAfter).AtMidnight().WithOffset(Offset.FromHours(7)).ToInstant();
        }

        return OffsetDateTimePattern.Rfc3339.Parse(text.Trim()) is { Success: true } instant
            ? instant.Value.ToInstant()
            : Problems.Invalid(name, "วันที่ เช่น 2026-01-05 หรือเวลาแบบ RFC 3339", "a date such as 2026-01-05 or an RFC 3339 instant");
    }
}
