using System.Buffers.Binary;

namespace Permits.Proof;

/// <summary>One signature line of a signed note (C2SP signed-note): <c>— name base64(key id || signature)</c>.</summary>
/// <param name="Name">The key's name.</param>
/// <param name="KeyId">Which key of that name: 32 bits.</param>
/// <param name="Signature">As the key's algorithm makes it.</param>
public sealed record NoteSignature(string Name, uint KeyId, ReadOnlyMemory<byte> Signature)
{
    private const string Mark = "\u2014 ";

    /// <summary>A line without its newline, read; null where it is none.</summary>
    public static NoteSignature? Parse(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        if (!line.StartsWith(Mark, StringComparison.Ordinal) || line[Mark.Length..].Split(' ') is not [{ Length: > 0 } name, var encoded])
        {
            return null;
        }

        var bytes = new byte[encoded.Length];
        return Convert.TryFromBase64String(encoded, bytes, out var length) && length > sizeof(uint) && Convert.ToBase64String(bytes.AsSpan(0, length)) == encoded
            ? new NoteSignature(name, BinaryPrimitives.ReadUInt32BigEndian(bytes), bytes.AsMemory(sizeof(uint), length - sizeof(uint)))
            : null;
    }

    /// <summary>The line, without its newline.</summary>
    public override string ToString()
    {
        var bytes = new byte[sizeof(uint) + Signature.Length];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, KeyId);
        Signature.Span.CopyTo(bytes.AsSpan(sizeof(uint)));
        return $"{Mark}{Name} {Convert.ToBase64String(bytes)}";
    }
}
