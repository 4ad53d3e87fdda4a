using System.Collections.Immutable;
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
    ImmutableArray<Holiday> Holidays,
    ImmutableArray<OfficeDay> OfficeDays);

/// <summary>The content hash of a calendar: of all that can move a deadline or its explanation.</summary>
internal static class CalendarFingerprint
{
    /// <summary>SHA-256 over one line a fact, in lower-case hex.</summary>
    public static string Of(CalendarData data, OfficeWeek? own, IEnumerable<Holiday> inForce, IEnumerable<OfficeDay> officeDays)
    {
        var iso = LocalDatePattern.Iso;
        var text = new StringBuilder()
            .Append(data.Id).Append('\n')
            .Append(data.Zone.Id).Append('\n')
            .Append(iso.Format(data.Horizon.Start)).Append('/').Append(iso.Format(data.Horizon.End)).Append('\n')
            .AppendJoin(',', data.WorkingDays.Order()).Append('\n')
            .AppendJoin(',', data.Hours.Spans.Select(Span)).Append('\n');
        if (own is not null)
        {
            text.Append(own.ToJson()).Append('\n');
        }

        var lines = inForce.Select(h => string.Join('\t', iso.Format(h.Date), h.Kind, h.Projected ? "projected" : "announced", h.Name.Th, h.Name.En))
            .Concat(officeDays.Select(d => string.Join('\t', iso.Format(d.Date), d.Kind, string.Join(',', d.Hours?.Spans.Select(Span) ?? []), d.Name.Th, d.Name.En)));
        text.AppendJoin('\n', lines.Order(StringComparer.Ordinal));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static string Span(OfficeSpan span) => $"{SpanReader.Time(span.Open)}-{SpanReader.Time(span.Close)}";
}
