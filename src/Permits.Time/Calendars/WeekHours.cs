using NodaTime;

namespace Permits.Time;

/// <summary>The hours of each weekday at one office: the calendar's, but for the weekdays the office has hours of its own on.</summary>
internal sealed class WeekHours
{
    private readonly OfficeHours[] _byDay = new OfficeHours[8];

    /// <summary>Lays the office's own hours over the calendar's.</summary>
    public WeekHours(CalendarData data, OfficeWeek? own)
    {
        Own = own;
        var open = new OfficeHours?[_byDay.Length];
        for (var day = IsoDayOfWeek.Monday; day <= IsoDayOfWeek.Sunday; day++)
        {
            open[(int)day] = own?.On(day) is { } spans
                ? spans.IsEmpty ? null : new OfficeHours(spans)
                : data.WorkingDays.Contains(day) ? data.Hours : null;
        }

        // The hours most weekdays have; the first such of the week where several are as common.
        var usual = open.OfType<OfficeHours>().GroupBy(h => string.Concat(h.Spans.Select(SpanReader.Write))).MaxBy(g => g.Count());
        IsEverOpen = usual is not null;
        Usual = usual?.First() ?? data.Hours;
        Closed = Usual.Closed();
        for (var day = 0; day < _byDay.Length; day++)
        {
            _byDay[day] = open[day] ?? Closed;
        }
    }

    /// <summary>The office's own hours; null where it has the calendar's.</summary>
    public OfficeWeek? Own { get; }

    /// <summary>Whether any weekday is open.</summary>
    public bool IsEverOpen { get; }

    /// <summary>Hours of a usual working day; a closed day ends when such a day does.</summary>
    public OfficeHours Usual { get; }

    /// <summary>A day on which the office is closed.</summary>
    public OfficeHours Closed { get; }

    /// <summary>The hours of a weekday; no spans where the office is closed on it.</summary>
    public OfficeHours On(IsoDayOfWeek day) => _byDay[(int)day];

    /// <summary>The hours of a day kept by special order: a make-up day's own or the usual ones; on a part-day what is common to the order and the office's hours.</summary>
    public OfficeHours On(OfficeDay special)
    {
        var weekday = On(special.Date.DayOfWeek);
        return special.Kind == OfficeDay.PartDay ? weekday.Within(special.Hours!) ?? Closed
            : special.Hours ?? (weekday.TotalTicks > 0 ? weekday : Usual);
    }
}
