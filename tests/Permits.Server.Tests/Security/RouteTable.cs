namespace Permits.Server.Tests.Security;

/// <summary>A route as it is called in tests, and which of the demonstration accounts may.</summary>
/// <param name="Method">GET, POST, PUT or DELETE.</param>
/// <param name="Path">The path with values in it that name nothing.</param>
/// <param name="Allowed">The accounts whose role may call it; what they may do then is up to scope and engine.</param>
public sealed record RouteRow(string Method, string Path, string[] Allowed);

/// <summary>Who may call what: every route of the server stands here, see <see cref="RouteTableTests"/>.</summary>
internal static class RouteTable
{
    /// <summary>One account of each role.</summary>
    public static readonly string[] Users = ["applicant1", "officer1", "supervisor1", "designer1", "auditor1", "admin1"];

    private static readonly string[] Applicants = ["applicant1"];
    private static readonly string[] Officers = ["officer1", "supervisor1"];
    private static readonly string[] Supervisors = ["supervisor1"];
    private static readonly string[] Designers = ["designer1"];
    private static readonly string[] Auditors = ["auditor1"];
    private static readonly string[] Admins = ["admin1"];
    private static readonly string[] TaskDoers = [.. Applicants, .. Officers];
    private static readonly string[] CaseReaders = [.. TaskDoers, .. Auditors];
    private static readonly string[] BreachReaders = [.. Supervisors, .. Auditors];
    private static readonly string[] Reviewers = [.. Supervisors, .. Designers, .. Admins];
    private static readonly string[] MigrationReaders = [.. Supervisors, .. Designers, .. Auditors];
    private static readonly string[] MigrationApprovers = [.. Supervisors, .. Designers];

    /// <summary>Routes of the API that ask for a role.</summary>
    public static readonly RouteRow[] Api =
    [
        new("GET", "/api/v1/applications", CaseReaders),
        new("GET", "/api/v1/applications/FOD-2569-999999", CaseReaders),
        new("GET", "/api/v1/applications/FOD-2569-999999/clocks", CaseReaders),
        new("GET", "/api/v1/applications/FOD-2569-999999/documents/00", CaseReaders),
        new("POST", "/api/v1/applications", Applicants),
        new("POST", "/api/v1/documents", TaskDoers),
        new("GET", "/api/v1/tasks", TaskDoers),
        new("POST", "/api/v1/tasks/none/claim", TaskDoers),
        new("POST", "/api/v1/tasks/none/unclaim", TaskDoers),
        new("POST", "/api/v1/tasks/none/reassign", TaskDoers),
        new("POST", "/api/v1/tasks/none/complete", TaskDoers),
        new("GET", "/api/v1/tasks/none", TaskDoers),
        new("POST", "/api/v1/applications/FOD-2569-999999/clocks/none/extend", Officers),
        new("POST", "/api/v1/applications/FOD-2569-999999/clocks/none/pause", Officers),
        new("POST", "/api/v1/applications/FOD-2569-999999/clocks/none/resume", Officers),
        new("POST", "/api/v1/messages", Officers),
        new("POST", "/api/v1/applications/FOD-2569-999999/messages", Officers),
        new("POST", "/api/v1/applications/FOD-2569-999999/signals", Officers),
        new("POST", "/api/v1/applications/FOD-2569-999999/incidents/none/resolve", Officers),
        new("POST", "/api/v1/applications/FOD-2569-999999/defect-record/acknowledge", Applicants),
        new("POST", "/api/v1/applications/FOD-2569-999999/fault", Officers),
        new("POST", "/api/v1/applications/FOD-2569-999999/notice-channel", Applicants),
        new("POST", "/api/v1/applications/FOD-2569-999999/notices/none/posted", Officers),
        new("POST", "/api/v1/calendars/th/holidays", Admins),
        new("POST", "/api/v1/applications/FOD-2569-999999/adopt", Officers),
        new("GET", "/api/v1/breaches", BreachReaders),
        new("GET", "/api/v1/breaches/none", BreachReaders),
        new("POST", "/api/v1/breaches/none/reason", BreachReaders),
        new("POST", "/api/v1/breaches/none/acknowledgement", BreachReaders),
        new("GET", "/api/v1/audit/FOD-2569-999999", Auditors),
        new("GET", "/api/v1/audit/exports/csv", Auditors),
        new("GET", "/api/v1/reviews", Reviewers),
        new("POST", "/api/v1/permit-types/none/reviews", Reviewers),
        new("POST", "/api/v1/definitions", Designers),
        new("GET", "/api/v1/definitions/food-premises/1", Designers),
        new("GET", "/api/v1/definitions/food-premises/1/bpmn", Designers),
        new("GET", "/api/v1/definitions/food-premises/1/dmn", Designers),
        new("GET", "/api/v1/definitions/food-premises/1/manual", Designers),
        new("GET", "/api/v1/definitions/food-premises/1/archive", Designers),
        new("GET", "/api/v1/definitions/food-premises/1/files/manual.yaml", Designers),
        new("GET", "/api/v1/drafts", Designers),
        new("POST", "/api/v1/drafts", Designers),
        new("POST", "/api/v1/drafts/archive", Designers),
        new("GET", "/api/v1/drafts/none", Designers),
        new("DELETE", "/api/v1/drafts/none", Designers),
        new("GET", "/api/v1/drafts/none/archive", Designers),
        new("GET", "/api/v1/drafts/none/files/manual.yaml", Designers),
        new("PUT", "/api/v1/drafts/none/files/manual.yaml", Designers),
        new("DELETE", "/api/v1/drafts/none/files/manual.yaml", Designers),
        new("GET", "/api/v1/drafts/none/lists", Designers),
        new("POST", "/api/v1/drafts/none/check", Designers),
        new("POST", "/api/v1/drafts/none/compare", Designers),
        new("POST", "/api/v1/drafts/none/manual", Designers),
        new("POST", "/api/v1/drafts/none/decide", Designers),
        new("POST", "/api/v1/drafts/none/import", Designers),
        new("GET", "/api/v1/drafts/none/review", Designers),
        new("POST", "/api/v1/drafts/none/review", Designers),
        new("POST", "/api/v1/drafts/none/review/withdraw", Designers),
        new("POST", "/api/v1/drafts/none/review/return", Designers),
        new("POST", "/api/v1/drafts/none/review/approve", Designers),
        new("POST", "/api/v1/definitions/food-premises/migrations", Designers),
        new("GET", "/api/v1/definitions/food-premises/migrations", MigrationReaders),
        new("GET", "/api/v1/definitions/food-premises/migrations/none", MigrationReaders),
        new("POST", "/api/v1/definitions/food-premises/migrations/none/approve", MigrationApprovers),
        new("POST", "/api/v1/definitions/food-premises/migrations/none/withdraw", Designers),
        new("POST", "/api/v1/definitions/food-premises/1/trial", Designers),
        new("POST", "/api/v1/drafts/none/trial", Designers),
        new("GET", "/api/v1/definitions/food-premises/compare", Designers),
        new("GET", "/api/v1/calendars/th/changes/none", Admins),
    ];

