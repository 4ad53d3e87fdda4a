using System.Globalization;
using NodaTime;
using Permits.Engine;
using Permits.Proof;
using Permits.Storage;
using Permits.Storage.Tests;
using Permits.Tests;

namespace Permits.Bench;

/// <summary>How much of it there is.</summary>
/// <param name="Clocks">Open clocks in all.</param>
/// <param name="Rate">How many pass their due instant a second.</param>
/// <param name="Minutes">For how long.</param>
/// <param name="Kills">How often the server is killed meanwhile.</param>
internal sealed record FidelitySize(int Clocks, int Rate, int Minutes, int Kills);

/// <summary>
/// How late the real server records breaches, as it is shipped: a database of open clocks of which so many pass their due instant every second,
/// while the process is killed (-9) and started again. Read from the log afterwards; and watched meanwhile by a reader of its own, since an
/// event's own instant tells when its command was decided, not when all could see it.
/// </summary>
internal static class FidelityGoal
{
    private const string LogName = "bench.example";
    private const int Seed = 1;

    private static readonly Duration CheckedWithin = Duration.FromHours(2);
    private static readonly Duration Goal = Duration.FromSeconds(2);

    private const int TrialTicks = 60;

    // For the copying, the checkpoint and the start of the server.
    private static readonly Duration Lead = Duration.FromSeconds(60);

    private static readonly Duration Patience = Duration.FromMinutes(3);

    // The sweep's own period: what fell due so shortly before a kill could not have been recorded.
    private static readonly Duration Period = Duration.FromSeconds(1);

    public static async Task<Measured> MeasureAsync(BenchRun run, bool isPostgres)
    {
        if (!isPostgres)
        {
            using var file = new BenchFile(run.In("fidelity"));
            return await MeasureAsync(run, file.ConnectionString);
        }

        if (await run.ClusterAsync() is not { } cluster)
        {
            return Measured.Not("no PostgreSQL server: neither PERMITS_TEST_POSTGRES nor /usr/lib/postgresql/*/bin/initdb");
        }

        var database = await cluster.CreateAsync();
        try
        {
            return await MeasureAsync(run, database);
        }
        finally
        {
            await cluster.DropAsync(database);
        }
    }

    private static async Task<Measured> MeasureAsync(BenchRun run, string database)
    {
        var folder = Directory.CreateDirectory(run.In("fidelity-server")).FullName;
        using var signer = EcdsaSigner.Create(LogName);
        var key = Path.Combine(folder, "key.pem");
        await File.WriteAllTextAsync(key, signer.ToPem());
        var (expected, begin) = await FillAsync(run, database, signer);

        await using var server = new KilledServer(
            database, folder, ("ASPNETCORE_ENVIRONMENT", "Production"), ("PERMITS_SECRET", new string('s', 40)), ("PERMITS_CHECKPOINT_KEY", key), ("PERMITS_LOG_NAME", LogName));
        await server.StartAsync();
        if (Wall.Now > begin)
        {
            throw new InvalidOperationException("The first deadlines passed before the server was there: this machine is too slow for the lead that is given.");
        }

        using var watcher = new BreachWatcher(database);
        var watching = watcher.RunAsync();
        var outages = await KillAsync(server, begin, run.Sizes.Fidelity);

        // Missed is what is never recorded: what is only late is waited for, and counted as late.
        var end = begin + Duration.FromMinutes(run.Sizes.Fidelity.Minutes);
        await WaitUntilAsync(end + Duration.FromSeconds(5));
        while (watcher.Seen.Count < expected.Count && Wall.Now < end + Patience)
        {
            await Task.Delay(500);
        }

        await watcher.StopAsync(watching);
        await server.KillAsync();
        return Report(expected, outages, await BreachWatcher.AllAsync(database), watcher.Seen, run.Sizes.Fidelity, server.Processor);
    }

    /// <summary>Files and multiplies; a tenth of the rate falls due together every tenth of a second.</summary>
    /// <returns>The due instant of each clock that will fall due, and the first of them.</returns>
    private static async Task<(Dictionary<string, Instant> Due, Instant Begin)> FillAsync(BenchRun run, string database, EcdsaSigner signer)
    {
        var size = run.Sizes.Fidelity;
        var started = Wall.Now;
        await (await BenchStore.OpenAsync(database, Package, started - Duration.FromDays(1), SqliteDurability.Normal)).DisposeAsync();
        using var big = new BigStore(database, started);
        var waiting = await CaseStencil.OfAsync(run.In("stencils"), Package, started - Duration.FromDays(1), async stencil =>
            await CaseLife.DeliverAsync(stencil, await CaseLife.FileAsync(stencil, started), started));
        var (ticks, together) = (size.Minutes * 600, size.Rate / 10);
        var falling = ticks * together;
        big.Add(waiting, Math.Max(0, size.Clocks / waiting[0].RunningClocks - falling));

        // A few lived through for nothing tell how long before the first instant the others have to be begun.
        var trial = Wall.Now;
        await DueAsync(run, started, TrialTicks);
        var begin = Wall.Now + ((Wall.Now - trial) * (2.0 * ticks / TrialTicks)) + Lead;
        var stencils = await DueAsync(run, begin, ticks);
        var expected = new Dictionary<string, Instant>(StringComparer.Ordinal);
        for (var tick = 0; tick < ticks; tick++)
        {
            for (var i = 0; i < together; i++)
            {
                expected.Add(big.Next, begin + Duration.FromMilliseconds(100 * tick));
                big.Add([stencils[tick]], 1);
            }
        }

        big.Finish();
        await using var store = new PermitStore(database, new OfficeCalendars(Packages.Calendar));
        _ = (await store.MakeCheckpointAsync(signer, Wall.Now, default)).Value;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  {big.Cases:N0} cases with {((big.Cases - falling) * waiting[0].RunningClocks) + (falling * stencils[0].RunningClocks):N0} open clocks made in {(Wall.Now - started).TotalSeconds:F0} s; {(begin - Wall.Now).TotalSeconds:F0} s to the first"));
        return (expected, begin);
    }

