using System.Collections.Immutable;

namespace Permits.Proof;

/// <summary>
/// What shows one case to somebody who has neither our server nor our database: its events as they were hashed, with the proof of each to one
/// signed checkpoint. <see cref="BundleZip"/> is its form as a file, <see cref="BundleCheck"/> its check.
/// </summary>
/// <param name="Stream">The case's number.</param>
/// <param name="Events">Its events, oldest first, without a gap; at least one.</param>
/// <param name="Checkpoint">The signed note that covers all of them.</param>
/// <param name="Keys">The keys that signed the log, oldest first; the last one signed <paramref name="Checkpoint"/>, or one before it.</param>
public sealed record EvidenceBundle(string Stream, ImmutableArray<BundleEvent> Events, string Checkpoint, ImmutableArray<BundleKey> Keys);

/// <summary>An event of a bundle.</summary>
/// <param name="Header">The canonical JSON that was hashed (<see cref="EventHeader.Text"/>).</param>
/// <param name="Payload">What its commitment was made of, without the salt (<see cref="EventHeader.Payload"/>); null once erased.</param>
/// <param name="Salt">16 bytes; null once erased.</param>
/// <param name="Hash">Link of the case's chain and leaf of the tree.</param>
/// <param name="Leaf">Its index in the tree, from 0.</param>
/// <param name="Path">The hashes from the leaf to the root (RFC 9162 clause 2.1.3).</param>
public sealed record BundleEvent(string Header, string? Payload, ImmutableArray<byte>? Salt, Digest Hash, long Leaf, ImmutableArray<Digest> Path);

/// <summary>A key of the log.</summary>
/// <param name="Key">The vkey.</param>
/// <param name="Note">The note by which the key before it handed over; null for the first.</param>
public sealed record BundleKey(string Key, string? Note);
