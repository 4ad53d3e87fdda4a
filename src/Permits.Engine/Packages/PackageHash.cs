using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Permits.Engine;

/// <summary>The content hash of a package: two packages have the same one exactly when their files are the same, byte for byte.</summary>
public static class PackageHash
{
    /// <summary>
    /// SHA-256 in lower-case hex over the files in ordinal order of their paths; of each, the UTF-8 path and then the content, both after
    /// their length as 4 bytes, most significant first, so that no two packages run together into the same bytes.
    /// </summary>
    public static string Of(PackageFiles files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (path, content) in files.Files.OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            Append(hash, Encoding.UTF8.GetBytes(path));
            Append(hash, content.AsSpan());
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Append(IncrementalHash hash, ReadOnlySpan<byte> bytes)
    {
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }
}
