using NodaTime;

namespace Permits.Time;

/// <summary>
/// The calendar as arrays: for each day its hours, and running sums of working days and open time, so that any count between
/// two moments, and any moment reached by a count, is found by lookups only.
/// </summary>
/// <remarks>
/// A moment is a number of 100 ns ticks of local time since midnight of the first day. That is exact because a calendar's zone
/// has one offset over its whole horizon (<see cref="CalendarReader"/> refuses others). Days are numbered from 0.
/// </remarks>
internal sealed class DayTable
{
    /// <summary>Ticks of 100 ns in a day.</summary>
    public const long Day = NodaConstants.TicksPerDay;

    private readonly long _origin;
    private readonly LocalDate[] _dates;
    private readonly OfficeHours[] _hours;
    private readonly int[] _workingBefore;
    private readonly int[] _workingDays;
    private readonly long[] _openBefore;

    // A bucket is no longer than the shortest open day, so each bucket touches at most two open days and the search from its
    // first day takes one step at most.
    private readonly long _bucket;
    private readonly int[] _dayAtBucket;

    /// <summary>Lays out the days of a horizon.</summary>
    /// <param name="horizon">First and last day.</param>
    /// <param name="offset">Local time less UTC, the same on all days.</param>
    /// <param name="hoursOf">The hours of each day; no spans means closed.</param>
    public DayTable(DateInterval horizon, Offset offset, Func<LocalDate, OfficeHours> hoursOf)
    {
        First = horizon.Start;
        _origin = horizon.Start.AtMidnight().InUtc().ToInstant().ToUnixTimeTicks() - offset.Ticks;
        _dates = [.. horizon];
        _hours = Array.ConvertAll(_dates, hoursOf.Invoke);
        _workingBefore = new int[Length + 1];
        _openBefore = new long[Length + 1];
        var working = new List<int>(Length);
        for (var day = 0; day < Length; day++)
        {
            if (IsWorking(day))
            {
                working.Add(day);
            }

            _workingBefore[day + 1] = working.Count;
            _openBefore[day + 1] = _openBefore[day] + _hours[day].TotalTicks;
        }

        _workingDays = [.. working];
        _bucket = working.Count == 0 ? Day : working.Min(day => _hours[day].TotalTicks);
        _dayAtBucket = new int[(_openBefore[Length] / _bucket) + 1];
        var at = 0;
        for (var bucket = 0; bucket < _dayAtBucket.Length; bucket++)
        {
            while (at < Length - 1 && _openBefore[at + 1] <= bucket * _bucket)
            {
                at++;
            }

            _dayAtBucket[bucket] = at;
        }
    }

    /// <summary>The first day of the horizon.</summary>
    public LocalDate First { get; }

    /// <summary>How many days the horizon has.</summary>
    public int Length => _dates.Length;

    /// <summary>The moment after the last day.</summary>
    public long End => Length * Day;

    /// <summary>How many working days the horizon has.</summary>
    public int WorkingDays => _workingDays.Length;

    /// <summary>Open ticks in the whole horizon.</summary>
    public long OpenTicks => _openBefore[Length];

    /// <summary>An instant as a moment; negative or from <see cref="End"/> on where it is beyond the horizon.</summary>
    public long MomentOf(Instant instant) => instant.ToUnixTimeTicks() - _origin;

    /// <summary>A moment as an instant.</summary>
    public Instant InstantOf(long moment) => Instant.FromUnixTimeTicks(moment + _origin);

    /// <summary>The date of a day.</summary>
    public LocalDate DateOf(int day) => _dates[day];

    /// <summary>The number of a date, which may be beyond the horizon.</summary>
    public int DayOf(LocalDate date) => Period.DaysBetween(First, date);

    /// <summary>The hours of a day.</summary>
    public OfficeHours HoursOf(int day) => _hours[day];

    /// <summary>Whether the office works on a day.</summary>
    public bool IsWorking(int day) => _hours[day].TotalTicks > 0;

    /// <summary>The close of office hours of a day (CCC 193/4).</summary>
    public long CloseOf(int day) => (day * Day) + _hours[day].CloseTicks;

    /// <summary>Working days before a day; <paramref name="day"/> may equal <see cref="Length"/>.</summary>
    public int WorkingBefore(int day) => _workingBefore[day];

    /// <summary>The day on which the n-th working day of the horizon falls, from 1.</summary>
    public int WorkingDay(long nth) => _workingDays[nth - 1];

    /// <summary>Open ticks before a moment inside the horizon.</summary>
    public long OpenBefore(long moment)
    {
        var day = (int)(moment / Day);
        return _openBefore[day] + _hours[day].OpenBefore(moment - (day * Day));
    }

    /// <summary>The earliest moment before which so many open ticks lie; from 1 to <see cref="OpenTicks"/>.</summary>
    public long MomentAfterOpen(long ticks)
    {
        var day = _dayAtBucket[(ticks - 1) / _bucket];
        while (_openBefore[day + 1] < ticks)
        {
            day++;
        }

        return (day * Day) + _hours[day].TickAfter(ticks - _openBefore[day]);
    }

    /// <summary>The first open moment at or after one (EGA s.10); null beyond the horizon.</summary>
    public long? NextOpen(long moment)
    {
        var day = (int)(moment / Day);
        if (_hours[day].NextOpen(moment - (day * Day)) is { } sameDay)
        {
            return (day * Day) + sameDay;
        }

        var next = NextWorking(day);
        return next is { } found ? (found * Day) + _hours[found].NextOpen(0) : null;
    }

    /// <summary>The first working day after a day; null beyond the horizon.</summary>
    public int? NextWorking(int day)
    {
        var done = _workingBefore[day + 1];
        return done < _workingDays.Length ? _workingDays[done] : null;
    }
}
