namespace Permits.Proof;

/// <summary>Where the hashes of complete subtrees come from.</summary>
public interface IMerkleNodes
{
    /// <summary>The hash over the leaves from <paramref name="index"/> · 2^<paramref name="level"/> on, 2^<paramref name="level"/> of them.</summary>
    /// <param name="level">0 for a leaf.</param>
    /// <param name="index">0 for the first subtree of the level.</param>
    /// <exception cref="KeyNotFoundException">The tree does not have all these leaves.</exception>
    Digest Node(int level, long index);
}
