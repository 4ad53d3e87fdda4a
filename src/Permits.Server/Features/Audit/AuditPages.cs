using System.Globalization;
using NodaTime;
using Permits.Server.Features.Assigning;
using Permits.Server.Features.Identity;
using Permits.Server.Ui;
using Permits.Storage;
using Permits.Time;

namespace Permits.Server.Features.Audit;

/// <summary>The auditors' pages that list what is on record.</summary>
internal static class AuditPages
{
    /// <summary>Maps <c>/audit</c>.</summary>
    public static void MapAuditPages(this IEndpointRouteBuilder routes)
    {
        var audit = routes.MapGroup("/audit").RequireAuthorization(Policies.Auditor);
        audit.MapGet("", (PageContext page) => page.Render<AuditHomePage, AuditHomeModel>(new AuditHomeModel()));
        audit.MapGet("/departures", ShowDeparturesAsync);
        audit.MapGet("/reassignments", ShowReassignmentsAsync);
        audit.MapGet("/changes", ShowChangesAsync);
        audit.MapAssignmentPages();
        audit.MapReplayPages();
        audit.MapPerformancePages();
        audit.MapExportPages();
        audit.MapTrailPages();
        audit.MapCheckpointPages();
    }

    private static async Task<IResult> ShowDeparturesAsync(HttpRequest request, PageContext page, string? cursor, AuditReading reading, IQueries queries, CancellationToken cancel)
    {
        var filters = await reading.FiltersAsync(request, page, cancel);
        return page.Render<DeparturesPage, DeparturesModel>(new DeparturesModel(
            filters,
            await queries.AskAsync(new DecisionRates(reading.Scope, filters.Filter), cancel),
            await queries.AskAsync(new Departures(reading.Scope, filters.Filter) { After = PlaceOf(cursor) }, cancel)));
    }

    private static async Task<IResult> ShowReassignmentsAsync(
        HttpRequest request, PageContext page, string? days, string? cursor, AuditReading reading, IQueries queries, OfficeCalendars calendars, CancellationToken cancel)
    {
        var filters = await reading.FiltersAsync(request, page, cancel);
        int? within = int.TryParse(request.Query.ContainsKey("days") ? days : "3", NumberStyles.None, CultureInfo.InvariantCulture, out var asked) && asked <= 3650 ? asked : null;
        var found = await queries.AskAsync(
            new Reassignments(reading.Scope, filters.Filter) { BeforeDue = within is { } count ? Duration.FromDays(count) : null, After = PlaceOf(cursor) }, cancel);
        var byOffice = filters.Offices.ToDictionary(o => o.Id, calendars.For, StringComparer.Ordinal);
        return page.Render<ReassignmentsPage, ReassignmentsModel>(new ReassignmentsModel(
            filters, within, [.. found.Items.Select(row => new ReassignmentLine(row, DaysLeft(row, byOffice[row.Office])))], found.Next));
    }

    private static async Task<IResult> ShowChangesAsync(PageContext page, IPermitStore store, CancellationToken cancel)
    {
        var calendars = (await store.AskAsync(new Offices(), cancel)).Select(o => o.Calendar).Distinct(StringComparer.Ordinal);
        var announced = new List<AnnouncedChange>();
        foreach (var calendar in calendars)
        {
            announced.AddRange(await store.AskAsync(new CalendarChangesOf(calendar), cancel));
        }

        var versions = await store.AskAsync(new DefinitionVersions(), cancel);
        var migrations = new List<MigrationRow>();
        foreach (var slug in versions.Select(v => v.Slug).Distinct(StringComparer.Ordinal))
        {
            migrations.AddRange(await store.AskAsync(new MigrationsOf(slug), cancel));
        }

        return page.Render<ChangesPage, ChangesModel>(new ChangesModel(
            [.. announced.OrderByDescending(c => c.At)], [.. versions.OrderByDescending(v => v.PublishedAt)], [.. migrations.OrderByDescending(m => m.ProposedAt)]));
    }

    private static int? DaysLeft(ReassignmentRow row, WorkCalendar calendar) =>
        row.Due is { } due && due >= row.At && calendar.Count(row.At, due, PeriodUnit.WorkingDay).TryGet(out var left) ? left : null;

    private static Cursor? PlaceOf(string? cursor) => Cursor.Read(cursor) is { IsOk: true } place ? place.Value : null;
}
