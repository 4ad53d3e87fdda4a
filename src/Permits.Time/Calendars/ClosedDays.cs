using NodaTime;

namespace Permits.Time;

/// <summary>Why the office is closed on each day of a calendar, worded when first asked: every clock of the office passes over the same days.</summary>
internal sealed class ClosedDays(WorkCalendar calendar, DayTable days, ILookup<LocalDate, Holiday> holidays)
{
    private readonly SkippedDay?[] _worded = new SkippedDay?[days.Length];

    /// <summary>A closed day with its reason.</summary>
    /// <param name="day">Its number in the table.</param>
    public SkippedDay this[int day] => _worded[day] ??= new SkippedDay(days.DateOf(day), Why(days.DateOf(day)));

    private LocalText Why(LocalDate date)
    {
        var weekday = new LocalText(ThaiFormat.Weekday(date.DayOfWeek), EnglishFormat.Weekday(date.DayOfWeek));
        var names = holidays[date].Select(h => h.Name).ToList();
        if (names.Count == 0)
        {
            return calendar.IsWeekend(date) ? weekday
                : calendar.OrderFor(date)?.Name ?? new LocalText($"{weekday.Th} สำนักงานนี้ไม่เปิดทำการ", $"{weekday.En}, on which this office is closed");
        }

        var (th, en) = (string.Join(" / ", names.Select(n => n.Th).Distinct()), string.Join(" / ", names.Select(n => n.En).Distinct()));
        return calendar.IsWeekend(date) ? new LocalText($"{th} ({weekday.Th})", $"{en} ({weekday.En})") : new LocalText(th, en);
    }
}
