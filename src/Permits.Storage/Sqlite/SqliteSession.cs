using System.Data.Common;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Permits.Storage;

/// <summary>A session on SQLite: every statement is prepared once and run when it is given, for the database is in the process.</summary>
internal sealed class SqliteSession(SqliteConnection connection) : SqlSession
{
    private readonly Dictionary<string, DbCommand> _prepared = [];
    private readonly Dictionary<string, SqliteStatement> _statements = [];

    /// <inheritdoc/>
    public override SqlDialect Dialect => SqliteDialect.Instance;

    /// <summary>The connection, for what is no statement.</summary>
    public SqliteConnection Connection => connection;

    /// <summary>Rows added, changed or removed since the connection was opened.</summary>
    public int Changes => raw.sqlite3_total_changes(connection.Handle);

    /// <summary>Pages written to the write-ahead log since this was last asked.</summary>
    public int TakePagesWritten()
    {
        raw.sqlite3_db_status(connection.Handle, raw.SQLITE_DBSTATUS_CACHE_WRITE, out var pages, out _, resetFlg: 1);
        return pages;
    }

    /// <inheritdoc/>
    public override void Execute(string sql, params ReadOnlySpan<object?> values)
    {
        if (values.IsEmpty)
        {
            // Perhaps several statements, as in a migration; or one that has to wait for another process, as BEGIN may.
            Bind(sql, values).ExecuteNonQuery();
            return;
        }

        if (!_statements.TryGetValue(sql, out var statement))
        {
            _statements.Add(sql, statement = new SqliteStatement(connection, sql));
        }

        statement.Run(values);
    }

    /// <inheritdoc/>
    public override Asked<T> Ask<T>(string sql, Func<DbDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        var kept = values.ToArray();
        return new Asked<T>(() =>
        {
            using var reader = Open(sql, kept);
            return read(reader);
        });
    }

    /// <summary>Nothing: there is one writer.</summary>
    public override void Hold(string name)
    {
    }

    /// <inheritdoc/>
    public override T Together<T>(Func<T> read)
    {
        Execute("BEGIN");
        try
        {
            return read();
        }
        finally
        {
            Execute("COMMIT");
        }
    }

    /// <inheritdoc/>
    protected override DbDataReader Open(string sql, ReadOnlySpan<object?> values) => Bind(sql, values).ExecuteReader();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        foreach (var statement in _statements.Values)
        {
            statement.Dispose();
        }

        foreach (var command in _prepared.Values)
        {
            command.Dispose();
        }

        connection.Dispose();
    }

    private DbCommand Bind(string sql, ReadOnlySpan<object?> values)
    {
        if (!_prepared.TryGetValue(sql, out var command))
        {
            command = connection.CreateCommand();
            command.CommandText = sql;
            for (var i = 0; i < values.Length; i++)
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = $"@p{i}";
                command.Parameters.Add(parameter);
            }

            _prepared.Add(sql, command);
        }

        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = SqlTypes.ToDb(values[i]);
        }

        return command;
    }
}
