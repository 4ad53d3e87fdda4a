using System.Collections.Immutable;
using NodaTime;

namespace Permits.Time;

/// <summary>A question as a person or a program typed it: by options, as a line of a batch file, or in an address.</summary>
/// <param name="Start">When it was received; a date alone means the opening of office hours.</param>
/// <param name="Period">The time allowed, ISO 8601.</param>
/// <param name="Unit">Its unit's wire name.</param>
/// <param name="Owner">Who owes the act, by wire name.</param>
public sealed record TypedDeadline(string? Start, string? Period, string? Unit, string? Owner)
{
    /// <summary>The calendar's id.</summary>
    public string Calendar { get; init; } = "th";

    /// <summary>A region of the calendar; null for none.</summary>
    public string? Region { get; init; }

    /// <summary>The office's own hours as JSON; null for the calendar's.</summary>
    public string? Hours { get; init; }

    /// <summary>Whether it came by the electronic channel (EGA s.10).</summary>
    public bool FiledElectronically { get; init; }

    /// <summary>Pauses as pairs of moments; a date alone means its midnight.</summary>
    public IReadOnlyList<(string? From, string? To)> Pauses { get; init; } = [];

    /// <summary>Extensions, ISO 8601.</summary>
    public IReadOnlyList<string?> Extensions { get; init; } = [];

    /// <summary>More closed days, ISO dates.</summary>
    public IReadOnlyList<string?> Holidays { get; init; } = [];

    /// <summary>The two ends of a pause written <c>T1/T2</c>; an end that is not there is empty.</summary>
    public static (string? From, string? To) PauseOf(string text) => text.Split('/') is [var from, var to] ? (from, to) : (text, "");

    /// <summary>The question and the calendar it is asked of; all problems at once, each with the field it is about.</summary>
    /// <param name="take">Gives the calendar chosen.</param>
    public Result<(WorkCalendar Calendar, DeadlineQuestion Question)> Resolve(Func<CalendarChoice, Result<WorkCalendar>> take)
    {
        var problems = ImmutableArray.CreateBuilder<Problem>();
        T Taken<T>(Result<T> result, string? path = null)
        {
            problems.AddRange(result.Problems.Select(p => path is null ? p : p with { Path = path }));
            return result.TryGet(out var value) ? value : default!;
        }

        var holidays = Holidays.Select(day => Taken(MomentText.ReadDate(day, "holiday"))).ToImmutableArray();
        var calendar = Taken(take(new CalendarChoice(Calendar, Region, Hours, holidays)));
        var unit = UnitNames.ParseUnit(Unit);
        Taken(unit);
        var owner = Taken(UnitNames.ParseOwner(Owner));
        var period = unit.TryGet(out var known) ? Taken(Allowance.Parse(Period, known)) : default;
        var extensions = Extensions.Select(text => Taken(Allowance.ParseExtension(text, known), "extension")).ToImmutableArray();
        if (calendar is null)
        {
            return Result<(WorkCalendar, DeadlineQuestion)>.Refused(problems.ToImmutable());
        }

        var start = Taken(MomentText.Read(Start, calendar.Zone, calendar.Hours.Spans[0].Open, "start"));
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
}
