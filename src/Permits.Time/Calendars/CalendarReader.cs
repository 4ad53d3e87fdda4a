using System.Collections.Immutable;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace Permits.Time;

/// <summary>Reads a calendar's data file into <see cref="CalendarData"/>, gathering every problem before it gives up.</summary>
internal sealed partial class CalendarReader
{
    /// <summary>The longest horizon, so that a mistyped year cannot ask for millions of days.</summary>
    private const int MaxYears = 100;

    private static readonly ImmutableArray<string> TopNames =
        ["id", "name", "zone", "horizon", "workingDays", "officeHours", "sources", "notes", "regions", "holidays", "officeDays"];

    private static readonly ImmutableArray<string> HolidayNames = ["date", "th", "en", "kind", "regions", "projected", "sources", "note"];

    private readonly FileFaults _faults = new("calendar.invalid", new LocalText("แฟ้มปฏิทิน", "the calendar file"));

    private CalendarReader()
    {
    }

    /// <summary>The data, or all problems.</summary>
    public static Result<CalendarData> Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return new CalendarReader().Read(document.RootElement);
        }
        catch (JsonException fault)
        {
            return new Problem("calendar.malformed", new LocalText(
                $"แฟ้มปฏิทินต้องเป็น JSON ที่ถูกต้อง แต่อ่านไม่ได้ที่บรรทัด {fault.LineNumber + 1} โปรดแก้ไข",
                $"Expected a calendar file in valid JSON, but it cannot be read at line {fault.LineNumber + 1}. Correct it."));
        }
    }

    private Result<CalendarData> Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            return _faults.Add("$", "วัตถุ JSON", "a JSON object", FileFaults.Shown(root));
        }

        _faults.CheckNames(root, "$", TopNames);
        var id = Text(root, "id", "id");
        var name = Name(Member(root, "name"), "name");
        var zone = Zone(root);
        var horizon = Horizon(Member(root, "horizon"));
        var workingDays = WorkingDays(Member(root, "workingDays"));
        var hours = Hours(Member(root, "officeHours"), "officeHours");
        var regions = Regions(root);
        var holidays = Holidays(root, horizon, regions);
        var officeDays = OfficeDays(root, horizon, workingDays, regions, holidays);
        if (zone is not null && horizon is not null && zone.GetZoneIntervals(Span(zone, horizon)).Select(i => i.WallOffset).Distinct().Skip(1).Any())
        {
            _faults.Add("zone", "เขตเวลาที่ไม่ปรับเวลาตลอดช่วงปฏิทิน", "a zone whose clocks do not change within the horizon", zone.Id);
        }

        return _faults.Count > 0
            ? Result<CalendarData>.Refused(_faults.Problems)
            : new CalendarData(id!, name!, zone!, horizon!, workingDays, hours!, regions, holidays, officeDays);
    }

    private static Interval Span(DateTimeZone zone, DateInterval horizon) =>
        new(zone.AtStartOfDay(horizon.Start).ToInstant(), zone.AtStartOfDay(horizon.End.PlusDays(1)).ToInstant());

    private DateTimeZone? Zone(JsonElement root)
    {
        var zoneId = Text(root, "zone", "zone");
        if (zoneId is null)
        {
            return null;
        }

        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(zoneId);
        if (zone is null)
        {
            _faults.Add("zone", "ชื่อเขตเวลา IANA เช่น Asia/Bangkok", "an IANA zone id such as Asia/Bangkok", zoneId);
        }

        return zone;
    }

    private DateInterval? Horizon(JsonElement? horizon)
    {
        var from = Date(Member(horizon, "from"), "horizon.from");
        var to = Date(Member(horizon, "to"), "horizon.to");
        if (from is not { } first || to is not { } last)
        {
            return null;
        }

        if (last >= first && last < first.PlusYears(MaxYears))
        {
            return new DateInterval(first, last);
        }

        _faults.Add("horizon", $"ช่วงไม่เกิน {MaxYears} ปีที่วันสุดท้ายไม่ก่อนวันแรก", $"a span of at most {MaxYears} years that ends no sooner than it begins", $"{Iso(first)}..{Iso(last)}");
        return null;
    }

    private ImmutableHashSet<IsoDayOfWeek> WorkingDays(JsonElement? days)
    {
        var found = ImmutableHashSet.CreateBuilder<IsoDayOfWeek>();
        foreach (var (day, path) in _faults.Items(days, "workingDays"))
        {
            if (SpanReader.Weekday(day.ValueKind == JsonValueKind.String ? day.GetString() : null) is not { } named || !found.Add(named))
            {
                _faults.Add(path, "ชื่อวันในสัปดาห์ภาษาอังกฤษที่ไม่ซ้ำ", "a weekday named once, such as monday", FileFaults.Shown(day));
            }
        }

        return found.ToImmutable();
    }

    private OfficeHours? Hours(JsonElement? hours, string path) =>
        SpanReader.Read(hours, path, _faults) is { } spans ? new OfficeHours(spans) : null;

    private ImmutableArray<Region> Regions(JsonElement root)
    {
        var found = ImmutableArray.CreateBuilder<Region>();
        if (Member(root, "regions") is not { } regions)
        {
            return [];
        }

        foreach (var (region, path) in _faults.Items(regions, "regions", mayBeEmpty: true))
        {
            var code = Text(region, "code", path + ".code");
            var name = Name(region, path);
            if (code is not null && found.Any(r => r.Code == code))
            {
                _faults.Add(path + ".code", "รหัสที่ไม่ซ้ำ", "a code used once", code);
            }
            else if (code is not null && name is not null)
            {
                found.Add(new Region(code, name));
            }
        }

        return found.ToImmutable();
    }

    private ImmutableArray<Holiday> Holidays(JsonElement root, DateInterval? horizon, ImmutableArray<Region> regions)
    {
        var found = ImmutableArray.CreateBuilder<Holiday>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (item, path) in _faults.Items(Member(root, "holidays"), "holidays", mayBeEmpty: true))
        {
            if (item.ValueKind != JsonValueKind.Object)
            {
                _faults.Add(path, "วัตถุ JSON", "a JSON object", FileFaults.Shown(item));
                continue;
            }

            _faults.CheckNames(item, path, HolidayNames);
            var date = Date(Member(item, "date"), path + ".date");
            var name = Name(item, path);
            var kind = Text(item, "kind", path + ".kind");
            if (kind is not null && !Holiday.Kinds.Contains(kind, StringComparer.Ordinal))
            {
                _faults.Add(path + ".kind", "หนึ่งใน " + string.Join(", ", Holiday.Kinds), "one of " + string.Join(", ", Holiday.Kinds), kind);
            }

            var limitedTo = LimitedTo(item, path, regions);
            if (kind is not null && (kind == "regional") == limitedTo.IsEmpty)
            {
                _faults.Add(path + ".regions", "รายการพื้นที่เฉพาะและเสมอสำหรับวันหยุดชนิด regional", "regions on a holiday of kind regional and on no other", kind);
            }

            if (date is not { } day || name is null || kind is null)
            {
                continue;
            }

            if (horizon is not null && !horizon.Contains(day))
            {
                _faults.Add(path + ".date", "วันในช่วงของปฏิทิน", "a day within the horizon", Iso(day));
            }

            if (!seen.Add($"{Iso(day)} {kind} {string.Join(';', limitedTo)}"))
            {
                _faults.Add(path, "วันและชนิดที่ไม่ซ้ำ", "a day and kind named once", $"{Iso(day)} {kind}");
            }

            found.Add(new Holiday(day, name, kind, limitedTo, Member(item, "projected") is { ValueKind: JsonValueKind.True }));
        }

        return found.ToImmutable();
    }

    private ImmutableArray<string> LimitedTo(JsonElement item, string path, ImmutableArray<Region> known)
    {
        if (Member(item, "regions") is not { } codes)
        {
            return [];
        }

        ImmutableArray<string> limitedTo =
            [.. _faults.Items(codes, path + ".regions").Select(c => c.Item.ValueKind == JsonValueKind.String ? c.Item.GetString()! : c.Item.GetRawText())];
        foreach (var unknown in limitedTo.Where(code => !known.Any(r => r.Code == code)))
        {
            _faults.Add(path + ".regions", "รหัสที่ประกาศไว้ใน regions", "a code declared under regions", unknown);
        }

        return limitedTo;
    }

    private LocalText? Name(JsonElement? holder, string path)
    {
        var th = Text(holder, "th", path + ".th");
        var en = Text(holder, "en", path + ".en");
        return th is null || en is null ? null : new LocalText(th, en);
    }

    private string? Text(JsonElement? holder, string name, string path)
    {
        if (Member(holder, name) is { ValueKind: JsonValueKind.String } found && !string.IsNullOrWhiteSpace(found.GetString()))
        {
            return found.GetString();
        }

        _faults.Add(path, "ข้อความที่ไม่ว่าง", "a text that is not empty", FileFaults.Shown(Member(holder, name) ?? default));
        return null;
    }

    private LocalDate? Date(JsonElement? value, string path)
    {
        if (value is { ValueKind: JsonValueKind.String } text && LocalDatePattern.Iso.Parse(text.GetString()!).TryGetValue(default, out var date))
        {
            return date;
        }

        _faults.Add(path, "วันที่แบบ ISO เช่น 2025-04-13", "an ISO date such as 2025-04-13", FileFaults.Shown(value ?? default));
        return null;
    }

    private static JsonElement? Member(JsonElement? holder, string name) =>
        holder is { ValueKind: JsonValueKind.Object } found && found.TryGetProperty(name, out var value) ? value : null;

    private static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
