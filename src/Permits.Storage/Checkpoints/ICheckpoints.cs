using System.Collections.Immutable;
using NodaTime;
using Permits.Proof;

namespace Permits.Storage;

/// <summary>The tree over all events, its signed checkpoints, and proofs by them.</summary>
public interface ICheckpoints
{
    /// <summary>Brings every settled event into the tree and signs its root; the newest checkpoint as it is where nothing was added since.</summary>
    /// <param name="signer">The key of the log. The first one used becomes it.</param>
    /// <param name="now">When.</param>
    /// <param name="cancel">Cancels waiting, not a commit under way.</param>
    /// <returns>Refused as <c>checkpoint.other-key</c> where another key signs this log.</returns>
    Task<Result<CheckpointRow>> MakeCheckpointAsync(ICheckpointSigner signer, Instant now, CancellationToken cancel);

    /// <summary>Has another key sign from now on, by an event that the old key has signed, and makes a checkpoint with it.</summary>
    /// <param name="old">The key until now.</param>
    /// <param name="signer">The key from now on.</param>
    /// <param name="by">Who, and when.</param>
    /// <param name="cancel">Cancels waiting, not a commit under way.</param>
    /// <returns>Refused as <c>checkpoint.other-key</c> where <paramref name="old"/> is not the key of this log.</returns>
    Task<Result<CheckpointRow>> RotateKeyAsync(ICheckpointSigner old, ICheckpointSigner signer, Doing by, CancellationToken cancel);

    /// <summary>Checkpoints, newest first.</summary>
    /// <param name="before">Only those with a smaller number.</param>
    /// <param name="most">At most so many, at least 1.</param>
    /// <param name="cancel">Cancels the read.</param>
    Task<ImmutableArray<CheckpointRow>> CheckpointsAsync(long before, int most, CancellationToken cancel);

    /// <summary>The vkeys that have signed, oldest first.</summary>
    Task<ImmutableArray<string>> CheckpointKeysAsync(CancellationToken cancel);

    /// <summary>The proof that an event is under the newest checkpoint; null where there is no such event, or no checkpoint covers it yet.</summary>
    Task<InclusionAnswer?> InclusionAsync(string stream, long sequence, CancellationToken cancel);

    /// <summary>The proof that the tree of one size continues that of another; null where no checkpoint covers them.</summary>
    /// <param name="from">Leaves of the older tree.</param>
    /// <param name="to">Leaves of the newer tree.</param>
    /// <param name="cancel">Cancels the read.</param>
    Task<ConsistencyAnswer?> ConsistencyAsync(long from, long to, CancellationToken cancel);

    /// <summary>An application's log as it is hashed, oldest first; empty where there is none in the scope.</summary>
    Task<ImmutableArray<LoggedEvent>> LoggedAsync(CaseScope scope, string number, CancellationToken cancel);

    /// <summary>What shows an application to an outsider: its events with the proof of each to the newest checkpoint.</summary>
    /// <param name="scope">Whose cases.</param>
    /// <param name="number">The application.</param>
    /// <param name="cancel">Cancels the read.</param>
    /// <returns>Refused as <c>case.not-found</c> where there is none in the scope, as <c>evidence.not-covered</c> where the newest checkpoint does
    /// not cover all its events.</returns>
    Task<Result<EvidenceBundle>> EvidenceAsync(CaseScope scope, string number, CancellationToken cancel);

    /// <summary>Checks the whole database, see <c>docs/verification.md</c>.</summary>
    /// <param name="key">A key that the reader trusts; null to trust the first of the database.</param>
    /// <param name="cancel">Cancels waiting.</param>
    Task<VerificationReport> VerifyAsync(NoteKey? key, CancellationToken cancel);
}
