using System.Data.Common;

namespace Permits.Storage;

/// <summary>
/// Reads cells as what they are: SQLite lets any value stand in any column and would read 1.5 as 1 and bytes as a text, so that a change of
/// kind would not show.
/// </summary>
internal static class StrictCells
{
    /// <summary>A whole number.</summary>
    /// <exception cref="InvalidCastException">The cell holds something else.</exception>
    public static long Integer(this DbDataReader row, int column) => row.GetFieldType(column) == typeof(long)
        ? row.GetInt64(column)
        : throw new InvalidCastException($"{row.GetName(column)} is no whole number");

    /// <summary>A text.</summary>
    /// <exception cref="InvalidCastException">The cell holds something else.</exception>
    public static string Text(this DbDataReader row, int column) => row.GetFieldType(column) == typeof(string)
        ? row.GetString(column)
        : throw new InvalidCastException($"{row.GetName(column)} is no text");

    /// <summary>A text as it is stored: the bytes of its UTF-8.</summary>
    /// <exception cref="InvalidCastException">The cell holds something else.</exception>
    public static byte[] Utf8(this DbDataReader row, int column) => row.GetFieldType(column) == typeof(string)
        ? row.GetFieldValue<byte[]>(column)
        : throw new InvalidCastException($"{row.GetName(column)} is no text");

    /// <summary>Bytes.</summary>
    /// <exception cref="InvalidCastException">The cell holds something else.</exception>
    public static byte[] Bytes(this DbDataReader row, int column) =>
        row.GetValue(column) as byte[] ?? throw new InvalidCastException($"{row.GetName(column)} is not bytes");
}
