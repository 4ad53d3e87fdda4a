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

    /// <summary>Prepares cases whose two parallel tasks are claimed, then times the completion of both in all of them.</summary>
    public static async Task<Answer> RunAsync(string folder, int clients, int cases)
    {
        using var file = new BenchFile(folder);
        await using var store = await BenchStore.OpenAsync(file, Now);
        var reviews = new ConcurrentQueue<CommandEnvelope>();
        var inspections = new ConcurrentQueue<CommandEnvelope>();
        await EachAsync(32, new ConcurrentQueue<int>(Enumerable.Range(0, cases)), async _ =>
        {
            var number = Must(await store.FileAsync("food-premises", new CommandEnvelope("", Filings.Of(), People.Applicant.AsActor(), Now), default)).Number;
            var check = await ClaimAsync(store, number, "check", People.Clerk);
            Must(await store.ExecuteAsync(Complete(number, check, People.Clerk, "complete", """{"formInOrder":true}"""), default));
            reviews.Enqueue(Complete(number, await ClaimAsync(store, number, "review", People.Clerk), People.Clerk, null, """{"lawMet":"yes","reviewNotes":"ครบถ้วนตามกฎหมาย"}"""));
            inspections.Enqueue(Complete(
                number, await ClaimAsync(store, number, "inspect", People.Inspector), People.Inspector, null,
                """{"inspectedOn":"2025-03-13","premisesMatch":"yes","findings":"ถูกสุขลักษณะ"}"""));
        });

        var work = new ConcurrentQueue<CommandEnvelope>(reviews.Concat(inspections));
        var receipts = new ConcurrentBag<CommandReceipt>();
        var processor = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        await EachAsync(clients, work, async envelope => receipts.Add(Must(await store.ExecuteAsync(envelope, default))));
        var pace = Pace.Of(receipts.Count, watch.Elapsed, Environment.CpuUsage.TotalTime - processor);

        var events = receipts.SelectMany(r => r.Events).ToList();
        var last = (await store.CaseAsync(OfficeScope.System, receipts.First().Number, default))!;
        return new Answer(
            pace,
            new Payload((double)events.Count / receipts.Count, (int)events.Average(e => EventJson.Write(e.Event).Length), EventJson.Write(last.State).Length));
    }

    private static CommandEnvelope Complete(string number, string task, Actor actor, string? outcome, string data) =>
        new(number, new CompleteTask(task, outcome, Filings.Json(data), null, []), actor, Now);

    private static async Task<string> ClaimAsync(PermitStore store, string number, string element, Actor actor)
    {
        var tasks = await store.AskAsync(new TasksOfApplication(OfficeScope.System, number), default);
        var id = tasks.Single(t => t.Element == element).Id;
        Must(await store.ExecuteAsync(new CommandEnvelope(number, new ClaimTask(id), actor, Now), default));
        return id;
    }

    private static Task EachAsync<T>(int clients, ConcurrentQueue<T> work, Func<T, Task> act) => Task.WhenAll(Enumerable.Range(0, clients).Select(_ => Task.Run(async () =>
    {
        while (work.TryDequeue(out var item))
        {
            await act(item);
        }
    })));

    private static T Must<T>(Result<T> result) => result.Value;
}
