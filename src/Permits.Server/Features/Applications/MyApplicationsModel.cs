using System.Collections.Immutable;
using Permits.Storage;

namespace Permits.Server.Features.Applications;

/// <summary>An applicant's own applications.</summary>
/// <param name="Rows">The applications, newest first.</param>
/// <param name="Tasks">What he has to do, soonest due first.</param>
public sealed record MyApplicationsModel(Page<ApplicationRow> Rows, ImmutableArray<TaskRow> Tasks);
