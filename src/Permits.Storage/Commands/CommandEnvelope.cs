using System.Collections.Immutable;
using NodaTime;
using Permits.Engine;

namespace Permits.Storage;

/// <summary>A command with all that surrounds it.</summary>
/// <param name="Number">The application; empty when filing.</param>
/// <param name="Command">What is wanted.</param>
/// <param name="Actor">Who.</param>
/// <param name="Now">The command's now.</param>
/// <param name="IdempotencyKey">A key of the caller, scoped to the actor; null for none.</param>
/// <param name="ExpectedVersion">The case version the caller saw; refused (<c>case.changed</c>) where more than the sending of notices has happened since; null to skip.</param>
public sealed record CommandEnvelope(string Number, Command Command, Actor Actor, Instant Now, string? IdempotencyKey = null, long? ExpectedVersion = null);

/// <summary>What a command brought about.</summary>
/// <param name="Number">The application.</param>
/// <param name="Version">The case's version after it.</param>
/// <param name="Events">The events appended, empty for a repeated key.</param>
public sealed record CommandReceipt(string Number, long Version, ImmutableArray<RecordedEvent> Events);

/// <summary>A case as stored.</summary>
/// <param name="State">Its snapshot.</param>
/// <param name="Events">Its log, oldest first.</param>
public sealed record StoredCase(CaseState State, ImmutableArray<RecordedEvent> Events);
