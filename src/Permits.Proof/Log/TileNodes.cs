namespace Permits.Proof;

/// <summary>The nodes of a tree whose hashes are kept in tiles.</summary>
/// <param name="read">The bytes of a tile, perhaps partial; null where there is none.</param>
public sealed class TileNodes(Func<LogTile, byte[]?> read) : IMerkleNodes
{
    private readonly Dictionary<LogTile, byte[]?> _tiles = [];

    /// <inheritdoc/>
    public Digest Node(int level, long index)
    {
        var (tileLevel, height) = Math.DivRem(level, LogTile.Height);
        var perTile = LogTile.Width >> height;
        var tile = new LogTile(tileLevel, index / perTile);
        if (!_tiles.TryGetValue(tile, out var hashes))
        {
            _tiles.Add(tile, hashes = read(tile));
        }

        return LogTile.Subtree(
            hashes ?? throw new KeyNotFoundException($"Expected the tile {tile.Number} of level {tile.Level}, but there is none."), height, (int)(index % perTile));
    }
}
