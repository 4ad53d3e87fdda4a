using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;

namespace Permits.Storage.Tests;

/// <summary>An SQLite file in a folder of its own.</summary>
public sealed class SqliteTestDatabase : ITestDatabase
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "permits-tests-" + RandomNumberGenerator.GetHexString(16, lowercase: true));

    public string ConnectionString => $"Data Source={Path.Combine(_folder, "permits.db")}";

    public Task CreateAsync() => Task.CompletedTask;

    /// <summary>With batches so small that a calendar change needs several.</summary>
    public IPermitStore Open() => new PermitStore(ConnectionString, new OfficeCalendars(Packages.Calendar), SqliteDurability.Normal) { ClocksTogether = 2 };

    public async Task<object?> ScalarAsync(string sql)
    {
        await using var connection = await ConnectAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync() is { } value and not DBNull ? value : null;
    }

    public async Task ExecuteAsync(string sql)
    {
        await using var connection = await ConnectAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    public async Task<IReadOnlyList<string>> RowsAsync(string table)
    {
        await using var connection = await ConnectAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM {table} ORDER BY 1, 2";
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
        {
            rows.Add(string.Join(" | ", Enumerable.Range(0, reader.FieldCount).Select(i => Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture))));
        }

        return rows;
    }

    public Task RebuildProjectionsAsync(IPermitStore store) => ((PermitStore)store).RebuildProjectionsAsync(default);

    public async Task<ITestDatabase> BackUpAndRestoreAsync()
    {
        var restored = new SqliteTestDatabase();
        Directory.CreateDirectory(restored._folder);
        await ExecuteAsync($"VACUUM INTO '{restored.ConnectionString["Data Source=".Length..]}'");
        return restored;
    }

    public async Task<string> PlanAsync(string sql)
    {
        await using var connection = await ConnectAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + sql;
        command.Parameters.AddWithValue("@p0", 0);
        command.Parameters.AddWithValue("@p1", 0);
        await using var reader = await command.ExecuteReaderAsync();
        var steps = new List<string>();
        while (await reader.ReadAsync())
        {
            steps.Add(reader.GetString(3));
        }

        return string.Join("\n", steps);
    }

    public ValueTask DisposeAsync()
    {
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }

        return ValueTask.CompletedTask;
    }

    private async Task<SqliteConnection> ConnectAsync()
    {
        var connection = new SqliteConnection(ConnectionString + ";Pooling=False");
        await connection.OpenAsync();
        return connection;
    }
}
