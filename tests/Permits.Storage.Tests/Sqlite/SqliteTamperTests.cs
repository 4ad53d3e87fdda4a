using Microsoft.Data.Sqlite;

namespace Permits.Storage.Tests;

/// <summary>Somebody with the database file and all rights changes one thing: whatever it is, it is found.</summary>
public sealed class SqliteTamperTests : WitnessedStore<SqliteTestDatabase>
{
    /// <summary>At least so many changes are tried; PERMITS_TAMPER asks for more.</summary>
    private const int Changes = 10_000;

    [Fact]
    public async Task Every_one_of_ten_thousand_changes_is_found()
    {
        await RunAllKindsAsync();
        await CheckpointAsync();
        await FileAsync(Lapse + NodaTime.Duration.FromDays(5));
        await CheckpointAsync(Lapse + NodaTime.Duration.FromDays(5));
        var seed = int.Parse(Environment.GetEnvironmentVariable("PERMITS_SEED") ?? "20260105", System.Globalization.CultureInfo.InvariantCulture);
        var count = int.Parse(Environment.GetEnvironmentVariable("PERMITS_TAMPER") ?? $"{Changes}", System.Globalization.CultureInfo.InvariantCulture);
        var file = Database.ConnectionString["Data Source=".Length..];
        await Database.ExecuteAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        File.Copy(file, file + ".2");

        var missed = await Task.WhenAll(
            Task.Run(() => Tamper(file, seed, count / 2)), Task.Run(() => Tamper(file + ".2", seed + 1, count - (count / 2))));

        missed.SelectMany(m => m).Should().BeEmpty("seed {0}", seed);
    }

    [Fact]
    public async Task Every_change_of_the_snapshot_of_a_long_case_is_found()
    {
        await RunAllKindsAsync();
        var (late, now) = ("FOD-2568-000001", Lapse + NodaTime.Duration.FromDays(4));
        var breach = (await StateAsync(late)).Breaches.Keys.First();
        while ((await StateAsync(late)).Version < Snapshots.Distance)
        {
            await DoAsync(late, new Engine.ExplainBreach(breach, "workload", "งานล้นมือ"), People.Licensor, now);
        }

        await CheckpointAsync(now);
        await Database.ExecuteAsync("PRAGMA wal_checkpoint(TRUNCATE)");

        Tamper(Database.ConnectionString["Data Source=".Length..], 20260105, 200, "case_snapshot").Should().BeEmpty();
    }

    private static List<string> Tamper(string file, int seed, int count, string? only = null)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        var hand = new TamperingHand(connection, seed, only);
        using var session = new SqliteSession(connection);
        using var verifier = new Verifier(null);
        verifier.Run(session).Faults.Should().BeEmpty("nothing is changed yet");
        var missed = new List<string>();
        for (var i = 0; i < count; i++)
        {
            session.Execute("SAVEPOINT change");
            var change = hand.Change();
            if (verifier.Run(session).IsSound)
            {
                missed.Add($"change {i} of seed {seed}: {change}");
            }

            session.Execute("ROLLBACK TO change");
            session.Execute("RELEASE change");
        }

        verifier.Run(session).Faults.Should().BeEmpty("all was taken back");
        return missed;
    }
}
