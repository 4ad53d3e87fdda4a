using NodaTime;

namespace Permits.Storage;

/// <summary>
/// The one door to the database: commands on applications here, and by what it inherits definitions, the register and every query.
/// One command is one transaction; an answer is given only after the commit. Safe for concurrent use.
/// </summary>
public interface IPermitStore
    : IDefinitions, IDrafts, IRegister, ICalendarChanges, IMigrations, IReviews, ITrail, ICheckpoints, IErasing, IQueries, IWorkClaims, IAsyncDisposable
{
    /// <summary>Which software keeps the data and where, for the log at start; without secrets.</summary>
    string Description { get; }

    /// <summary>Brings the schema up to date; a no-op when it is. To be awaited before anything else.</summary>
    Task MigrateAsync(CancellationToken cancel);

    /// <summary>
    /// Decides a command on one application and commits its events, snapshot and projections. A repeated idempotency key returns the
    /// first answer and changes nothing; with another command it is refused (<c>idempotency.key-reused</c>). Also refused by the store
    /// itself: an unknown number (<c>case.not-found</c>), another version than expected (<c>case.changed</c>).
    /// </summary>
    /// <param name="envelope">The command and what surrounds it.</param>
    /// <param name="cancel">Cancels waiting, not a commit under way.</param>
    Task<Result<CommandReceipt>> ExecuteAsync(CommandEnvelope envelope, CancellationToken cancel);

    /// <summary>
    /// Files an application: chooses the definition in force at <see cref="CommandEnvelope.Now"/>, gives the next number of its prefix
    /// and Buddhist year, and executes. Refused by the store itself: no version in force (<c>permit-type.not-in-force</c>), an office
    /// that is unknown (<c>office.not-found</c>) or of another kind than the permit asks (<c>office.wrong-kind</c>).
    /// </summary>
    /// <param name="permitType">The permit type.</param>
    /// <param name="envelope">Holds a <c>FileApplication</c> whose number is empty.</param>
    /// <param name="cancel">Cancels waiting, not a commit under way.</param>
    Task<Result<CommandReceipt>> FileAsync(string permitType, CommandEnvelope envelope, CancellationToken cancel);

    /// <summary>
    /// Passes time on the applications whose next mark is at or before an instant: an indexed range scan, oldest first. Those on which another
    /// process is passing time are left to it.
    /// </summary>
    /// <param name="now">Marks at or before it are passed.</param>
    /// <param name="max">Applications at most, at least 1.</param>
    /// <param name="cancel">Cancels waiting; what is committed stays.</param>
    /// <returns>How many were swept; fewer than <paramref name="max"/> means none is left that nobody sweeps.</returns>
    /// <exception cref="AggregateException">Some could not be swept, by a bug or a broken connection; all others were. They are tried
    /// again at the next sweep, beside and not instead of <paramref name="max"/> others.</exception>
    Task<int> SweepAsync(Instant now, int max, CancellationToken cancel);

    /// <summary>An application's state and whole log; null where there is none in the scope.</summary>
    Task<StoredCase?> CaseAsync(CaseScope scope, string number, CancellationToken cancel);
}
