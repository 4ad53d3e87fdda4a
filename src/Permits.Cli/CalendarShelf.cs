using System.Text.RegularExpressions;
using Permits.Time;

namespace Permits.Cli;

/// <summary>The calendars that lie beside the program, or in a file named, each read once, with the region, hours and extra days asked for.</summary>
public sealed partial class CalendarShelf
{
    private readonly Dictionary<string, WorkCalendar> _taken = new(StringComparer.Ordinal);
    private readonly string _folder = Path.Combine(AppContext.BaseDirectory, "workflows", "_calendars");

    /// <summary>Takes a calendar; all problems at once.</summary>
    /// <param name="choice">Which; its id may be the path of a calendar file, which ends in <c>.json</c>.</param>
    public Result<WorkCalendar> Take(CalendarChoice choice)
    {
        var key = $"{choice.Id}\n{choice.Region}\n{choice.Hours}\n{string.Join(' ', choice.Holidays)}";
        if (_taken.TryGetValue(key, out var taken))
        {
            return taken;
        }

        var plain = new CalendarChoice(choice.Id, null, null, []);
        var read = choice is { Region: null, Hours: null, Holidays.IsEmpty: true } ? Read(choice.Id) : Take(plain).Then(choice.Of);
        if (read.TryGet(out var calendar))
        {
            _taken[key] = calendar;
        }

        return read;
    }

    /// <summary>Every calendar that lies beside the program.</summary>
    /// <exception cref="InvalidOperationException">One cannot be read: a fault of the installation.</exception>
    public static IEnumerable<WorkCalendar> All()
    {
        var shelf = new CalendarShelf();
        return [.. shelf.Ids().Select(shelf.Read).Select(read => read.IsOk ? read.Value : throw new InvalidOperationException(read.Problems[0].Message.En))];
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
