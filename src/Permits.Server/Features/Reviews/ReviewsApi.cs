using System.Collections.Immutable;
using NodaTime;
using Permits.Engine;
using Permits.Server.Features.Identity;
using Permits.Server.Hosting;
using Permits.Server.Ui;
using Permits.Storage;

namespace Permits.Server.Features.Reviews;

/// <summary>Where the reviews of a permit type stand.</summary>
/// <param name="PermitType">The permit type.</param>
/// <param name="Title">Its name.</param>
/// <param name="Due">The review date to be answered next; null where no statute asks for reviews.</param>
/// <param name="Overdue">Whether that date has passed.</param>
/// <param name="Cite">The section; null with <paramref name="Due"/>.</param>
/// <param name="Reviews">The recorded reviews, latest first.</param>
public sealed record ReviewStandingAnswer(
    string PermitType, LocalText Title, LocalDate? Due, bool Overdue, string? Cite, ImmutableArray<ReviewAnswer> Reviews);

/// <summary>A recorded review.</summary>
/// <param name="DueOn">The review date it answers.</param>
/// <param name="RecordedAt">When it was recorded.</param>
/// <param name="RecordedBy">Who recorded it.</param>
/// <param name="Conclusion"><c>keep</c>, <c>lighten</c> or <c>abolish</c>.</param>
/// <param name="Text">Why.</param>
/// <param name="Document">Reference of the report; null where none.</param>
public sealed record ReviewAnswer(LocalDate DueOn, Instant RecordedAt, string RecordedBy, string Conclusion, string Text, string? Document)
{
    /// <summary>The answer for a row.</summary>
    public static ReviewAnswer Of(ReviewRow row) =>
        new(row.DueOn, row.RecordedAt, row.ActorName, ReviewConclusions.NameOf(row.Conclusion), row.Text, row.Document);
}

/// <summary>What <c>POST /permit-types/{slug}/reviews</c> takes.</summary>
/// <param name="Conclusion"><c>keep</c>, <c>lighten</c> or <c>abolish</c>.</param>
/// <param name="Text">Why.</param>
/// <param name="Document">Reference of the report to the Cabinet; null where none.</param>
public sealed record ReviewRequest(string? Conclusion, string? Text, string? Document);

/// <summary>Five-year reviews of permit types (R19, LFA s.6).</summary>
public static class ReviewsApi
{
    /// <summary>Maps the routes.</summary>
    public static void MapReviews(this RouteGroupBuilder api)
    {
        api.MapGet("/reviews", ListAsync)
            .WithName("ListReviews").WithSummary("Every permit type with its next review date, what is due first at the head, and the reviews recorded").WithTags("Reviews")
            .RequireAuthorization(Policies.Reviewer)
            .Produces<ListAnswer<ReviewStandingAnswer>>().ProducesRefusals(401, 403);
        api.MapPost("/permit-types/{slug}/reviews", RecordAsync)
            .WithName("RecordReview").WithSummary("Record a review of a permit type; it answers the earliest review date still open").WithTags("Reviews")
            .RequireAuthorization(Policies.Reviewer)
            .Produces<ReviewAnswer>(StatusCodes.Status201Created).ProducesRefusals(400, 401, 403, 409, 422);
    }

    private static async Task<IResult> ListAsync(IReviews reviews, IClock clock, CancellationToken cancel)
    {
        var standings = await reviews.ReviewStandingsAsync(Wording.InThailand(clock.GetCurrentInstant()), cancel);
        return ApiResults.Ok(new ListAnswer<ReviewStandingAnswer>(
            [.. standings.Select(s => new ReviewStandingAnswer(s.PermitType, s.Title, s.Due, s.IsOverdue, s.Rule?.Cite, [.. s.Reviews.Select(ReviewAnswer.Of)]))], null));
    }

    private static async Task<IResult> RecordAsync(string slug, ReviewRequest body, IReviews reviews, CurrentUser user, IClock clock, CancellationToken cancel)
    {
        if (Required.Check(("conclusion", body.Conclusion), ("text", body.Text)) is { IsEmpty: false } missing)
        {
            return ApiResults.Refused(missing);
        }

        if (ReviewConclusions.Read(body.Conclusion) is not { } conclusion)
        {
            return ApiResults.Refused([Problems.Invalid("conclusion", " keep, lighten หรือ abolish", "keep, lighten or abolish")]);
        }

        var recorded = await reviews.RecordReviewAsync(
            slug, new RecordReview(conclusion, body.Text!, body.Document), user.Actor, Wording.InThailand(clock.GetCurrentInstant()), cancel);
        return recorded.TryGet(out var row) ? ApiResults.Created("/api/v1/reviews", ReviewAnswer.Of(row)) : ApiResults.Refused(recorded.Problems);
    }
}
