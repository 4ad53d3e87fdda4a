using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Permits.Storage;

namespace Permits.Bench;

/// <summary>The goals, and the table that they print.</summary>
internal static class GoalTable
{
    /// <summary>All goals, in the order of the table.</summary>
    public static readonly IReadOnlyList<Goal> Goals =
    [
        new("sqlite-1", "task completions/s, SQLite FULL, 1 client / floor", ">= 0.6", run => CompletionGoals.SqliteAsync(run, 1, 0.6)),
        new("sqlite-32", "task completions/s, SQLite FULL, 32 clients / floor of 1", ">= 5", run => CompletionGoals.SqliteAsync(run, 32, 5)),
        new("postgres-8", "task completions/s, PostgreSQL, 8 clients / floor of 8", ">= 0.6", run => CompletionGoals.PostgresAsync(run, 8, 0.6)),
        new("latency-sqlite", "p99 of a completion at half load above the floor's, SQLite", "<= 10 ms", CompletionGoals.SqliteLatencyAsync),
        new("latency-postgres", "p99 of a completion at half load above the floor's, PostgreSQL", "<= 10 ms", CompletionGoals.PostgresLatencyAsync),
        new("fidelity-sqlite", "deadline fidelity, SQLite: p99 lateness, 0 missed, 0 doubled", "<= 2 s", run => FidelityGoal.MeasureAsync(run, isPostgres: false)),
        new("fidelity-postgres", "deadline fidelity, PostgreSQL: p99 lateness, 0 missed, 0 doubled", "<= 2 s", run => FidelityGoal.MeasureAsync(run, isPostgres: true)),
        new("rederive", "re-derivation of every clock / bare UPDATE of the rows it changes", "<= 3", RederiveAsync),
        new("verify", "verification of the log / bare read + SHA-256 of its bytes", "<= 2", VerifyGoal.MeasureAsync),
        new("bytes", "bytes of a finished case, all tables and indexes", "<= 10 KB", BytesAsync),
        new("queue", "queue page p95, large database / small database", "<= 1.5", ServerGoals.QueueAsync),
        new("start", "start to first served page, large database", "<= 3 s", ServerGoals.StartAsync),
    ];

    /// <summary>Measures goals one after another and prints each as it comes, then all as a table.</summary>
    public static async Task RunAsync(string folder, Sizes sizes, IReadOnlyCollection<Goal> goals)
    {
        await using var run = new BenchRun(folder, sizes);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Environment.ProcessorCount} processors, {RuntimeInformation.OSDescription}, .NET {Environment.Version}, SQLite {SqliteLibrary.Description}; load before {LoadAverage()}; files in {folder}"));
        var rows = new List<(Goal Goal, Measured Measured)>();
        foreach (var goal in goals)
        {
            var watch = Stopwatch.StartNew();
            var measured = await TryAsync(goal, run);
            rows.Add((goal, measured));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{goal.Id}: {measured.Result} ({measured.Value} beside {measured.Floor}); {measured.Remark} [{watch.Elapsed.TotalSeconds:F0} s]"));
        }

        Console.WriteLine();
        Console.WriteLine("| row | measure | goal | result | ours | floor | met |");
        Console.WriteLine("| --- | --- | --- | --- | --- | --- | --- |");
        foreach (var (goal, m) in rows)
        {
            Console.WriteLine($"| {goal.Id} | {goal.Measure} | {goal.Wanted} | {m.Result} | {m.Value} | {m.Floor} | {(m.IsMet is { } met ? met ? "yes" : "no" : "not measured: " + m.Remark)} |");
        }

        Console.WriteLine($"load after {LoadAverage()}");
    }

    // One row that breaks must not take the others with it.
    private static async Task<Measured> TryAsync(Goal goal, BenchRun run)
    {
        try
        {
            return await goal.MeasureAsync(run);
        }
        catch (Exception failure)
        {
            Console.Error.WriteLine(failure);
            Environment.ExitCode = 1;
            return Measured.Not("it failed: " + failure.Message.ReplaceLineEndings(" "));
        }
    }

    private static async Task<Measured> RederiveAsync(BenchRun run)
    {
        var answer = await CalendarTimes.RunAsync(run.In("calendar"), run.Sizes.Clocks);
        var ratio = answer.Derivation.Wall / answer.Rows.Wall;
        return new Measured(
            $"{Figures.Of(answer.Derivation.Wall.TotalSeconds, 1)} s", $"{Figures.Of(answer.Rows.Wall.TotalSeconds, 1)} s", Figures.Of(ratio, 2), ratio <= 3,
            $"{Figures.Of(run.Sizes.Clocks)} clocks; floor: UPDATE of clocks, applications and tasks; by processor time {Figures.Of(answer.Derivation.Processor / answer.Rows.Processor, 2)}; beside an UPDATE of the clocks alone {Figures.Of(answer.Derivation.Wall / answer.Clocks.Wall, 2)}");
    }

    private static async Task<Measured> BytesAsync(BenchRun run)
    {
        var tables = await CaseBytes.MeasureAsync(run.In("bytes"), Math.Min(300, run.Sizes.Cases));
        var all = tables.Values.Sum();
        var most = string.Join(", ", tables.OrderByDescending(t => t.Value).Take(4).Select(t => $"{t.Key} {Figures.Of(t.Value)}"));
        return new Measured($"{Figures.Of(all)} B", "", $"{Figures.Of(all / 1000, 1)} KB", all <= 10_000, $"six tasks; {most}");
    }

    private static string LoadAverage() => File.Exists("/proc/loadavg") ? string.Join(' ', File.ReadAllText("/proc/loadavg").Split(' ')[..3]) : "unknown";
}
