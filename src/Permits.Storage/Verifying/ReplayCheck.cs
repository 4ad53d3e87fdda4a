using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Permits.Engine;

namespace Permits.Storage;

/// <summary>
/// Replays every case from its events into empty tables of its own, in memory, by the same code that writes the real ones, and compares
/// snapshot and rows with the stored ones.
/// </summary>
internal sealed class ReplayCheck : IDisposable
{
    private readonly SqlSession _scratch;
    private readonly ImmutableArray<Projection> _tables;
    private readonly DefinitionReader _definitions = new();

    public ReplayCheck()
    {
        SqliteLibrary.EnsureLoaded();
        var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        _scratch = new SqliteSession(connection);
        new Migrator("Sqlite").Migrate(_scratch);
        _tables = [.. Projector.Tables.Select(table => new Projection(
            table,
            [.. _scratch.Rows($"SELECT name FROM pragma_table_info('{table}')", r => r.GetString(0))],
            [.. _scratch.Rows($"SELECT name FROM pragma_table_info('{table}') WHERE pk > 0 ORDER BY pk", r => r.GetString(0))]))];
    }

    /// <summary>Replays and compares every case.</summary>
    public void Run(SqlSession session, Findings found, LogCheck log)
    {
        var counts = _tables.ToDictionary(t => t.Name, _ => 0L);
        var assignments = new AssignmentCheck(session, _definitions, found);
        var snapshots = 0L;
        var numbers = new Dictionary<(string Prefix, string Year), long>();
        foreach (var (number, last) in log.Cases)
        {
            if (found.IsFull)
            {
                return;
            }

            Number(numbers, number);
            if (log.HasErased(number))
            {
                CheckErased(session, found, number);
                continue;
            }

            snapshots += Snapshots.VersionAt(last) > 0 ? 1 : 0;
            found.Cases++;
            _scratch.Execute("BEGIN");
            Replay(session, found, number, counts, assignments);
            _scratch.Execute("ROLLBACK");
        }

        CountRows(session, found, counts, snapshots);
        CheckNumbers(session, found, numbers);
    }

    /// <inheritdoc/>
    public void Dispose() => _scratch.Dispose();

