using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace Permits.Bench;

/// <summary>The least a durable step can cost: one transaction with one event row, one snapshot row, one task row, prepared statements.</summary>
internal static class Floor
{
    private const string Schema = """
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = FULL;
        PRAGMA wal_autocheckpoint = 4000;
        CREATE TABLE event (position INTEGER PRIMARY KEY, application TEXT NOT NULL, sequence INTEGER NOT NULL, json TEXT NOT NULL, UNIQUE (application, sequence));
        CREATE TABLE snapshot (application TEXT NOT NULL PRIMARY KEY, version INTEGER NOT NULL, json TEXT NOT NULL);
        CREATE TABLE task (id TEXT NOT NULL PRIMARY KEY, state TEXT NOT NULL, due INTEGER);
        """;

    /// <summary>Transactions a second over a while.</summary>
    public static Pace Run(string folder, Payload payload, TimeSpan time)
    {
        using var database = new BenchFile(folder);
        using var connection = new SqliteConnection(database.ConnectionString);
        connection.Open();
        Command(connection, Schema).ExecuteNonQuery();
        using var begin = Command(connection, "BEGIN IMMEDIATE");
        using var commit = Command(connection, "COMMIT");
        using var insertEvent = Command(connection, "INSERT INTO event (application, sequence, json) VALUES (@a, @s, @j)", "@a", "@s", "@j");
        using var writeSnapshot = Command(
            connection,
            "INSERT INTO snapshot (application, version, json) VALUES (@a, @s, @j) ON CONFLICT (application) DO UPDATE SET version = excluded.version, json = excluded.json",
            "@a", "@s", "@j");
        using var writeTask = Command(
            connection, "INSERT INTO task (id, state, due) VALUES (@a, @s, @j) ON CONFLICT (id) DO UPDATE SET state = excluded.state, due = excluded.due", "@a", "@s", "@j");
        var eventJson = new string('e', payload.EventBytes);
        var snapshotJson = new string('s', payload.SnapshotBytes);

        var count = 0L;
        var watch = Stopwatch.StartNew();
        var processor = Environment.CpuUsage.TotalTime;
        while (watch.Elapsed < time)
        {
            var application = $"FOD-2568-{count % 400:D6}";
            begin.ExecuteNonQuery();
            Execute(insertEvent, application, count, eventJson);
            Execute(writeSnapshot, application, count, snapshotJson);
            Execute(writeTask, application + ".T", "completed", count);
            commit.ExecuteNonQuery();
            count++;
        }

        return Pace.Of(count, watch.Elapsed, Environment.CpuUsage.TotalTime - processor);
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql, params string[] parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var name in parameters)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = name });
        }

        return command;
    }

    private static void Execute(SqliteCommand command, params ReadOnlySpan<object> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i];
        }

        command.ExecuteNonQuery();
    }
}
