using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace Permits.Storage;

/// <summary>A draft of a package.</summary>
/// <param name="Slug">The permit type.</param>
/// <param name="BasedOn">The version it was made from; null for a new permit type.</param>
/// <param name="OpenedAt">When it was opened.</param>
/// <param name="OpenedBy">Who opened it.</param>
/// <param name="Files">Its files by path.</param>
/// <param name="Review">The review asked for; null while it is being edited.</param>
public sealed record Draft(string Slug, int? BasedOn, Instant OpenedAt, string OpenedBy, ImmutableArray<DraftFile> Files, DraftReview? Review)
{
    private const int TagLength = 32;

    /// <summary>Changes with any of its files.</summary>
    public string Tag { get; } = TagOf(Encoding.UTF8.GetBytes(string.Join('\n', Files.Select(f => $"{f.Path} {f.Tag}"))));

    /// <summary>The tag of a file's content.</summary>
    public static string TagOf(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content))[..TagLength];

    /// <summary>Whether it waits for another designer and cannot be changed.</summary>
    public bool IsInReview => Review is not null;
}

/// <summary>A file of a draft.</summary>
/// <param name="Path">Within the package, e.g. <c>forms/filing.json</c>.</param>
/// <param name="Tag">Of its content.</param>
/// <param name="Size">In bytes.</param>
/// <param name="SavedAt">When it was saved last.</param>
/// <param name="SavedBy">The account that saved it last.</param>
/// <param name="SavedName">That person's name.</param>
public sealed record DraftFile(string Path, string Tag, long Size, Instant SavedAt, string SavedBy, string SavedName);

/// <summary>What a review came to.</summary>
public enum DraftReviewState
{
    /// <summary>Waits for another designer.</summary>
    Requested,

    /// <summary>Taken back by who asked.</summary>
    Withdrawn,

    /// <summary>Returned with a comment.</summary>
    Returned,

    /// <summary>Approved and published.</summary>
    Approved,
}

/// <summary>A review of a draft; kept for ever.</summary>
/// <param name="Id">Permit type, hyphen, number.</param>
/// <param name="Slug">The permit type.</param>
/// <param name="Hash">Of the package as it was to be published, statutes included.</param>
/// <param name="BasedOn">The version the draft was made from.</param>
/// <param name="Note">What was changed and why.</param>
/// <param name="EffectiveFrom">From when it is to be in force; null for at once.</param>
/// <param name="State">What it came to.</param>
/// <param name="RequestedBy">The account that asked.</param>
/// <param name="RequestedName">That person's name.</param>
/// <param name="RequestedAt">When.</param>
/// <param name="DecidedBy">The account that decided; null while none has.</param>
/// <param name="DecidedName">That person's name.</param>
/// <param name="DecidedAt">When.</param>
/// <param name="Comment">Why it was returned.</param>
/// <param name="Version">The version it became.</param>
public sealed record DraftReview(
    string Id, string Slug, string Hash, int? BasedOn, string Note, Instant? EffectiveFrom, DraftReviewState State, string RequestedBy, string RequestedName, Instant RequestedAt,
    string? DecidedBy, string? DecidedName, Instant? DecidedAt, string? Comment, int? Version);
