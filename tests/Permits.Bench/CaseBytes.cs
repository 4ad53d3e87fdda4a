using System.Globalization;
using Microsoft.Data.Sqlite;
using NodaTime;
using Permits.Storage.Tests;

namespace Permits.Bench;

/// <summary>What a finished case of food-premises takes in the database file, with every table and index, without its papers.</summary>
internal static class CaseBytes
{
    private static readonly Instant Now = Thai.At("2025-03-13 10:00");

    /// <summary>Takes cases through their six tasks to the permit and prints the bytes of one, table by table.</summary>
    public static async Task RunAsync(string folder, int cases)
    {
        var tables = await MeasureAsync(folder, cases);
        foreach (var (name, bytes) in tables.OrderByDescending(t => t.Value).Where(t => t.Value > 0))
        {
            Row(name, bytes);
        }

        Row("a finished case", tables.Values.Sum());
    }

    /// <summary>The bytes of a case in each table and index.</summary>
    public static async Task<Dictionary<string, double>> MeasureAsync(string folder, int cases)
    {
        using var file = new BenchFile(folder);
        await using var store = await BenchStore.OpenAsync(file.ConnectionString, Now);
        var empty = await BytesAsync(file);
        for (var i = 0; i < cases; i++)
        {
            await CaseLife.FinishAsync(store, await CaseLife.FileAsync(store, Now), Now);
        }

        var full = await BytesAsync(file);
        return full.ToDictionary(t => t.Key, t => (double)(t.Value - empty.GetValueOrDefault(t.Key)) / cases, StringComparer.Ordinal);
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
