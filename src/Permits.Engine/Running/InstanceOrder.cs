namespace Permits.Engine.Running;

/// <summary>Orders ids of one case and kind by their number: a shorter id has the smaller one.</summary>
internal sealed class InstanceOrder : IComparer<string>
{
    /// <summary>Oldest first.</summary>
    public static InstanceOrder Oldest { get; } = new();

    /// <inheritdoc/>
    public int Compare(string? x, string? y) =>
        (x?.Length ?? 0) != (y?.Length ?? 0) ? (x?.Length ?? 0).CompareTo(y?.Length ?? 0) : string.CompareOrdinal(x, y);
}
