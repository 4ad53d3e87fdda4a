using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Permits.Proof;

/// <summary>
/// A public key for notes, in the form <c>name+key id in hex+base64(0x02 || key)</c> that C2SP signed-note calls a vkey. Only ECDSA with
/// P-256 and SHA-256, signature type 0x02; the key is a DER SubjectPublicKeyInfo (RFC 5480).
/// </summary>
public sealed record NoteKey
{
    /// <summary>The signature type of ECDSA.</summary>
    private const byte Ecdsa = 0x02;

    private readonly byte[] _publicKey;

    /// <summary>A key of its parts.</summary>
    /// <param name="name">Who signs, e.g. the office's domain; not empty, no space and no plus sign.</param>
    /// <param name="publicKey">DER SubjectPublicKeyInfo of a P-256 key.</param>
    /// <exception cref="ArgumentException">The name cannot be one, or the key is none.</exception>
    public NoteKey(string name, ReadOnlySpan<byte> publicKey)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (name.Any(c => char.IsWhiteSpace(c) || c == '+'))
        {
            throw new ArgumentException("Expected a key name without spaces and plus signs.", nameof(name));
        }

        Name = name;
        _publicKey = publicKey.ToArray();
        using var key = Open();
        Id = BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(publicKey));
    }

    /// <summary>Who signs.</summary>
    public string Name { get; }

    /// <summary>The first four bytes, big-endian, of SHA-256(public key): ECDSA keys are told apart without their name, unlike those of the other signature
    /// types (C2SP signed-note, type 0x02; Sigstore Rekor). Two keys of one id differ in name or fail to verify, so nothing rests on the id.</summary>
    public uint Id { get; }

    /// <summary>DER SubjectPublicKeyInfo.</summary>
    public ReadOnlyMemory<byte> PublicKey => _publicKey;

    /// <summary>A key of its text; null where it is none, or its id does not fit the key.</summary>
    public static NoteKey? Parse(string vkey)
    {
        ArgumentNullException.ThrowIfNull(vkey);
        if (vkey.Split('+', 3) is not [{ Length: > 0 } name, var id, var encoded] || name.Any(char.IsWhiteSpace)
            || !uint.TryParse(id, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var keyId))
        {
            return null;
        }

        var bytes = new byte[encoded.Length];
        if (!Convert.TryFromBase64String(encoded, bytes, out var length) || length < 2 || bytes[0] != Ecdsa)
        {
            return null;
        }

        try
        {
            var key = new NoteKey(name, bytes.AsSpan(1, length - 1));
            return key.Id == keyId && key.ToString() == vkey ? key : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Whether a signature (DER) over a text is good.</summary>
    public bool Verifies(ReadOnlySpan<byte> text, ReadOnlySpan<byte> signature)
    {
        using var key = Open();
        return key.VerifyData(text, signature, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
    }

    /// <inheritdoc/>
    public bool Equals(NoteKey? other) => other is not null && Name == other.Name && _publicKey.AsSpan().SequenceEqual(other._publicKey);

    /// <inheritdoc/>
    public override int GetHashCode() => (int)Id;

    /// <summary>The vkey.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name}+{Id:x8}+{Convert.ToBase64String([Ecdsa, .. _publicKey])}");

    private ECDsa Open()
    {
        var key = ECDsa.Create();
        try
        {
            key.ImportSubjectPublicKeyInfo(_publicKey, out var used);
            if (used == _publicKey.Length && key.KeySize == 256)
            {
                return key;
            }
        }
        catch (Exception e) when (e is CryptographicException or PlatformNotSupportedException)
        {
            // Said below in our own words.
        }

        key.Dispose();
        throw new ArgumentException("Expected the DER SubjectPublicKeyInfo of an ECDSA P-256 key.");
    }
}
