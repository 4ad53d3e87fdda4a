using System.Collections.Concurrent;
using System.Collections.Immutable;
using Permits.Time;

namespace Permits.Storage;

/// <summary>
/// The working calendars that offices name, each in the office's region and with its own hours: their files with the confirmed changes. Safe for concurrent use;
/// a change comes into force for all readers at once.
/// </summary>
public sealed class OfficeCalendars
{
    private readonly ImmutableDictionary<string, WorkCalendar> _files;
    private volatile InForce _now;

    /// <summary>Collects calendars.</summary>
    /// <param name="calendars">Each id once.</param>
    public OfficeCalendars(params IEnumerable<WorkCalendar> calendars)
    {
        _files = calendars.ToImmutableDictionary(c => c.Id);
        _now = new InForce(_files, _files, null);
    }

    /// <summary>The ids known.</summary>
    public IEnumerable<string> Ids => _files.Keys;

    /// <summary>The change whose clocks are still being derived anew; null where there is none.</summary>
    internal AnnouncedChange? Applying => _now.Applying;

    /// <summary>The calendar of an office.</summary>
    /// <exception cref="InvalidOperationException">The office names a calendar that was not loaded, or hours that never open: a fault of the installation.</exception>
    public WorkCalendar For(Office office) => _now.Current.In(office);

    /// <summary>A calendar without the holidays of any region; null where there is none of that id.</summary>
    public WorkCalendar? ById(string id) => _now.Current.ById.GetValueOrDefault(id);

    /// <summary>The calendar of an office as it was before <see cref="Applying"/>.</summary>
    internal WorkCalendar Before(Office office) => _now.Previous.In(office);

    /// <summary>Takes the files with the changes of a database; one that a newer file has already is left out.</summary>
    /// <param name="changes">In the order in which they count; at most the last is still being applied.</param>
    internal void Load(IReadOnlyList<AnnouncedChange> changes)
    {
        var previous = _files;
        var current = _files;
        foreach (var change in changes)
        {
            (previous, current) = (current, With(current, change));
        }

        var applying = changes.FirstOrDefault(c => c.IsApplying);
        _now = new InForce(applying is null ? current : previous, current, applying);
    }

    /// <summary>These calendars as they would be with a change being applied; this one stays as it is.</summary>
    internal OfficeCalendars Supposing(AnnouncedChange change)
    {
        var supposed = new OfficeCalendars(_now.Current.ById.Values);
        supposed.Announce(change);
        return supposed;
    }

    /// <summary>Brings a change into force that is to be applied.</summary>
    internal void Announce(AnnouncedChange change)
    {
        var current = _now.Current.ById;
        _now = new InForce(current, With(current, change), change);
    }

    /// <summary>The change under way has reached every clock.</summary>
    internal void Settle()
    {
        var current = _now.Current.ById;
        _now = new InForce(current, current, null);
    }

    private static ImmutableDictionary<string, WorkCalendar> With(ImmutableDictionary<string, WorkCalendar> calendars, AnnouncedChange change) =>
        calendars.TryGetValue(change.Calendar, out var calendar) && calendar.Changed(change.Change).TryGet(out var changed)
            ? calendars.SetItem(change.Calendar, changed)
            : calendars;

    private sealed class InForce(
        ImmutableDictionary<string, WorkCalendar> previous, ImmutableDictionary<string, WorkCalendar> current, AnnouncedChange? applying)
    {
        public Shelf Previous { get; } = new(previous);

        public Shelf Current { get; } = new(current);

        public AnnouncedChange? Applying { get; } = applying;
    }

    private sealed class Shelf(ImmutableDictionary<string, WorkCalendar> byId)
    {
        private readonly ConcurrentDictionary<(string Calendar, string? Region, OfficeWeek? Hours), WorkCalendar> _own = new();

        public ImmutableDictionary<string, WorkCalendar> ById { get; } = byId;

        public WorkCalendar In(Office office)
        {
            if (!ById.TryGetValue(office.Calendar, out var calendar))
            {
                throw new InvalidOperationException(
                    $"Expected the calendar \"{office.Calendar}\" of office \"{office.Id}\" to be loaded, but only these are: {string.Join(", ", ById.Keys)}. Add its file or correct the office.");
            }

            return office is { Region: null, Hours: null } ? calendar : _own.GetOrAdd((office.Calendar, office.Region, office.Hours), key => Own(calendar, key.Region, key.Hours));
        }

        private static WorkCalendar Own(WorkCalendar calendar, string? region, OfficeWeek? hours)
        {
            var inRegion = region is null ? calendar : calendar.InRegion(region);
            return hours is null ? inRegion : inRegion.WithHours(hours).Value;
        }
    }
}
