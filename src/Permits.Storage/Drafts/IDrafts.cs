using System.Collections.Immutable;
using NodaTime;
using Permits.Engine;

namespace Permits.Storage;

/// <summary>
/// Drafts of packages: at most one a permit type, file by file, each save naming what it was made from. A draft becomes a version by a
/// review: one designer asks for it, another approves.
/// </summary>
/// <remarks>
/// Every change is refused without a draft (<c>draft.not-found</c>) and while it is in review (<c>draft.in-review</c>), but for what
/// decides the review.
/// </remarks>
public interface IDrafts
{
    /// <summary>A draft with the list of its files; null where there is none.</summary>
    Task<Draft?> DraftAsync(string slug, CancellationToken cancel);

    /// <summary>All drafts, by slug.</summary>
    Task<ImmutableArray<Draft>> DraftsAsync(CancellationToken cancel);

    /// <summary>All files of a draft, without statutes; null where there is no draft.</summary>
    Task<PackageFiles?> DraftFilesAsync(string slug, CancellationToken cancel);

    /// <summary>One file of a draft; null where there is no such draft or file.</summary>
    Task<ImmutableArray<byte>?> DraftFileAsync(string slug, string path, CancellationToken cancel);

    /// <summary>The reviews of a permit type, newest first.</summary>
    Task<ImmutableArray<DraftReview>> ReviewsOfAsync(string slug, CancellationToken cancel);

    /// <summary>Opens a draft.</summary>
    /// <param name="slug">The permit type.</param>
    /// <param name="basedOn">The version it is made from; null for a new permit type, refused where that has versions (<c>draft.version-unknown</c>).</param>
    /// <param name="files">Its files; statutes among them are left out.</param>
    /// <param name="replaces">The tag of the draft that it takes the place of; null where none may be open (<c>draft.open-already</c>).</param>
    /// <param name="by">Who opens it, when.</param>
    /// <param name="cancel">Cancels waiting, not a commit under way.</param>
    Task<Result<Draft>> OpenDraftAsync(string slug, int? basedOn, PackageFiles files, string? replaces, Doing by, CancellationToken cancel);

    /// <summary>Saves one file. Refused where it was saved by another hand since (<c>draft.changed</c>), or is too many (<c>draft.too-many-files</c>).</summary>
    /// <param name="slug">The permit type.</param>
    /// <param name="path">A path that packages may hold, statutes excepted.</param>
    /// <param name="content">The whole file.</param>
    /// <param name="expected">The tag of the stored file it was made from; null where there must be none yet.</param>
    /// <param name="by">Who saves, when.</param>
    /// <param name="cancel">Cancels waiting, not a commit under way.</param>
    Task<Result<DraftFile>> SaveDraftFileAsync(string slug, string path, ImmutableArray<byte> content, string? expected, Doing by, CancellationToken cancel);

    /// <summary>Takes one file out. Refused where it is not as expected (<c>draft.changed</c>).</summary>
    Task<Result<Draft>> RemoveDraftFileAsync(string slug, string path, string expected, CancellationToken cancel);

    /// <summary>Throws a draft away. Refused where it is not as expected (<c>draft.changed</c>).</summary>
    Task<Result<Draft>> DropDraftAsync(string slug, string expected, CancellationToken cancel);

    /// <summary>
    /// Asks for a review; from then on the draft stays as it is. Refused with every error of the package, where its slug is not the draft's
    /// (<c>draft.other-slug</c>), where nothing differs from the newest version (<c>definition.unchanged</c>), or without a note (<c>draft.note-missing</c>).
    /// </summary>
    /// <param name="slug">The permit type.</param>
    /// <param name="statutes">Gives the package with the statutes it names.</param>
    /// <param name="note">What was changed and why.</param>
    /// <param name="effectiveFrom">From when it is to be in force; null for at once.</param>
    /// <param name="by">Who asks, when.</param>
    /// <param name="cancel">Cancels waiting, not a commit under way.</param>
    Task<Result<DraftReview>> RequestReviewAsync(
        string slug, Func<PackageFiles, PackageFiles> statutes, string note, Instant? effectiveFrom, Doing by, CancellationToken cancel);

    /// <summary>Takes the request back (its maker) or returns the draft with a comment (another designer); the draft can be edited again.
    /// Refused where none is open (<c>draft.no-review</c>), or a return has no comment (<c>draft.comment-missing</c>).</summary>
    Task<Result<DraftReview>> EndReviewAsync(string slug, string? comment, Doing by, CancellationToken cancel);

    /// <summary>
    /// Publishes what was reviewed and closes the draft, in one step. Refused to who asked for the review (<c>draft.second-person</c>), where a
    /// statute was changed since (<c>draft.statutes-changed</c>), and as <see cref="IDefinitions.PublishAsync"/> refuses.
    /// </summary>
    Task<Result<Definition>> ApproveReviewAsync(string slug, Func<PackageFiles, PackageFiles> statutes, Doing by, CancellationToken cancel);
}

/// <summary>Who does something, and when.</summary>
/// <param name="Who">The person.</param>
/// <param name="Now">The moment.</param>
public sealed record Doing(Actor Who, Instant Now);
