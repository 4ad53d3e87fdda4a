using System.Collections.Immutable;
using NodaTime;
using Permits.Engine;

namespace Permits.Storage;

/// <summary>Reviews of permit types every five years (R19, LFA s.6). A record is never changed: another review corrects it.</summary>
public interface IReviews
{
    /// <summary>Records a review.</summary>
    /// <param name="permitType">The permit type; refused (<c>permit-type.not-in-force</c>) where it has no version in force.</param>
    /// <param name="command">The review.</param>
    /// <param name="by">Who records it.</param>
    /// <param name="now">The present, in the zone whose days count.</param>
    /// <param name="cancel">Cancels waiting, not a commit under way.</param>
    Task<Result<ReviewRow>> RecordReviewAsync(string permitType, RecordReview command, Actor by, ZonedDateTime now, CancellationToken cancel);

    /// <summary>Every permit type in force with where its reviews stand; what is due first comes first, types that no statute has reviewed last.</summary>
    Task<ImmutableArray<ReviewStanding>> ReviewStandingsAsync(ZonedDateTime now, CancellationToken cancel);
}

/// <summary>A recorded review.</summary>
/// <param name="Id">Its number, ascending.</param>
/// <param name="PermitType">The permit type.</param>
/// <param name="DueOn">The review date it answers.</param>
/// <param name="RecordedAt">When it was recorded.</param>
/// <param name="ActorId">Who recorded it.</param>
/// <param name="ActorName">His name then.</param>
/// <param name="Conclusion">What it came to.</param>
/// <param name="Text">Why.</param>
/// <param name="Document">Reference of the report; null where none.</param>
public sealed record ReviewRow(
    long Id, string PermitType, LocalDate DueOn, Instant RecordedAt, string ActorId, string ActorName, ReviewConclusion Conclusion, string Text, string? Document);

/// <summary>Where the reviews of a permit type stand.</summary>
/// <param name="PermitType">The permit type.</param>
/// <param name="Title">Its name.</param>
/// <param name="Rule">The rule of its statutes; null where none asks for reviews.</param>
/// <param name="Due">The review date to be answered next; null without a rule.</param>
/// <param name="IsOverdue">Whether that date has come and gone.</param>
/// <param name="Reviews">The recorded ones, latest first.</param>
public sealed record ReviewStanding(string PermitType, LocalText Title, ReviewRule? Rule, LocalDate? Due, bool IsOverdue, ImmutableArray<ReviewRow> Reviews);
