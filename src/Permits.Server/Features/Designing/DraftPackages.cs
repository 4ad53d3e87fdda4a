using System.Collections.Immutable;
using System.Text;
using Permits.Engine;
using Permits.Server.Features.Definitions;
using Permits.Server.Hosting;
using Permits.Storage;

namespace Permits.Server.Features.Designing;

/// <summary>Texts of a page that are not saved yet, by path; they are laid over the stored files.</summary>
/// <param name="Files">Path to text; null for none.</param>
public record UnsavedTexts(ImmutableSortedDictionary<string, string>? Files);

/// <summary>A draft and the name that its manual gives it.</summary>
/// <param name="Draft">The draft.</param>
/// <param name="Title">Its name; the slug where the manual cannot be read.</param>
public sealed record NamedDraft(Draft Draft, LocalText Title);

/// <summary>Drafts as packages: with the statutes they name, and with what a page has not saved yet.</summary>
/// <param name="drafts">The drafts.</param>
/// <param name="workflows">The statutes.</param>
public sealed class DraftPackages(IDrafts drafts, WorkflowsFolder workflows)
{
    /// <summary>A draft's files with the statutes it names.</summary>
    /// <param name="slug">The permit type.</param>
    /// <param name="unsaved">What is laid over them.</param>
    /// <param name="cancel">Cancels reading.</param>
    /// <returns>The files; refused without a draft (<c>http.not-found</c>), or where a path is none of a package (<c>draft.unknown-path</c>).</returns>
    public async Task<Result<PackageFiles>> ReadAsync(string slug, UnsavedTexts? unsaved, CancellationToken cancel)
    {
        if (await drafts.DraftFilesAsync(slug, cancel) is not { } stored)
        {
            return Problems.NotFound;
        }

        return With(stored, unsaved);
    }

    /// <summary>Files with texts laid over them, and the statutes that the manual then names.</summary>
    public Result<PackageFiles> With(PackageFiles stored, UnsavedTexts? unsaved)
    {
        var files = stored.Files;
        foreach (var (path, text) in unsaved?.Files ?? ImmutableSortedDictionary<string, string>.Empty)
        {
            if (!PackagePaths.IsOwn(path))
            {
                return DraftProblems.UnknownPath(path, "files");
            }

            files = files.SetItem(path, [.. Encoding.UTF8.GetBytes(text)]);
        }

        return workflows.WithStatutes(new PackageFiles(files));
    }

    /// <summary>Every open draft with its name, by slug.</summary>
    public async Task<ImmutableArray<NamedDraft>> AllAsync(CancellationToken cancel)
    {
        var named = ImmutableArray.CreateBuilder<NamedDraft>();
        foreach (var draft in await drafts.DraftsAsync(cancel))
        {
            named.Add(new NamedDraft(draft, await TitleAsync(draft.Slug, cancel)));
        }

        return named.ToImmutable();
    }

    /// <summary>The name that a draft's manual gives; its slug where that cannot be read.</summary>
    public async Task<LocalText> TitleAsync(string slug, CancellationToken cancel) =>
        await drafts.DraftFileAsync(slug, PackagePaths.Manual, cancel) is { } manual
            && PackageReader.TitleOf(new PackageFiles(ImmutableSortedDictionary<string, ImmutableArray<byte>>.Empty.Add(PackagePaths.Manual, manual))) is { } title
            ? title : new LocalText(slug);
}
