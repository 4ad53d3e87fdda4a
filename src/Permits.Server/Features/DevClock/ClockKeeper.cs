using NodaTime;
using Permits.Engine;
using Permits.Server.Features.Sweeping;
using Permits.Server.Hosting;
using Permits.Storage;

namespace Permits.Server.Features.DevClock;

/// <summary>Moves the clock in Development and remembers by how much, so that a restart does not turn time back.</summary>
public sealed class ClockKeeper(HostClock clock, IPermitStore store, OfficeCalendars calendars, Sweeper sweeper, ServerSettings settings) : IDisposable
{
    private const string OffsetKey = "dev-clock.offset-ticks";

    // Deadlines that begin on the last day of the clock's reach must still fit into the calendars.
    private const int DaysBeforeHorizon = 31;

    private readonly SemaphoreSlim _moving = new(1, 1);
    private readonly Lock _advancing = new();

    /// <summary>Takes up the offset kept in the database; a new one begins at <c>PERMITS_CLOCK</c>, or now where that is not set.</summary>
    public async Task RestoreAsync(CancellationToken cancel)
    {
        if (await KeptAsync(cancel) is { } kept)
        {
            clock.Offset = kept;
        }
        else
        {
            clock.Offset = settings.FirstNow is { } first ? clock.OffsetTo(first) : Duration.Zero;
            await KeepAsync(clock.Offset, cancel);
        }
    }

    /// <summary>Takes up the offset to which another server on the same database has moved the clock.</summary>
    public async Task FollowAsync(CancellationToken cancel)
    {
        if (await KeptAsync(cancel) is { } kept)
        {
            Advance(kept);
        }
    }

    /// <summary>Moves the clock forward, and lets everything happen that has fallen due before answering.</summary>
    /// <param name="target">The new now, reckoned from the old one.</param>
    /// <param name="cancel">Stops between sweeps; the clock stays moved.</param>
    /// <returns>The new now; refused <c>clock.backwards</c> or <c>clock.beyond-calendar</c>.</returns>
    public async Task<Result<Instant>> MoveAsync(Func<Instant, Result<Instant>> target, CancellationToken cancel)
    {
        await _moving.WaitAsync(cancel);
        try
        {
            await using var turn = await store.ClaimInTurnAsync("clock of Development", cancel);
            await FollowAsync(cancel);
            var now = clock.GetCurrentInstant();
            var wanted = target(now);
            if (!wanted.TryGet(out var then))
            {
                return wanted;
            }

            if (then < now)
            {
                return new Problem("clock.backwards", new LocalText(
                    "คาดว่าจะเลื่อนเวลาไปข้างหน้า แต่เวลาที่ระบุอยู่ก่อนเวลาปัจจุบันของระบบ โปรดระบุเวลาที่ไม่เร็วกว่า GET /dev/clock",
                    "Expected time to move forward, but the instant given is before the clock's now. Give one not earlier than GET /dev/clock says."), "now");
            }

            if (then > LastInstant())
            {
                return new Problem("clock.beyond-calendar", new LocalText(
                    "คาดว่าจะเลื่อนเวลาไปไม่เกินช่วงที่ปฏิทินวันหยุดครอบคลุม แต่เวลาที่ระบุเกินช่วงนั้น โปรดระบุเวลาที่เร็วกว่า",
                    "Expected an instant that the holiday calendars cover, but the one given lies beyond them. Give an earlier one."), "now");
            }

            await KeepAsync(clock.OffsetTo(then), cancel);
            await sweeper.SweepAllAsync(cancel);
            return then;
        }
        finally
        {
            _moving.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _moving.Dispose();

    private Instant LastInstant() => calendars.Ids
        .Select(id => calendars.For(new Office("", "", new LocalText(""), null, id)))
        .Min(c => c.Zone.AtStartOfDay(c.Horizon.End.PlusDays(-DaysBeforeHorizon)).ToInstant());

    private async Task KeepAsync(Duration offset, CancellationToken cancel)
    {
        var by = new Doing(Actor.System, clock.GetCurrentInstant());
        await store.SaveSettingAsync(OffsetKey, offset.BclCompatibleTicks.ToString(System.Globalization.CultureInfo.InvariantCulture), by, cancel);
        Advance(offset);
    }

    private async Task<Duration?> KeptAsync(CancellationToken cancel) => await store.AskAsync(new Setting(OffsetKey), cancel) is { } kept
        ? Duration.FromTicks(long.Parse(kept, System.Globalization.CultureInfo.InvariantCulture))
        : null;

    // One that was read before another request moved the clock must not turn it back.
    private void Advance(Duration offset)
    {
        lock (_advancing)
        {
            clock.Offset = Duration.Max(clock.Offset, offset);
        }
    }
}
