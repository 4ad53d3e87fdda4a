using System.Collections.Immutable;
using NodaTime;
using Permits.Server.Features.Applications;
using Permits.Server.Ui.Forms;
using Permits.Storage;

namespace Permits.Server.Features.Audit;

/// <summary>What the filters of an auditor's page hold and offer.</summary>
/// <param name="Period">The period.</param>
/// <param name="Office">The office filtered by; null for all.</param>
/// <param name="Type">The permit type filtered by; null for all.</param>
/// <param name="Offices">Offices to choose from.</param>
/// <param name="Types">Permit types to choose from.</param>
public sealed record AuditFilterModel(PostedPeriod Period, string? Office, string? Type, ImmutableArray<Office> Offices, ImmutableArray<PermitTypeRow> Types)
{
    /// <summary>The filter as queries take it.</summary>
    public AuditFilter Filter => new() { From = Period.From, To = Period.To, Office = Office, PermitType = Type };
}

/// <summary>What the auditors' first page shows: nothing but where to go.</summary>
public sealed record AuditHomeModel;

/// <summary>What the page of departures shows.</summary>
/// <param name="Filters">The filters.</param>
/// <param name="Rates">Rates by office and step.</param>
/// <param name="Departures">A stretch of the departures.</param>
public sealed record DeparturesModel(AuditFilterModel Filters, ImmutableArray<DecisionRate> Rates, Page<DepartureRow> Departures);

/// <summary>A reassignment with the working days that were left.</summary>
/// <param name="Row">The reassignment.</param>
/// <param name="Left">Working days to the due instant; null where no clock ran, or beyond the calendar.</param>
public sealed record ReassignmentLine(ReassignmentRow Row, int? Left);

/// <summary>What the page of reassignments shows.</summary>
/// <param name="Filters">The filters.</param>
/// <param name="Days">At most so many days before due; null for all.</param>
/// <param name="Lines">A stretch of the reassignments.</param>
/// <param name="Next">Where the next stretch begins.</param>
public sealed record ReassignmentsModel(AuditFilterModel Filters, int? Days, ImmutableArray<ReassignmentLine> Lines, Cursor? Next);

/// <summary>What the page of changes shows.</summary>
/// <param name="Calendars">Announced changes of calendars, latest first.</param>
/// <param name="Versions">Published versions, latest first.</param>
/// <param name="Migrations">Migrations, latest first.</param>
public sealed record ChangesModel(ImmutableArray<AnnouncedChange> Calendars, ImmutableArray<DefinitionRow> Versions, ImmutableArray<MigrationRow> Migrations);

/// <summary>What the replay shows.</summary>
/// <param name="Number">The number typed.</param>
/// <param name="Dates">What the date field <c>at</c> holds.</param>
/// <param name="Found">The case as of then; null where there is none, or nothing was asked for.</param>
/// <param name="Asked">Whether something was asked for.</param>
public sealed record ReplayModel(string Number, FormValues Dates, ReplayedCase? Found, bool Asked);

/// <summary>A case as of an instant.</summary>
/// <param name="View">The case as of then.</param>
/// <param name="At">The instant.</param>
/// <param name="All">How many events its log has in all.</param>
/// <param name="Earlier">When the event before the last shown was recorded; null where there is none.</param>
/// <param name="Later">When the next event was recorded; null where there is none.</param>
public sealed record ReplayedCase(CaseView View, Instant At, int All, Instant? Earlier, Instant? Later);

/// <summary>A line of a chart and its table.</summary>
/// <param name="Name">What was counted.</param>
/// <param name="Met">How many were on time.</param>
/// <param name="Breached">How many were late.</param>
public sealed record ShareLine(string Name, long Met, long Breached)
{
    /// <summary>Those on time in percent, rounded down, so that 100 means all.</summary>
    public int Percent => (int)(100 * Met / (Met + Breached));
}

/// <summary>What the page of figures shows.</summary>
/// <param name="Filters">The filters.</param>
/// <param name="Kind">The kind of clocks; null for both.</param>
/// <param name="ByMonth">On-time share by month.</param>
/// <param name="ByOffice">By office.</param>
/// <param name="ByRule">By clock.</param>
/// <param name="Durations">How long steps took.</param>
public sealed record PerformanceModel(
    AuditFilterModel Filters, BreachKind? Kind, ImmutableArray<ShareLine> ByMonth, ImmutableArray<ShareLine> ByOffice, ImmutableArray<ShareLine> ByRule,
    ImmutableArray<StepDuration> Durations);

/// <summary>What the page of exports shows.</summary>
/// <param name="Filters">The filters.</param>
/// <param name="Problems">Why the last one asked for was refused; empty where none was.</param>
public sealed record ExportsModel(AuditFilterModel Filters, ImmutableArray<Problem> Problems);
