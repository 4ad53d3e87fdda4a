using Permits.Server.Hosting;

namespace Permits.Server.Features.Tracking;

/// <summary><c>GET /track/{number}?secret=</c>, open to everybody who holds the secret.</summary>
public static class TrackingApi
{
    /// <summary>Maps the route.</summary>
    public static void MapTracking(this RouteGroupBuilder api) => api
        .MapGet("/track/{number}", async (string number, string? secret, Tracker tracker, CancellationToken cancel) =>
            await tracker.FindAsync(number, secret, cancel) is { } found ? ApiResults.Ok(found) : ApiResults.NotFound())
        .WithName("Track").WithSummary("Follow an application by its number and secret; a wrong secret and an unknown number answer alike").WithTags("Tracking")
        .RequireRateLimiting(RateLimits.Tracking)
        .Produces<TrackAnswer>().ProducesRefusals(404, 429);
}
