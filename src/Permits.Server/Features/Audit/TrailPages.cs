using Permits.Server.Ui;
using Permits.Server.Ui.Forms;
using Permits.Storage;

namespace Permits.Server.Features.Audit;

/// <summary>What people did beside cases: papers opened, data exported, wrong passwords.</summary>
internal static class TrailPages
{
    /// <summary>Maps <c>reads</c> and <c>sign-ins</c>.</summary>
    public static void MapTrailPages(this IEndpointRouteBuilder audit)
    {
        audit.MapGet("/reads", async (HttpRequest request, PageContext page, string? cursor, IQueries queries, CancellationToken cancel) =>
        {
            var filters = Read(request, request.Query["kind"].ToString() switch
            {
                "papers" => TrailKind.DocumentRead,
                "exports" => TrailKind.DataExported,
                _ => TrailKind.TakenAway,
            });
            return page.Render<ReadsPage, ReadsModel>(new ReadsModel(filters, await EntriesAsync(filters, cursor, queries, cancel)));
        });
        audit.MapGet("/sign-ins", async (HttpRequest request, PageContext page, string? cursor, IQueries queries, CancellationToken cancel) =>
        {
            var filters = Read(request, TrailKind.SignInFailed) with { Application = "" };
            return page.Render<FailedSignInsPage, FailedSignInsModel>(new FailedSignInsModel(filters, await EntriesAsync(filters, cursor, queries, cancel)));
        });
    }

    private static TrailFilterModel Read(HttpRequest request, TrailKind kind) => new(
        PostedPeriod.Read(request), AuditReading.Given(request.Query["account"])?.ToLowerInvariant() ?? "",
        AuditReading.Given(request.Query["application"])?.ToUpperInvariant() ?? "", kind);

    private static Task<Page<TrailRow>> EntriesAsync(TrailFilterModel filters, string? cursor, IQueries queries, CancellationToken cancel) => queries.AskAsync(
        new TrailEntries(filters.Kind)
        {
            From = filters.Period.From, To = filters.Period.To, Account = AuditReading.Given(filters.Account), Application = AuditReading.Given(filters.Application),
            After = Cursor.Read(cursor) is { IsOk: true } place ? place.Value : null,
        },
        cancel);
}
