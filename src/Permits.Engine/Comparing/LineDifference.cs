namespace Permits.Engine;

/// <summary>How much of a text stayed.</summary>
internal static class LineDifference
{
    /// <summary>The most lines that two texts have in common in the same order.</summary>
    public static int Kept(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var above = new int[after.Count + 1];
        foreach (var line in before)
        {
            var row = new int[after.Count + 1];
            for (var i = 0; i < after.Count; i++)
            {
                row[i + 1] = line == after[i] ? above[i] + 1 : Math.Max(above[i + 1], row[i]);
            }

            above = row;
        }

        return above[^1];
    }
}
