using System.Security.Cryptography;

namespace Permits.Proof;

/// <summary>Signs with an ECDSA P-256 key that is held in memory.</summary>
/// <remarks>Safe for concurrent use.</remarks>
public sealed class EcdsaSigner : ICheckpointSigner, IDisposable
{
    private readonly ECDsa _key;
    private readonly Lock _lock = new();

    private EcdsaSigner(string name, ECDsa key)
    {
        _key = key;
        Key = new NoteKey(name, key.ExportSubjectPublicKeyInfo());
    }

    /// <inheritdoc/>
    public NoteKey Key { get; }

    /// <summary>A new key.</summary>
    /// <param name="name">Who signs.</param>
    public static EcdsaSigner Create(string name) => new(name, ECDsa.Create(ECCurve.NamedCurves.nistP256));

    /// <summary>The key of a PEM file (PKCS#8, RFC 5958, or SEC 1).</summary>
    /// <param name="name">Who signs.</param>
    /// <param name="pem">The file's text.</param>
    /// <exception cref="ArgumentException">It holds no ECDSA P-256 private key.</exception>
    public static EcdsaSigner FromPem(string name, string pem)
    {
        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(pem);
            _ = key.ExportParameters(includePrivateParameters: true);
            return new EcdsaSigner(name, key);
        }
        catch (Exception e) when (e is CryptographicException or PlatformNotSupportedException or ArgumentException)
        {
            key.Dispose();
            throw new ArgumentException("Expected a PEM file with an ECDSA P-256 private key, but it holds none.", nameof(pem), e);
        }
    }

    /// <summary>The private key as PKCS#8 PEM, for the file that keeps it.</summary>
    public string ToPem() => _key.ExportPkcs8PrivateKeyPem();

    /// <inheritdoc/>
    public byte[] Sign(ReadOnlySpan<byte> text)
    {
        lock (_lock)
        {
            return _key.SignData(text, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _key.Dispose();
}
