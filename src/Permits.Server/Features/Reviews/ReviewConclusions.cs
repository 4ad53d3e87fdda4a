using Permits.Engine;

namespace Permits.Server.Features.Reviews;

/// <summary>Conclusions of a review as words of the API and of forms.</summary>
internal static class ReviewConclusions
{
    /// <summary>A conclusion as a word.</summary>
    public static string NameOf(ReviewConclusion conclusion) => conclusion switch
    {
        ReviewConclusion.Keep => "keep",
        ReviewConclusion.Lighten => "lighten",
        _ => "abolish",
    };

    /// <summary>The conclusion of a word; null where it is none.</summary>
    public static ReviewConclusion? Read(string? word) =>
        Enum.GetValues<ReviewConclusion>().Where(c => NameOf(c) == word).Select(c => (ReviewConclusion?)c).FirstOrDefault();
}
