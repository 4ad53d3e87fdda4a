namespace Permits.Engine.Running;

/// <summary>Orders ids of one case by their number: a shorter id has the smaller one.</summary>
internal sealed class InstanceOrder : IComparer<string>
{
    private readonly bool _ofOneKind;

    private InstanceOrder(bool ofOneKind) => _ofOneKind = ofOneKind;

    /// <summary>Oldest first, of ids of one kind.</summary>
    public static InstanceOrder Oldest { get; } = new(ofOneKind: true);

    /// <summary>Oldest first, whatever the kinds.</summary>
    public static InstanceOrder ByNumber { get; } = new(ofOneKind: false);

    /// <inheritdoc/>
    public int Compare(string? x, string? y)
    {
        var one = _ofOneKind ? x.AsSpan() : NumberIn(x);
        var other = _ofOneKind ? y.AsSpan() : NumberIn(y);
        return one.Length != other.Length ? one.Length.CompareTo(other.Length) : one.CompareTo(other, StringComparison.Ordinal);
    }

    // After the application's number come a dot and the letter of the kind.
    private static ReadOnlySpan<char> NumberIn(string? id) => id is null ? default : id.AsSpan(id.LastIndexOf('.') + 2);
}
