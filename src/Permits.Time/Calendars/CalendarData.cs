using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NodaTime;
using NodaTime.Text;

namespace Permits.Time;

/// <summary>What a calendar's data file says, checked.</summary>
internal sealed record CalendarData(
    string Id,
    LocalText Name,
    DateTimeZone Zone,
    DateInterval Horizon,
    ImmutableHashSet<IsoDayOfWeek> WorkingDays,
    OfficeHours Hours,
    ImmutableArray<Region> Regions,
    ImmutableArray<Holiday> Holidays)
{
    /// <summary>A closed day of this calendar.</summary>
    public OfficeHours ClosedHours { get; } = Hours.Closed();
}

/// <summary>The content hash of a calendar: of all that can move a deadline or its explanation.</summary>
internal static class CalendarFingerprint
{
    /// <summary>SHA-256 over one line a fact, in lower-case hex.</summary>
    public static string Of(CalendarData data, IEnumerable<Holiday> inForce)
    {
        var iso = LocalDatePattern.Iso;
        var text = new StringBuilder()
            .Append(data.Id).Append('\n')
            .Append(data.Zone.Id).Append('\n')
            .Append(iso.Format(data.Horizon.Start)).Append('/').Append(iso.Format(data.Horizon.End)).Append('\n')
            .AppendJoin(',', data.WorkingDays.Order()).Append('\n')
            .AppendJoin(',', data.Hours.Spans.Select(s => s.Open.ToString("HH:mm", CultureInfo.InvariantCulture) + "-" + s.Close.ToString("HH:mm", CultureInfo.InvariantCulture))).Append('\n');
        var lines = inForce.Select(h => string.Join('\t', iso.Format(h.Date), h.Kind, h.Projected ? "projected" : "announced", h.Name.Th, h.Name.En));
        text.AppendJoin('\n', lines.Order(StringComparer.Ordinal));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
