using System.Collections.Immutable;
using System.Text;

namespace Permits.Proof;

/// <summary>A text with signatures under it (C2SP signed-note): the text, an empty line, one line a signature.</summary>
/// <param name="Text">What is signed; ends with a newline.</param>
/// <param name="Signatures">At least one.</param>
public sealed record SignedNote(string Text, ImmutableArray<NoteSignature> Signatures)
{
    private const int MostCharacters = 1_000_000;

    /// <summary>A note of its stored or printed form; null where it has not that form.</summary>
    public static SignedNote? Parse(string note)
    {
        ArgumentNullException.ThrowIfNull(note);
        var end = note.LastIndexOf("\n\n", StringComparison.Ordinal);
        if (note.Length > MostCharacters || end < 0 || !note.EndsWith('\n') || note.Any(c => c < 0x20 && c != '\n'))
        {
            return null;
        }

        var lines = note[(end + 2)..].Split('\n')[..^1];
        ImmutableArray<NoteSignature> signatures = [.. lines.Select(NoteSignature.Parse).OfType<NoteSignature>()];
        return signatures.Length > 0 && signatures.Length == lines.Length ? new SignedNote(note[..(end + 1)], signatures) : null;
    }

    /// <summary>A text signed by one key.</summary>
    /// <param name="text">Ends with a newline.</param>
    /// <param name="signer">The key.</param>
    public static SignedNote Sign(string text, ICheckpointSigner signer)
    {
        ArgumentNullException.ThrowIfNull(signer);
        return new SignedNote(text, [new NoteSignature(signer.Key.Name, signer.Key.Id, signer.Sign(Encoding.UTF8.GetBytes(text)))]);
    }

    /// <summary>Whether a key signed it: one of the signatures names the key, and it is good.</summary>
    public bool IsSignedBy(NoteKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return Signatures.Any(s => s.Name == key.Name && s.KeyId == key.Id && key.Verifies(Encoding.UTF8.GetBytes(Text), s.Signature.Span));
    }

    /// <summary>The stored and printed form.</summary>
    public override string ToString() => $"{Text}\n{string.Concat(Signatures.Select(s => s + "\n"))}";
}
