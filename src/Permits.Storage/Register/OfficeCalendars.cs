using System.Collections.Concurrent;
using System.Collections.Immutable;
using Permits.Time;

namespace Permits.Storage;

/// <summary>
/// The working calendars that offices name, each in the office's region and with its own hours: their files with the confirmed changes. Safe for concurrent use;
/// a change comes into force for all readers at once.
/// </summary>
/// <remarks>
/// The changes stand in the database, where another process may confirm one. Each decision therefore asks, in the transaction that writes it,
/// for <see cref="CalendarChangeTable.SelectVersion"/> and catches up where its calendars are older. A change is confirmed and settled with no
/// decision beside it (<see cref="WriteMode.Alone"/>), so that the answer stays right until the decision is committed.
/// </remarks>
public sealed class OfficeCalendars
{
    private readonly ImmutableDictionary<string, WorkCalendar> _files;
    private readonly Lock _loading = new();
    private volatile InForce _now;

    /// <summary>Collects calendars.</summary>
    /// <param name="calendars">Each id once.</param>
    public OfficeCalendars(params IEnumerable<WorkCalendar> calendars)
    {
        _files = calendars.ToImmutableDictionary(c => c.Id);
        _now = new InForce(0, _files, _files, null);
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

    /// <summary>Takes up the changes of the database where these calendars are older.</summary>
    /// <param name="session">Where to read them.</param>
    /// <param name="version">What <see cref="CalendarChangeTable.SelectVersion"/> says there.</param>
    internal void CatchUp(SqlSession session, long version)
    {
        if (version > _now.Version)
        {
            Load(CalendarChangeTable.All(session));
        }
    }

    /// <summary>Takes up the changes of the database where these calendars are older.</summary>
    internal async Task CatchUpAsync(IDatabase database, CancellationToken cancel)
    {
        using var session = await database.OpenReaderAsync(cancel).ConfigureAwait(false);
        CatchUp(session, CalendarChangeTable.AskVersion(session).Value);
    }

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
        var loaded = new InForce(CalendarChangeTable.VersionOf(changes), applying is null ? current : previous, current, applying);
        lock (_loading)
        {
            // Another thread may have read later, and so more.
            if (loaded.Version > _now.Version)
            {
                _now = loaded;
            }
        }
    }

    /// <summary>These calendars as they would be with a change being applied; this one stays as it is.</summary>
    internal OfficeCalendars Supposing(AnnouncedChange change)
    {
        var current = _now.Current.ById;
        return new OfficeCalendars(current.Values) { _now = new InForce(_now.Version + 1, current, With(current, change), change) };
    }

    private static ImmutableDictionary<string, WorkCalendar> With(ImmutableDictionary<string, WorkCalendar> calendars, AnnouncedChange change) =>
        calendars.TryGetValue(change.Calendar, out var calendar) && calendar.Changed(change.Change).TryGet(out var changed)
            ? calendars.SetItem(change.Calendar, changed)
            : calendars;

    private sealed class InForce(
        long version, ImmutableDictionary<string, WorkCalendar> previous, ImmutableDictionary<string, WorkCalendar> current, AnnouncedChange? applying)
    {
        public long Version { get; } = version;

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
