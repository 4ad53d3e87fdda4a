using System.Collections.Concurrent;
using System.Diagnostics;
using NodaTime;
using Permits.Engine;
using Permits.Storage;
using Permits.Storage.Tests;

namespace Permits.Bench;

/// <summary>Clients that complete tasks of the real food-premises package through the store, each waiting for its answer.</summary>
internal static class StoreLoad
{
    private static readonly Instant Now = Thai.At("2025-03-13 10:00");

    /// <summary>What a run gave.</summary>
    public sealed record Answer(Pace Pace, Payload Payload);

    /// <summary>As <see cref="RunAsync(string, int, int)"/>, on a new SQLite file under a folder.</summary>
    public static async Task<Answer> RunOnFileAsync(string folder, int clients, int cases)
    {
        using var file = new BenchFile(folder);
        return await RunAsync(file.ConnectionString, clients, cases);
    }

    /// <summary>Prepares cases whose two parallel tasks are claimed, then times the completion of both in all of them.</summary>
    /// <param name="connectionString">An empty database.</param>
    /// <param name="clients">How many complete at once.</param>
    /// <param name="cases">How many cases; twice as many completions.</param>
    public static async Task<Answer> RunAsync(string connectionString, int clients, int cases)
    {
        await using var store = await BenchStore.OpenAsync(connectionString, Now);
        var work = await PrepareAsync(store, cases);
        var receipts = new ConcurrentBag<CommandReceipt>();
        var processor = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        await EachAsync(clients, work, async envelope => receipts.Add((await store.ExecuteAsync(envelope, default)).Value));
        var pace = Pace.Of(receipts.Count, watch.Elapsed, Environment.CpuUsage.TotalTime - processor);

        var events = receipts.SelectMany(r => r.Events).ToList();
        var last = (await store.CaseAsync(OfficeScope.System, receipts.First().Number, default))!;
        return new Answer(
            pace,
            new Payload((double)events.Count / receipts.Count, (int)events.Average(e => EventJson.Write(e.Event).Length), EventJson.Write(last.State).Length));
    }

    /// <summary>How long completions take that come at a steady rate.</summary>
    /// <param name="connectionString">An empty database.</param>
    /// <param name="perSecond">How many come a second.</param>
    /// <param name="completions">How many come.</param>
    public static async Task<Latencies> AtRateAsync(string connectionString, double perSecond, int completions)
    {
        await using var store = await BenchStore.OpenAsync(connectionString, Now);
        var work = await PrepareAsync(store, (completions + 1) / 2);
        return await Latencies.AtRateAsync(perSecond, work.Take(completions).Select<CommandEnvelope, Func<Task>>(envelope =>
            () => Task.Run(async () => _ = (await store.ExecuteAsync(envelope, default)).Value)));
    }

    private static async Task<ConcurrentQueue<CommandEnvelope>> PrepareAsync(PermitStore store, int cases)
    {
        var reviews = new ConcurrentQueue<CommandEnvelope>();
        var inspections = new ConcurrentQueue<CommandEnvelope>();
        await EachAsync(32, new ConcurrentQueue<int>(Enumerable.Range(0, cases)), async any =>
        {
            var number = await CaseLife.FileAsync(store, Now);
            var check = await CaseLife.ClaimAsync(store, number, "check", People.Clerk, Now);
            _ = (await store.ExecuteAsync(CaseLife.Complete(number, check, People.Clerk, "complete", """{"formInOrder":true}""", Now), default)).Value;
            var review = await CaseLife.ClaimAsync(store, number, "review", People.Clerk, Now);
            reviews.Enqueue(CaseLife.Complete(number, review, People.Clerk, null, """{"lawMet":"yes","reviewNotes":"ครบถ้วนตามกฎหมาย"}""", Now));
            var inspect = await CaseLife.ClaimAsync(store, number, "inspect", People.Inspector, Now);
            inspections.Enqueue(CaseLife.Complete(
                number, inspect, People.Inspector, null, """{"inspectedOn":"2025-03-13","premisesMatch":"yes","findings":"ถูกสุขลักษณะ"}""", Now));
        });
        return new ConcurrentQueue<CommandEnvelope>(reviews.Concat(inspections));
    }

    private static Task EachAsync<T>(int clients, ConcurrentQueue<T> work, Func<T, Task> act) => Task.WhenAll(Enumerable.Range(0, clients).Select(_ => Task.Run(async () =>
    {
        while (work.TryDequeue(out var item))
        {
            await act(item);
        }
    })));
}
