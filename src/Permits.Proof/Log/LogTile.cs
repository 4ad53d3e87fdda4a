using System.Runtime.InteropServices;

namespace Permits.Proof;

/// <summary>
/// Where hashes stand in tiles of 256, as C2SP tlog-tiles lays them out: the tile <c>n</c> of level 0 holds the leaves from 256·n on, a
/// tile of level l + 1 holds the roots of full tiles of level l. The last tile of a level may be partial.
/// </summary>
/// <param name="Level">0 for leaves.</param>
/// <param name="Number">0 for the first of the level.</param>
public readonly record struct LogTile(int Level, long Number)
{
    /// <summary>Hashes of a full tile.</summary>
    public const int Width = 256;

    /// <summary>Levels of the tree that one level of tiles spans: 2^8 is <see cref="Width"/>.</summary>
    public const int Height = 8;

    /// <summary>The root over some of a tile's hashes that form a complete subtree.</summary>
    /// <param name="hashes">The tile's bytes, 32 a hash.</param>
    /// <param name="height">0 for one hash, 8 for a full tile.</param>
    /// <param name="index">Which subtree of that height within the tile, from 0.</param>
    /// <exception cref="KeyNotFoundException">The tile does not hold all of it.</exception>
    public static Digest Subtree(ReadOnlySpan<byte> hashes, int height, int index)
    {
        var count = 1 << height;
        var all = MemoryMarshal.Cast<byte, Digest>(hashes);
        if ((index + 1) * count > all.Length)
        {
            throw new KeyNotFoundException($"Expected {(index + 1) * count} hashes in a tile, but it has {all.Length}.");
        }

        var row = all.Slice(index * count, count).ToArray().AsSpan();
        for (; row.Length > 1; row = row[..(row.Length / 2)])
        {
            for (var i = 0; i < row.Length / 2; i++)
            {
                row[i] = MerkleTree.Node(row[2 * i], row[(2 * i) + 1]);
            }
        }

        return row[0];
    }
}
