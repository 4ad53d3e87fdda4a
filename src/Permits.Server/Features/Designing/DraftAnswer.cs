using System.Collections.Immutable;
using NodaTime;
using Permits.Server.Hosting;
using Permits.Storage;

namespace Permits.Server.Features.Designing;

/// <summary>A draft.</summary>
/// <param name="Slug">The permit type.</param>
/// <param name="Title">Its name as the draft's manual has it; the slug where that cannot be read.</param>
/// <param name="BasedOn">The version it was made from; null for a new permit type.</param>
/// <param name="State"><c>editing</c> or <c>in-review</c>.</param>
/// <param name="Etag">Changes with any of its files.</param>
/// <param name="Files">Its files by path.</param>
/// <param name="Review">The review asked for; null while it is being edited.</param>
public sealed record DraftAnswer(string Slug, LocalText Title, int? BasedOn, DraftState State, string Etag, ImmutableArray<DraftFileAnswer> Files, DraftReviewAnswer? Review)
{
    /// <summary>A draft as the API tells it.</summary>
    public static DraftAnswer Of(Draft draft, LocalText title) => new(
        draft.Slug, title, draft.BasedOn, draft.IsInReview ? DraftState.InReview : DraftState.Editing, EntityTags.Quoted(draft.Tag), [.. draft.Files.Select(DraftFileAnswer.Of)],
        draft.Review is { } review ? DraftReviewAnswer.Of(review) : null);
}

/// <summary>Whether a draft can be changed.</summary>
public enum DraftState
{
    /// <summary>It can.</summary>
    Editing,

    /// <summary>It waits for another designer.</summary>
    InReview,
}

/// <summary>A file of a draft.</summary>
/// <param name="Path">Within the package.</param>
/// <param name="Etag">Of its content.</param>
/// <param name="Size">In bytes.</param>
/// <param name="SavedAt">When it was saved last.</param>
/// <param name="SavedBy">The name of who saved it last.</param>
public sealed record DraftFileAnswer(string Path, string Etag, long Size, Instant SavedAt, string SavedBy)
{
    /// <summary>A file as the API tells it.</summary>
    public static DraftFileAnswer Of(DraftFile file) => new(file.Path, EntityTags.Quoted(file.Tag), file.Size, file.SavedAt, file.SavedName);
}

/// <summary>A review of a draft.</summary>
/// <param name="Id">Permit type, hyphen, number.</param>
/// <param name="State">What it came to.</param>
/// <param name="RequestedBy">The name of who asked.</param>
/// <param name="RequestedAt">When.</param>
/// <param name="Note">What was changed and why.</param>
/// <param name="EffectiveFrom">From when it is to be in force; null for at once.</param>
/// <param name="DecidedBy">The name of who decided; null while nobody has.</param>
/// <param name="DecidedAt">When.</param>
/// <param name="Comment">Why it was returned.</param>
/// <param name="Version">The version it became.</param>
public sealed record DraftReviewAnswer(
    string Id, DraftReviewState State, string RequestedBy, Instant RequestedAt, string Note, Instant? EffectiveFrom, string? DecidedBy, Instant? DecidedAt, string? Comment, int? Version)
{
    /// <summary>A review as the API tells it.</summary>
    public static DraftReviewAnswer Of(DraftReview review) => new(
        review.Id, review.State, review.RequestedName, review.RequestedAt, review.Note, review.EffectiveFrom, review.DecidedName, review.DecidedAt, review.Comment, review.Version);
}
