using System.Collections.Immutable;

namespace Permits.Proof;

/// <summary>What stands beside an event in a bundle.</summary>
/// <param name="Hash">The hash of its header.</param>
/// <param name="Leaf">Its index in the tree, from 0.</param>
/// <param name="Path">The hashes from the leaf to the root.</param>
/// <param name="Salt">Of its commitment; null once erased.</param>
internal sealed record BundleProof(Digest Hash, long Leaf, ImmutableArray<Digest> Path, byte[]? Salt)
{
    /// <summary>A proof as it is written; null where it is none.</summary>
    public static BundleProof? Read(byte[] content) => StrictJson.Read<BundleProof>(
        content, ["hash", "leaf", "path", "salt"],
        root => new BundleProof(
            Hex(root.GetProperty("hash").GetString()!), root.GetProperty("leaf").GetInt64(), [.. root.GetProperty("path").EnumerateArray().Select(p => Hex(p.GetString()!))],
            root.GetProperty("salt").GetString() is { } salt ? Bytes(salt) : null));

    private static Digest Hex(string text) => new(Bytes(text));

    private static byte[] Bytes(string hex) => hex.Any(char.IsAsciiLetterUpper) ? throw new FormatException("Expected lower-case hex.") : Convert.FromHexString(hex);
}
