using System.Data.Common;
using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;

namespace Permits.Storage.Tests;

/// <summary>Changes one thing at random: edits a byte, deletes, inserts, swaps two rows, cuts the end off.</summary>
internal sealed class TamperingHand
{
    /// <summary>Not covered, see docs/verification.md: what is still being worked on, and what only the running server needs.</summary>
    private static readonly string[] Uncovered = ["draft", "draft_file", "ended_session", "idempotency_key", "schema_migration", "session_key"];

    private static readonly (string Table, string Column)[] UncoveredColumns = [("document", "media_type"), ("document", "added_at")];

    private readonly SqliteConnection _connection;
    private readonly Random _random;
    private readonly List<Table> _tables;

    /// <param name="connection">Open.</param>
    /// <param name="seed">Of what is random.</param>
    /// <param name="only">The one table to change; null for all that are covered.</param>
    public TamperingHand(SqliteConnection connection, int seed, string? only = null)
    {
        _connection = connection;
        _random = new Random(seed);
        Execute("PRAGMA foreign_keys = OFF");
        foreach (var trigger in Rows("SELECT name FROM sqlite_master WHERE type = 'trigger'", r => r.GetString(0)))
        {
            Execute($"DROP TRIGGER {trigger}");
        }

        _tables =
        [
            .. Rows("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name", r => r.GetString(0))
                .Except(Uncovered)
                .Where(name => only is null || name == only)
                .Select(name => new Table(
                    name,
                    [.. Rows($"SELECT name FROM pragma_table_info('{name}') WHERE pk > 0 ORDER BY pk", r => r.GetString(0))],
                    [.. Rows($"SELECT name FROM pragma_table_info('{name}')", r => r.GetString(0))])),
        ];
    }

    /// <summary>Makes one change and tells it.</summary>
    public string Change()
    {
        while (true)
        {
            var table = _tables[_random.Next(_tables.Count)];
            var before = Content(table);
            Execute("SAVEPOINT attempt");
            try
            {
                var told = _random.Next(10) switch
                {
                    < 6 => Edit(table, before),
                    6 => Delete(table, before),
                    7 => Insert(table, before),
                    8 => Swap(table, before),
                    _ => Truncate(table, before),
                };
                if (told is not null && !Same(before, Content(table)))
                {
                    Execute("RELEASE attempt");
                    return $"{table.Name}: {told}";
                }
            }
            catch (SqliteException)
            {
                // A constraint forbids it: nobody can make this change.
            }

            Execute("ROLLBACK TO attempt");
            Execute("RELEASE attempt");
        }
    }

    private string? Edit(Table table, List<object?[]> rows)
    {
        if (rows.Count == 0)
        {
            return null;
        }

        var (row, column) = (rows[_random.Next(rows.Count)], _random.Next(table.Columns.Length));
        if (UncoveredColumns.Contains((table.Name, table.Columns[column])))
        {
            return null;
        }

        var (value, cast) = Changed(row[column]);
        Execute($"UPDATE {table.Name} SET {table.Columns[column]} = {cast} WHERE {Where(table, row)}", value);
        return $"edit {table.Columns[column]} of {Key(table, row)}: {Show(row[column])} -> {Show(value)}";
    }

    private (object? Value, string Cast) Changed(object? value)
    {
        switch (value)
        {
            case null:
                return _random.Next(2) == 0 ? ("x", "@p0") : (1L, "@p0");
            case long number:
                return (_random.Next(3) == 0 ? number + 1 : number ^ (1L << _random.Next(50)), "@p0");
            case string or byte[]:
                var bytes = value is string text ? Encoding.UTF8.GetBytes(text) : ((byte[])value).ToArray();
                if (bytes.Length == 0)
                {
                    return ("x", "@p0");
                }

                if (_random.Next(20) == 0)
                {
                    return (null, "@p0");
                }

                bytes[_random.Next(bytes.Length)] ^= (byte)(1 << _random.Next(8));
                return (bytes, value is string ? "CAST(@p0 AS TEXT)" : "@p0");
            default:
                return (0L, "@p0");
        }
    }

