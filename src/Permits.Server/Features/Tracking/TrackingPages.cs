using Permits.Server.Hosting;
using Permits.Server.Ui;
using Permits.Server.Ui.Forms;

namespace Permits.Server.Features.Tracking;

/// <summary>Following an application by number and secret. The secret is posted, so that it stays out of addresses and their logs.</summary>
internal static class TrackingPages
{
    /// <summary>Maps <c>/track</c>.</summary>
    public static void MapTrackingPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/track", (PageContext page, string? number) => page.Render<TrackPage, TrackModel>(new TrackModel(number ?? "", null, FieldProblems.None)));
        routes.MapPost("/track", async (PageContext page, IFormCollection form, Tracker tracker, CancellationToken cancel) =>
        {
            var number = form["number"].ToString();
            return await tracker.FindAsync(number, form["secret"].ToString(), cancel) is { } found
                ? page.Render<TrackPage, TrackModel>(new TrackModel(number, found, FieldProblems.None))
                : page.Render<TrackPage, TrackModel>(
                    new TrackModel(number, null, new FieldProblems([new Problem("track.not-found", TrackTexts.NotFound, "number")])), StatusCodes.Status422UnprocessableEntity);
        }).RequireRateLimiting(RateLimits.Tracking);
    }
}
