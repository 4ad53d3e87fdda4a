using Permits.Server.Features.Audit;
using Permits.Storage;

namespace Permits.Server.Features.Assigning;

/// <summary>What the list of tasks given out shows.</summary>
/// <param name="Filters">The filters.</param>
/// <param name="OnlyUnassigned">Whether only those that nobody could take are shown.</param>
/// <param name="Rows">A stretch of them.</param>
public sealed record AssignmentsModel(AuditFilterModel Filters, bool OnlyUnassigned, Page<AssignmentRow> Rows);

/// <summary>What the page of one giving out shows.</summary>
/// <param name="Given">It.</param>
public sealed record AssignmentModel(GivenOut Given);
