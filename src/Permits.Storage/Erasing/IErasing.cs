using NodaTime;

namespace Permits.Storage;

/// <summary>Erases what a law orders to be erased, and leaves what proves that nothing else was changed.</summary>
public interface IErasing
{
    /// <summary>What an erasure would take away; refused as <see cref="EraseAsync"/> refuses. Changes nothing.</summary>
    Task<Result<ErasedCase>> PreviewErasureAsync(Erasure erasure, Instant now, CancellationToken cancel);

    /// <summary>
    /// Erases a finished case: payload, salt and actor's name of each of its events, its snapshot, its rows, its repeated-request keys, and its papers
    /// where no other case names them. Headers, commitments and hashes stay. The trail tells of each event, with the ground, in the same transaction.
    /// </summary>
    /// <param name="erasure">Which case, and why.</param>
    /// <param name="by">Who, and when.</param>
    /// <param name="cancel">Cancels waiting, not a commit under way.</param>
    /// <returns>Refused as <c>erasure.no-ground</c>, <c>case.not-found</c>, <c>erasure.done</c>, <c>erasure.open</c> where the case is not finished,
    /// <c>erasure.retained</c> where its retention has not ended, <c>erasure.permit-valid</c> where its permit still stands in the register.</returns>
    Task<Result<ErasedCase>> EraseAsync(Erasure erasure, Doing by, CancellationToken cancel);
}

/// <summary>An erasure that somebody asks for.</summary>
/// <param name="Number">The application.</param>
/// <param name="Ground">The law and the decision that order it; not blank, goes on the trail.</param>
/// <param name="RetainedSince">Cases closed at this instant or later are still to be kept.</param>
public sealed record Erasure(string Number, string Ground, Instant RetainedSince);

/// <summary>What an erasure takes away.</summary>
/// <param name="Number">The application.</param>
/// <param name="ClosedAt">When it was finished.</param>
/// <param name="Events">Events whose payload goes.</param>
/// <param name="Papers">Papers that go: those that no other case names.</param>
public sealed record ErasedCase(string Number, Instant ClosedAt, long Events, long Papers);
