using System.Collections.Immutable;
using NodaTime;
using Permits.Engine;

namespace Permits.Storage;

/// <summary>
/// The one door to the database: definitions, the event log with its projections, documents, accounts. One command is one transaction;
/// an answer is given only after the commit. Safe for concurrent use.
/// </summary>
public interface IPermitStore : IAsyncDisposable
{
    /// <summary>Brings the schema up to date; a no-op when it is.</summary>
    Task MigrateAsync(CancellationToken cancel);

    /// <summary>
    /// Decides a command on one application and commits its events, snapshot and projections. A repeated idempotency key returns the
    /// first answer and changes nothing; with another command it is refused (<c>idempotency.key-reused</c>).
    /// </summary>
    Task<Result<CommandReceipt>> ExecuteAsync(CommandEnvelope envelope, CancellationToken cancel);

    /// <summary>
    /// Files an application: chooses the definition in force at <see cref="CommandEnvelope.Now"/>, gives the next number of its prefix
    /// and Buddhist year, and executes.
    /// </summary>
    /// <param name="permitType">The permit type.</param>
    /// <param name="envelope">The command's <see cref="FileApplication.Number"/> is empty.</param>
    /// <param name="cancel">Cancels waiting, not a commit under way.</param>
    Task<Result<CommandReceipt>> FileAsync(string permitType, CommandEnvelope envelope, CancellationToken cancel);

    /// <summary>
    /// Passes time on the applications whose next mark is at or before an instant: an indexed range scan, oldest first.
    /// </summary>
    /// <returns>How many were swept; fewer than <paramref name="max"/> means none is left.</returns>
    Task<int> SweepAsync(Instant now, int max, CancellationToken cancel);

    /// <summary>Publishes a package as the next version. The same content as the newest version is refused (<c>definition.unchanged</c>).</summary>
    Task<Result<Definition>> PublishAsync(PackageFiles files, Instant effectiveFrom, Instant now, Actor by, CancellationToken cancel);

    /// <summary>A published version, compiled once and cached; null where there is none.</summary>
    Task<Definition?> DefinitionAsync(string slug, int version, CancellationToken cancel);

    /// <summary>The version in force at an instant; null where none is.</summary>
    Task<Definition?> DefinitionInForceAsync(string slug, Instant at, CancellationToken cancel);

    /// <summary>The files of a published version, byte for byte; null where there is none.</summary>
    Task<PackageFiles?> PackageFilesAsync(string slug, int version, CancellationToken cancel);

    /// <summary>An application's state and events; null where there is none.</summary>
    Task<StoredCase?> CaseAsync(string number, CancellationToken cancel);
}

/// <summary>A command with all that surrounds it.</summary>
/// <param name="Number">The application; empty when filing.</param>
/// <param name="Command">What is wanted.</param>
/// <param name="Actor">Who.</param>
/// <param name="Now">The command's now.</param>
/// <param name="IdempotencyKey">A key of the caller, scoped to the actor; null for none.</param>
/// <param name="ExpectedVersion">The case version the caller saw; a different one is refused (<c>case.changed</c>); null to skip.</param>
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
