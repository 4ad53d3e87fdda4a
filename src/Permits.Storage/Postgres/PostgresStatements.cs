using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Npgsql;
using NpgsqlTypes;

namespace Permits.Storage;

/// <summary>A statement as PostgreSQL takes it.</summary>
/// <param name="Text">With parameters by position, so that the driver sends it as it stands.</param>
/// <param name="Types">The type of each parameter, as the server infers it.</param>
internal sealed record PostgresStatement(string Text, NpgsqlDbType[] Types);

/// <summary>
/// The statements met so far. The server is asked once a statement for the types of its parameters: a null has none of its own, and a statement
/// whose parameters change type from one run to the next is planned anew each time.
/// </summary>
internal sealed partial class PostgresStatements
{
    /// <summary>Rows of one statement at most: each number of rows is a statement of its own, which every connection plans once.</summary>
    public const int MostRows = 16;

    private readonly ConcurrentDictionary<string, PostgresStatement> _known = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Sql, int Rows), PostgresStatement> _ofRows = new();

    /// <summary>The statement for a text with <c>@p0</c>, <c>@p1</c> …; null where the server has not been asked yet.</summary>
    public PostgresStatement? Find(string sql) => _known.GetValueOrDefault(sql);

    /// <summary>The statement that inserts some rows at once, of one known already that inserts one.</summary>
    /// <param name="sql">The text of the latter, <c>INSERT … VALUES (@p0, …)</c>.</param>
    /// <param name="rows">How many rows.</param>
    public PostgresStatement ForRows(string sql, int rows) => _ofRows.GetOrAdd((sql, rows), key =>
    {
        var one = _known[key.Sql];
        var count = one.Types.Length;
        var tuples = Enumerable.Range(0, key.Rows).Select(row => $"({string.Join(", ", Enumerable.Range(1, count).Select(i => $"${(row * count) + i}"))})").ToArray();
        return one.Text.Contains(tuples[0], StringComparison.Ordinal)
            ? new PostgresStatement(
                one.Text.Replace(tuples[0], string.Join(", ", tuples), StringComparison.Ordinal), [.. Enumerable.Repeat(one.Types, key.Rows).SelectMany(t => t)])
            : throw new ArgumentException($"Expected a statement with VALUES {tuples[0]}, but got: {one.Text}", nameof(sql));
    });

    /// <summary>The statement for a text, for which the server is asked.</summary>
    /// <param name="sql">The text.</param>
    /// <param name="parameters">How many parameters it has.</param>
    /// <param name="connection">With nothing under way.</param>
    public PostgresStatement Learn(string sql, int parameters, NpgsqlConnection connection)
    {
        using var command = new NpgsqlCommand(sql, connection);
        NpgsqlCommandBuilder.DeriveParameters(command);
        var types = new NpgsqlDbType[parameters];
        for (var i = 0; i < parameters; i++)
        {
            types[i] = command.Parameters[$"p{i}"].NpgsqlDbType;
        }

        return _known.GetOrAdd(sql, new PostgresStatement(Parameter().Replace(sql, m => "$" + (int.Parse(m.ValueSpan[2..], System.Globalization.CultureInfo.InvariantCulture) + 1)), types));
    }

    [GeneratedRegex("@p[0-9]+")]
    private static partial Regex Parameter();
}
