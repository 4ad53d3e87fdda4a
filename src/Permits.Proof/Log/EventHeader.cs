using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace Permits.Proof;

/// <summary>
/// What of an event is hashed into its stream and into the log, and stays when its payload is erased. The text is canonical JSON
/// (RFC 8785): <c>{"actor","at","commitment","previous","recordedAt","sequence","stream","type"}</c>; hashes are lower-case hex, instants
/// ISO 8601 in UTC to 100 ns.
/// </summary>
/// <param name="Stream">An application's number, or <c>@</c> and an account for what is beside applications.</param>
/// <param name="Sequence">1 for the first event of the stream; no gaps.</param>
/// <param name="Type">The event's name.</param>
/// <param name="At">When it legally happened; what is below 100 ns is left out.</param>
/// <param name="RecordedAt">When it was written; what is below 100 ns is left out.</param>
/// <param name="Actor">The account that caused it.</param>
public readonly record struct EventHeader(string Stream, long Sequence, string Type, Instant At, Instant RecordedAt, string Actor)
{
    /// <summary>Before the first event of every stream: 32 zeros.</summary>
    public static readonly Digest NoPrevious;

    /// <summary>
    /// What binds an event to its payload without telling it: SHA-256 over the salt and the canonical JSON
    /// <c>{"actorName":…,"event":…}</c>. Without the salt nobody can find out the payload by trying.
    /// </summary>
    /// <param name="salt">Random, 16 bytes.</param>
    /// <param name="actorName">The actor's name then.</param>
    /// <param name="canonicalEvent">The event's own text, canonical JSON already, as UTF-8.</param>
    public static Digest Commit(ReadOnlySpan<byte> salt, string actorName, ReadOnlySpan<byte> canonicalEvent)
    {
        var output = CanonicalJson.Buffer();
        output.Append(salt);
        output.Append("{\"actorName\":"u8);
        CanonicalString.Append(output, actorName);
        output.Append(",\"event\":"u8);
        output.Append(canonicalEvent);
        output.Append((byte)'}');
        return Sha256(output.Written);
    }

    /// <summary>As <see cref="Commit(ReadOnlySpan{byte}, string, ReadOnlySpan{byte})"/>, of a text.</summary>
    /// <param name="salt">Random, 16 bytes.</param>
    /// <param name="actorName">The actor's name then.</param>
    /// <param name="canonicalEvent">The event's own text, canonical JSON already.</param>
    public static Digest Commit(ReadOnlySpan<byte> salt, string actorName, string canonicalEvent)
    {
        var output = CanonicalJson.Buffer();
        output.Append(salt);
        output.Append("{\"actorName\":"u8);
        CanonicalString.Append(output, actorName);
        output.Append(",\"event\":"u8);
        output.Advance(Encoding.UTF8.GetBytes(canonicalEvent, output.Reserve(Encoding.UTF8.GetMaxByteCount(canonicalEvent.Length))));
        output.Append((byte)'}');
        return Sha256(output.Written);
    }

    /// <summary>What a commitment is made of, without the salt: the canonical JSON <c>{"actorName":…,"event":…}</c>.</summary>
    /// <param name="actorName">The actor's name then.</param>
    /// <param name="canonicalEvent">The event's own text, canonical JSON already.</param>
    public static string Payload(string actorName, string canonicalEvent)
    {
        var output = CanonicalJson.Buffer();
        CanonicalString.Append(output, actorName);
        return $"{{\"actorName\":{Encoding.UTF8.GetString(output.Written)},\"event\":{canonicalEvent}}}";
    }

    /// <summary>The event's hash: link of its stream's chain and leaf of the Merkle tree at once, SHA-256(0x00 || header) (RFC 9162 clause 2.1.1).</summary>
    /// <param name="commitment">Of its payload.</param>
    /// <param name="previous">The hash of the stream's event before it; <see cref="NoPrevious"/> for the first.</param>
    public Digest Hash(in Digest commitment, in Digest previous)
    {
        var output = CanonicalJson.Buffer();
        output.Append(MerkleTree.LeafPrefix);
        Append(output, commitment, previous);
        return Sha256(output.Written);
    }

    /// <summary>The text that is hashed, without the prefix byte.</summary>
    /// <param name="commitment">Of its payload.</param>
    /// <param name="previous">The hash of the stream's event before it.</param>
    public string Text(in Digest commitment, in Digest previous)
    {
        var output = CanonicalJson.Buffer();
        Append(output, commitment, previous);
        return Encoding.UTF8.GetString(output.Written);
    }

    private static Digest Sha256(ReadOnlySpan<byte> bytes)
    {
        Digest digest = default;
        SHA256.HashData(bytes, digest);
        return digest;
    }

    private static void AppendHex(ByteBuffer output, in Digest digest)
    {
        Convert.TryToHexStringLower(digest, output.Reserve(2 * Digest.Size), out var written);
        output.Advance(written);
    }

    private void Append(ByteBuffer output, in Digest commitment, in Digest previous)
    {
        output.Append("{\"actor\":"u8);
        CanonicalString.Append(output, Actor);
        output.Append(",\"at\":\""u8);
        IsoInstant.Append(output, At);
        output.Append("\",\"commitment\":\""u8);
        AppendHex(output, commitment);
        output.Append("\",\"previous\":\""u8);
        AppendHex(output, previous);
        output.Append("\",\"recordedAt\":\""u8);
        IsoInstant.Append(output, RecordedAt);
        output.Append("\",\"sequence\":"u8);
        Sequence.TryFormat(output.Reserve(20), out var length, default, System.Globalization.CultureInfo.InvariantCulture);
        output.Advance(length);
        output.Append(",\"stream\":"u8);
        CanonicalString.Append(output, Stream);
        output.Append(",\"type\":"u8);
        CanonicalString.Append(output, Type);
        output.Append((byte)'}');
    }
}
