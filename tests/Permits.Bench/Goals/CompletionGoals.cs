namespace Permits.Bench;

/// <summary>How many task completions the store takes a second, and how long one takes at half of that, beside the floor.</summary>
internal static class CompletionGoals
{
    private const int LatencySeconds = 10;

    /// <summary>On an SQLite file; the floor is run before and after.</summary>
    public static async Task<Measured> SqliteAsync(BenchRun run, int clients, double atLeast)
    {
        var payload = await run.PayloadAsync();
        var before = Floor.Run(run.In("floor"), payload, run.Sizes.FloorTime);
        var ours = (await StoreLoad.RunOnFileAsync(run.In("store"), clients, run.Sizes.Cases)).Pace;
        return Compare(ours, Pace.Mean(before, Floor.Run(run.In("floor"), payload, run.Sizes.FloorTime)), payload, atLeast);
    }

    /// <summary>On PostgreSQL, with as many connections of the floor as clients.</summary>
    public static async Task<Measured> PostgresAsync(BenchRun run, int clients, double atLeast)
    {
        if (await run.ClusterAsync() is not { } cluster)
        {
            return NoServer;
        }

        var payload = await run.PayloadAsync();
        await OnDatabaseAsync(cluster, database => StoreLoad.RunAsync(database, clients, run.Sizes.Cases / 4));
        var before = await FloorAsync(cluster, payload, clients, run.Sizes.FloorTime);
        var ours = (await OnDatabaseAsync(cluster, database => StoreLoad.RunAsync(database, clients, run.Sizes.Cases))).Pace;
        return Compare(ours, Pace.Mean(before, await FloorAsync(cluster, payload, clients, run.Sizes.FloorTime)), payload, atLeast, "; " + await cluster.DescribeAsync());
    }

    /// <summary>Latency at half of what 32 clients reach on an SQLite file.</summary>
    public static async Task<Measured> SqliteLatencyAsync(BenchRun run)
    {
        var payload = await run.PayloadAsync();
        var most = (await StoreLoad.RunOnFileAsync(run.In("store"), 32, run.Sizes.Cases)).Pace.PerSecond;
        var (rate, count) = Half(run, most);
        Latencies ours, floor;
        using (var file = new BenchFile(run.In("floor")))
        {
            var connection = Floor.Open(file.ConnectionString, payload, 1);
            floor = await Floor.AtRateAsync(connection, rate, count);
            Floor.Close(connection);
        }

        using (var file = new BenchFile(run.In("store")))
        {
            ours = await StoreLoad.AtRateAsync(file.ConnectionString, rate, count);
        }

        return Compare(ours, floor, rate);
    }

    /// <summary>Latency at half of what 8 clients reach on PostgreSQL.</summary>
    public static async Task<Measured> PostgresLatencyAsync(BenchRun run)
    {
        if (await run.ClusterAsync() is not { } cluster)
        {
            return NoServer;
        }

        var payload = await run.PayloadAsync();
        var most = (await OnDatabaseAsync(cluster, database => StoreLoad.RunAsync(database, 8, run.Sizes.Cases))).Pace.PerSecond;
        var (rate, count) = Half(run, most);
        var floor = await OnDatabaseAsync(cluster, async database =>
        {
            var connections = Floor.Open(database, payload, 8);
            var answer = await Floor.AtRateAsync(connections, rate, count);
            Floor.Close(connections);
            return answer;
        });
        return Compare(await OnDatabaseAsync(cluster, database => StoreLoad.AtRateAsync(database, rate, count)), floor, rate);
    }

    private static readonly Measured NoServer = Measured.Not("no PostgreSQL server: neither PERMITS_TEST_POSTGRES nor /usr/lib/postgresql/*/bin/initdb");

    private static (double Rate, int Count) Half(BenchRun run, double most) => (most / 2, (int)Math.Min(most / 2 * LatencySeconds, 2 * run.Sizes.Cases));

    private static Task<Pace> FloorAsync(PostgresCluster cluster, Payload payload, int clients, TimeSpan time) => OnDatabaseAsync(cluster, database =>
    {
        var connections = Floor.Open(database, payload, clients);
        var pace = Floor.Run(connections, time);
        Floor.Close(connections);
        return Task.FromResult(pace);
    });

    private static async Task<T> OnDatabaseAsync<T>(PostgresCluster cluster, Func<string, Task<T>> act)
    {
        var database = await cluster.CreateAsync();
        try
        {
            return await act(database);
        }
        finally
        {
            await cluster.DropAsync(database);
        }
    }

    private static Measured Compare(Pace ours, Pace floor, Payload payload, double atLeast, string remark = "")
    {
        var ratio = ours.PerSecond / floor.PerSecond;
        return new Measured(
            $"{Figures.Of(ours.PerSecond)}/s", $"{Figures.Of(floor.PerSecond)}/s", Figures.Of(ratio, 2), ratio >= atLeast,
            $"{Figures.Of(payload.EventsEach, 1)} events of {Figures.Of(payload.EventBytes)} B a completion; processor {Figures.Of(ours.ProcessorMicroseconds)} and {Figures.Of(floor.ProcessorMicroseconds)} µs each{remark}");
    }

    private static Measured Compare(Latencies ours, Latencies floor, double rate)
    {
        var above = (ours.At(0.99) - floor.At(0.99)).TotalMilliseconds;
        return new Measured(
            Figures.Milliseconds(ours.At(0.99)), Figures.Milliseconds(floor.At(0.99)), $"{Figures.Of(above, 1)} ms", above <= 10,
            $"{Figures.Of(ours.Count)} at {Figures.Of(rate)}/s; p50 {Figures.Milliseconds(ours.At(0.5))} and {Figures.Milliseconds(floor.At(0.5))}");
    }
}
