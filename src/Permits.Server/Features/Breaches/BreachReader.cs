using NodaTime;
using Permits.Engine;
using Permits.Storage;
using Permits.Time;

namespace Permits.Server.Features.Breaches;

/// <summary>A breach with all that its case's log says of it.</summary>
/// <param name="Row">The breach.</param>
/// <param name="File">Its file.</param>
/// <param name="Calendar">The office's calendar.</param>
/// <param name="LeafHash">The hash of the event that recorded it, lower-case hex: the leaf by which its proof begins.</param>
public sealed record ReadBreach(BreachRow Row, BreachFile File, WorkCalendar Calendar, string LeafHash);

/// <summary>Reads one breach in full.</summary>
/// <param name="store">Holds it.</param>
/// <param name="calendars">The offices' calendars.</param>
/// <param name="clock">Until when an act still owed is looked at.</param>
public sealed class BreachReader(IPermitStore store, OfficeCalendars calendars, IClock clock)
{
    /// <summary>The breach; null where there is none in the scope.</summary>
    public async Task<ReadBreach?> ReadAsync(OfficeScope scope, string id, CancellationToken cancel)
    {
        if (await store.AskAsync(new BreachById(scope, id), cancel) is not { } row || await store.CaseAsync(scope, row.Application, cancel) is not { } found)
        {
            return null;
        }

        var calendar = calendars.For((await store.AskAsync(new Offices { Id = row.Office }, cancel)).Single());
        return BreachFileReader.Read(found.Events, id, calendar, clock.GetCurrentInstant()) is { } file
            && await store.AskAsync(new LeafHashOf(scope, row.Application, file.Sequence), cancel) is { } leaf ? new ReadBreach(row, file, calendar, leaf) : null;
    }
}
