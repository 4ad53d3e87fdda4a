using Permits.Proof;

namespace Permits.Storage;

/// <summary>The table <c>log_tile</c>.</summary>
internal static class TileTable
{
    private const string Select = "SELECT hashes FROM log_tile WHERE level = @p0 AND number = @p1";

    private const string Upsert = """
        INSERT INTO log_tile (level, number, first_position, hashes) VALUES (@p0, @p1, @p2, @p3)
        ON CONFLICT (level, number) DO UPDATE SET hashes = excluded.hashes
        """;

    private const string SelectBefore =
        "SELECT number, first_position FROM log_tile WHERE level = 0 AND first_position <= @p0 ORDER BY first_position DESC LIMIT 1";

    /// <summary>A tile's hashes; null where there is no such tile.</summary>
    public static byte[]? Read(SqlSession session, LogTile tile) => session.Scalar(Select, (long)tile.Level, tile.Number) as byte[];

    /// <summary>Adds a tile, or puts more hashes into a partial one.</summary>
    public static void Write(SqlSession session, LogTile tile, long? firstPosition, byte[] hashes) =>
        session.Execute(Upsert, (long)tile.Level, tile.Number, firstPosition, hashes);

    /// <summary>The index of the leaf at a position that the tree covers.</summary>
    public static long IndexOf(SqlSession session, long position)
    {
        var (number, first) = session.Row(SelectBefore, r => Tuple.Create(r.GetInt64(0), r.GetInt64(1)), position)
            ?? throw new InvalidOperationException($"Expected a tile over position {position}, but there is none. Run permits verify.");
        var before = session.Scalar("SELECT COUNT(*) FROM event WHERE position >= @p0 AND position < @p1", first, position);
        return (number * LogTile.Width) + Convert.ToInt64(before, System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>The tree's nodes.</summary>
    public static TileNodes Nodes(SqlSession session) => new(tile => Read(session, tile));
}
