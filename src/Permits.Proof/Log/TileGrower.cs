namespace Permits.Proof;

/// <summary>Grows the tiles of a tree leaf by leaf.</summary>
/// <remarks>Used by one thread at a time.</remarks>
public sealed class TileGrower
{
    private readonly List<List<byte>> _last = [];
    private readonly HashSet<LogTile> _changed = [];
    private readonly Dictionary<LogTile, byte[]> _full = [];

    /// <summary>Begins where a tree ends.</summary>
    /// <param name="size">Leaves so far.</param>
    /// <param name="read">The bytes of a tile that is partial at that size.</param>
    /// <exception cref="InvalidDataException">A tile does not have the hashes that the size asks.</exception>
    public TileGrower(long size, Func<LogTile, byte[]?> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        Size = size;
        for (var (level, hashes) = (0, size); hashes > 0; level++, hashes /= LogTile.Width)
        {
            var partial = (int)(hashes % LogTile.Width);
            var bytes = partial == 0 ? [] : read(new LogTile(level, hashes / LogTile.Width)) ?? [];
            if (bytes.Length < partial * Digest.Size)
            {
                throw new InvalidDataException($"Expected {partial} hashes in the last tile of level {level}, but it has {bytes.Length / Digest.Size}.");
            }

            _last.Add([.. bytes.AsSpan(0, partial * Digest.Size)]);
        }
    }

    /// <summary>Leaves so far.</summary>
    public long Size { get; private set; }

    /// <summary>The tiles changed since the last call, with their bytes; lower levels first.</summary>
    public IReadOnlyList<(LogTile Tile, byte[] Hashes)> TakeChanged()
    {
        var changed = _changed.OrderBy(t => t.Level).ThenBy(t => t.Number).Select(t => (t, _full.TryGetValue(t, out var full) ? full : [.. _last[t.Level]])).ToList();
        _changed.Clear();
        _full.Clear();
        return changed;
    }

    /// <summary>Adds the next leaf.</summary>
    public void Add(in Digest leaf)
    {
        Add(0, leaf);
        Size++;
    }

    private void Add(int level, Digest hash)
    {
        if (level == _last.Count)
        {
            _last.Add([]);
        }

        var hashes = _last[level];
        hashes.AddRange((ReadOnlySpan<byte>)hash);
        var tile = new LogTile(level, Size >> (LogTile.Height * (level + 1)));
        _changed.Add(tile);
        if (hashes.Count == LogTile.Width * Digest.Size)
        {
            byte[] full = [.. hashes];
            _full.Add(tile, full);
            hashes.Clear();
            Add(level + 1, LogTile.Subtree(full, LogTile.Height, 0));
        }
    }
}
