using System.Globalization;

namespace Permits.Proof;

/// <summary>What a log says of itself (C2SP tlog-checkpoint): its origin, its size and its root, a line each; more lines may follow.</summary>
/// <param name="Origin">Which log; not empty, one line.</param>
/// <param name="Size">Leaves.</param>
/// <param name="Root">The Merkle root over them.</param>
public sealed record Checkpoint(string Origin, long Size, Digest Root)
{
    /// <summary>A checkpoint of a note's text; null where it is none. Further lines are not looked at.</summary>
    public static Checkpoint? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Split('\n') is not [{ Length: > 0 } origin, var size, var root, .., ""]
            || !long.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var leaves) || leaves.ToString(CultureInfo.InvariantCulture) != size)
        {
            return null;
        }

        var bytes = new byte[Digest.Size + 3];
        return root.Length == 44 && Convert.TryFromBase64String(root, bytes, out var length) && length == Digest.Size
            ? new Checkpoint(origin, leaves, new Digest(bytes.AsSpan(0, length)))
            : null;
    }

    /// <summary>The text that is signed.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Origin}\n{Size}\n{Convert.ToBase64String(Root.ToArray())}\n");
}