    private static void Number(Dictionary<(string, string), long> numbers, string number)
    {
        if (number.Split('-') is [.., var year, var last] && long.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var value))
        {
            var key = (number[..(number.Length - year.Length - last.Length - 2)], year);
            numbers[key] = Math.Max(numbers.GetValueOrDefault(key), value);
        }
    }

    private static void CheckNumbers(SqlSession session, Findings found, Dictionary<(string Prefix, string Year), long> numbers)
    {
        var stored = session.Rows(
            "SELECT prefix, year, last FROM number_counter",
            r => (Key: (r.GetString(0), Text(r.GetValue(1))), Last: Text(r.GetValue(2)))).ToDictionary(r => r.Key, r => r.Last);
        foreach (var (key, last) in numbers)
        {
            var text = last.ToString(CultureInfo.InvariantCulture);
            if (!stored.Remove(key, out var kept) || kept != text)
            {
                found.Differs("numbers", "number_counter", $"{key.Prefix}/{key.Year}", new LocalText("เลขที่คำขอล่าสุด", "the last number given"), text, kept ?? "none");
            }
        }

        foreach (var ((prefix, year), _) in stored)
        {
            found.Surplus("numbers", "number_counter", $"{prefix}/{year}");
        }
    }

    private static string Text(object? value) => value switch
    {
        null or DBNull => "null",
        byte[] bytes => "0x" + Convert.ToHexStringLower(bytes),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private void Replay(SqlSession session, Findings found, string number, Dictionary<string, long> counts, AssignmentCheck assignments)
    {
        try
        {
            var events = EventLog.Read(session, number);
            CompareSnapshot(session, found, number, events);
            assignments.Run(number, events);
            Projector.Project(_scratch, CaseState.None, events);
            foreach (var table in _tables)
            {
                Compare(session, found, number, table, counts);
            }
        }
#pragma warning disable CA1031 // Whatever a case cannot be replayed for is a fault of the database, to be named like any other.
        catch (Exception e)
#pragma warning restore CA1031
        {
            found.Add("replay", "event", number, new LocalText(
                $"คำขอ {number} เล่นซ้ำจากเหตุการณ์ไม่ได้", $"Expected {number} to be replayed from its events, but it cannot be: {e.Message}"));
        }
    }

    private static void CompareSnapshot(SqlSession session, Findings found, string number, ImmutableArray<RecordedEvent> events)
    {
        var stored = session.Row("SELECT version, json FROM case_snapshot WHERE application = @p0", r => Tuple.Create(Text(r.GetValue(0)), Text(r.GetValue(1))), number);
        var version = Snapshots.VersionAt(events.Length);
        if (version == 0)
        {
            if (stored is not null)
            {
                found.Surplus("replay", "case_snapshot", number);
            }
        }
        else if (stored is not var (storedVersion, json))
        {
            found.Missing("replay", "case_snapshot", number);
        }
        else
        {
            var (what, expected) = (new LocalText($"สถานะของคำขอ {number} ตามเหตุการณ์", $"the snapshot of {number}"), version.ToString(CultureInfo.InvariantCulture));
            var text = EventJson.Write(Snapshots.Apply(CaseState.None, events.Take((int)version)));
            if (storedVersion != expected)
            {
                found.Differs("replay", "case_snapshot", number, what, expected, storedVersion);
            }
            else if (json != text)
            {
                found.Differs("replay", "case_snapshot", number, what, text, json);
            }
        }
    }

    private void Compare(SqlSession session, Findings found, string number, Projection projection, Dictionary<string, long> counts)
    {
        var (table, columns, key) = projection;
        var select = $"SELECT {string.Join(", ", columns)} FROM {table} WHERE {projection.OfCase}";
        string?[] Cells(DbDataReader row) => [.. Enumerable.Range(0, row.FieldCount).Select(i => row.IsDBNull(i) ? null : Text(row.GetValue(i)))];
        var keys = key.Select(k => columns.IndexOf(k)).ToArray();
        string Name(string?[] cells) => string.Join('/', keys.Select(k => cells[k]));
        var expected = _scratch.Rows(select, Cells, number);
        var stored = session.Rows(select, Cells, number).ToDictionary(Name, StringComparer.Ordinal);
        counts[table] += stored.Count;
        found.Rows += expected.Count;
        foreach (var row in expected)
        {
            if (!stored.Remove(Name(row), out var kept))
            {
                found.Missing("replay", table, Name(row));
                continue;
            }

            for (var i = 0; i < columns.Length; i++)
            {
                if (row[i] != kept[i])
                {
                    found.Differs(
                        "replay", table, Name(row), new LocalText($"คอลัมน์ {columns[i]} ของคำขอ {number} ", $"column {columns[i]} of {number}"), row[i] ?? "null", kept[i] ?? "null");
                }
            }
        }

        foreach (var surplus in stored.Keys)
        {
            found.Surplus("replay", table, surplus);
        }
    }

    // What was erased has no row left that nothing could vouch for.
    private void CheckErased(SqlSession session, Findings found, string number)
    {
        foreach (var (table, condition) in _tables.Select(t => (t.Name, t.OfCase)).Append(("case_snapshot", "application = @p0")))
        {
            if (session.Scalar($"SELECT 1 FROM {table} WHERE {condition} LIMIT 1", number) is not null)
            {
                found.Surplus("erasure", table, number);
            }
        }
    }

    // Rows of cases that the log does not have.
    private void CountRows(SqlSession session, Findings found, Dictionary<string, long> counts, long snapshots)
    {
        long CountOf(string table) => Convert.ToInt64(session.Scalar($"SELECT COUNT(*) FROM {table}"), CultureInfo.InvariantCulture);
        foreach (var table in _tables)
        {
            found.Count("replay", table.Name, counts[table.Name], CountOf(table.Name));
        }

        found.Count("replay", "case_snapshot", snapshots, CountOf("case_snapshot"));
    }

    /// <summary>A projection and which of its rows belong to the case <c>@p0</c>.</summary>
    private sealed record Projection(string Name, ImmutableArray<string> Columns, ImmutableArray<string> Key)
    {
        public string OfCase { get; } = Projector.OfCase(Name);
    }
}
