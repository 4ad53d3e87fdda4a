using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using NodaTime;

namespace Permits.Storage;

/// <summary>The table <c>document</c>: bytes by their SHA-256.</summary>
internal static class DocumentTable
{
    private const string Insert =
        "INSERT INTO document (sha256, media_type, length, added_at, bytes) VALUES (@p0, @p1, @p2, @p3, @p4) ON CONFLICT (sha256) DO NOTHING";

    /// <summary>The key of some bytes: SHA-256 in lower-case hex.</summary>
    public static string KeyOf(ImmutableArray<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content.AsSpan()));

    /// <summary>Keeps bytes; nothing where they are kept already.</summary>
    public static void Write(SqlSession session, string key, ImmutableArray<byte> content, string mediaType, Instant now) =>
        session.Execute(Insert, key, mediaType, content.Length, now, ImmutableCollectionsMarshal.AsArray(content));

    /// <summary>Asks whether bytes are kept.</summary>
    public static Asked<bool> AskWhetherKept(SqlSession session, string key) => session.Ask("SELECT 1 FROM document WHERE sha256 = @p0", rows => rows.Read(), key);
}
