using Microsoft.Data.Sqlite;

namespace Permits.Bench;

/// <summary>The floor on an SQLite file, <c>synchronous=FULL</c>.</summary>
internal sealed class SqliteFloor : Floor
{
    private const string Schema = """
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = FULL;
        PRAGMA wal_autocheckpoint = 4000;
        CREATE TABLE event (position INTEGER PRIMARY KEY, application TEXT NOT NULL, sequence INTEGER NOT NULL, json TEXT NOT NULL, UNIQUE (application, sequence));
        CREATE TABLE snapshot (application TEXT NOT NULL PRIMARY KEY, version INTEGER NOT NULL, json TEXT NOT NULL);
        CREATE TABLE task (id TEXT NOT NULL PRIMARY KEY, state TEXT NOT NULL, due INTEGER);
        """;

    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _begin;
    private readonly SqliteCommand _commit;
    private readonly SqliteCommand _insertEvent;
    private readonly SqliteCommand _writeSnapshot;
    private readonly SqliteCommand _writeTask;
    private readonly string _eventJson;
    private readonly string _snapshotJson;

    public SqliteFloor(string connectionString, Payload payload)
    {
        _connection = new SqliteConnection(connectionString);
        _connection.Open();
        using (var schema = Command(Schema))
        {
            schema.ExecuteNonQuery();
        }

        _begin = Command("BEGIN IMMEDIATE");
        _commit = Command("COMMIT");
        _insertEvent = Command("INSERT INTO event (application, sequence, json) VALUES (@a, @s, @j)", "@a", "@s", "@j");
        _writeSnapshot = Command(
            "INSERT INTO snapshot (application, version, json) VALUES (@a, @s, @j) ON CONFLICT (application) DO UPDATE SET version = excluded.version, json = excluded.json",
            "@a", "@s", "@j");
        _writeTask = Command(
            "INSERT INTO task (id, state, due) VALUES (@a, @s, @j) ON CONFLICT (id) DO UPDATE SET state = excluded.state, due = excluded.due", "@a", "@s", "@j");
        (_eventJson, _snapshotJson) = (new string('e', payload.EventBytes), new string('s', payload.SnapshotBytes));
    }

    public override void Dispose()
    {
        foreach (var command in new[] { _begin, _commit, _insertEvent, _writeSnapshot, _writeTask })
        {
            command.Dispose();
        }

        _connection.Dispose();
    }

    protected override void Step(string application, long count)
    {
        _begin.ExecuteNonQuery();
        Execute(_insertEvent, application, count, _eventJson);
        Execute(_writeSnapshot, application, count, _snapshotJson);
        Execute(_writeTask, application + ".T", "completed", count);
        _commit.ExecuteNonQuery();
    }

    private static void Execute(SqliteCommand command, params ReadOnlySpan<object> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i];
        }

        command.ExecuteNonQuery();
    }

    private SqliteCommand Command(string sql, params string[] parameters)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (var name in parameters)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = name });
        }

        return command;
    }
}
