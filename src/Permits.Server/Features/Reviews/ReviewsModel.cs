using System.Collections.Immutable;
using Permits.Server.Ui.Forms;
using Permits.Storage;

namespace Permits.Server.Features.Reviews;

/// <summary>What the page of five-year reviews shows.</summary>
/// <param name="Standings">Every permit type, what is due first at the head.</param>
/// <param name="Attempt">A form that was refused; else <see cref="ReviewAttempt.None"/>.</param>
/// <param name="Done">The permit type whose review was just recorded; null where none.</param>
public sealed record ReviewsModel(ImmutableArray<ReviewStanding> Standings, ReviewAttempt Attempt, string? Done);

/// <summary>A review as it was typed and refused.</summary>
/// <param name="PermitType">The permit type; empty where nothing was sent.</param>
/// <param name="Conclusion">The conclusion chosen.</param>
/// <param name="Text">The grounds typed.</param>
/// <param name="Document">The reference typed.</param>
/// <param name="Problems">Why it was refused.</param>
public sealed record ReviewAttempt(string PermitType, string Conclusion, string Text, string Document, FieldProblems Problems)
{
    /// <summary>Nothing was sent.</summary>
    public static ReviewAttempt None { get; } = new("", "", "", "", FieldProblems.None);
}
