using Npgsql;

namespace Permits.Bench;

/// <summary>The floor on PostgreSQL: one connection, whose step is one round trip.</summary>
internal sealed class PostgresFloor : Floor
{
    private const string Schema = """
        CREATE TABLE floor_event (position BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, application TEXT NOT NULL, sequence BIGINT NOT NULL, json TEXT NOT NULL, UNIQUE (application, sequence));
        CREATE TABLE floor_snapshot (application TEXT NOT NULL PRIMARY KEY, version BIGINT NOT NULL, json TEXT NOT NULL);
        CREATE TABLE floor_task (id TEXT NOT NULL PRIMARY KEY, state TEXT NOT NULL, due BIGINT);
        """;

    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlBatch _step;
    private readonly string _eventJson;
    private readonly string _snapshotJson;

    private PostgresFloor(string connectionString, Payload payload)
    {
        _connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ToString());
        _connection.Open();
        (_eventJson, _snapshotJson) = (Text('e', payload.EventBytes), Text('s', payload.SnapshotBytes));
        _step = new NpgsqlBatch(_connection)
        {
            BatchCommands =
            {
                Command("INSERT INTO floor_event (application, sequence, json) VALUES ($1, $2, $3)", "", 0L, ""),
                Command(
                    "INSERT INTO floor_snapshot (application, version, json) VALUES ($1, $2, $3) ON CONFLICT (application) DO UPDATE SET version = excluded.version, json = excluded.json",
                    "", 0L, ""),
                Command("INSERT INTO floor_task (id, state, due) VALUES ($1, $2, $3) ON CONFLICT (id) DO UPDATE SET state = excluded.state, due = excluded.due", "", "", 0L),
            },
        };
        _step.Prepare();
    }

    /// <summary>Makes the tables and opens connections.</summary>
    public static IReadOnlyList<Floor> Connect(string connectionString, Payload payload, int connections)
    {
        using (var connection = new NpgsqlConnection(connectionString))
        {
            connection.Open();
            using var schema = new NpgsqlCommand(Schema, connection);
            schema.ExecuteNonQuery();
        }

        return [.. Enumerable.Range(0, connections).Select(_ => new PostgresFloor(connectionString, payload))];
    }

    public override void Dispose()
    {
        _step.Dispose();
        _connection.Dispose();
    }

    // A batch is one transaction.
    protected override void Step(string application, long count)
    {
        Set(0, application, count, _eventJson);
        Set(1, application, count, _snapshotJson);
        Set(2, application + ".T", "completed", count);
        _step.ExecuteNonQuery();
    }

    // Letters in no order, since the server packs what repeats itself.
    private static string Text(char first, int length) => string.Create(length, first, (span, seed) =>
    {
        var random = new Random(seed);
        for (var i = 0; i < span.Length; i++)
        {
            span[i] = (char)('a' + random.Next(26));
        }
    });

    private static NpgsqlBatchCommand Command(string sql, params object[] values)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        return command;
    }

    private void Set(int command, params ReadOnlySpan<object> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            _step.BatchCommands[command].Parameters[i].Value = values[i];
        }
    }
}
