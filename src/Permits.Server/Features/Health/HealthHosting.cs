using Microsoft.Extensions.Diagnostics.HealthChecks;
using NodaTime;
using Permits.Server.Hosting;
using Permits.Storage;

namespace Permits.Server.Features.Health;

/// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: it can do its work as well.</summary>
public static class HealthHosting
{
    private const string Ready = "ready";

    /// <summary>Adds the checks.</summary>
    public static void AddHealth(this IServiceCollection services) => services.AddHealthChecks()
        .AddCheck<DatabaseCheck>("database", tags: [Ready])
        .AddCheck<SweepCheck>("sweep", tags: [Ready])
        .AddCheck<CalendarCheck>("calendar", tags: [Ready]);

    /// <summary>Maps the two routes; anybody may ask, and is told states and no details.</summary>
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/health/live", () => ApiResults.Ok(new { Status = "live" }))
            .WithName("Live").WithSummary("Whether the process answers").WithTags("Health");
        app.MapGet("/health/ready", async (HealthCheckService checks, CancellationToken cancel) =>
            {
                var report = await checks.CheckHealthAsync(check => check.Tags.Contains(Ready), cancel);
                return Results.Json(
                    new { Status = report.Status, Checks = report.Entries.ToDictionary(e => e.Key, e => e.Value.Status) },
                    ApiJson.Options,
                    statusCode: report.Status == HealthStatus.Unhealthy ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK);
            })
            .WithName("Ready").WithSummary("Whether database, sweep and calendars are in order").WithTags("Health")
            .Produces(StatusCodes.Status200OK).Produces(StatusCodes.Status503ServiceUnavailable);
    }

    private sealed class DatabaseCheck(IQueries queries) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            await queries.AskAsync(new NextMark(), cancellationToken);
            return HealthCheckResult.Healthy();
        }
    }

    /// <summary>Nothing that is due may have waited for more than a minute.</summary>
    private sealed class SweepCheck(IQueries queries, IClock clock) : IHealthCheck
    {
        private static readonly Duration MostLag = Duration.FromMinutes(1);

        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
            await queries.AskAsync(new NextMark(), cancellationToken) is { } next && clock.GetCurrentInstant() - next > MostLag
                ? HealthCheckResult.Unhealthy()
                : HealthCheckResult.Healthy();
    }

    /// <summary>The calendars must know the coming year: a deadline beyond them is refused.</summary>
    private sealed class CalendarCheck(OfficeCalendars calendars, IClock clock) : IHealthCheck
    {
        private const int DaysAhead = 365;

        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            var shortOf = calendars.Ids
                .Select(id => calendars.For(new Office("", "", new LocalText(""), null, id)))
                .Any(c => c.Horizon.End < clock.GetCurrentInstant().InZone(c.Zone).Date.PlusDays(DaysAhead));
            return Task.FromResult(shortOf ? HealthCheckResult.Degraded() : HealthCheckResult.Healthy());
        }
    }
}
