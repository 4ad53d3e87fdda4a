using System.Collections.Immutable;
using Permits.Storage;

namespace Permits.Exports;

/// <summary>The columns of the table of applications.</summary>
internal static class ApplicationColumns
{
    public static RowSet Rows(CaseSource source, Pseudonyms people, CancellationToken cancel)
    {
        ImmutableArray<Column<ApplicationRow>> columns =
        [
            ("application", r => r.Number),
            ("permit_type", r => r.PermitType),
            ("permit_title_th", r => r.PermitTitle.Th),
            ("definition_version", r => r.DefinitionVersion),
            ("office", r => r.Office),
            ("office_name_th", r => r.OfficeName.Th),
            ("applicant_id", r => people.Id(r.ApplicantId)),
            ("applicant_name", r => people.Name(r.ApplicantId, r.ApplicantName)),
            .. Column<ApplicationRow>.Date("filed_at", r => r.FiledAt),
            .. Column<ApplicationRow>.Date("received_at", r => r.ReceivedAt),
            ("milestone", r => r.Milestone),
            ("waits_for", r => r.WaitsFor),
            .. Column<ApplicationRow>.Date("due", r => r.Due),
            ("breaches", r => r.BreachCount),
            ("result", r => r.Result),
            .. Column<ApplicationRow>.Date("closed_at", r => r.ClosedAt),
            ("is_demo", r => r.IsDemo),
        ];
        return Column<ApplicationRow>.Rows("applications", columns, source.ApplicationsAsync(cancel));
    }
}
