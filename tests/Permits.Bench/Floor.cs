using System.Collections.Concurrent;
using System.Diagnostics;

namespace Permits.Bench;

/// <summary>The least a durable step can cost: one transaction with one event row, one snapshot row, one task row, prepared statements, nothing decided.</summary>
internal abstract class Floor : IDisposable
{
    /// <summary>Rows that are written over: as many cases as are open at once.</summary>
    private const int Cases = 400;

    /// <summary>One step.</summary>
    /// <param name="count">Unlike that of every other step.</param>
    public void Step(long count) => Step($"FOD-2568-{count % Cases:D6}", count);

    protected abstract void Step(string application, long count);

    public abstract void Dispose();

    /// <summary>A floor of a kind of database, empty.</summary>
    /// <param name="connectionString">An empty database; an SQLite file as well as a PostgreSQL one.</param>
    /// <param name="payload">The sizes of its rows.</param>
    /// <param name="connections">How many step at once.</param>
    public static IReadOnlyList<Floor> Open(string connectionString, Payload payload, int connections) =>
        Storage.ConnectionStrings.NamesServer(connectionString) ? PostgresFloor.Connect(connectionString, payload, connections) : [new SqliteFloor(connectionString, payload)];

    /// <summary>Steps a second over a while, of every connection together.</summary>
    public static Pace Run(IReadOnlyList<Floor> connections, TimeSpan time)
    {
        var count = 0L;
        var watch = Stopwatch.StartNew();
        var processor = Environment.CpuUsage.TotalTime;
        var threads = connections.Select(connection => new Thread(() =>
        {
            while (watch.Elapsed < time)
            {
                connection.Step(Interlocked.Increment(ref count));
            }
        })).ToList();
        threads.ForEach(t => t.Start());
        threads.ForEach(t => t.Join());
        return Pace.Of(count, watch.Elapsed, Environment.CpuUsage.TotalTime - processor);
    }

    /// <summary>How long steps take that are asked for at a steady rate. Each connection has a thread of its own.</summary>
    public static async Task<Latencies> AtRateAsync(IReadOnlyList<Floor> connections, double perSecond, int steps)
    {
        using var asked = new BlockingCollection<(int Count, TaskCompletionSource Answer)>();
        var threads = connections.Select(connection => new Thread(() =>
        {
            foreach (var (count, answer) in asked.GetConsumingEnumerable())
            {
                connection.Step(count);
                answer.SetResult();
            }
        })).ToList();
        threads.ForEach(t => t.Start());
        var latencies = await Latencies.AtRateAsync(perSecond, Enumerable.Range(1, steps).Select<int, Func<Task>>(i => () =>
        {
            var answer = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            asked.Add((i, answer));
            return answer.Task;
        }));
        asked.CompleteAdding();
        threads.ForEach(t => t.Join());
        return latencies;
    }

    /// <summary>Closes all.</summary>
    public static void Close(IReadOnlyList<Floor> connections)
    {
        foreach (var connection in connections)
        {
            connection.Dispose();
        }
    }

    /// <summary>Steps on a new SQLite file under a folder.</summary>
    public static Pace Run(string folder, Payload payload, TimeSpan time)
    {
        using var file = new BenchFile(folder);
        var floor = Open(file.ConnectionString, payload, 1);
        var pace = Run(floor, time);
        Close(floor);
        return pace;
    }
}
