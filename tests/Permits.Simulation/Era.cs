using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;
using Permits.Time;

namespace Permits.Simulation;

/// <summary>
/// A stretch of the Thai calendar in which a history plays, and the changes that can be announced in it. Laying out a calendar takes longer than a hundred
/// steps, so the calendars after a first change are made once and shared by all histories; the horizon is near enough to be run into.
/// </summary>
internal sealed class Era
{
    /// <summary>Changes one history announces at most.</summary>
    public const int MostChanges = 3;

    /// <summary>The days that one choice of a change covers.</summary>
    private const int DaysOfAChoice = 15;

    private const int Years = 2;

    private readonly int _firstYear;
    private readonly WorkCalendar _file;
    private readonly ConcurrentDictionary<char, Announced?> _afterFirst = new();

    private Era(int firstYear, WorkCalendar file) => (_firstYear, _file, Calendars) = (firstYear, file, new Calendars(file));

    public static ImmutableArray<Era> All { get; } = Make();

    /// <summary>The calendars before any change.</summary>
    public Calendars Calendars { get; }

    /// <summary>When the first application may be filed: in the first year, so that most clocks end before the horizon.</summary>
    public Instant First => new LocalDate(_firstYear, 1, 5).At(new LocalTime(9, 0)).InZoneStrictly(_file.Zone).ToInstant();

    /// <summary>The last instant that is worth waiting for.</summary>
    public Instant Last => _file.Zone.AtStartOfDay(_file.Horizon.End.PlusDays(400)).ToInstant();

    /// <summary>The choices of changes to days about a moment: each a letter.</summary>
    public char ChoiceAbout(Instant now, Dice dice)
    {
        var days = (int)(now - First).TotalDays + dice.Between(-20, 60);
        return (char)('A' + Math.Clamp(days / DaysOfAChoice, 0, 40));
    }

    /// <summary>The change announced as one of the choices, and the calendars after it; null where it would change nothing.</summary>
    /// <param name="before">The calendars in force.</param>
    /// <param name="path">The choices made before.</param>
    /// <param name="choice">This choice.</param>
    public Announced? After(Calendars before, string path, char choice) =>
        path.Length == 0 ? _afterFirst.GetOrAdd(choice, _ => Announce(before, path, choice)) : Announce(before, path, choice);

    private Announced? Announce(Calendars before, string path, char choice)
    {
        var dice = Dice.Of((ulong)_firstYear, (path + choice).Aggregate(0, (sum, letter) => (sum * 64) + letter - 'A'));
        var change = Change(dice, before.National, (choice - 'A') * DaysOfAChoice);
        return before.National.Changed(change).TryGet(out var changed) ? new Announced(change, new Calendars(changed)) : null;
    }

    private CalendarChange Change(Dice dice, WorkCalendar calendar, int days)
    {
        var day = new LocalDate(_firstYear, 1, 5).PlusDays(days + dice.Below(DaysOfAChoice));
        var holidays = calendar.HolidaysBetween(day, day.PlusDays(30)).Where(h => h.Regions.IsDefaultOrEmpty).ToList();
        return dice.Below(4) switch
        {
            0 when holidays.Count > 0 => CalendarChange.Withdraw(holidays[0].Date),
            1 when holidays.Count > 0 => CalendarChange.Move(holidays[0].Date, holidays[0].Date.PlusDays(dice.Between(1, 20))),
            2 => CalendarChange.Add(day, new LocalText("วันหยุดภาค", "Regional"), null, Calendars.Region),
            _ => CalendarChange.Add(day, new LocalText("วันหยุดพิเศษ", "Special")),
        };
    }

    private static ImmutableArray<Era> Make()
    {
        var text = File.ReadAllText(Path.Combine(World.Root, "workflows", "_calendars", "th.json"));
        return [.. Enumerable.Range(0, 6).Select(i => Of(2015 + (2 * i), text))];
    }

    private static Era Of(int year, string text)
    {
        var json = JsonNode.Parse(text)!;
        var (from, to) = (new LocalDate(year, 1, 1), new LocalDate(year + Years - 1, 12, 31));
        json["horizon"] = new JsonObject { ["from"] = LocalDatePattern.Iso.Format(from), ["to"] = LocalDatePattern.Iso.Format(to) };
        var holidays = json["holidays"]!.AsArray();
        foreach (var outside in holidays.Where(h => LocalDatePattern.Iso.Parse((string)h!["date"]!).Value is var day && (day < from || day > to)).ToList())
        {
            holidays.Remove(outside);
        }

        return new Era(year, WorkCalendar.Parse(json.ToJsonString()).Value);
    }
}

/// <summary>A change and what is in force after it.</summary>
internal sealed record Announced(CalendarChange Change, Calendars Calendars);

/// <summary>The calendars of the offices.</summary>
internal sealed class Calendars(WorkCalendar national)
{
    /// <summary>The region of the office in a province.</summary>
    public const string Region = "TH-90";

    private readonly Lazy<WorkCalendar> _region = new(() => national.InRegion(Region));

    public WorkCalendar National => national;

    public WorkCalendar For(string office) => office == People.Province ? _region.Value : national;

    public static string? RegionOf(string office) => office == People.Province ? Region : null;
}
