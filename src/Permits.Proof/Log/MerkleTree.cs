using System.Collections.Immutable;
using System.Numerics;
using System.Security.Cryptography;

namespace Permits.Proof;

/// <summary>
/// The Merkle tree of RFC 9162 clause 2.1 (the same as RFC 6962 clause 2.1): roots, proofs that an entry is in a tree, proofs that a tree
/// continues an older one. Indexes of leaves count from 0.
/// </summary>
public static class MerkleTree
{
    /// <summary>Before a leaf's data (clause 2.1.1).</summary>
    internal const byte LeafPrefix = 0x00;

    /// <summary>Before a pair of hashes (clause 2.1.1).</summary>
    private const byte NodePrefix = 0x01;

    /// <summary>The root of a tree without leaves: SHA-256 of nothing (clause 2.1.1).</summary>
    public static Digest EmptyRoot { get; } = new(SHA256.HashData([]));

    /// <summary>The hash of a leaf: SHA-256(0x00 || data).</summary>
    public static Digest Leaf(ReadOnlySpan<byte> data)
    {
        var bytes = new byte[data.Length + 1];
        bytes[0] = LeafPrefix;
        data.CopyTo(bytes.AsSpan(1));
        return new Digest(SHA256.HashData(bytes));
    }

    /// <summary>The hash of two subtrees: SHA-256(0x01 || left || right).</summary>
    public static Digest Node(in Digest left, in Digest right)
    {
        Span<byte> bytes = stackalloc byte[1 + (2 * Digest.Size)];
        bytes[0] = NodePrefix;
        ((ReadOnlySpan<byte>)left).CopyTo(bytes[1..]);
        ((ReadOnlySpan<byte>)right).CopyTo(bytes[(1 + Digest.Size)..]);
        Digest digest = default;
        SHA256.HashData(bytes, digest);
        return digest;
    }

    /// <summary>The root over the first leaves, MTH(D[0:size]) (clause 2.1.1).</summary>
    /// <param name="nodes">The tree.</param>
    /// <param name="size">How many leaves, at least 0.</param>
    public static Digest Root(IMerkleNodes nodes, long size) => size == 0 ? EmptyRoot : Range(nodes, 0, size);

