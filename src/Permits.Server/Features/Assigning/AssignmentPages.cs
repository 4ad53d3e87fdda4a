using Permits.Server.Features.Audit;
using Permits.Server.Ui;
using Permits.Storage;

namespace Permits.Server.Features.Assigning;

/// <summary>The auditors' pages of tasks given out by lot, load or skill.</summary>
internal static class AssignmentPages
{
    /// <summary>Maps <c>assignments</c>.</summary>
    public static void MapAssignmentPages(this IEndpointRouteBuilder audit)
    {
        audit.MapGet("/assignments", ListAsync);
        audit.MapGet("/assignments/{number}/{sequence:long}", ShowAsync);
    }

    private static async Task<IResult> ListAsync(
        HttpRequest request, PageContext page, string? unassigned, string? cursor, AuditReading reading, IQueries queries, CancellationToken cancel)
    {
        var filters = await reading.FiltersAsync(request, page, cancel);
        var only = unassigned == "yes";
        var after = Cursor.Read(cursor) is { IsOk: true } place ? place.Value : null;
        return page.Render<AssignmentsPage, AssignmentsModel>(new AssignmentsModel(
            filters, only, await queries.AskAsync(new Assignments(reading.Scope, filters.Filter) { OnlyUnassigned = only, After = after }, cancel)));
    }

    private static async Task<IResult> ShowAsync(PageContext page, string number, long sequence, AuditReading reading, IPermitStore store, CancellationToken cancel) =>
        await GivenOut.ReadAsync(store, reading.Scope, number, sequence, cancel) is { } given
            ? page.Render<AssignmentPage, AssignmentModel>(new AssignmentModel(given))
            : Results.NotFound();
}