    /// <summary>Cases whose check of completeness falls due every tenth of a second from an instant on, and whose warning of it lies behind them.</summary>
    private static Task<IReadOnlyList<CaseStencil>> DueAsync(BenchRun run, Instant begin, int ticks) =>
        CaseStencil.OfAsync(run.In("stencils"), Package, begin - Duration.FromDays(1), async store =>
        {
            for (var tick = 0; tick < ticks; tick++)
            {
                var filed = begin + Duration.FromMilliseconds(100 * tick) - CheckedWithin;
                var number = await CaseLife.FileAsync(store, filed);
                var warned = filed + (CheckedWithin * 0.8);
                _ = (await store.ExecuteAsync(new CommandEnvelope(number, new PassTime(), Actor.System, warned), default)).Value;
                await CaseLife.DeliverAsync(store, number, warned);
            }
        });

    // Two elapsed hours for the check of completeness, so that a clock falls due at any instant that is wanted.
    private static PackageFiles Package { get; } = Packages.FoodPremises.With(
        "process.bpmn", "period=\"P1D\" unit=\"working-day\" owner=\"officer\" cite=\"LFA s.8 para 1 (D4)\"", "period=\"PT2H\" unit=\"hour\" owner=\"officer\" cite=\"LFA s.8 para 1 (D4)\"");

    private static async Task<List<Interval>> KillAsync(KilledServer server, Instant begin, FidelitySize size)
    {
        var random = new Random(Seed);
        var outages = new List<Interval>();
        for (var kill = 0; kill < size.Kills; kill++)
        {
            // One in each stretch of the time, anywhere in its middle.
            var stretch = Duration.FromMinutes(size.Minutes) / size.Kills;
            await WaitUntilAsync(begin + (stretch * (kill + 0.25 + (0.5 * random.NextDouble()))));
            var at = Wall.Now;
            await server.KillAsync();
            await server.StartAsync();
            outages.Add(new Interval(at, Wall.Now));
        }

        return outages;
    }

    private static Measured Report(
        Dictionary<string, Instant> expected, List<Interval> outages, IReadOnlyList<Breached> log, IReadOnlyDictionary<string, Instant> seen, FidelitySize size, TimeSpan processor)
    {
        var byCase = log.GroupBy(b => b.Number, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
        var missed = expected.Count(e => !byCase.TryGetValue(e.Key, out var breaches) || breaches.All(b => b.At != e.Value));
        var doubled = byCase.Values.Count(b => b.Count > 1);
        var strangers = byCase.Keys.Count(number => !expected.ContainsKey(number));
        bool InOutage(Instant due) => outages.Any(o => due >= o.Start - Period && due <= o.End);
        var recorded = log.Where(b => expected.ContainsKey(b.Number)).ToLookup(b => InOutage(b.At), b => (b.RecordedAt - b.At).ToTimeSpan());
        var seenLate = seen.Where(s => expected.ContainsKey(s.Key)).ToLookup(s => InOutage(expected[s.Key]), s => (s.Value - expected[s.Key]).ToTimeSpan());
        var (outside, inside) = (new Latencies(recorded[false]), new Latencies(recorded[true]));
        var (seenOutside, seenInside) = (new Latencies(seenLate[false]), new Latencies(seenLate[true]));
        var down = new Latencies(outages.Select(o => o.Duration.ToTimeSpan()));
        return new Measured(
            $"p50 {Figures.Seconds(outside.At(0.5))}, p99 {Figures.Seconds(outside.At(0.99))}, max {Figures.Seconds(outside.Max)}", "", $"p99 {Figures.Seconds(outside.At(0.99))}, {missed} missed, {doubled + strangers} doubled",
            outside.At(0.99) <= Goal.ToTimeSpan() && seenOutside.At(0.99) <= Goal.ToTimeSpan() && missed == 0 && doubled == 0 && strangers == 0,
            $"{Figures.Of(outside.Count)} outside and {Figures.Of(inside.Count)} inside {outages.Count} kill windows ({Figures.Seconds(down.At(0.5))} each, longest {Figures.Seconds(down.Max)}); inside p50 {Figures.Seconds(inside.At(0.5))}, p99 {Figures.Seconds(inside.At(0.99))}, max {Figures.Seconds(inside.Max)}; "
            + $"seen by another reader: outside p50 {Figures.Seconds(seenOutside.At(0.5))}, p99 {Figures.Seconds(seenOutside.At(0.99))}, max {Figures.Seconds(seenOutside.Max)}; inside max {Figures.Seconds(seenInside.Max)}; "
            + $"{Figures.Of(size.Clocks)} clocks, {size.Rate} a second for {size.Minutes} min; the servers used {Figures.Of(processor.TotalMilliseconds / expected.Count, 1)} ms of processor a clock, {outages.Count + 1} starts included");
    }


    private static async Task WaitUntilAsync(Instant then)
    {
        if (then - Wall.Now is var left && left > Duration.Zero)
        {
            await Task.Delay(left.ToTimeSpan());
        }
    }
}