    /// <summary>The hashes that prove a leaf to be in the tree over the first <paramref name="size"/> leaves: PATH(index, D[0:size]) (clause 2.1.3.1).</summary>
    /// <param name="nodes">The tree.</param>
    /// <param name="index">The leaf, from 0 to <paramref name="size"/> − 1.</param>
    /// <param name="size">Of the tree.</param>
    public static ImmutableArray<Digest> InclusionProof(IMerkleNodes nodes, long index, long size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, size);
        var proof = ImmutableArray.CreateBuilder<Digest>();
        Path(nodes, index, 0, size, proof);
        return proof.ToImmutable();
    }

    /// <summary>The hashes that prove a tree to continue an older one: PROOF(older, D[0:size]) (clause 2.1.4.1). Empty where both are the
    /// same, or the older one has no leaf.</summary>
    /// <param name="nodes">The tree.</param>
    /// <param name="older">The older tree's size, from 0 to <paramref name="size"/>.</param>
    /// <param name="size">The newer tree's size.</param>
    public static ImmutableArray<Digest> ConsistencyProof(IMerkleNodes nodes, long older, long size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(older);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(older, size);
        var proof = ImmutableArray.CreateBuilder<Digest>();
        if (older > 0 && older < size)
        {
            SubProof(nodes, older, 0, size, isWhole: true, proof);
        }

        return proof.ToImmutable();
    }

    /// <summary>Whether a proof shows a leaf to be in a tree (clause 2.1.3.2).</summary>
    /// <param name="leaf">The leaf's hash.</param>
    /// <param name="index">Which leaf.</param>
    /// <param name="size">The tree's size.</param>
    /// <param name="root">The tree's root.</param>
    /// <param name="proof">From <see cref="InclusionProof"/>.</param>
    public static bool Includes(in Digest leaf, long index, long size, in Digest root, ReadOnlySpan<Digest> proof)
    {
        if (index < 0 || index >= size)
        {
            return false;
        }

        var (fn, sn, r) = (index, size - 1, leaf);
        foreach (var p in proof)
        {
            if (sn == 0)
            {
                return false;
            }

            if ((fn & 1) == 1 || fn == sn)
            {
                r = Node(p, r);
                while ((fn & 1) == 0 && fn != 0)
                {
                    (fn, sn) = (fn >> 1, sn >> 1);
                }
            }
            else
            {
                r = Node(r, p);
            }

            (fn, sn) = (fn >> 1, sn >> 1);
        }

        return sn == 0 && r == root;
    }

    /// <summary>Whether a proof shows a tree to continue an older one (clause 2.1.4.2). Every tree continues the one without leaves, and itself.</summary>
    /// <param name="older">The older tree's size.</param>
    /// <param name="olderRoot">Its root.</param>
    /// <param name="size">The newer tree's size.</param>
    /// <param name="root">Its root.</param>
    /// <param name="proof">From <see cref="ConsistencyProof"/>.</param>
    public static bool Continues(long older, in Digest olderRoot, long size, in Digest root, ReadOnlySpan<Digest> proof)
    {
        if (older < 0 || older > size)
        {
            return false;
        }

        if (older == size || older == 0)
        {
            return proof.IsEmpty && olderRoot == (older == 0 ? EmptyRoot : root);
        }

        Span<Digest> whole = [.. BitOperations.IsPow2(older) ? (ReadOnlySpan<Digest>)[olderRoot] : [], .. proof];
        if (whole.IsEmpty)
        {
            return false;
        }

        var (fn, sn) = (older - 1, size - 1);
        while ((fn & 1) == 1)
        {
            (fn, sn) = (fn >> 1, sn >> 1);
        }

        var (fr, sr) = (whole[0], whole[0]);
        foreach (var c in whole[1..])
        {
            if (sn == 0)
            {
                return false;
            }

            if ((fn & 1) == 1 || fn == sn)
            {
                (fr, sr) = (Node(c, fr), Node(c, sr));
                while ((fn & 1) == 0 && fn != 0)
                {
                    (fn, sn) = (fn >> 1, sn >> 1);
                }
            }
            else
            {
                sr = Node(sr, c);
            }

            (fn, sn) = (fn >> 1, sn >> 1);
        }

        return sn == 0 && fr == olderRoot && sr == root;
    }

    /// <summary>The hash over a range of leaves that begins at a multiple of its own split: MTH(D[from:to]).</summary>
    private static Digest Range(IMerkleNodes nodes, long from, long to)
    {
        var count = to - from;
        if (BitOperations.IsPow2(count))
        {
            var level = BitOperations.Log2((ulong)count);
            return nodes.Node(level, from >> level);
        }

        var split = from + Split(count);
        return Node(Range(nodes, from, split), Range(nodes, split, to));
    }

    /// <summary>The largest power of two smaller than a count of at least 2 (clause 2.1.1).</summary>
    private static long Split(long count) => 1L << BitOperations.Log2((ulong)(count - 1));

    private static void Path(IMerkleNodes nodes, long index, long from, long to, ImmutableArray<Digest>.Builder proof)
    {
        if (to - from == 1)
        {
            return;
        }

        var split = from + Split(to - from);
        if (index < split)
        {
            Path(nodes, index, from, split, proof);
            proof.Add(Range(nodes, split, to));
        }
        else
        {
            Path(nodes, index, split, to, proof);
            proof.Add(Range(nodes, from, split));
        }
    }

    private static void SubProof(IMerkleNodes nodes, long older, long from, long to, bool isWhole, ImmutableArray<Digest>.Builder proof)
    {
        if (older == to)
        {
            if (!isWhole)
            {
                proof.Add(Range(nodes, from, to));
            }

            return;
        }

        var split = from + Split(to - from);
        if (older <= split)
        {
            SubProof(nodes, older, from, split, isWhole, proof);
            proof.Add(Range(nodes, split, to));
        }
        else
        {
            SubProof(nodes, older, split, to, isWhole: false, proof);
            proof.Add(Range(nodes, from, split));
        }
    }
}
