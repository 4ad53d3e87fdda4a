using Microsoft.Data.Sqlite;

namespace Permits.Storage;

/// <summary>How soon a commit is on the disk (SQLite's <c>synchronous</c> in WAL mode).</summary>
public enum SqliteDurability
{
    /// <summary>Before the commit returns: what was answered survives a loss of power.</summary>
    Full,

    /// <summary>Some time later: what was answered survives the end of the process, not a loss of power. For tests and seeding.</summary>
    Normal,
}

/// <summary>Opens connections to one database file.</summary>
internal sealed class SqliteConnections
{
    /// <summary>64 MB: a batch of a calendar change fits, so that no page of it is written out and read again before its commit.</summary>
    private const int WriterCacheKilobytes = 64 * 1024;

    private readonly string _connectionString;
    private readonly SqliteDurability _durability;

    public SqliteConnections(string connectionString, SqliteDurability durability)
    {
        SqliteLibrary.EnsureLoaded();
        SqlTypes.Register();
        var builder = new SqliteConnectionStringBuilder(connectionString);
        if (builder.DataSource is "" or ":memory:" || builder.Mode == SqliteOpenMode.Memory)
        {
            throw new ArgumentException("Expected \"Data Source\" to name a file, but it does not. Readers and writer need the same file.", nameof(connectionString));
        }

        builder.DataSource = Path.GetFullPath(builder.DataSource);
        File = builder.DataSource;
        _connectionString = builder.ToString();
        _durability = durability;
    }

    /// <summary>The database file.</summary>
    public string File { get; }

    /// <summary>A connection for reading; pooled, to be disposed by the caller.</summary>
    public async Task<SqliteConnection> OpenReaderAsync(CancellationToken cancel)
    {
        var connection = new SqliteConnection(_connectionString);
        await connection.OpenAsync(cancel).ConfigureAwait(false);
        return connection;
    }

    /// <summary>The writer's connection; makes the file and its folder when they are not there.</summary>
    public SqliteConnection OpenWriter()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"""
            PRAGMA journal_mode = WAL;
            PRAGMA synchronous = {(_durability == SqliteDurability.Full ? "FULL" : "NORMAL")};
            PRAGMA wal_autocheckpoint = {WalWriteBack.MostPages};
            PRAGMA cache_size = -{WriterCacheKilobytes};
            PRAGMA temp_store = MEMORY; -- what a savepoint would roll back to, else in a file
            PRAGMA foreign_keys = ON;
            """;
        command.ExecuteNonQuery();
        return connection;
    }

    /// <summary>A connection that is not pooled.</summary>
    public SqliteConnection Open()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder(_connectionString) { Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    /// <summary>Closes the pooled reading connections, so that the file can be moved or deleted.</summary>
    public void ClosePool()
    {
        using var connection = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(connection);
    }
}
