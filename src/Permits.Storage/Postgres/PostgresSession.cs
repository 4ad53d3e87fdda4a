using System.Data.Common;
using Npgsql;

namespace Permits.Storage;

/// <summary>
/// A session on PostgreSQL. What needs no answer waits, in order, and goes out with the next answer that is needed or with the commit: one
/// round trip for all that a command reads, and one for all that it writes.
/// </summary>
/// <param name="connection">Open; owned by the session.</param>
/// <param name="statements">Shared by all sessions on the database.</param>
internal sealed class PostgresSession(NpgsqlConnection connection, PostgresStatements statements) : SqlSession
{
    private readonly List<(NpgsqlBatchCommand Command, Action<DbDataReader>? Read)> _waiting = [];

    /// <inheritdoc/>
    public override SqlDialect Dialect => PostgresDialect.Instance;

    /// <summary>Whether the connection can still be used.</summary>
    public bool IsOpen => connection.FullState == System.Data.ConnectionState.Open;

    /// <summary>Begins a transaction; nothing is sent yet.</summary>
    public void Begin() => Wait("BEGIN", [], null);

    /// <summary>Sends what waits, with the commit at its end.</summary>
    public void Commit()
    {
        Wait("COMMIT", [], null);
        Flush();
    }

    /// <summary>Forgets what waits and undoes what was sent.</summary>
    public void RollBack()
    {
        _waiting.Clear();
        Wait("ROLLBACK", [], null);
        Flush();
    }

    /// <inheritdoc/>
    public override void Execute(string sql, params ReadOnlySpan<object?> values)
    {
        if (values.IsEmpty)
        {
            // Perhaps several statements, as in a migration.
            Flush();
            using var command = new NpgsqlCommand(sql, connection);
            command.ExecuteNonQuery();
        }
        else
        {
            Wait(sql, values, null);
        }
    }

    /// <summary>Sends rows together: a statement costs the server more than a row.</summary>
    public override void Insert(string sql, IReadOnlyList<object?[]> rows)
    {
        foreach (var together in rows.Chunk(PostgresStatements.MostRows))
        {
            if (together is [var only])
            {
                Wait(sql, only, null);
                continue;
            }

            if (statements.Find(sql) is null)
            {
                Learn(sql, together[0].Length);
            }

            Wait(statements.ForRows(sql, together.Length), [.. together.SelectMany(r => r)], null);
        }
    }

    /// <inheritdoc/>
    public override Asked<T> Ask<T>(string sql, Func<DbDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        T answer = default!;
        var isAnswered = false;
        Wait(sql, values, rows => (answer, isAnswered) = (read(rows), true));
        return new Asked<T>(() =>
        {
            Flush();
            return isAnswered ? answer : throw new InvalidOperationException("The statements sent with this one failed.");
        });
    }

    /// <inheritdoc/>
    public override void Hold(string name) => Lock(PostgresLocks.OneThing, name);

    /// <summary>Waits for a lock and holds it until the end of the transaction.</summary>
    /// <param name="function">One of <see cref="PostgresLocks"/>, with one parameter.</param>
    /// <param name="key">The parameter.</param>
    public void Lock(string function, object key) => Wait(function, [key], static _ => { });

    /// <inheritdoc/>
    public override T Together<T>(Func<T> read)
    {
        Wait("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", [], null);
        try
        {
            var answer = read();
            Commit();
            return answer;
        }
        catch
        {
            if (IsOpen)
            {
                RollBack();
            }

            throw;
        }
    }

    /// <inheritdoc/>
    protected override DbDataReader Open(string sql, ReadOnlySpan<object?> values)
    {
        Wait(sql, values, static _ => { });
        var last = _waiting.Count - 1;
        var sent = Take();
        var reader = Send(sent);
        try
        {
            for (var i = 0; i < last; i++)
            {
                if (sent[i].Read is { } read)
                {
                    read(reader);
                    reader.NextResult();
                }
            }

            return reader;
        }
        catch
        {
            reader.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing) => connection.Dispose();

    private void Flush()
    {
        if (_waiting.Count == 0)
        {
            return;
        }

        var sent = Take();
        using var reader = Send(sent);
        foreach (var (_, read) in sent)
        {
            if (read is not null)
            {
                read(reader);
                reader.NextResult();
            }
        }
    }

    private List<(NpgsqlBatchCommand Command, Action<DbDataReader>? Read)> Take()
    {
        List<(NpgsqlBatchCommand, Action<DbDataReader>?)> sent = [.. _waiting];
        _waiting.Clear();
        return sent;
    }

    private NpgsqlDataReader Send(List<(NpgsqlBatchCommand Command, Action<DbDataReader>? Read)> sent)
    {
        var batch = new NpgsqlBatch(connection);
        foreach (var (command, _) in sent)
        {
            batch.BatchCommands.Add(command);
        }

        return batch.ExecuteReader();
    }

    private void Wait(string sql, ReadOnlySpan<object?> values, Action<DbDataReader>? read) =>
        Wait(values.IsEmpty ? new PostgresStatement(sql, []) : statements.Find(sql) ?? Learn(sql, values.Length), values, read);

    private void Wait(PostgresStatement statement, ReadOnlySpan<object?> values, Action<DbDataReader>? read)
    {
        var command = new NpgsqlBatchCommand(statement.Text);
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = statement.Types[i], Value = SqlTypes.ToDb(values[i]) });
        }

        _waiting.Add((command, read));
    }

    private PostgresStatement Learn(string sql, int parameters)
    {
        // A table that the statement names may have been made by what waits.
        Flush();
        return statements.Learn(sql, parameters, connection);
    }
}
