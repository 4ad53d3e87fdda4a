using System.Collections.Immutable;
using System.Text.Json;
using NodaTime;
using Permits.Time;

namespace Permits.Cli.Verbs;

/// <summary>One question as it was typed: by options, or as a line of a batch file.</summary>
internal sealed record DeadlineRequest(string? Start, string? Period, string? Unit, string? Owner)
{
    private static readonly ImmutableArray<string> Keys =
        ["start", "period", "unit", "owner", "calendar", "region", "hours", "filedElectronically", "pauses", "extensions", "holidays"];

    public string Calendar { get; init; } = "th";

    public string? Region { get; init; }

    /// <summary>The office's own hours as JSON; null for the calendar's.</summary>
    public string? Hours { get; init; }

    public bool FiledElectronically { get; init; }

    public IReadOnlyList<(string? From, string? To)> Pauses { get; init; } = [];

    public IReadOnlyList<string?> Extensions { get; init; } = [];

    public IReadOnlyList<string?> Holidays { get; init; } = [];

    /// <summary>Reads a line of a batch file.</summary>
    public static Result<DeadlineRequest> FromJson(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
            {
                return Malformed("วัตถุ JSON หนึ่งบรรทัด", "one JSON object a line", root.ValueKind.ToString());
            }

            var unknown = root.EnumerateObject().Select(m => m.Name).Where(name => !Keys.Contains(name, StringComparer.Ordinal)).ToList();
            return unknown.Count > 0
                ? Malformed("คีย์ " + string.Join(", ", Keys), "the keys " + string.Join(", ", Keys), string.Join(", ", unknown))
                : Read(root);
        }
        catch (JsonException)
        {
            return Malformed("วัตถุ JSON หนึ่งบรรทัด", "one JSON object a line", $"\"{(line.Length <= 60 ? line : line[..60] + "…")}\"");
        }
        catch (InvalidOperationException)
        {
            return Malformed("ค่าตามชนิดในเอกสาร (pauses เป็นคู่ [จาก, ถึง])", "values of the documented types (pauses as pairs [from, to])", "another type");
        }
    }

    /// <summary>The question and the calendar it is asked of; all problems at once.</summary>
    public Result<(WorkCalendar Calendar, DeadlineQuestion Question)> Resolve(CalendarShelf shelf)
    {
        var problems = ImmutableArray.CreateBuilder<Problem>();
        T Taken<T>(Result<T> result)
        {
            problems.AddRange(result.Problems);
            return result.TryGet(out var value) ? value : default!;
        }

        var holidays = Holidays.Select(day => Taken(MomentText.ReadDate(day, "holiday"))).ToList();
        var calendar = Taken(shelf.Take(Calendar, Region, Hours, holidays));
        var unit = UnitNames.ParseUnit(Unit);
        Taken(unit);
        var owner = Taken(UnitNames.ParseOwner(Owner));
        var period = unit.TryGet(out var known) ? Taken(Allowance.Parse(Period, known)) : default;
        var extensions = Extensions.Select(text => Taken(Allowance.ParseExtension(text, known))).ToImmutableArray();
        if (calendar is null)
        {
            return Result<(WorkCalendar, DeadlineQuestion)>.Refused(problems.ToImmutable());
        }

        var opening = calendar.Hours.Spans[0].Open;
        var start = Taken(MomentText.Read(Start, calendar.Zone, opening, "start"));
        var pauses = Pauses.Select(p => new Pause(
            Taken(MomentText.Read(p.From, calendar.Zone, LocalTime.Midnight, "pause")),
            Taken(string.IsNullOrEmpty(p.To) ? OpenEnded(p.From) : MomentText.Read(p.To, calendar.Zone, LocalTime.Midnight, "pause")))).ToImmutableArray();
        return problems.Count > 0
            ? Result<(WorkCalendar, DeadlineQuestion)>.Refused(problems.ToImmutable())
            : (calendar, new DeadlineQuestion(start, period, owner, FiledElectronically) { Pauses = pauses, Extensions = extensions });
    }

    private static Problem OpenEnded(string? from) => new("pause.open-ended", new LocalText(
        $"การหยุดนับเวลาต้องระบุเวลาเริ่มและเวลาสิ้นสุด เช่น 2025-03-14/2025-03-20 แต่พบช่วงที่เริ่ม \"{from}\" โดยไม่มีเวลาสิ้นสุด โปรดระบุเวลาที่เริ่มนับต่อ เพราะนาฬิกาที่ยังหยุดอยู่ไม่มีวันครบกำหนด",
        $"Expected a pause with a beginning and an end, such as 2025-03-14/2025-03-20, but the one from \"{from}\" has no end. Say when the clock ran again: one that stands still has no due time."), "pause");

    private static DeadlineRequest Read(JsonElement root)
    {
        JsonElement? Member(string name) => root.TryGetProperty(name, out var found) && found.ValueKind != JsonValueKind.Null ? found : null;
        IEnumerable<JsonElement> Items(string name) => Member(name)?.EnumerateArray() ?? Enumerable.Empty<JsonElement>();
        return new DeadlineRequest(
            Member("start")?.GetString(), Member("period")?.GetString(), Member("unit")?.GetString(), Member("owner")?.GetString())
        {
            Calendar = Member("calendar")?.GetString() ?? "th",
            Region = Member("region")?.GetString(),
            Hours = Member("hours")?.GetRawText(),
            FiledElectronically = Member("filedElectronically")?.GetBoolean() ?? false,
            Pauses = [.. Items("pauses").Select(p => p.GetArrayLength() == 2 ? (p[0].GetString(), p[1].GetString()) : throw new InvalidOperationException("A pause is a pair."))],
            Extensions = [.. Items("extensions").Select(e => e.GetString())],
            Holidays = [.. Items("holidays").Select(h => h.GetString())],
        };
    }

    private static Problem Malformed(string expectedTh, string expectedEn, string found) => new("batch.malformed", new LocalText(
        $"บรรทัดต้องเป็น{expectedTh} แต่พบ {found} โปรดแก้ไข", $"Expected {expectedEn}, but found {found}. Correct the line."));
}
