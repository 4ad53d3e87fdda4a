using Microsoft.Data.Sqlite;

namespace Permits.Bench;

/// <summary>Prepared inserts without a journal, by the only connection: a failure on the way leaves a file to be thrown away.</summary>
internal sealed class SqliteBulkWriter : IBulkWriter
{
    private const int RowsTogether = 500_000;

    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, SqliteCommand> _inserts = new(StringComparer.Ordinal);
    private int _rows;

    public SqliteBulkWriter(string connectionString)
    {
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder(connectionString) { Pooling = false }.ToString());
        _connection.Open();
        // 500 MB of cache: indexes are written in no order.
        Execute("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -500000; BEGIN");
    }

    public void Write(string table, string[] columns, object?[] row)
    {
        if (!_inserts.TryGetValue(table, out var insert))
        {
            _inserts.Add(table, insert = Insert(table, columns));
        }

        for (var i = 0; i < row.Length; i++)
        {
            insert.Parameters[i].Value = row[i] ?? DBNull.Value;
        }

        insert.ExecuteNonQuery();
        if (++_rows % RowsTogether == 0)
        {
            Execute("COMMIT; BEGIN");
        }
    }

    // Onto the disk now: what measures afterwards is not to wait for it.
    public void Finish()
    {
        Execute("COMMIT; PRAGMA journal_mode = WAL");
        using var file = new FileStream(_connection.DataSource, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        file.Flush(flushToDisk: true);
    }

    public void Dispose()
    {
        foreach (var insert in _inserts.Values)
        {
            insert.Dispose();
        }

        _connection.Dispose();
    }

    private SqliteCommand Insert(string table, string[] columns)
    {
        var command = _connection.CreateCommand();
        command.CommandText = $"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", columns.Select((_, i) => $"${i}"))})";
        for (var i = 0; i < columns.Length; i++)
        {
            command.Parameters.Add(new SqliteParameter($"${i}", null));
        }

        return command;
    }

    private void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
