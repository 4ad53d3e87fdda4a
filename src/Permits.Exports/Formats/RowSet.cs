using System.Collections.Immutable;

namespace Permits.Exports;

/// <summary>Rows to write, one after another; the rows are read while they are written and never held together.</summary>
/// <param name="Name">What they are, in a word.</param>
/// <param name="Columns">The columns' names, in order.</param>
/// <param name="Rows">The rows: texts, whole numbers, truth values and nulls, one a column.</param>
internal sealed record RowSet(string Name, ImmutableArray<string> Columns, IAsyncEnumerable<object?[]> Rows);

/// <summary>A column.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value in a row.</param>
internal sealed record Column<T>(string Name, Func<T, object?> Value)
{
    public static implicit operator Column<T>((string Name, Func<T, object?> Value) pair) => new(pair.Name, pair.Value);

    /// <summary>An instant as two columns: by ISO 8601, and with its Buddhist-era date under the name with <c>_be</c> behind.</summary>
    public static IEnumerable<Column<T>> Date(string name, Func<T, NodaTime.Instant?> at) =>
        [new(name, row => Cells.Iso(at(row))), new(name + "_be", row => Cells.Thai(at(row)))];

    /// <summary>Rows made of columns.</summary>
    public static RowSet Rows(string name, ImmutableArray<Column<T>> columns, IAsyncEnumerable<T> rows) =>
        new(name, [.. columns.Select(c => c.Name)], rows.Select(row => columns.Select(c => c.Value(row)).ToArray()));
}
