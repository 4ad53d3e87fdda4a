using System.Globalization;
using Microsoft.Data.Sqlite;
using Permits.Storage;
using Permits.Tests;

namespace Permits.Crash;

/// <summary>A database that servers are killed on: one kind a row of the same tests.</summary>
internal abstract class CrashDatabase : IAsyncDisposable
{
    /// <summary>The tables that follow from the event log.</summary>
    public static readonly string[] Projections =
        ["application", "task", "clock", "escalation", "breach", "notice", "filed_document", "permit", "renewal", "subscription"];

    /// <summary>Where the server keeps what is not in the database.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("permits-crash-").FullName;

    /// <summary>What <c>PERMITS_DB</c> is set to.</summary>
    public abstract string Setting { get; }

    /// <summary>A database of a kind.</summary>
    public static async Task<CrashDatabase> OfAsync(string kind) => kind switch
    {
        "SQLite" => new SqliteFile(),
        "PostgreSQL" => new PostgresDatabase(await PostgresServer.CreateEmptyAsync()),
        _ => throw new ArgumentException($"No database is known as {kind}.", nameof(kind)),
    };

    /// <summary>Something happens to the database itself while the server is gone, such as an immediate restart.</summary>
    public virtual Task DisturbAsync() => Task.CompletedTask;

    /// <summary>Every row of a table as text, in a fixed order. No server may be running.</summary>
    public abstract Task<IReadOnlyList<string>> RowsAsync(string table);

    /// <summary>Writes every projection anew from the event log.</summary>
    public async Task RebuildAsync()
    {
        await using var store = new PermitStore(Setting, new OfficeCalendars());
        await store.RebuildProjectionsAsync(default);
    }

    public virtual ValueTask DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}

/// <summary>A database of a PostgreSQL server that goes on while ours are killed.</summary>
internal sealed class PostgresDatabase(string connectionString) : CrashDatabase
{
    public override string Setting => connectionString;

    public override Task<IReadOnlyList<string>> RowsAsync(string table) => PostgresServer.RowsAsync(connectionString, $"SELECT * FROM {table} ORDER BY 1, 2");

    public override async ValueTask DisposeAsync()
    {
        await PostgresServer.DropAsync(connectionString);
        await base.DisposeAsync();
    }
}

/// <summary>An SQLite file.</summary>
internal sealed class SqliteFile : CrashDatabase
{
    // Before any connection: a process must not load two libraries.
    static SqliteFile() => SqliteLibrary.EnsureLoaded();

    public string Path => System.IO.Path.Combine(Folder, "permits.db");

    public override string Setting => $"Data Source={Path}";

    public override async Task<IReadOnlyList<string>> RowsAsync(string table)
    {
        await using var connection = new SqliteConnection(Setting + ";Pooling=False");
        await connection.OpenAsync();
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
}
