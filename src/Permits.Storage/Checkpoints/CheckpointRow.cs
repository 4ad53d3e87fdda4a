using System.Collections.Immutable;
using NodaTime;

namespace Permits.Storage;

/// <summary>A signed checkpoint.</summary>
/// <param name="Number">1 for the first; no gaps.</param>
/// <param name="Size">Leaves: events covered.</param>
/// <param name="LastPosition">The position of the last event covered.</param>
/// <param name="MadeAt">When.</param>
/// <param name="Note">The signed note (C2SP signed-note): origin, size, root in base64, instant; signature.</param>
public sealed record CheckpointRow(long Number, long Size, long LastPosition, Instant MadeAt, string Note);

/// <summary>An event as it is hashed.</summary>
/// <param name="Sequence">1 for the first of its stream.</param>
/// <param name="Position">Its place in the order of writing.</param>
/// <param name="RecordedAt">When it was written.</param>
/// <param name="At">When it legally happened.</param>
/// <param name="ActorId">Who caused it.</param>
/// <param name="ActorName">His name then; null once erased.</param>
/// <param name="Type">Its name.</param>
/// <param name="Json">Its canonical text; null once erased.</param>
/// <param name="Salt">16 bytes in lower-case hex; null once erased.</param>
/// <param name="Commitment">Lower-case hex: stored once erased, else worked out.</param>
/// <param name="Hash">Lower-case hex: link of the chain and leaf of the tree.</param>
/// <param name="Leaf">Its index in the tree, from 0; null where no checkpoint covers it yet.</param>
public sealed record LoggedEvent(
    long Sequence, long Position, Instant RecordedAt, Instant At, string ActorId, string? ActorName, string Type, string? Json, string? Salt, string Commitment,
    string Hash, long? Leaf);

/// <summary>That an event is under a checkpoint (RFC 9162 clause 2.1.3).</summary>
/// <param name="Stream">The event's stream.</param>
/// <param name="Sequence">The event.</param>
/// <param name="Leaf">Its index in the tree, from 0.</param>
/// <param name="Hash">The leaf's hash, lower-case hex.</param>
/// <param name="Proof">Hashes from the leaf up, lower-case hex.</param>
/// <param name="Size">Of the tree.</param>
/// <param name="Checkpoint">The signed note over it.</param>
public sealed record InclusionAnswer(string Stream, long Sequence, long Leaf, string Hash, ImmutableArray<string> Proof, long Size, string Checkpoint);

/// <summary>That a tree continues an older one (RFC 9162 clause 2.1.4).</summary>
/// <param name="From">Leaves of the older tree.</param>
/// <param name="FromRoot">Its root, lower-case hex.</param>
/// <param name="To">Leaves of the newer tree.</param>
/// <param name="ToRoot">Its root, lower-case hex.</param>
/// <param name="Proof">Hashes, lower-case hex.</param>
public sealed record ConsistencyAnswer(long From, string FromRoot, long To, string ToRoot, ImmutableArray<string> Proof);
