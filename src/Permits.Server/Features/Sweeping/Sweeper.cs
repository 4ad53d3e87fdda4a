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

    // One sweep at a time: a second would find nothing that the first does not take.
    private readonly SemaphoreSlim _sweeping = new(1, 1);

    /// <summary>Sweeps until nothing is left that is due now, and delivers until nothing is left to deliver.</summary>
    public async Task SweepAllAsync(CancellationToken cancel)
    {
        await _sweeping.WaitAsync(cancel);
        try
        {
            // Servers take different applications, and none waits for another; but in Development all that is due has happened, wherever, before
            // whoever moved the clock has his answer.
            await using var turn = settings.IsDevelopment ? await store.ClaimInTurnAsync("sweep of Development", cancel) : null;
            var now = clock.GetCurrentInstant();
            while (await store.SweepAsync(now, Batch, cancel) == Batch)
            {
                // A full batch: there may be more.
            }

            await post.DeliverAsync(now, cancel);
        }
        finally
        {
            _sweeping.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _sweeping.Dispose();
}
