using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Permits.Server.Features.Identity;
using Permits.Server.Hosting;
using Permits.Storage;

namespace Permits.Server.Features.Audit;

/// <summary>An event of the log, whole.</summary>
/// <param name="Sequence">1 for the first of a case; no gaps.</param>
/// <param name="RecordedAt">When it was written.</param>
/// <param name="ActorId">Who caused it.</param>
/// <param name="ActorName">His name then; null once erased.</param>
/// <param name="Type">Its name.</param>
/// <param name="At">When it legally happened.</param>
/// <param name="Event">Its stored JSON; null once erased.</param>
/// <param name="Hash">SHA-256 of its header, lower-case hex: link of the case's chain and leaf of the tree.</param>
/// <param name="Leaf">Its index in the tree, from 0; null where no checkpoint covers it yet.</param>
public sealed record EventAnswer(
    long Sequence, Instant RecordedAt, string ActorId, string? ActorName, string Type, Instant At, JsonElement? Event, string Hash, long? Leaf);

/// <summary>What auditors read of the log: a case's events, checkpoints, proofs.</summary>
public static class AuditApi
{
    /// <summary>Most checkpoints of one page.</summary>
    private const int MostCheckpoints = 100;

    /// <summary>Maps the routes.</summary>
    public static void MapAudit(this RouteGroupBuilder api)
    {
        api.MapGet("/audit/{number}", async (string number, IPermitStore store, CurrentUser user, CancellationToken cancel) =>
            await store.LoggedAsync(user.Scope, number, cancel) is { IsEmpty: false } events
                ? ApiResults.Ok(new ListAnswer<EventAnswer>([.. events.Select(Of)], null))
                : ApiResults.NotFound())
            .WithName("GetAuditEvents").WithSummary("Every event of an application, oldest first").WithTags("Audit")
            .RequireAuthorization(Policies.Auditor)
            .Produces<ListAnswer<EventAnswer>>().ProducesRefusals(401, 403, 404);
        api.MapGet("/audit/checkpoints", async ([FromQuery] long? before, IPermitStore store, CancellationToken cancel) =>
            ApiResults.Ok(new ListAnswer<CheckpointRow>(await store.CheckpointsAsync(before ?? long.MaxValue, MostCheckpoints, cancel), null)))
            .WithName("GetCheckpoints").WithSummary("Signed checkpoints of the log, newest first; go on with before").WithTags("Audit")
            .RequireAuthorization(Policies.CheckpointReader)
            .Produces<ListAnswer<CheckpointRow>>().ProducesRefusals(401, 403);
        api.MapPost("/audit/checkpoints", async (CheckpointSigning signing, CancellationToken cancel) => ApiResults.Ok(await signing.MakeAsync(cancel)))
            .WithName("MakeCheckpoint").WithSummary("Signs a checkpoint over all that is committed").WithTags("Audit")
            .RequireAuthorization(Policies.CheckpointReader)
            .Produces<CheckpointRow>().ProducesRefusals(401, 403);
        api.MapGet("/audit/proof/{number}/{sequence:long}", async (string number, long sequence, IPermitStore store, CancellationToken cancel) =>
            await store.InclusionAsync(number, sequence, cancel) is { } answer ? ApiResults.Ok(answer) : ApiResults.NotFound())
            .WithName("GetInclusionProof").WithSummary("The proof that an event is under the newest checkpoint (RFC 9162)").WithTags("Audit")
            .RequireAuthorization(Policies.Auditor)
            .Produces<InclusionAnswer>().ProducesRefusals(401, 403, 404);
        api.MapGet("/audit/consistency", async ([FromQuery] long? from, [FromQuery] long? to, IPermitStore store, CancellationToken cancel) =>
            await store.ConsistencyAsync(from ?? 0, to ?? 0, cancel) is { } answer ? ApiResults.Ok(answer) : ApiResults.NotFound())
            .WithName("GetConsistencyProof").WithSummary("The proof that the log of one size continues that of another (RFC 9162)").WithTags("Audit")
            .RequireAuthorization(Policies.Auditor)
            .Produces<ConsistencyAnswer>().ProducesRefusals(401, 403, 404);
    }

    private static EventAnswer Of(LoggedEvent e) => new(
        e.Sequence, e.RecordedAt, e.ActorId, e.ActorName, e.Type, e.At, e.Json is null ? null : JsonElement.Parse(e.Json), e.Hash, e.Leaf);
}
