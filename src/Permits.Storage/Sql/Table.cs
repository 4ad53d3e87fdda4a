using System.Collections.Immutable;

namespace Permits.Storage;

/// <summary>How rows of one type are written to one table.</summary>
/// <typeparam name="TRow">The row.</typeparam>
internal sealed class Table<TRow>
{
    private readonly ImmutableArray<Func<TRow, object?>> _values;

    /// <param name="name">The table.</param>
    /// <param name="keys">How many of the columns, from the first, are its primary key.</param>
    /// <param name="constant">How many of the columns, from the first, never change once a row is there, the key included. Leaving them
    /// out of an update spares rewriting the indexes over them.</param>
    /// <param name="columns">Its columns with where their values come from.</param>
    public Table(string name, int keys, int constant, params ImmutableArray<(string Column, Func<TRow, object?> Value)> columns)
    {
        _values = [.. columns.Select(c => c.Value)];
        var names = columns.Select(c => c.Column).ToArray();
        Name = name;
        Upsert = $"INSERT INTO {name} ({string.Join(", ", names)}) VALUES ({string.Join(", ", names.Select((_, i) => $"@p{i}"))}) "
            + $"ON CONFLICT ({string.Join(", ", names.Take(keys))}) DO "
            + (constant == names.Length ? "NOTHING" : $"UPDATE SET {string.Join(", ", names.Skip(constant).Select(n => $"{n} = excluded.{n}"))}");
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>The statement that adds a row or replaces it.</summary>
    public string Upsert { get; }

    /// <summary>Adds a row, or replaces the one with its key.</summary>
    public void Write(SqlSession session, TRow row) => session.Execute(Upsert, Values(row));

    /// <summary>Adds or replaces rows, each with another key.</summary>
    public void Write(SqlSession session, IEnumerable<TRow> rows) => session.Insert(Upsert, [.. rows.Select(Values)]);

    private object?[] Values(TRow row)
    {
        var values = new object?[_values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = _values[i](row);
        }

        return values;
    }
}
