using System.Globalization;
using Microsoft.Data.Sqlite;
using NodaTime;
using Permits.Engine;
using Permits.Storage;
using Permits.Storage.Tests;

namespace Permits.Bench;

/// <summary>What a finished case of food-premises takes in the database file, with every table and index, without its papers.</summary>
internal static class CaseBytes
{
    private static readonly Instant Now = Thai.At("2025-03-13 10:00");

    /// <summary>Takes cases through their six tasks to the permit and prints the bytes of one, table by table.</summary>
    public static async Task RunAsync(string folder, int cases)
    {
        using var file = new BenchFile(folder);
        await using (var store = await BenchStore.OpenAsync(file, Now))
        {
            var empty = await BytesAsync(file);
            for (var i = 0; i < cases; i++)
            {
                await FinishAsync(store);
            }

            var full = await BytesAsync(file);
            foreach (var (name, bytes) in full.OrderByDescending(t => t.Value - empty.GetValueOrDefault(t.Key)))
            {
                if (bytes - empty.GetValueOrDefault(name) is > 0 and var grown)
                {
                    Row(name, (double)grown / cases);
                }
            }

            Row("a finished case", (double)(full.Values.Sum() - empty.Values.Sum()) / cases);
        }
    }

    private static async Task FinishAsync(PermitStore store)
    {
        var number = (await store.FileAsync("food-premises", new CommandEnvelope("", Filings.Of(), People.Applicant.AsActor(), Now), default)).Value.Number;
        await PassAsync("check", People.Clerk, "complete", """{"formInOrder":true}""");
        await PassAsync("review", People.Clerk, null, """{"lawMet":"yes","reviewNotes":"ครบถ้วนตามกฎหมาย"}""");
        await PassAsync("inspect", People.Inspector, null, """{"inspectedOn":"2025-03-13","premisesMatch":"yes","findings":"ถูกสุขลักษณะ"}""");
        await PassAsync("opinion", People.Inspector, null, """{"recommendation":"grant","opinionText":"เห็นควรอนุญาต"}""");
        await PassAsync("decide", People.Licensor, "grant", """{"facts":"ข้อเท็จจริง","law":"ข้อกฎหมาย","reasons":"เหตุผล"}""");
        await PassAsync("notify", People.Clerk, null, """{"letterNo":"สข 1/2568"}""");

        async Task PassAsync(string element, Actor actor, string? outcome, string data)
        {
            var task = (await store.AskAsync(new TasksOfApplication(OfficeScope.System, number), default)).Single(t => t.Element == element && t.EndedAt is null).Id;
            _ = (await store.ExecuteAsync(new CommandEnvelope(number, new ClaimTask(task), actor, Now), default)).Value;
            _ = (await store.ExecuteAsync(new CommandEnvelope(number, new CompleteTask(task, outcome, Filings.Json(data), outcome is null ? null : "เหตุผล", []), actor, Now), default)).Value;
        }
    }

    // A packed copy, so that neither free pages nor half-filled ones of the moment count.
    private static async Task<Dictionary<string, long>> BytesAsync(BenchFile file)
    {
        await using var connection = new SqliteConnection(file.ConnectionString);
        await connection.OpenAsync();
        var copy = new SqliteConnectionStringBuilder(file.ConnectionString).DataSource + ".packed";
        await ExecuteAsync(connection, $"VACUUM INTO '{copy}'");
        await using var packed = new SqliteConnection($"Data Source={copy};Pooling=False");
        await packed.OpenAsync();
        await using var command = packed.CreateCommand();
        command.CommandText = "SELECT name, SUM(pgsize) FROM dbstat GROUP BY name";
        var bytes = new Dictionary<string, long>(StringComparer.Ordinal);
        await using (var reader = await command.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
            {
                bytes[reader.GetString(0)] = reader.GetInt64(1);
            }
        }

        await packed.CloseAsync();
        File.Delete(copy);
        return bytes;
    }

    private static async Task ExecuteAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    private static void Row(string name, double bytes) => Console.WriteLine($"{name,-34} {bytes.ToString("N0", CultureInfo.InvariantCulture),12} B");
}
