using System.Collections.Immutable;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace Permits.Time;

/// <summary>Reads a calendar's data file into <see cref="CalendarData"/>, gathering every problem before it gives up.</summary>
internal sealed class CalendarReader
{
    /// <summary>The longest horizon, so that a mistyped year cannot ask for millions of days.</summary>
    private const int MaxYears = 100;

    private static readonly ImmutableArray<string> TopNames =
        ["id", "name", "zone", "horizon", "workingDays", "officeHours", "sources", "notes", "regions", "holidays"];

    private static readonly ImmutableArray<string> HolidayNames = ["date", "th", "en", "kind", "regions", "projected", "sources", "note"];

    private static readonly LocalTimePattern HourMinute = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    private readonly ImmutableArray<Problem>.Builder _problems = ImmutableArray.CreateBuilder<Problem>();

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
            return Fault("$", "วัตถุ JSON", "a JSON object", Shown(root));
        }

        CheckNames(root, "$", TopNames);
        var id = Text(root, "id", "id");
        var name = Name(Member(root, "name"), "name");
        var zone = Zone(root);
        var horizon = Horizon(Member(root, "horizon"));
        var workingDays = WorkingDays(Member(root, "workingDays"));
        var hours = Hours(Member(root, "officeHours"));
        var regions = Regions(root);
        var holidays = Holidays(root, horizon, regions);
        if (zone is not null && horizon is not null && zone.GetZoneIntervals(Span(zone, horizon)).Select(i => i.WallOffset).Distinct().Skip(1).Any())
        {
            Fault("zone", "เขตเวลาที่ไม่ปรับเวลาตลอดช่วงปฏิทิน", "a zone whose clocks do not change within the horizon", zone.Id);
        }

        return _problems.Count > 0
            ? Result<CalendarData>.Refused(_problems.ToImmutable())
            : new CalendarData(id!, name!, zone!, horizon!, workingDays, hours!, regions, holidays);
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
            Fault("zone", "ชื่อเขตเวลา IANA เช่น Asia/Bangkok", "an IANA zone id such as Asia/Bangkok", zoneId);
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

        Fault("horizon", $"ช่วงไม่เกิน {MaxYears} ปีที่วันสุดท้ายไม่ก่อนวันแรก", $"a span of at most {MaxYears} years that ends no sooner than it begins", $"{Iso(first)}..{Iso(last)}");
        return null;
    }

    private ImmutableHashSet<IsoDayOfWeek> WorkingDays(JsonElement? days)
    {
        var found = ImmutableHashSet.CreateBuilder<IsoDayOfWeek>();
        foreach (var (day, path) in Items(days, "workingDays"))
        {
            var named = Enum.GetValues<IsoDayOfWeek>()
                .Where(d => d != IsoDayOfWeek.None && day.ValueKind == JsonValueKind.String && string.Equals(d.ToString(), day.GetString(), StringComparison.OrdinalIgnoreCase))
                .ToList();
            if (named.Count == 0 || !found.Add(named[0]))
            {
                Fault(path, "ชื่อวันในสัปดาห์ภาษาอังกฤษที่ไม่ซ้ำ", "a weekday named once, such as monday", Shown(day));
            }
        }

        return found.ToImmutable();
    }

    private OfficeHours? Hours(JsonElement? hours)
    {
        var before = _problems.Count;
        var spans = ImmutableArray.CreateBuilder<OfficeSpan>();
        foreach (var (span, path) in Items(hours, "officeHours"))
        {
            var times = span.ValueKind == JsonValueKind.Array ? span.EnumerateArray().Select(t => TimeOrNull(t)).ToList() : [];
            if (times is [{ } open, { } close])
            {
                spans.Add(new OfficeSpan(open, close));
            }
            else
            {
                Fault(path, "คู่เวลาเปิดและปิดแบบ [\"08:30\",\"12:00\"]", "a pair of opening and closing times such as [\"08:30\",\"12:00\"]", Shown(span));
            }
        }

        if (_problems.Count > before)
        {
            return null;
        }

        if (OfficeHours.InOrder(spans.ToImmutable()))
        {
            return new OfficeHours(spans.ToImmutable());
        }

        Fault("officeHours", "ช่วงเวลาทำการอย่างน้อยหนึ่งช่วง เรียงลำดับ ไม่ติดหรือซ้อนกัน", "at least one span of office hours, in order, none touching the next", Shown(hours ?? default));
        return null;
    }

    private ImmutableArray<Region> Regions(JsonElement root)
    {
        var found = ImmutableArray.CreateBuilder<Region>();
        if (Member(root, "regions") is not { } regions)
        {
            return [];
        }

        foreach (var (region, path) in Items(regions, "regions", mayBeEmpty: true))
        {
            var code = Text(region, "code", path + ".code");
            var name = Name(region, path);
            if (code is not null && found.Any(r => r.Code == code))
            {
                Fault(path + ".code", "รหัสที่ไม่ซ้ำ", "a code used once", code);
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
        var known = regions.Select(r => r.Code).ToHashSet(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (item, path) in Items(Member(root, "holidays"), "holidays", mayBeEmpty: true))
        {
            if (item.ValueKind != JsonValueKind.Object)
            {
                Fault(path, "วัตถุ JSON", "a JSON object", Shown(item));
                continue;
            }

            CheckNames(item, path, HolidayNames);
            var date = Date(Member(item, "date"), path + ".date");
            var name = Name(item, path);
            var kind = Text(item, "kind", path + ".kind");
            if (kind is not null && !Holiday.Kinds.Contains(kind, StringComparer.Ordinal))
            {
                Fault(path + ".kind", "หนึ่งใน " + string.Join(", ", Holiday.Kinds), "one of " + string.Join(", ", Holiday.Kinds), kind);
            }

            ImmutableArray<string> limitedTo = Member(item, "regions") is { } codes
                ? [.. Items(codes, path + ".regions").Select(c => c.Item.ValueKind == JsonValueKind.String ? c.Item.GetString()! : c.Item.GetRawText())]
                : [];
            foreach (var unknown in limitedTo.Where(code => !known.Contains(code)))
            {
                Fault(path + ".regions", "รหัสที่ประกาศไว้ใน regions", "a code declared under regions", unknown);
            }

            if (kind is not null && (kind == "regional") == limitedTo.IsEmpty)
            {
                Fault(path + ".regions", "รายการพื้นที่เฉพาะและเสมอสำหรับวันหยุดชนิด regional", "regions on a holiday of kind regional and on no other", kind);
            }

            if (date is not { } day || name is null || kind is null)
            {
                continue;
            }

            if (horizon is not null && !horizon.Contains(day))
            {
                Fault(path + ".date", "วันในช่วงของปฏิทิน", "a day within the horizon", Iso(day));
            }

            if (!seen.Add($"{Iso(day)} {kind} {string.Join(';', limitedTo)}"))
            {
                Fault(path, "วันและชนิดที่ไม่ซ้ำ", "a day and kind named once", $"{Iso(day)} {kind}");
            }

            found.Add(new Holiday(day, name, kind, limitedTo, Member(item, "projected") is { ValueKind: JsonValueKind.True }));
        }

        return found.ToImmutable();
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

        Fault(path, "ข้อความที่ไม่ว่าง", "a text that is not empty", Shown(Member(holder, name) ?? default));
        return null;
    }

    private LocalDate? Date(JsonElement? value, string path)
    {
        if (value is { ValueKind: JsonValueKind.String } text && LocalDatePattern.Iso.Parse(text.GetString()!).TryGetValue(default, out var date))
        {
            return date;
        }

        Fault(path, "วันที่แบบ ISO เช่น 2025-04-13", "an ISO date such as 2025-04-13", Shown(value ?? default));
        return null;
    }

    private static LocalTime? TimeOrNull(JsonElement value) =>
        value.ValueKind == JsonValueKind.String && HourMinute.Parse(value.GetString()!).TryGetValue(default, out var time) ? time : null;

    private IEnumerable<(JsonElement Item, string Path)> Items(JsonElement? list, string path, bool mayBeEmpty = false)
    {
        if (list is { ValueKind: JsonValueKind.Array } array && (mayBeEmpty || array.GetArrayLength() > 0))
        {
            return array.EnumerateArray().Select((item, index) => (item, $"{path}[{index}]"));
        }

        Fault(path, "รายการ", "a list" + (mayBeEmpty ? "" : " that is not empty"), Shown(list ?? default));
        return [];
    }

    private void CheckNames(JsonElement holder, string path, ImmutableArray<string> allowed)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in holder.EnumerateObject())
        {
            if (!allowed.Contains(member.Name, StringComparer.Ordinal) || !seen.Add(member.Name))
            {
                Fault($"{path}.{member.Name}", "ชื่อที่รู้จักและไม่ซ้ำ: " + string.Join(", ", allowed), "a known name, once: " + string.Join(", ", allowed), member.Name);
            }
        }
    }

    private Problem Fault(string path, string expectedTh, string expectedEn, string found)
    {
        var problem = new Problem("calendar.invalid", new LocalText(
            $"ปฏิทินที่ {path} ต้องเป็น{expectedTh} แต่พบ {found} โปรดแก้แฟ้มปฏิทิน",
            $"Expected {expectedEn} at {path}, but found {found}. Correct the calendar file."), path);
        _problems.Add(problem);
        return problem;
    }

    private static JsonElement? Member(JsonElement? holder, string name) =>
        holder is { ValueKind: JsonValueKind.Object } found && found.TryGetProperty(name, out var value) ? value : null;

    private static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);

    private static string Shown(JsonElement value)
    {
        var text = value.ValueKind == JsonValueKind.Undefined ? "nothing" : value.GetRawText();
        return text.Length <= 60 ? text : text[..60] + "…";
    }
}
