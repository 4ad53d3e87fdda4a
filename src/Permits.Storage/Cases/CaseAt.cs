using Permits.Engine;
using Permits.Proof;

namespace Permits.Storage;

/// <summary>A case as its events have made it, with what the next event is chained to.</summary>
/// <param name="State">The case.</param>
/// <param name="Head">The hash of its last event; <see cref="EventHeader.NoPrevious"/> where it has none yet.</param>
internal sealed record CaseAt(CaseState State, Digest Head)
{
    /// <summary>Before anything was filed.</summary>
    public static CaseAt None { get; } = new(CaseState.None, EventHeader.NoPrevious);
}
