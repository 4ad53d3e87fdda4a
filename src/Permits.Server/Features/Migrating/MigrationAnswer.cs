using System.Collections.Immutable;
using NodaTime;
using Permits.Engine;
using Permits.Storage;

namespace Permits.Server.Features.Migrating;

/// <summary>A migration of running applications.</summary>
/// <param name="Id">Its id.</param>
/// <param name="PermitType">The permit type.</param>
/// <param name="From">The version its applications are judged by before it.</param>
/// <param name="To">The later version.</param>
/// <param name="Office">The only office it is for; null for all.</param>
/// <param name="Moves">Elements of the later version that stand for others, by the ids of the present one.</param>
/// <param name="Ground"><c>favours-applicant</c> or <c>act-says-so</c>.</param>
/// <param name="Cite">The section of the Act; null where the ground is favour.</param>
/// <param name="Reason">Why.</param>
/// <param name="State">Where it stands.</param>
/// <param name="ProposedBy">Who proposed it.</param>
/// <param name="ProposedAt">When.</param>
/// <param name="DecidedBy">Who approved or withdrew it; null before.</param>
/// <param name="DecidedAt">When; null before.</param>
/// <param name="EndedAt">When the last application was done; null before.</param>
/// <param name="Waiting">Applications still to be moved.</param>
/// <param name="Moved">Applications moved.</param>
/// <param name="Refused">Applications that cannot go over.</param>
/// <param name="Percent">How far it is, 0 to 100.</param>
public sealed record MigrationAnswer(
    string Id, string PermitType, int From, int To, string? Office, ImmutableSortedDictionary<string, string> Moves, string Ground, string? Cite, string Reason,
    MigrationState State, string ProposedBy, Instant ProposedAt, string? DecidedBy, Instant? DecidedAt, Instant? EndedAt, long Waiting, long Moved, long Refused, int Percent)
{
    /// <summary>The answer for a migration.</summary>
    public static MigrationAnswer Of(MigrationRow row) => new(
        row.Id, row.Slug, row.FromVersion, row.ToVersion, row.Office, row.Moves, row.Ground, row.Cite, row.Reason, row.State, row.ProposedName, row.ProposedAt,
        row.DecidedName, row.DecidedAt, row.EndedAt, row.Waiting, row.Moved, row.Refused, row.Percent);
}

/// <summary>A migration with a stretch of its applications.</summary>
/// <param name="Migration">The migration.</param>
/// <param name="Cases">its applications in the caller's offices, in the order in which they were filed.</param>
/// <param name="Next">To send as <c>cursor</c> for the following ones; null where none is left.</param>
public sealed record MigrationDetailAnswer(MigrationAnswer Migration, ImmutableArray<MigrationCaseAnswer> Cases, string? Next);

/// <summary>One application of a migration.</summary>
/// <param name="State">Where it stands.</param>
/// <param name="At">When it was moved, or found not to fit any more; null before.</param>
/// <param name="Preview">What was to happen to it when the migration was proposed.</param>
/// <param name="Problems">Why it was not moved; empty where it was.</param>
public sealed record MigrationCaseAnswer(MigrationCaseState State, Instant? At, CasePreview Preview, ImmutableArray<Problem> Problems)
{
    /// <summary>The answer for an application.</summary>
    public static MigrationCaseAnswer Of(MigrationCaseRow row) => new(row.State, row.At, row.Preview, row.Problems);
}

/// <summary>What a plan would do.</summary>
/// <param name="Total">Running applications looked at.</param>
/// <param name="Allowed">Those that may go over on the ground given.</param>
/// <param name="ActNeeded">Those that may go over only because an Act says so.</param>
/// <param name="Unfit">Those that cannot go over at all.</param>
/// <param name="DeadlinesChanged">Those of which a due instant moves.</param>
/// <param name="OwnersChanged">Those of which an open task goes to another role.</param>
/// <param name="RoutesChanged">Those whose way ahead differs.</param>
/// <param name="Cases">The applications by number, the first <see cref="Most"/>.</param>
public sealed record MigrationPreviewAnswer(
    int Total, int Allowed, int ActNeeded, int Unfit, int DeadlinesChanged, int OwnersChanged, int RoutesChanged, ImmutableArray<CasePreview> Cases)
{
    /// <summary>The most applications shown one by one; the counts are of all.</summary>
    public const int Most = 200;

    /// <summary>The answer for previews.</summary>
    public static MigrationPreviewAnswer Of(ImmutableArray<CasePreview> cases) => new(
        cases.Length, cases.Count(c => c.IsAllowed), cases.Count(c => c.Verdict == MigrationVerdict.ActNeeded), cases.Count(c => c.Verdict == MigrationVerdict.Unfit),
        cases.Count(c => c.Clocks.Any(k => k.After is { } after && after != k.Before)), cases.Count(c => c.Waiting.Any(w => w.ChangesOwner)),
        cases.Count(c => !c.Routes.IsEmpty), [.. cases.Take(Most)]);
}
