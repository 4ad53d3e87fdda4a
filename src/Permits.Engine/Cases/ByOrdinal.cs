using System.Collections.Immutable;

namespace Permits.Engine;

/// <summary>Empty sorted collections whose order does not depend on the culture of the machine, so that replay is the same everywhere.</summary>
internal static class ByOrdinal
{
    /// <summary>An empty set in ordinal order.</summary>
    public static ImmutableSortedSet<string> EmptySet { get; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <summary>An empty dictionary in ordinal order of its keys.</summary>
    public static ImmutableSortedDictionary<string, T> Empty<T>() => ImmutableSortedDictionary.Create<string, T>(StringComparer.Ordinal);
}
