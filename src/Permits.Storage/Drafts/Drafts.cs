using System.Collections.Immutable;
using NodaTime;
using Permits.Engine;

namespace Permits.Storage;

/// <summary>Drafts inside one transaction each, see <see cref="IDrafts"/>.</summary>
internal static class Drafts
{
    /// <summary>Opens a draft.</summary>
    public static Result<Draft> Open(SqlSession session, string slug, int? basedOn, PackageFiles files, string? replaces, Doing by)
    {
        var newest = DefinitionTable.Newest(session, slug);
        if (basedOn is { } version ? DefinitionTable.EffectiveFrom(session, slug, version) is null : newest is not null)
        {
            return DraftRefusals.VersionUnknown();
        }

        if (DraftTable.Read(session, slug) is { } open)
        {
            if (replaces is null)
            {
                return DraftRefusals.OpenAlready(open);
            }

            if (Barred(open, replaces) is { } barred)
            {
                return barred;
            }

            DraftTable.Drop(session, slug);
        }

        DraftTable.Add(session, slug, basedOn, by);
        foreach (var (path, content) in files.Files.Where(f => PackagePaths.IsOwn(f.Key)))
        {
            DraftTable.Put(session, slug, path, content, by);
        }

        return DraftTable.Read(session, slug)!;
    }

    /// <summary>Saves one file.</summary>
    public static Result<DraftFile> Save(SqlSession session, string slug, string path, ImmutableArray<byte> content, string? expected, Doing by)
    {
        if (!PackagePaths.IsOwn(path))
        {
            return DraftProblems.UnknownPath(path, "path");
        }

        return Editable(session, slug).Then<DraftFile>(draft =>
        {
            var stored = draft.Files.FirstOrDefault(f => f.Path == path);
            if (stored?.Tag != expected)
            {
                return DraftRefusals.Changed(path);
            }

            if (stored is null && draft.Files.Length >= PackageReader.MaxFiles)
            {
                return DraftRefusals.TooManyFiles();
            }

            var tag = DraftTable.Put(session, slug, path, content, by);
            return new DraftFile(path, tag, content.Length, by.Now, by.Who.Id, by.Who.Name);
        });
    }

    /// <summary>Takes one file out.</summary>
    public static Result<Draft> Remove(SqlSession session, string slug, string path, string expected) => Editable(session, slug).Then<Draft>(draft =>
    {
        if (draft.Files.FirstOrDefault(f => f.Path == path)?.Tag != expected)
        {
            return DraftRefusals.Changed(path);
        }

        DraftTable.Remove(session, slug, path);
        return DraftTable.Read(session, slug)!;
    });

    /// <summary>Throws a draft away.</summary>
    public static Result<Draft> Drop(SqlSession session, string slug, string expected) => Existing(session, slug).Then<Draft>(draft =>
    {
        if (Barred(draft, expected) is { } barred)
        {
            return barred;
        }

        DraftTable.Drop(session, slug);
        return draft;
    });

    /// <summary>Records a request for review of a draft that was read and checked before.</summary>
    public static Result<DraftReview> Request(SqlSession session, Draft read, PermitPackage package, string note, Instant? effectiveFrom, Doing by)
    {
        var current = Editable(session, read.Slug);
        if (!current.TryGet(out var draft))
        {
            return Result<DraftReview>.Refused(current.Problems);
        }

        if (draft.Tag != read.Tag)
        {
            return DraftRefusals.Changed(draft.Slug);
        }

        var problems = Publishing.Problems(session, package, effectiveFrom ?? by.Now, by.Now);
        if (string.IsNullOrWhiteSpace(note))
        {
            problems = problems.Add(DraftRefusals.NoteMissing());
        }

        if (!problems.IsEmpty)
        {
            return Result<DraftReview>.Refused(problems);
        }

        DraftTable.AddReview(session, draft, package.Hash, note.Trim(), effectiveFrom, by);
        return DraftTable.Read(session, draft.Slug)!.Review!;
    }

    /// <summary>Takes a request back, or returns the draft.</summary>
    public static Result<DraftReview> End(SqlSession session, string slug, string? comment, Doing by) => Reviewed(session, slug).Then<DraftReview>(draft =>
    {
        var isOwn = draft.Review!.RequestedBy == by.Who.Id;
        if (!isOwn && string.IsNullOrWhiteSpace(comment))
        {
            return DraftRefusals.CommentMissing();
        }

        DraftTable.Decide(session, draft.Review.Id, isOwn ? DraftReviewState.Withdrawn : DraftReviewState.Returned, comment?.Trim(), null, by);
        return DraftTable.Review(session, draft.Review.Id);
    });

    /// <summary>Publishes what was reviewed and closes the draft.</summary>
    public static Result<Definition> Approve(SqlSession session, string slug, PermitPackage package, PackageFiles files, Doing by)
    {
        var current = Reviewed(session, slug);
        if (!current.TryGet(out var draft))
        {
            return Result<Definition>.Refused(current.Problems);
        }

        var review = draft.Review!;
        if (review.RequestedBy == by.Who.Id)
        {
            return DraftRefusals.SecondPerson();
        }

        if (review.Hash != package.Hash)
        {
            return DraftRefusals.StatutesChanged();
        }

        // A day that passed while the review waited means: now. What was filed meanwhile stays under the version it was filed under (R2).
        var effective = review.EffectiveFrom is { } wanted && wanted > by.Now ? wanted : by.Now;
        return Publishing.Publish(session, package, files, effective, by.Now, by.Who).Then<Definition>(definition =>
        {
            DraftTable.Decide(session, review.Id, DraftReviewState.Approved, null, definition.Version, by);
            DraftTable.Drop(session, slug);
            return definition;
        });
    }

    private static Result<Draft> Existing(SqlSession session, string slug) => DraftTable.Read(session, slug) is { } draft ? draft : DraftRefusals.NotFound();

    private static Result<Draft> Editable(SqlSession session, string slug) =>
        Existing(session, slug).Then<Draft>(draft => draft.IsInReview ? DraftRefusals.InReview() : draft);

    private static Result<Draft> Reviewed(SqlSession session, string slug) =>
        Existing(session, slug).Then<Draft>(draft => draft.IsInReview ? draft : DraftRefusals.NoReview());

    private static Problem? Barred(Draft draft, string expected) =>
        draft.IsInReview ? DraftRefusals.InReview() : draft.Tag != expected ? DraftRefusals.Changed(draft.Slug) : null;
}
