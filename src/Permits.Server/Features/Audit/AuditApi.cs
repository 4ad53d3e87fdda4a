using System.Text.Json;
using NodaTime;
using Permits.Engine;
using Permits.Server.Features.Identity;
using Permits.Server.Hosting;
using Permits.Storage;

namespace Permits.Server.Features.Audit;

/// <summary>An event of the log, whole.</summary>
/// <param name="Sequence">1 for the first of a case; no gaps.</param>
/// <param name="RecordedAt">When it was written.</param>
/// <param name="ActorId">Who caused it.</param>
/// <param name="ActorName">His name then.</param>
/// <param name="Type">Its name.</param>
/// <param name="At">When it legally happened.</param>
/// <param name="Event">Its stored JSON.</param>
public sealed record EventAnswer(long Sequence, Instant RecordedAt, string ActorId, string ActorName, string Type, Instant At, JsonElement Event);

/// <summary><c>GET /audit/{number}</c>: every event of an application, for auditors.</summary>
public static class AuditApi
{
    /// <summary>Maps the route.</summary>
    public static void MapAudit(this RouteGroupBuilder api) => api
        .MapGet("/audit/{number}", async (string number, IPermitStore store, CurrentUser user, CancellationToken cancel) =>
            await store.CaseAsync(user.Scope, number, cancel) is { } stored
                ? ApiResults.Ok(new ListAnswer<EventAnswer>([.. stored.Events.Select(Of)], null))
                : ApiResults.NotFound())
        .WithName("GetAuditEvents").WithSummary("Every event of an application, oldest first").WithTags("Audit")
        .RequireAuthorization(Policies.Auditor)
        .Produces<ListAnswer<EventAnswer>>().ProducesRefusals(401, 403, 404);

    private static EventAnswer Of(RecordedEvent recorded) => new(
        recorded.Sequence, recorded.RecordedAt, recorded.ActorId, recorded.ActorName, recorded.Event.GetType().Name, recorded.Event.At,
        JsonSerializer.SerializeToElement(recorded.Event, EventJson.Options));
}
