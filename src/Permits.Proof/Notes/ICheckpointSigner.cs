namespace Permits.Proof;

/// <summary>Signs checkpoints: a key in a file, or one that never leaves a hardware module.</summary>
public interface ICheckpointSigner
{
    /// <summary>The public half.</summary>
    NoteKey Key { get; }

    /// <summary>The signature of a text: ECDSA P-256 over SHA-256, in DER (RFC 3279 clause 2.2.3).</summary>
    byte[] Sign(ReadOnlySpan<byte> text);
}
