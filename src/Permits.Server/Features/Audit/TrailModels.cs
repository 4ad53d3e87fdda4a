using Permits.Server.Ui.Forms;
using Permits.Storage;

namespace Permits.Server.Features.Audit;

/// <summary>What the pages of the trail filter by.</summary>
/// <param name="Period">The period.</param>
/// <param name="Account">The account typed; empty for all.</param>
/// <param name="Application">The application typed; empty for all.</param>
/// <param name="Kind">Which entries.</param>
public sealed record TrailFilterModel(PostedPeriod Period, string Account, string Application, TrailKind Kind);

/// <summary>What the page of papers opened and data exported shows.</summary>
/// <param name="Filters">The filters.</param>
/// <param name="Entries">A stretch of the entries.</param>
public sealed record ReadsModel(TrailFilterModel Filters, Page<TrailRow> Entries);

/// <summary>What the page of failed sign-ins shows.</summary>
/// <param name="Filters">The filters.</param>
/// <param name="Entries">A stretch of the entries.</param>
public sealed record FailedSignInsModel(TrailFilterModel Filters, Page<TrailRow> Entries);