    private string? Delete(Table table, List<object?[]> rows)
    {
        if (rows.Count == 0)
        {
            return null;
        }

        var row = rows[_random.Next(rows.Count)];
        Execute($"DELETE FROM {table.Name} WHERE {Where(table, row)}");
        return $"delete {Key(table, row)}";
    }

    private string? Insert(Table table, List<object?[]> rows)
    {
        if (rows.Count == 0 || table.Name == "document")
        {
            // A paper that no application names yet is what an upload leaves.
            return null;
        }

        var row = (object?[])rows[_random.Next(rows.Count)].Clone();
        foreach (var column in table.Key)
        {
            var i = Array.IndexOf(table.Columns, column);
            row[i] = row[i] is long number ? number + _random.Next(0, 1000) : row[i] + (_random.Next(2) == 0 ? "9" : "");
        }

        Put(table, row);
        return $"insert {Key(table, row)}";
    }

    private string? Swap(Table table, List<object?[]> rows)
    {
        if (rows.Count < 2)
        {
            return null;
        }

        var (a, b) = (rows[_random.Next(rows.Count)], rows[_random.Next(rows.Count)]);
        var (x, y) = ((object?[])b.Clone(), (object?[])a.Clone());
        foreach (var column in table.Key)
        {
            var i = Array.IndexOf(table.Columns, column);
            (x[i], y[i]) = (a[i], b[i]);
        }

        if (table.Name == "document")
        {
            return null;
        }

        Execute($"DELETE FROM {table.Name} WHERE {Where(table, a)}");
        Execute($"DELETE FROM {table.Name} WHERE {Where(table, b)}");
        Put(table, x);
        Put(table, y);
        return $"swap {Key(table, a)} and {Key(table, b)}";
    }

    private string? Truncate(Table table, List<object?[]> rows)
    {
        if (rows.Count == 0)
        {
            return null;
        }

        var from = rows[_random.Next(rows.Count)];
        foreach (var row in rows.SkipWhile(r => r != from))
        {
            Execute($"DELETE FROM {table.Name} WHERE {Where(table, row)}");
        }

        return $"cut off from {Key(table, from)}";
    }

    // Not by a session, which would keep every statement prepared.
    private void Execute(string sql, object? value = null)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("@p0", value ?? DBNull.Value);
        command.ExecuteNonQuery();
    }

    private List<T> Rows<T>(string sql, Func<DbDataReader, T> read)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        return reader.All(read);
    }

    private void Put(Table table, object?[] row) => Execute(
        $"INSERT INTO {table.Name} ({string.Join(", ", table.Columns)}) VALUES ({string.Join(", ", row.Select(Literal))})");

    private List<object?[]> Content(Table table) => Rows(
        $"SELECT {string.Join(", ", table.Columns)} FROM {table.Name} ORDER BY {string.Join(", ", table.Key)}",
        r => Enumerable.Range(0, r.FieldCount).Select(i => r.IsDBNull(i) ? null : r.GetValue(i)).ToArray());

    private static bool Same(List<object?[]> a, List<object?[]> b) => a.Count == b.Count && a.Zip(b).All(p => p.First.Zip(p.Second).All(c => Show(c.First) == Show(c.Second)));

    private static string Where(Table table, object?[] row) =>
        string.Join(" AND ", table.Key.Select(k => $"{k} IS {Literal(row[Array.IndexOf(table.Columns, k)])}"));

    private static string Key(Table table, object?[] row) => string.Join('/', table.Key.Select(k => row[Array.IndexOf(table.Columns, k)]));

    private static string Literal(object? value) => value switch
    {
        null => "NULL",
        byte[] bytes => $"x'{Convert.ToHexString(bytes)}'",
        string text => $"CAST(x'{Convert.ToHexString(Encoding.UTF8.GetBytes(text))}' AS TEXT)",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Show(object? value) => value switch
    {
        null => "null",
        byte[] bytes => Convert.ToHexStringLower(bytes),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private sealed record Table(string Name, string[] Key, string[] Columns);
}
