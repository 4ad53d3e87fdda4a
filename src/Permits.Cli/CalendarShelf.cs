using System.Text.RegularExpressions;
using NodaTime;
using Permits.Time;

namespace Permits.Cli;

/// <summary>The calendars that lie beside the program, or in a file named, each read once, with the region, hours and extra days asked for.</summary>
public sealed partial class CalendarShelf
{
    private readonly Dictionary<string, WorkCalendar> _taken = new(StringComparer.Ordinal);
    private readonly string _folder = Path.Combine(AppContext.BaseDirectory, "workflows", "_calendars");

    /// <summary>Takes a calendar; all problems at once.</summary>
    /// <param name="id">E.g. <c>th</c>; or the path of a calendar file, which ends in <c>.json</c>.</param>
    /// <param name="region">E.g. <c>TH-90</c>; null for none.</param>
    /// <param name="hours">An office's own hours as <see cref="OfficeWeek.Parse"/> reads them; null for the calendar's.</param>
    /// <param name="holidays">More closed days.</param>
    public Result<WorkCalendar> Take(string id, string? region, string? hours, IReadOnlyList<LocalDate> holidays)
    {
        var key = $"{id}\n{region}\n{hours}\n{string.Join(' ', holidays)}";
        if (_taken.TryGetValue(key, out var taken))
        {
            return taken;
        }

        var read = region is null && hours is null && holidays.Count == 0 ? Read(id) : Own(Take(id, null, null, []), region, hours, holidays);
        if (read.TryGet(out var calendar))
        {
            _taken[key] = calendar;
        }

        return read;
    }

    private static Result<WorkCalendar> Own(Result<WorkCalendar> plain, string? region, string? hours, IReadOnlyList<LocalDate> holidays)
    {
        if (!plain.TryGet(out var calendar))
        {
            return plain;
        }

        var problems = holidays.Where(day => !calendar.Horizon.Contains(day)).Select(_ => calendar.IsWorkingDay(calendar.Horizon.End.PlusDays(1)).Problems[0]).Take(1).ToList();
        if (region is not null && !calendar.KnowsRegion(region))
        {
            problems.Add(new Problem("calendar.unknown-region", new LocalText(
                $"พื้นที่ต้องเป็นรหัส ISO 3166-2 ที่ปฏิทิน {calendar.Id} รู้จัก เช่น TH-90 แต่พบ \"{region}\" โปรดแก้ไข",
                $"Expected an ISO 3166-2 region known to calendar {calendar.Id}, such as TH-90, but found \"{region}\". Correct it."), "region"));
        }

        var week = hours is null ? (Result<OfficeWeek>?)null : OfficeWeek.Parse(hours);
        problems.AddRange(week?.Problems ?? []);
        if (problems.Count > 0)
        {
            return Result<WorkCalendar>.Refused([.. problems]);
        }

        var inRegion = region is null ? calendar : calendar.InRegion(region);
        var name = new LocalText("วันหยุดที่ระบุเพิ่ม", "Holiday given on request");
        var own = inRegion.With(holidays.Select(day => new Holiday(day, name, "special", [], Projected: false)));
        return week is { } parsed ? own.WithHours(parsed.Value) : own;
    }

    private Result<WorkCalendar> Read(string id)
    {
        var file = id.EndsWith(".json", StringComparison.Ordinal) ? id
            : CalendarId().IsMatch(id) ? Path.Combine(_folder, id + ".json")
            : null;
        return File.Exists(file)
            ? WorkCalendar.Parse(File.ReadAllText(file))
            : new Problem("calendar.unknown", new LocalText(
                $"ปฏิทินต้องเป็นหนึ่งใน {string.Join(", ", Ids())} หรือแฟ้มปฏิทิน .json ที่มีอยู่ แต่พบ \"{id}\" โปรดแก้ไข",
                $"Expected a calendar out of {string.Join(", ", Ids())} or an existing calendar file ending in .json, but found \"{id}\". Correct it."), "calendar");
    }

    private IEnumerable<string> Ids() =>
        Directory.Exists(_folder) ? Directory.EnumerateFiles(_folder, "*.json").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal) : [];

    [GeneratedRegex(@"^[a-z0-9-]{1,40}\z", RegexOptions.CultureInvariant)]
    private static partial Regex CalendarId();
}
