using System.Globalization;
using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;

namespace Permits.Time.Tests;

/// <summary>An office with the calendar under test and an oracle that was told the same facts another way.</summary>
/// <param name="Calendar">The calendar under test.</param>
/// <param name="Oracle">The oracle.</param>
/// <param name="Facts">Region and hours, to find a failing case again.</param>
internal sealed record TestOffice(WorkCalendar Calendar, SlowOracle Oracle, string Facts)
{
    public override string ToString() => Facts;
}

/// <summary>Offices on the Thai calendar in some region, with hours of their own and with made-up make-up days and part-days.</summary>
internal static class Offices
{
    private const int Day = 24 * 60;
    private static readonly LocalDate First = Thai.Day("2015-01-01");
    private static readonly LocalDate Last = Thai.Day("2027-12-31");

    private static readonly string[] Usual = ["08:30-12:00", "13:00-16:30"];

    // Weekday, then its spans; what is not named has the usual hours from Monday to Friday and none at the weekend.
    private static readonly Dictionary<IsoDayOfWeek, string[]>[] OwnHours =
    [
        [],
        new() { [IsoDayOfWeek.Friday] = ["08:30-12:00"] },
        new() { [IsoDayOfWeek.Saturday] = ["09:00-12:00"], [IsoDayOfWeek.Monday] = [] },
        new() { [IsoDayOfWeek.Monday] = ["08:00-16:00"], [IsoDayOfWeek.Tuesday] = ["08:00-16:00"], [IsoDayOfWeek.Wednesday] = ["08:00-16:00"], [IsoDayOfWeek.Sunday] = ["10:15-10:45", "20:00-23:59"] },
    ];

    private static readonly string?[] RegionCodes = [null, "TH-90", "TH-50", null, "TH-94"];

    /// <summary>As many offices as asked, each drawn from the seed.</summary>
    public static TestOffice[] Draw(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(i => Draw(random, OwnHours[i % OwnHours.Length], RegionCodes[i % RegionCodes.Length]))];
    }

    private static TestOffice Draw(Random random, Dictionary<IsoDayOfWeek, string[]> own, string? region)
    {
        var file = JsonNode.Parse(Thai.CalendarText)!.AsObject();
        var national = HolidaysOf(file, null);
        var orders = OrdersBy(random, national);
        file["officeDays"] = new JsonArray([.. orders.Select(order => (JsonNode?)AsJson(order))]);
        var calendar = WorkCalendar.Parse(file.ToJsonString()).Value;
        calendar = region is null ? calendar : calendar.InRegion(region);
        if (own.Count > 0)
        {
            var json = new JsonObject(own.Select(o => KeyValuePair.Create(o.Key.ToString().ToLowerInvariant(), (JsonNode?)SpansAsJson(o.Value))));
            calendar = calendar.WithHours(OfficeWeek.Parse(json.ToJsonString()).Value).Value;
        }

        return new TestOffice(calendar, OracleOf(HolidaysOf(file, region), orders, own, region), $"region {region ?? "none"}, own hours on {string.Join(",", own.Keys)}");
    }

    private static SlowOracle OracleOf(HashSet<LocalDate> holidays, List<Order> orders, Dictionary<IsoDayOfWeek, string[]> own, string? region)
    {
        bool[] Week(IsoDayOfWeek day) => Minutes(own.TryGetValue(day, out var spans) ? spans : day <= IsoDayOfWeek.Friday ? Usual : []);
        var week = Enumerable.Range(1, 7).ToDictionary(day => (IsoDayOfWeek)day, day => Week((IsoDayOfWeek)day));
        var usual = week.OrderBy(d => d.Key).Select(d => d.Value).Where(m => m.Contains(true)).MaxBy(m => week.Values.Count(other => other.SequenceEqual(m)))!;
        var days = new List<bool[]>();
        for (var date = First; date <= Last; date = date.PlusDays(1))
        {
            var minutes = week[date.DayOfWeek];
            var order = orders.Where(o => o.Date == date && (o.Region is null || o.Region == region)).OrderBy(o => o.Region is null).FirstOrDefault();
            if (holidays.Contains(date))
            {
                minutes = new bool[Day];
            }
            else if (order is { IsMakeUp: true })
            {
                minutes = order.Spans is { } stated ? Minutes(stated) : minutes.Contains(true) ? minutes : usual;
            }
            else if (order is not null)
            {
                minutes = [.. minutes.Zip(Minutes(order.Spans!), (office, ordered) => office && ordered)];
            }

            days.Add(minutes);
        }

        return new SlowOracle(First, [.. days], Array.LastIndexOf(usual, true) + 1);
    }

    private static List<Order> OrdersBy(Random random, HashSet<LocalDate> holidays)
    {
        var orders = new List<Order>();
        for (var date = First; date <= Last; date = date.PlusDays(1))
        {
            if (holidays.Contains(date) || random.Next(12) > 0)
            {
                continue;
            }

            var makeUp = date.DayOfWeek > IsoDayOfWeek.Friday;
            string[] spans = random.Next(3) switch { 0 => ["08:30-12:00"], 1 => ["09:00-11:00", "14:00-15:30"], _ => ["13:00-18:00"] };
            orders.Add(new Order(date, makeUp, makeUp && random.Next(2) == 0 ? null : spans, random.Next(4) == 0 ? "TH-90" : null));
        }

        return orders;
    }

    private static HashSet<LocalDate> HolidaysOf(JsonObject file, string? region) =>
    [
        .. file["holidays"]!.AsArray()
            .Where(h => h!["kind"]!.GetValue<string>() != "regional" || h["regions"]!.AsArray().Any(r => r!.GetValue<string>() == region))
            .Select(h => LocalDatePattern.Iso.Parse(h!["date"]!.GetValue<string>()).Value),
    ];

    private static bool[] Minutes(string[] spans)
    {
        var minutes = new bool[Day];
        foreach (var (from, to) in spans.Select(Ends))
        {
            Array.Fill(minutes, true, from, to - from);
        }

        return minutes;
    }

    private static (int From, int To) Ends(string span)
    {
        var ends = span.Split('-', ':').Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        return ((ends[0] * 60) + ends[1], (ends[2] * 60) + ends[3]);
    }

    private static JsonObject AsJson(Order order)
    {
        var json = new JsonObject
        {
            ["date"] = LocalDatePattern.Iso.Format(order.Date), ["th"] = "ทดสอบ", ["en"] = "Test", ["kind"] = order.IsMakeUp ? "make-up" : "part-day",
        };
        if (order.Spans is not null)
        {
            json["officeHours"] = SpansAsJson(order.Spans);
        }

        if (order.Region is not null)
        {
            json["regions"] = new JsonArray(order.Region);
        }

        return json;
    }

    private static JsonArray SpansAsJson(string[] spans) => new([.. spans.Select(s => (JsonNode?)new JsonArray([.. s.Split('-').Select(t => (JsonNode?)t)]))]);

    private sealed record Order(LocalDate Date, bool IsMakeUp, string[]? Spans, string? Region);
}
