using System.Collections.Immutable;
using System.Text.Json;
using NodaTime;

namespace Permits.Time;

/// <summary>The part that reads days of other hours: make-up working days and part-days.</summary>
internal sealed partial class CalendarReader
{
    private static readonly ImmutableArray<string> OfficeDayNames = ["date", "th", "en", "kind", "officeHours", "regions", "sources", "note"];

    private ImmutableArray<OfficeDay> OfficeDays(
        JsonElement root, DateInterval? horizon, ImmutableHashSet<IsoDayOfWeek> workingDays, ImmutableArray<Region> regions, ImmutableArray<Holiday> holidays)
    {
        if (Member(root, "officeDays") is not { } list)
        {
            return [];
        }

        var found = ImmutableArray.CreateBuilder<OfficeDay>();
        foreach (var (item, path) in _faults.Items(list, "officeDays", mayBeEmpty: true))
        {
            if (item.ValueKind != JsonValueKind.Object)
            {
                _faults.Add(path, "วัตถุ JSON", "a JSON object", FileFaults.Shown(item));
                continue;
            }

            if (OfficeDayAt(item, path, regions) is { } read)
            {
                CheckPlace(read, path, horizon, workingDays, holidays, found);
                found.Add(read);
            }
        }

        return found.ToImmutable();
    }

    private OfficeDay? OfficeDayAt(JsonElement item, string path, ImmutableArray<Region> regions)
    {
        _faults.CheckNames(item, path, OfficeDayNames);
        var date = Date(Member(item, "date"), path + ".date");
        var name = Name(item, path);
        var kind = Text(item, "kind", path + ".kind");
        if (kind is not null && !OfficeDay.Kinds.Contains(kind, StringComparer.Ordinal))
        {
            _faults.Add(path + ".kind", "หนึ่งใน " + string.Join(", ", OfficeDay.Kinds), "one of " + string.Join(", ", OfficeDay.Kinds), kind);
        }

        // A part-day says its hours; a make-up day need not.
        var stated = Member(item, "officeHours");
        var hours = stated is not null || kind == OfficeDay.PartDay ? Hours(stated, path + ".officeHours") : null;
        var limitedTo = LimitedTo(item, path, regions);
        return date is { } day && name is not null && kind is not null ? new OfficeDay(day, name, kind, hours, limitedTo) : null;
    }

    private void CheckPlace(
        OfficeDay read, string path, DateInterval? horizon, ImmutableHashSet<IsoDayOfWeek> workingDays, ImmutableArray<Holiday> holidays, IEnumerable<OfficeDay> before)
    {
        if (horizon is not null && !horizon.Contains(read.Date))
        {
            _faults.Add(path + ".date", "วันในช่วงของปฏิทิน", "a day within the horizon", Iso(read.Date));
        }

        if (read.Kind == OfficeDay.MakeUp == workingDays.Contains(read.Date.DayOfWeek))
        {
            _faults.Add(
                path + ".date", "วันหยุดประจำสัปดาห์สำหรับ make-up และวันทำการประจำสัปดาห์สำหรับ part-day", "a weekday off for make-up and a working weekday for part-day",
                $"{Iso(read.Date)} {SpanReader.NameOf(read.Date.DayOfWeek)}");
        }

        if (holidays.Any(h => h.Date == read.Date && h.Regions.IsEmpty))
        {
            _faults.Add(path + ".date", "วันที่ไม่ใช่วันหยุดทั่วประเทศ", "a day that is no holiday of the whole country", Iso(read.Date));
        }

        if (before.Any(d => d.Date == read.Date && (d.Regions.IsEmpty ? read.Regions.IsEmpty : d.Regions.Intersect(read.Regions).Any())))
        {
            _faults.Add(path, "วันที่ระบุครั้งเดียวสำหรับแต่ละพื้นที่", "a day named once for each region", Iso(read.Date));
        }
    }
}
