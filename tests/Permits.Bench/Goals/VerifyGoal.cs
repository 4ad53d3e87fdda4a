using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Permits.Proof;
using Permits.Storage;
using Permits.Storage.Tests;

namespace Permits.Bench;

/// <summary>Verifying a log of finished cases, beside reading the same columns and hashing their bytes once.</summary>
internal static class VerifyGoal
{
    private const string SelectBytes = "SELECT position, stream, sequence, type, at, recorded_at, actor_id, actor_name, json, salt, commitment, hash FROM event ORDER BY position";

    private static readonly NodaTime.Instant Now = Thai.At("2025-03-13 10:00");

    public static async Task<Measured> MeasureAsync(BenchRun run)
    {
        var stencils = await CaseStencil.OfAsync(run.In("stencils"), Packages.FoodPremises, Now, async store =>
            await CaseLife.FinishAsync(store, await CaseLife.FileAsync(store, Now), Now));
        using var file = new BenchFile(run.In("verify"));
        await (await BenchStore.OpenAsync(file.ConnectionString, Now)).DisposeAsync();
        using (var big = new BigStore(file.ConnectionString, Now))
        {
            big.Add(stencils, (run.Sizes.Events + stencils[0].Events - 1) / stencils[0].Events);
            big.Finish();
        }

        await using var store = new PermitStore(file.ConnectionString, new OfficeCalendars(Packages.Calendar));
        using var signer = EcdsaSigner.Create("bench.example");
        _ = (await store.MakeCheckpointAsync(signer, Now, default)).Value;

        // The first reading brings the file into memory.
        Floor(file.ConnectionString);
        Log(file.ConnectionString);
        var before = Timed.Of(() => Floor(file.ConnectionString));
        var log = Timed.Of(() => Log(file.ConnectionString));
        var floor = Timed.Mean(before, Timed.Of(() => Floor(file.ConnectionString)));
        var report = default(VerificationReport);
        var whole = await Timed.OfAsync(async () => report = await store.VerifyAsync(null, default));
        if (!report!.IsSound)
        {
            throw new InvalidOperationException("The copied cases do not verify: " + report.Faults[0].Message.En);
        }

        var ratio = log.Wall / floor.Wall;
        return new Measured(
            Figures.Seconds(log.Wall), Figures.Seconds(floor.Wall), Figures.Of(ratio, 2), ratio <= 2,
            $"{Figures.Of(report.Events)} events of {Figures.Of(report.Cases)} cases: chains, tree and signatures; by processor time {Figures.Of(log.Processor / floor.Processor, 2)}. "
            + $"With every case replayed and every projection compared {Figures.Seconds(whole.Wall)}, ratio {Figures.Of(whole.Wall / floor.Wall, 1)}");
    }

    private static void Log(string connectionString)
    {
        using var session = new SqliteSession(Open(connectionString));
        session.Execute("BEGIN");
        var found = new Findings();
        var log = new LogCheck(found);
        log.Run(session);
        new CheckpointCheck(found, null).Run(session, log);
        session.Execute("COMMIT");
        if (found.ToReport() is { IsSound: false } report)
        {
            throw new InvalidOperationException("The log does not verify: " + report.Faults[0].Message.En);
        }
    }

    private static void Floor(string connectionString)
    {
        using var connection = Open(connectionString);
        using var command = connection.CreateCommand();
        command.CommandText = SelectBytes;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            for (var column = 0; column < reader.FieldCount; column++)
            {
                switch (column)
                {
                    case 0 or 2 or 4 or 5:
                        hash.AppendData(BitConverter.GetBytes(reader.GetInt64(column)));
                        break;
                    default:
                        if (!reader.IsDBNull(column))
                        {
                            hash.AppendData(reader.GetFieldValue<byte[]>(column));
                        }

                        break;
                }
            }

            _ = hash.GetHashAndReset();
        }
    }

    private static SqliteConnection Open(string connectionString)
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        return connection;
    }
}
