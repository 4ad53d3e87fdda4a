using NodaTime;
using Permits.Server.Features.Notices;
using Permits.Server.Hosting;
using Permits.Storage;

namespace Permits.Server.Features.Sweeping;

/// <summary>Lets what has fallen due happen: passes time on the applications concerned, then sends the notices that came of it.</summary>
/// <param name="store">Holds the applications.</param>
/// <param name="post">Sends the notices.</param>
/// <param name="clock">Says until when.</param>
/// <param name="settings">Say whether this is Development.</param>
public sealed class Sweeper(IPermitStore store, NoticePost post, IClock clock, ServerSettings settings) : IDisposable
{
    private const int Batch = 200;

    // One at a time of each: a second would find nothing that the first does not take.
    private readonly SemaphoreSlim _sweeping = new(1, 1);
    private readonly SemaphoreSlim _posting = new(1, 1);

    /// <summary>Sweeps until nothing is left that is due now, and delivers until nothing is left to deliver.</summary>
    public async Task SweepAllAsync(CancellationToken cancel)
    {
        await SweepAsync(cancel);
        await PostAsync(cancel);
    }

    /// <summary>Sweeps until nothing is left that is due. The clock is read for each batch, so that what falls due meanwhile is not kept waiting.</summary>
    public Task SweepAsync(CancellationToken cancel) => AloneAsync(_sweeping, "sweep of Development", async () =>
    {
        while (await store.SweepAsync(clock.GetCurrentInstant(), Batch, cancel) == Batch)
        {
            // A full batch: there may be more.
        }
    }, cancel);

    /// <summary>Delivers until nothing is left to deliver.</summary>
    public Task PostAsync(CancellationToken cancel) =>
        AloneAsync(_posting, "post of Development", () => post.DeliverAsync(clock.GetCurrentInstant(), cancel), cancel);

    /// <inheritdoc/>
    public void Dispose()
    {
        _sweeping.Dispose();
        _posting.Dispose();
    }

    private async Task AloneAsync(SemaphoreSlim gate, string turn, Func<Task> act, CancellationToken cancel)
    {
        await gate.WaitAsync(cancel);
        try
        {
            // Servers take different applications, and none waits for another; but in Development all that is due has happened, wherever, before
            // whoever moved the clock has his answer.
            await using var claim = settings.IsDevelopment ? await store.ClaimInTurnAsync(turn, cancel) : null;
            await act();
        }
        finally
        {
            gate.Release();
        }
    }
}