    /// <summary>Routes of pages that ask for a role.</summary>
    public static readonly RouteRow[] Pages =
    [
        new("GET", "/my", Applicants),
        new("GET", "/my/permits", Applicants),
        new("GET", "/queue", Officers),
        new("GET", "/letters", Officers),
        new("GET", "/breaches", BreachReaders),
        new("GET", "/audit", Auditors),
        new("GET", "/audit/departures", Auditors),
        new("GET", "/audit/reassignments", Auditors),
        new("GET", "/audit/changes", Auditors),
        new("GET", "/audit/replay", Auditors),
        new("GET", "/audit/performance", Auditors),
        new("GET", "/audit/exports", Auditors),
        new("GET", "/audit/exports/file", Auditors),
        new("GET", "/reviews", Reviewers),
        new("GET", "/packages", Designers),
        new("GET", "/packages/new", Designers),
        new("GET", "/packages/food-premises/migrations", MigrationReaders),
        new("GET", "/admin", Admins),
        new("GET", "/calendar/changes", Admins),
        new("GET", "/applications/FOD-2569-999999", CaseReaders),
        new("GET", "/applications/FOD-2569-999999/defect-record", CaseReaders),
        new("GET", "/applications/FOD-2569-999999/fault", Officers),
        new("GET", "/applications/FOD-2569-999999/adopt", Officers),
        new("GET", "/applications/FOD-2569-999999/receipt", Applicants),
        new("GET", "/applications/FOD-2569-999999/documents/00", CaseReaders),
        new("GET", "/applications/FOD-2569-999999/notices/none", CaseReaders),
        new("GET", "/applications/FOD-2569-999999/notices/none/posted", Officers),
        new("POST", "/applications/FOD-2569-999999/notices/none/posted", Officers),
        new("GET", "/applications/FOD-2569-999999/tasks/none/claim", CaseReaders),
        new("POST", "/applications/FOD-2569-999999/tasks/none/claim", TaskDoers),
        new("POST", "/applications/FOD-2569-999999/tasks/none/unclaim", TaskDoers),
        new("POST", "/applications/FOD-2569-999999/tasks/none/reassign", TaskDoers),
        new("POST", "/applications/FOD-2569-999999/tasks/none/complete", TaskDoers),
        new("GET", "/applications/FOD-2569-999999/clocks/none/extend", CaseReaders),
        new("POST", "/applications/FOD-2569-999999/clocks/none/extend", Officers),
        new("POST", "/applications/FOD-2569-999999/clocks/none/pause", Officers),
        new("POST", "/applications/FOD-2569-999999/clocks/none/resume", Officers),
        new("GET", "/applications/FOD-2569-999999/notice-channel", CaseReaders),
        new("POST", "/applications/FOD-2569-999999/notice-channel", Applicants),
        new("GET", "/applications/FOD-2569-999999/incidents/resolve", CaseReaders),
        new("POST", "/applications/FOD-2569-999999/incidents/resolve", Officers),
        new("GET", "/applications/FOD-2569-999999/defect-record/acknowledge", CaseReaders),
        new("POST", "/applications/FOD-2569-999999/defect-record/acknowledge", Applicants),
        new("POST", "/applications/FOD-2569-999999/fault", Officers),
        new("POST", "/applications/FOD-2569-999999/adopt", Officers),
        new("GET", "/breaches/none", BreachReaders),
        new("GET", "/breaches/none/reason", BreachReaders),
        new("POST", "/breaches/none/reason", Supervisors),
        new("GET", "/breaches/none/acknowledgement", BreachReaders),
        new("POST", "/breaches/none/acknowledgement", Supervisors),
        new("GET", "/reviews/none", Reviewers),
        new("POST", "/reviews/none", Reviewers),
        new("GET", "/calendar/changes/none", Admins),
        new("POST", "/calendar/changes", Admins),
        new("POST", "/packages", Designers),
        new("POST", "/packages/drafts", Designers),
        new("POST", "/packages/new", Designers),
        new("GET", "/packages/none/draft", Designers),
        new("GET", "/packages/none/draft/process", Designers),
        new("GET", "/packages/none/draft/archive", Designers),
        new("GET", "/packages/none/draft/files/manual.yaml", Designers),
        new("POST", "/packages/none/draft/review", Designers),
        new("POST", "/packages/none/draft/review/end", Designers),
        new("POST", "/packages/none/draft/review/approve", Designers),
        new("POST", "/packages/none/draft/drop", Designers),
        new("GET", "/packages/none/compare", Designers),
        new("POST", "/packages/none/migrations", Designers),
        new("GET", "/packages/none/migrations/none", MigrationReaders),
        new("POST", "/packages/none/migrations/none/approve", MigrationApprovers),
        new("POST", "/packages/none/migrations/none/withdraw", Designers),
        new("GET", "/permits/none/apply", Applicants),
        new("POST", "/permits/none/apply", Applicants),
    ];

