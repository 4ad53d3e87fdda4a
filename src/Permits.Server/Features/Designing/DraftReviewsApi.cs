using NodaTime;
using Permits.Server.Features.Definitions;
using Permits.Server.Features.Identity;
using Permits.Server.Hosting;
using Permits.Storage;

namespace Permits.Server.Features.Designing;

/// <summary>A request for review.</summary>
/// <param name="Note">What was changed and why.</param>
/// <param name="EffectiveFrom">From when it is to be in force; null for at once.</param>
public sealed record DraftReviewRequest(string? Note, Instant? EffectiveFrom);

/// <summary>A draft returned.</summary>
/// <param name="Comment">What has to change.</param>
public sealed record ReturnRequest(string? Comment);

/// <summary>From draft to version: one designer asks, another approves.</summary>
public static class DraftReviewsApi
{
    /// <summary>Maps the routes.</summary>
    public static void MapDraftReviews(this RouteGroupBuilder api)
    {
        var review = api.MapGroup("/drafts/{slug}/review").WithTags("Drafts").RequireAuthorization(Policies.Designer);
        review.MapGet("", async (string slug, IDrafts drafts, CancellationToken cancel) =>
            ApiResults.Ok(new ListAnswer<DraftReviewAnswer>([.. (await drafts.ReviewsOfAsync(slug, cancel)).Select(DraftReviewAnswer.Of)], null)))
            .WithName("GetDraftReviews").WithSummary("Every review of a permit type's drafts, newest first").Produces<ListAnswer<DraftReviewAnswer>>().ProducesRefusals(401, 403);
        review.MapPost("", RequestAsync)
            .WithName("RequestDraftReview").WithSummary("Ask for a review; from then on the draft stays as it is")
            .Produces<DraftReviewAnswer>().ProducesRefusals(400, 401, 403, 404, 409, 412, 422);
        review.MapPost("/withdraw", (string slug, IDrafts drafts, CurrentUser user, IClock clock, CancellationToken cancel) => EndAsync(slug, null, drafts, user, clock, cancel))
            .WithName("WithdrawDraftReview").WithSummary("Take one's own request back").Produces<DraftReviewAnswer>().ProducesRefusals(401, 403, 404, 409, 422);
        review.MapPost("/return", (string slug, ReturnRequest body, IDrafts drafts, CurrentUser user, IClock clock, CancellationToken cancel) =>
            EndAsync(slug, body.Comment, drafts, user, clock, cancel))
            .WithName("ReturnDraft").WithSummary("Return another's draft with what has to change").Produces<DraftReviewAnswer>().ProducesRefusals(400, 401, 403, 404, 409, 422);
        review.MapPost("/approve", ApproveAsync)
            .WithName("ApproveDraft").WithSummary("Approve another's draft: it becomes the next version, and running applications stay on theirs")
            .Produces<PublishedAnswer>(StatusCodes.Status201Created).ProducesRefusals(401, 403, 404, 409, 422);
    }

    private static async Task<IResult> RequestAsync(
        string slug, DraftReviewRequest body, IDrafts drafts, WorkflowsFolder workflows, CurrentUser user, IClock clock, CancellationToken cancel)
    {
        var asked = await drafts.RequestReviewAsync(
            slug, workflows.WithStatutes, body.Note ?? "", body.EffectiveFrom, new Doing(user.Actor, clock.GetCurrentInstant()), cancel);
        return Answer(asked);
    }

    private static async Task<IResult> EndAsync(string slug, string? comment, IDrafts drafts, CurrentUser user, IClock clock, CancellationToken cancel) =>
        Answer(await drafts.EndReviewAsync(slug, comment, new Doing(user.Actor, clock.GetCurrentInstant()), cancel));

    private static async Task<IResult> ApproveAsync(string slug, IDrafts drafts, WorkflowsFolder workflows, CurrentUser user, IClock clock, CancellationToken cancel)
    {
        var approved = await drafts.ApproveReviewAsync(slug, workflows.WithStatutes, new Doing(user.Actor, clock.GetCurrentInstant()), cancel);
        return approved.TryGet(out var definition)
            ? ApiResults.Created(
                $"/api/v1/definitions/{slug}/{definition.Version}",
                new PublishedAnswer(slug, definition.Version, definition.Package.Hash, definition.EffectiveFrom, []))
            : ApiResults.Refused(approved.Problems);
    }

    private static IResult Answer(Result<DraftReview> review) =>
        review.TryGet(out var row) ? ApiResults.Ok(DraftReviewAnswer.Of(row)) : ApiResults.Refused(review.Problems);
}
