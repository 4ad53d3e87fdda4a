using System.Collections.Concurrent;
using System.Collections.Immutable;
using Permits.Time;

namespace Permits.Storage;

/// <summary>The working calendars that offices name, each in the office's region and with its own hours. Safe for concurrent use.</summary>
public sealed class OfficeCalendars
{
    private readonly ImmutableDictionary<string, WorkCalendar> _byId;
    private readonly ConcurrentDictionary<(string Calendar, string? Region, OfficeWeek? Hours), WorkCalendar> _own = new();

    /// <summary>Collects calendars.</summary>
    /// <param name="calendars">Each id once.</param>
    public OfficeCalendars(params IEnumerable<WorkCalendar> calendars) => _byId = calendars.ToImmutableDictionary(c => c.Id);

    /// <summary>The ids known.</summary>
    public IEnumerable<string> Ids => _byId.Keys;

    /// <summary>The calendar of an office.</summary>
    /// <exception cref="InvalidOperationException">The office names a calendar that was not loaded, or hours that never open: a fault of the installation.</exception>
    public WorkCalendar For(Office office)
    {
        if (!_byId.TryGetValue(office.Calendar, out var calendar))
        {
            throw new InvalidOperationException(
                $"Expected the calendar \"{office.Calendar}\" of office \"{office.Id}\" to be loaded, but only these are: {string.Join(", ", _byId.Keys)}. Add its file or correct the office.");
        }

        return office is { Region: null, Hours: null } ? calendar : _own.GetOrAdd((office.Calendar, office.Region, office.Hours), key => Own(calendar, key.Region, key.Hours));
    }

    private static WorkCalendar Own(WorkCalendar calendar, string? region, OfficeWeek? hours)
    {
        var inRegion = region is null ? calendar : calendar.InRegion(region);
        return hours is null ? inRegion : inRegion.WithHours(hours).Value;
    }
}
