using System.Collections.Immutable;
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
[JsonDerivedType(typeof(DataExported), nameof(DataExported))]
[JsonDerivedType(typeof(DocumentRead), nameof(DocumentRead))]
[JsonDerivedType(typeof(SignInFailed), nameof(SignInFailed))]
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

/// <summary>Data was taken away.</summary>
/// <param name="Kind">In which form, e.g. <c>csv</c>, <c>bundle</c>.</param>
/// <param name="Table">Which rows, e.g. <c>breaches</c>.</param>
/// <param name="Filter">The filter by name; empty where nothing was filtered.</param>
/// <param name="Pseudonymised">Whether people had pseudonyms in it.</param>
/// <param name="Rows">Rows, or events of a log.</param>
/// <param name="Sha256">The SHA-256 of its bytes, lower-case hex.</param>
public sealed record DataExported(string Kind, string Table, ImmutableSortedDictionary<string, string> Filter, bool Pseudonymised, long Rows, string Sha256) : TrailEvent;

/// <summary>An official opened a paper of an application.</summary>
/// <param name="Application">The application.</param>
/// <param name="DocumentId">What the paper is, by the manual.</param>
/// <param name="Sha256">The paper, lower-case hex.</param>
public sealed record DocumentRead(string Application, string DocumentId, string Sha256) : TrailEvent;

/// <summary>Somebody gave a wrong password. What was typed as a user name is kept only where it is one: people type passwords there too.</summary>
/// <param name="Account">The account whose name was given; null where there is none by that name.</param>
public sealed record SignInFailed(string? Account) : TrailEvent;
