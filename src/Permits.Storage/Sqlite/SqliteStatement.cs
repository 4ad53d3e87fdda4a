using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Permits.Storage;

/// <summary>
/// A prepared statement that is run for what it changes. A command writes some hundred values; given to SQLite as they are, they cost a third of
/// what they do as parameters of ADO.NET, which looks each one up by its name.
/// </summary>
internal sealed class SqliteStatement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private byte[] _text = new byte[2048];

    /// <param name="connection">Open; lives longer than the statement.</param>
    /// <param name="sql">One statement; its parameters are <c>@p0</c>, <c>@p1</c> …, each named for the first time in that order.</param>
    /// <exception cref="SqliteException">It is no valid statement.</exception>
    public SqliteStatement(SqliteConnection connection, string sql)
    {
        _database = connection.Handle!;
        Check(raw.sqlite3_prepare_v3(_database, sql, raw.SQLITE_PREPARE_PERSISTENT, out _statement));
        for (var i = 1; i <= raw.sqlite3_bind_parameter_count(_statement); i++)
        {
            Places.Add(int.Parse(raw.sqlite3_bind_parameter_name(_statement, i).utf8_to_string().AsSpan(2), System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    // Which value each of SQLite's own places takes: a statement may name its parameters in another order than they are given.
    private List<int> Places { get; } = [];

    /// <summary>Runs it to its end.</summary>
    /// <param name="values">One for each parameter, as <see cref="SqlTypes.ToDb"/> takes them.</param>
    /// <exception cref="SqliteException">SQLite refuses.</exception>
    public void Run(ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < Places.Count; i++)
        {
            Check(Bind(i + 1, SqlTypes.ToDb(values[Places[i]])));
        }

        int step;
        do
        {
            step = raw.sqlite3_step(_statement);
        }
        while (step == raw.SQLITE_ROW);

        // The reset repeats what went wrong in the step.
        Check(raw.sqlite3_reset(_statement));
    }

    /// <inheritdoc/>
    public void Dispose() => _statement.Dispose();

    private int Bind(int place, object value)
    {
        switch (value)
        {
            case DBNull:
                return raw.sqlite3_bind_null(_statement, place);
            case long number:
                return raw.sqlite3_bind_int64(_statement, place, number);
            case byte[] bytes:
                return raw.sqlite3_bind_blob(_statement, place, bytes);
            case "":
                // No bytes at all would be taken for a null.
                return raw.sqlite3_bind_text(_statement, place, "");
            case string text:
                var most = Encoding.UTF8.GetMaxByteCount(text.Length);
                if (_text.Length < most)
                {
                    _text = new byte[most];
                }

                return raw.sqlite3_bind_text(_statement, place, _text.AsSpan(0, Encoding.UTF8.GetBytes(text, _text)));
            default:
                throw new ArgumentException($"Expected a text, a whole number, bytes or nothing for a parameter, but got {value.GetType().Name}.", nameof(value));
        }
    }

    private void Check(int code) => SqliteException.ThrowExceptionForRC(code, _database);
}
