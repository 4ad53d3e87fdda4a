using System.Collections.Immutable;
using NodaTime;
using Permits.Bpmn;
using Permits.Engine;
using Permits.Server.Features.Identity;
using Permits.Server.Hosting;
using Permits.Storage;

namespace Permits.Server.Features.Assigning;

/// <summary>How a task was given out, with all that it is worked out from.</summary>
/// <param name="Application">The application's number.</param>
/// <param name="Sequence">The event's place in the case's log.</param>
/// <param name="TaskId">The task.</param>
/// <param name="Title">Its name.</param>
/// <param name="At">When.</param>
/// <param name="Strategy"><c>draw</c>, <c>load</c> or <c>skill</c>.</param>
/// <param name="Skill">The skill asked for; null where none is.</param>
/// <param name="Considered">Everyone who held the role then, by user name, with the figures used.</param>
/// <param name="Previous">The hash of the case's event before it, lower-case hex.</param>
/// <param name="SeededBy">The text whose SHA-256 is the seed; null where nobody could take the task.</param>
/// <param name="Seed">The seed, lower-case hex; null with it.</param>
/// <param name="Number">What the seed gives among those drawn, from 0; null with it.</param>
/// <param name="UserId">Whose it is; null where nobody could take it.</param>
/// <param name="ComesOutAgain">Whether it came out the same when it was worked out for this answer.</param>
public sealed record AssignmentAnswer(
    string Application, long Sequence, string TaskId, LocalText Title, Instant At, AssignmentStrategy Strategy, string? Skill, ImmutableArray<ConsideredOfficer> Considered,
    string Previous, string? SeededBy, string? Seed, int? Number, string? UserId, bool ComesOutAgain);

/// <summary>Tasks given out, for auditors.</summary>
public static class AssignmentsApi
{
    /// <summary>Maps the route.</summary>
    public static void MapAssignments(this RouteGroupBuilder api) =>
        api.MapGet("/audit/{number}/assignments/{sequence:long}", async (string number, long sequence, IPermitStore store, CurrentUser user, CancellationToken cancel) =>
            await GivenOut.ReadAsync(store, OfficeScope.For(user.Required), number, sequence, cancel) is { } given ? ApiResults.Ok(Of(given)) : ApiResults.NotFound())
            .WithName("GetAssignment").WithSummary("How a task was given out by lot, load or skill, to be worked out again").WithTags("Audit")
            .RequireAuthorization(Policies.Auditor)
            .Produces<AssignmentAnswer>().ProducesRefusals(401, 403, 404);

    private static AssignmentAnswer Of(GivenOut given) => new(
        given.Application, given.Sequence, given.Decided.TaskId, given.Title, given.Decided.At, given.Decided.Strategy, given.Decided.Skill, given.Decided.Considered,
        given.Previous, given.SeededBy, given.Decided.Seed, given.Number, given.Decided.UserId, given.ComesOutAgain);
}