    /// <summary>Routes that are open to everyone, with why.</summary>
    public static readonly IReadOnlyDictionary<string, string> Public = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["POST /api/v1/token"] = "signing in",
        ["GET /api/v1/track/{number}"] = "asks for the application's own secret",
        ["POST /track"] = "asks for the application's own secret",
        ["GET /track"] = "the form for it",
        ["GET /api/v1/calendars/{id}"] = "a calendar is public (contract.md)",
        ["GET /api/v1/calendars/{id}/changes"] = "announced days are public",
        ["GET /api/v1/deadline"] = "counts, and holds nothing",
        ["GET /deadline"] = "counts, and holds nothing",
        ["GET /api/v1/permit-types"] = "manuals are published (LFA s.7)",
        ["GET /api/v1/permit-types/{slug}"] = "manuals are published (LFA s.7)",
        ["GET /api/v1/permit-types/{slug}/manual"] = "manuals are published (LFA s.7)",
        ["GET /permits/{slug}"] = "manuals are published (LFA s.7)",
        ["GET /permits/{slug}/{version:int}/process.bpmn"] = "the flow is part of the manual",
        ["GET /api/v1/permits"] = "the register of permits is public and names the holder as the permit does",
        ["GET /api/v1/permits/{number}"] = "the register of permits is public and names the holder as the permit does",
        ["GET /permits"] = "the register of permits is public and names the holder as the permit does",
        ["GET /dev/clock"] = "Development only",
        ["POST /dev/clock"] = "Development only",
        ["GET /clock"] = "Development only",
        ["POST /clock"] = "Development only",
        ["GET /health/live"] = "for the load balancer, says one word",
        ["GET /health/ready"] = "for the load balancer, says one word",
        ["GET /openapi/{documentName}.json"] = "describes the API",
        ["GET /"] = "the list of permit types",
        ["GET /sign-in"] = "signing in",
        ["POST /sign-in"] = "signing in",
        ["POST /sign-out"] = "signing out",
        ["GET /denied"] = "says that something is denied",
        ["GET /calendar"] = "a calendar is public",
    };
}
