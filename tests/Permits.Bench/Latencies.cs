using System.Collections.Concurrent;
using System.Diagnostics;

namespace Permits.Bench;

/// <summary>How long pieces of work took, from when they were asked for to their answer.</summary>
internal sealed class Latencies(IEnumerable<TimeSpan> each)
{
    private readonly List<TimeSpan> _sorted = [.. each.Order()];

    /// <summary>How many.</summary>
    public int Count => _sorted.Count;

    /// <summary>The longest.</summary>
    public TimeSpan Max => _sorted.Count == 0 ? TimeSpan.Zero : _sorted[^1];

    /// <summary>What a share of them did not exceed (nearest rank).</summary>
    /// <param name="share">Above 0 and at most 1.</param>
    public TimeSpan At(double share) => _sorted.Count == 0 ? TimeSpan.Zero : _sorted[Math.Max(0, (int)Math.Ceiling(share * _sorted.Count) - 1)];

    /// <summary>Asks for works at a steady rate, whether or not earlier ones have been answered: what waits in line counts.</summary>
    public static async Task<Latencies> AtRateAsync(double perSecond, IEnumerable<Func<Task>> works)
    {
        var took = new ConcurrentBag<TimeSpan>();
        var running = new List<Task>();
        var watch = Stopwatch.StartNew();
        foreach (var (i, work) in works.Index())
        {
            var due = TimeSpan.FromSeconds(i / perSecond);
            while (due - watch.Elapsed is var wait && wait > TimeSpan.Zero)
            {
                // Precise to the millisecond, for floor and product alike.
                Thread.Sleep(wait < TimeSpan.FromMilliseconds(1) ? TimeSpan.FromMilliseconds(1) : wait);
            }

            running.Add(RunAsync(work, due));
        }

        await Task.WhenAll(running);
        return new Latencies(took);

        async Task RunAsync(Func<Task> work, TimeSpan due)
        {
            await work();
            took.Add(watch.Elapsed - due);
        }
    }
}
