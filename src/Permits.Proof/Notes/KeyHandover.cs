namespace Permits.Proof;

/// <summary>How one signing key hands over to the next: it signs a note that names it.</summary>
public static class KeyHandover
{
    /// <summary>What the old key signs.</summary>
    /// <param name="newKey">The vkey that signs from then on.</param>
    public static string Text(string newKey) => $"permits checkpoint key rotation\n{newKey}\n";

    /// <summary>Whether a note is the hand-over from one key to another.</summary>
    /// <param name="note">The signed note; null is none.</param>
    /// <param name="old">The key until then.</param>
    /// <param name="newKey">The vkey from then on.</param>
    public static bool IsProven(string? note, NoteKey old, string newKey) =>
        note is not null && SignedNote.Parse(note) is { } signed && signed.Text == Text(newKey) && signed.IsSignedBy(old);
}
