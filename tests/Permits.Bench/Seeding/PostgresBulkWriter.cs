using Npgsql;

namespace Permits.Bench;

/// <summary>One COPY a table, each on a connection of its own; then statistics, as the server's own vacuuming would gather them soon.</summary>
internal sealed class PostgresBulkWriter(string connectionString) : IBulkWriter
{
    // In the order in which they were begun: a case's application before what refers to it.
    private readonly List<(string Table, NpgsqlConnection Connection, NpgsqlBinaryImporter Copy)> _open = [];

    public void Write(string table, string[] columns, object?[] row)
    {
        var copy = _open.FirstOrDefault(o => o.Table == table).Copy ?? Open(table, columns);
        copy.StartRow();
        foreach (var cell in row)
        {
            switch (cell)
            {
                case null:
                    copy.WriteNull();
                    break;
                case long number:
                    copy.Write(number);
                    break;
                case string text:
                    copy.Write(text);
                    break;
                default:
                    copy.Write((byte[])cell);
                    break;
            }
        }
    }

    public void Finish()
    {
        foreach (var (table, connection, copy) in _open.OrderByDescending(o => o.Table == "application"))
        {
            copy.Complete();
            copy.Dispose();
            using var analyze = new NpgsqlCommand($"ANALYZE {table}", connection) { CommandTimeout = 0 };
            analyze.ExecuteNonQuery();
        }
    }

    public void Dispose()
    {
        foreach (var (_, connection, copy) in _open)
        {
            copy.Dispose();
            connection.Dispose();
        }
    }

    private NpgsqlBinaryImporter Open(string table, string[] columns)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, CommandTimeout = 0 }.ToString());
        connection.Open();
        var copy = connection.BeginBinaryImport($"COPY {table} ({string.Join(", ", columns)}) FROM STDIN (FORMAT BINARY)");
        copy.Timeout = TimeSpan.Zero;
        _open.Add((table, connection, copy));
        return copy;
    }
}
