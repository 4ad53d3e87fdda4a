using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace Permits.Time;

/// <summary>Reads and writes weekdays and spans of office hours as calendar files and office rows have them.</summary>
internal static class SpanReader
{
    private static readonly LocalTimePattern HourMinute = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    /// <summary>Reads <c>[["08:30","12:00"],["13:00","16:30"]]</c>; null where a fault was added.</summary>
    public static ImmutableArray<OfficeSpan>? Read(JsonElement? list, string path, FileFaults faults, bool mayBeClosed = false)
    {
        var spans = ImmutableArray.CreateBuilder<OfficeSpan>();
        var before = faults.Count;
        foreach (var (span, at) in faults.Items(list, path, mayBeClosed))
        {
            var times = span.ValueKind == JsonValueKind.Array ? span.EnumerateArray().Select(TimeOrNull).ToList() : [];
            if (times is [{ } open, { } close])
            {
                spans.Add(new OfficeSpan(open, close));
            }
            else
            {
                faults.Add(at, "คู่เวลาเปิดและปิดแบบ [\"08:30\",\"12:00\"]", "a pair of opening and closing times such as [\"08:30\",\"12:00\"]", FileFaults.Shown(span));
            }
        }

        if (faults.Count > before)
        {
            return null;
        }

        if (spans.Count == 0 || OfficeHours.InOrder(spans.ToImmutable()))
        {
            return spans.ToImmutable();
        }

        faults.Add(path, "ช่วงเวลาทำการที่เรียงลำดับ ไม่ติดหรือซ้อนกัน", "spans of office hours in order, none touching the next", FileFaults.Shown(list ?? default));
        return null;
    }

    /// <summary>A span as <see cref="Read"/> reads it.</summary>
    public static string Write(OfficeSpan span) => $"[\"{Time(span.Open)}\",\"{Time(span.Close)}\"]";

    /// <summary>E.g. <c>08:30</c>.</summary>
    public static string Time(LocalTime time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The weekday of an English name in any case; null where it is none.</summary>
    public static IsoDayOfWeek? Weekday(string? name) =>
        Enum.GetValues<IsoDayOfWeek>().Where(d => d != IsoDayOfWeek.None && string.Equals(d.ToString(), name, StringComparison.OrdinalIgnoreCase)).Cast<IsoDayOfWeek?>().FirstOrDefault();

    /// <summary>E.g. <c>monday</c>.</summary>
    public static string NameOf(IsoDayOfWeek day) => day.ToString().ToLowerInvariant();

    private static LocalTime? TimeOrNull(JsonElement value) =>
        value.ValueKind == JsonValueKind.String && HourMinute.Parse(value.GetString()!).TryGetValue(default, out var time) ? time : null;
}
