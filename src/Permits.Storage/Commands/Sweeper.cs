using System.Collections.Concurrent;
using NodaTime;
using Permits.Engine;

namespace Permits.Storage;

/// <summary>Passes time on the applications whose next mark has come.</summary>
/// <param name="database">Where they are.</param>
/// <param name="calendars">Kept up to date by the way: a process that decides nothing still shows them.</param>
/// <param name="cache">Knows most cases that were just decided, and so what comes next on them.</param>
/// <param name="execute">Executes a command.</param>
internal sealed class Sweeper(
    IDatabase database, OfficeCalendars calendars, CaseCache cache, Func<CommandEnvelope, CancellationToken, Task<Result<CommandReceipt>>> execute)
{
    /// <summary>Oldest mark or timer first, out of one index each.</summary>
    internal const string SelectDue =
        "SELECT application, next_mark AS at FROM clock WHERE next_mark IS NOT NULL AND next_mark <= @p0 "
        + "UNION ALL SELECT application, due FROM subscription WHERE due IS NOT NULL AND due <= @p0 ORDER BY at, application LIMIT @p1";

    /// <summary>Applications that could not be swept last time: tried again, but never in place of others.</summary>
    private readonly ConcurrentDictionary<string, byte> _stuck = new();

    public async Task<int> SweepAsync(Instant now, int max, CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(max, 1);
        var claims = new List<WorkClaim>();
        try
        {
            var due = await ClaimDueAsync(now, max, claims, cancel).ConfigureAwait(false);
            var swept = await Task.WhenAll(due.Select(number => SweepOneAsync(number, now, cancel))).ConfigureAwait(false);
            cancel.ThrowIfCancellationRequested();
            var failures = swept.OfType<Exception>().ToList();
            return failures.Count == 0 ? swept.Length : throw new AggregateException("Time could not be passed on some applications.", failures);
        }
        finally
        {
            foreach (var claim in claims)
            {
                await claim.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    /// <summary>Claims applications that are due until there are enough or none is left that nobody has claimed.</summary>
    private async Task<List<string>> ClaimDueAsync(Instant now, int max, List<WorkClaim> claims, CancellationToken cancel)
    {
        var due = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var healthy = 0;

        // An application may have several marks, the stuck ones do not count, and others may be claimed.
        for (var limit = max + _stuck.Count; ; limit *= 2)
        {
            var marks = await DueAsync(now, limit, cancel).ConfigureAwait(false);
            var fresh = new List<string>();
            foreach (var number in marks)
            {
                if (healthy == max)
                {
                    break;
                }

                if (seen.Add(number))
                {
                    fresh.Add(number);
                    healthy += _stuck.ContainsKey(number) ? 0 : 1;
                }
            }

            if (fresh.Count > 0)
            {
                var claim = await database.ClaimAsync([.. fresh.Select(Work)], inTurn: false, cancel).ConfigureAwait(false);
                claims.Add(claim);
                due.AddRange(fresh.Where(number => claim.Includes(Work(number))));
                healthy -= fresh.Count(number => !claim.Includes(Work(number)) && !_stuck.ContainsKey(number));
            }

            if (healthy == max || marks.Count < limit)
            {
                return due;
            }
        }
    }

    private static string Work(string number) => "sweep " + number;

    private async Task<List<string>> DueAsync(Instant now, int limit, CancellationToken cancel)
    {
        using var session = await database.OpenReaderAsync(cancel).ConfigureAwait(false);
        var version = CalendarChangeTable.AskVersion(session);
        var marks = session.Rows(SelectDue, r => r.GetString(0), now, limit);
        calendars.CatchUp(session, version.Value);
        return marks;
    }

    /// <summary>Passes time on one application until nothing is left to pass; the exception where that could not be done, else null.</summary>
    private async Task<Exception?> SweepOneAsync(string number, Instant now, CancellationToken cancel)
    {
        // All that is due is to wait before the first is written, so that one commit does for many.
        await Task.Yield();
        try
        {
            // Once is enough but for a case so far behind that the core catches up in several goes; each of them must get further.
            while (true)
            {
                var passed = await execute(new CommandEnvelope(number, new PassTime(), Actor.System, now), cancel).ConfigureAwait(false);
                if (!passed.TryGet(out var receipt))
                {
                    throw new InvalidOperationException($"Time could not be passed on {number}: {string.Join("; ", passed.Problems.Select(p => p.Message.En))}");
                }

                // Where nothing was passed, the rows themselves tell why the case was found.
                var next = !receipt.Events.IsEmpty && cache.Get(number) is { } known && known.Version == receipt.Version
                    ? known.NextMark
                    : await NextMarkAsync(number, cancel).ConfigureAwait(false);
                if (next is null || next > now)
                {
                    _stuck.TryRemove(number, out _);
                    return null;
                }

                if (receipt.Events.IsEmpty)
                {
                    throw new InvalidOperationException($"Time was passed on {number}, but its mark at {next} is still ahead of it.");
                }
            }
        }
#pragma warning disable CA1031 // One application that cannot go on must not keep the others from their deadlines.
        catch (Exception e) when (!cancel.IsCancellationRequested)
#pragma warning restore CA1031
        {
            _stuck.TryAdd(number, 0);
            return e;
        }
    }

    private async Task<Instant?> NextMarkAsync(string number, CancellationToken cancel)
    {
        const string sql = """
            SELECT MIN(at) FROM (SELECT next_mark AS at FROM clock WHERE application = @p0
                                 UNION ALL SELECT due FROM subscription WHERE application = @p0) AS marks
            """;
        using var session = await database.OpenReaderAsync(cancel).ConfigureAwait(false);
        return session.Scalar(sql, number) is long ticks ? Instant.FromUnixTimeTicks(ticks) : null;
    }
}
