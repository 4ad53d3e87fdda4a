using System.Text.Json.Serialization;
using NodaTime;

namespace Permits.Storage;

/// <summary>
/// What a person or the system did beside the cases, kept in the stream <c>@</c> and his account. To add one: a sealed record here and its
/// name below; the stored form is frozen once released, as that of case events is.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type", UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization)]
[JsonDerivedType(typeof(RegisterChanged), nameof(RegisterChanged))]
[JsonDerivedType(typeof(KeyRotated), nameof(KeyRotated))]
[JsonDerivedType(typeof(PayloadErased), nameof(PayloadErased))]
public abstract record TrailEvent
{
    /// <summary>When it happened.</summary>
    public required Instant At { get; init; }
}

/// <summary>A row of a register table was added, changed or removed, in the same transaction.</summary>
/// <param name="Table">The table.</param>
/// <param name="Key">Its key; parts with a slash between.</param>
/// <param name="Digest">SHA-256, in lower-case hex, over the event's salt and the row after the change (see <c>docs/verification.md</c>); null
/// where the row is gone. The salt keeps a short row, such as a name, from being found out by trying.</param>
public sealed record RegisterChanged(string Table, string Key, string? Digest) : TrailEvent;

/// <summary>Another key signs checkpoints from now on.</summary>
/// <param name="Old">The vkey until now; null for the first.</param>
/// <param name="New">The vkey from now on.</param>
/// <param name="Note">A signed note of the new key, signed by the old one; null for the first.</param>
public sealed record KeyRotated(string? Old, string New, string? Note) : TrailEvent;

/// <summary>The payload of an event was erased, as a law demanded; its header and commitment stay.</summary>
/// <param name="Stream">The event's stream.</param>
/// <param name="Sequence">The event.</param>
/// <param name="Ground">The law and the decision.</param>
public sealed record PayloadErased(string Stream, long Sequence, string Ground) : TrailEvent;
