using Permits.Engine;
using Permits.Server.Features.Identity;
using Permits.Server.Ui;
using Permits.Server.Ui.Forms;
using Permits.Storage;

namespace Permits.Server.Features.Reviews;

/// <summary>The page of five-year reviews.</summary>
internal static class ReviewPages
{
    /// <summary>Maps <c>/reviews</c>.</summary>
    public static void MapReviewPages(this IEndpointRouteBuilder routes)
    {
        var reviews = routes.MapGroup("/reviews").RequireAuthorization(Policies.Reviewer);
        reviews.MapGet("", (PageContext page, string? done, IPermitStore store, CancellationToken cancel) =>
            Show(page, ReviewAttempt.None, done, store, cancel));

        // Where a form was sent to is no page; whoever comes back to it belongs on the list.
        reviews.MapGet("/{slug}", () => Results.Redirect("/reviews"));
        reviews.MapPost("/{slug}", Record);
    }

    private static async Task<IResult> Record(PageContext page, string slug, IFormCollection form, CurrentUser user, IPermitStore store, CancellationToken cancel)
    {
        var attempt = new ReviewAttempt(slug, form["f.conclusion"].ToString(), form["f.text"].ToString(), form["f.document"].ToString(), FieldProblems.None);
        if (ReviewConclusions.Read(attempt.Conclusion) is not { } conclusion)
        {
            return await Show(page, attempt with { Problems = new([new Problem("review.conclusion-missing", ReviewTexts.ConclusionMissing, "conclusion")]) }, null, store, cancel);
        }

        var recorded = await store.RecordReviewAsync(
            slug, new RecordReview(conclusion, attempt.Text, attempt.Document), user.Actor, Wording.InThailand(page.Now), cancel);
        return recorded.IsOk
            ? Results.Redirect("/reviews?done=" + slug)
            : await Show(page, attempt with { Problems = new(recorded.Problems) }, null, store, cancel);
    }

    private static async Task<IResult> Show(PageContext page, ReviewAttempt attempt, string? done, IPermitStore store, CancellationToken cancel) =>
        page.Render<ReviewsPage, ReviewsModel>(
            new ReviewsModel(await store.ReviewStandingsAsync(Wording.InThailand(page.Now), cancel), attempt, done),
            attempt.Problems.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
}
