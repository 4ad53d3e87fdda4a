using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Permits.Proof;

/// <summary>A SHA-256 value: 32 bytes. The default value is 32 zeros.</summary>
[InlineArray(Size)]
public struct Digest : IEquatable<Digest>
{
    /// <summary>Bytes of a digest.</summary>
    public const int Size = 32;

    private byte _first;

    /// <summary>A digest of its bytes.</summary>
    /// <param name="bytes">Exactly <see cref="Size"/> bytes.</param>
    /// <exception cref="ArgumentException">There are more or fewer.</exception>
    public Digest(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != Size)
        {
            throw new ArgumentException($"Expected {Size} bytes, but got {bytes.Length}.", nameof(bytes));
        }

        bytes.CopyTo(MemoryMarshal.CreateSpan(ref _first, Size));
    }

    /// <summary>Whether two digests are the same.</summary>
    public static bool operator ==(in Digest left, in Digest right) => ((ReadOnlySpan<byte>)left).SequenceEqual(right);

    /// <summary>Whether two digests differ.</summary>
    public static bool operator !=(in Digest left, in Digest right) => !(left == right);

    /// <summary>Its bytes.</summary>
    public readonly byte[] ToArray() => ((ReadOnlySpan<byte>)this).ToArray();

    /// <inheritdoc/>
    public readonly bool Equals(Digest other) => this == other;

    /// <inheritdoc/>
    public override readonly bool Equals(object? obj) => obj is Digest other && this == other;

    /// <inheritdoc/>
    public override readonly int GetHashCode() => MemoryMarshal.Read<int>(this);

    /// <summary>Lower-case hex, 64 characters.</summary>
    public override readonly string ToString() => Convert.ToHexStringLower(this);
}
