using System.Collections.Immutable;

namespace Permits.Storage;

/// <summary>A stretch of a list.</summary>
/// <typeparam name="T">Its rows.</typeparam>
/// <param name="Items">The rows in order; empty where there are none.</param>
/// <param name="Next">Where the next stretch begins; null where none is left.</param>
public sealed record Page<T>(ImmutableArray<T> Items, Cursor? Next);

/// <summary>How long a stretch may be.</summary>
public static class PageLimit
{
    /// <summary>Rows when nothing is asked: 50.</summary>
    public const int Default = 50;

    /// <summary>Most rows at once: 200. A greater wish is cut to it, one below 1 is raised to 1.</summary>
    public const int Most = 200;

    internal static int Clamp(int limit) => Math.Clamp(limit, 1, Most);
}
