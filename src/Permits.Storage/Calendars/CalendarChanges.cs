using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using NodaTime;
using Permits.Engine;
using Permits.Time;

namespace Permits.Storage;

/// <summary>Calendar changes, see <see cref="ICalendarChanges"/>.</summary>
internal sealed class CalendarChanges(IDatabase database, OfficeCalendars calendars, CaseCommands commands, CaseCache cache) : IDisposable
{
    /// <summary>The most characters of a reason.</summary>
    private const int MaxReason = 500;

    /// <summary>About how many clocks one batch looks at: bounds how long a command waits that comes in between.</summary>
    public int ClocksTogether { get; set; } = 4000;

    private readonly SemaphoreSlim _applying = new(1, 1);

    /// <summary>What a change would do.</summary>
    public async Task<Result<RederivationReport>> PreviewAsync(string calendar, CalendarChange change, Instant now, CancellationToken cancel)
    {
        await calendars.CatchUpAsync(database, cancel).ConfigureAwait(false);
        var changed = Changed(calendar, change);
        if (!changed.IsOk)
        {
            return Result<RederivationReport>.Refused(changed.Problems);
        }

        var supposed = new AnnouncedChange("", 0, calendar, change, null, "", "", now, changed.Value.Version, true, 0, RederivationReport.Empty, null);
        using var session = await database.OpenReaderAsync(cancel).ConfigureAwait(false);
        return await Task.Run(
            () => session.Together(() =>
            {
                var bulk = new BulkRederivation(supposed, calendars.Supposing(supposed), commands);
                var tally = new RederivationTally();
                var offices = bulk.Offices(session);
                bulk.Preview(session, offices, tally, ClocksTogether, now);
                foreach (var _ in BreachScan.WorthNoting(session, offices, calendars.Supposing(supposed), supposed))
                {
                    tally.Annotate();
                }

                return tally.Report;
            }),
            cancel).ConfigureAwait(false);
    }

    /// <summary>Journals a change.</summary>
    public async Task<Result<AnnouncedChange>> ConfirmAsync(ChangeAnnouncement announcement, CancellationToken cancel)
    {
        var answer = await database.DecideAsync(session => Confirm(session, announcement), WriteMode.Alone, cancel).ConfigureAwait(false);
        await calendars.CatchUpAsync(database, cancel).ConfigureAwait(false);
        return answer;
    }

    /// <summary>Applies what is to be applied.</summary>
    public async Task ApplyAsync(IClock clock, CancellationToken cancel)
    {
        await _applying.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            await calendars.CatchUpAsync(database, cancel).ConfigureAwait(false);
            while (calendars.Applying is { } change)
            {
                await AnnotateAsync(change, clock, cancel).ConfigureAwait(false);
                var bulk = new BulkRederivation(change, calendars, commands);
                for (var isLast = false; !isLast;)
                {
                    cancel.ThrowIfCancellationRequested();
                    var batch = await database.WriteAsync(
                        session => bulk.Next(session, ClocksTogether, clock.GetCurrentInstant()), static _ => true, b => Remember(b.Decided), WriteMode.Alone, cancel)
                        .ConfigureAwait(false);
                    isLast = batch.IsLast;
                }

                await database.WriteAsync(
                    session =>
                    {
                        var now = clock.GetCurrentInstant();
                        CalendarChangeTable.Done(session, change.Id, now);
                        Trail.Registered(session, RegisterTable.CalendarChange, new Doing(Actor.System, now), change.Id);
                    },
                    WriteMode.Alone, cancel).ConfigureAwait(false);
                await calendars.CatchUpAsync(database, cancel).ConfigureAwait(false);
            }
        }
        finally
        {
            _applying.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _applying.Dispose();

    private async Task AnnotateAsync(AnnouncedChange change, IClock clock, CancellationToken cancel)
    {
        ImmutableArray<string> numbers;
        using (var session = await database.OpenReaderAsync(cancel).ConfigureAwait(false))
        {
            var offices = OfficeTable.All(session).Where(change.Touches).ToImmutableDictionary(o => o.Id);
            numbers = [.. BreachScan.WorthNoting(session, offices, calendars, change).Distinct(StringComparer.Ordinal)];
        }

        foreach (var number in numbers)
        {
            await database.WriteAsync(
                session =>
                {
                    session.Hold(number);
                    return commands.DeriveAnew(session, number, change, clock.GetCurrentInstant());
                },
                static _ => true, state => Remember([state]), WriteMode.Beside, cancel).ConfigureAwait(false);
        }
    }

    private void Remember(ImmutableArray<CaseState> decided)
    {
        foreach (var state in decided)
        {
            cache.Put(state);
        }
    }

    private Result<AnnouncedChange> Confirm(SqlSession session, ChangeAnnouncement announcement)
    {
        var (by, key) = (announcement.By, announcement.IdempotencyKey);
        var hash = IdempotencyKeys.Hash($"calendar {announcement.Calendar}\n{JsonSerializer.Serialize(announcement.Change, EventJson.Options)}\n{announcement.Reason}");
        if (IdempotencyKeys.FirstAnswer(session, by.Id, key, hash) is { } first)
        {
            return first.Map(receipt => CalendarChangeTable.ById(session, receipt.Number)!);
        }

        calendars.CatchUp(session, CalendarChangeTable.AskVersion(session).Value);
        if (calendars.Applying is not null)
        {
            return StoreRefusals.ChangeUnderWay();
        }

        var changed = Changed(announcement.Calendar, announcement.Change);
        if (!changed.IsOk)
        {
            return Result<AnnouncedChange>.Refused(changed.Problems);
        }

        var reason = string.IsNullOrWhiteSpace(announcement.Reason) ? null : announcement.Reason.Trim();
        if (reason?.Length > MaxReason)
        {
            return StoreRefusals.ReasonTooLong(MaxReason);
        }

        var id = string.Create(CultureInfo.InvariantCulture, $"{announcement.Calendar}-{CalendarChangeTable.NextNumber(session, announcement.Calendar)}");
        var row = new AnnouncedChange(
            id, CalendarChangeTable.NextPosition(session), announcement.Calendar, announcement.Change, reason, by.Id, by.Name, announcement.Now,
            changed.Value.Version, true, 0, RederivationReport.Empty, null);
        row = row with { Total = ClockScan.CountRunning(session, [.. OfficeTable.All(session).Where(row.Touches).Select(o => o.Id)]) };
        CalendarChangeTable.Add(session, row);
        Trail.Registered(session, RegisterTable.CalendarChange, new Doing(by, announcement.Now), id);
        IdempotencyKeys.Remember(session, by.Id, key, hash, new CommandReceipt(id, 0, []), announcement.Now);
        return row;
    }

    private Result<WorkCalendar> Changed(string calendar, CalendarChange change) =>
        calendars.ById(calendar) is { } found ? found.Changed(change) : StoreRefusals.CalendarNotFound();
}
