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
    private readonly ConcurrentDictionary<string, PostgresStatement> _known = new(StringComparer.Ordinal);

    /// <summary>The statement for a text with <c>@p0</c>, <c>@p1</c> …; null where the server has not been asked yet.</summary>
    public PostgresStatement? Find(string sql) => _known.GetValueOrDefault(sql);

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
