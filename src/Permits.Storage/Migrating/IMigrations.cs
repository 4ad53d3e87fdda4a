using System.Collections.Immutable;
using NodaTime;
using Permits.Engine;

namespace Permits.Storage;

/// <summary>
/// Migrations of running applications to a later version (R2, LFA s.11): looked at first, proposed by one person, approved by another, then
/// run as one command an application.
/// </summary>
public interface IMigrations
{
    /// <summary>What a proposal would do to each running application, by number; writes nothing. Refused where the proposal itself is wrong.</summary>
    Task<Result<ImmutableArray<CasePreview>>> PreviewMigrationAsync(MigrationProposal proposal, CancellationToken cancel);

    /// <summary>
    /// Records a proposal with what it would do to each application. A repeated idempotency key returns the first answer. Refused as the
    /// preview is, where no application may go over (<c>migration.nothing-to-move</c>), and while another one from the same version is open
    /// (<c>migration.open-already</c>).
    /// </summary>
    Task<Result<MigrationRow>> ProposeMigrationAsync(MigrationProposal proposal, CancellationToken cancel);

    /// <summary>Approves a proposal; its applications are moved by <see cref="RunMigrationsAsync"/>. Refused to who proposed it
    /// (<c>migration.second-person</c>), and where it is not open (<c>migration.not-proposed</c>).</summary>
    Task<Result<MigrationRow>> ApproveMigrationAsync(string id, Actor by, Instant now, CancellationToken cancel);

    /// <summary>Withdraws a proposal that was not approved. Refused where it is not open (<c>migration.not-proposed</c>).</summary>
    Task<Result<MigrationRow>> WithdrawMigrationAsync(string id, Actor by, Instant now, CancellationToken cancel);

    /// <summary>
    /// Moves the applications of approved migrations until none is left, other commands going on in between. Goes on where an earlier run
    /// ended, whatever ended it. An application that no longer fits is noted with why, and left as it is.
    /// </summary>
    /// <param name="clock">Says when each is moved.</param>
    /// <param name="cancel">Ends the run after the applications under way.</param>
    /// <exception cref="AggregateException">Some could not be tried, by a bug or a broken connection; all others were. They are tried again at
    /// the next run.</exception>
    Task RunMigrationsAsync(IClock clock, CancellationToken cancel);
}
