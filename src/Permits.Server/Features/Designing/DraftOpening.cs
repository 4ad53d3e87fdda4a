using System.Collections.Immutable;
using Permits.Engine;
using Permits.Server.Features.Definitions;
using Permits.Server.Hosting;
using Permits.Storage;

namespace Permits.Server.Features.Designing;

/// <summary>Opens drafts: from a version, of a new permit type, or from a zip.</summary>
/// <param name="drafts">The drafts.</param>
/// <param name="definitions">The versions.</param>
/// <param name="queries">Which versions there are.</param>
/// <param name="workflows">The template of a new permit type.</param>
public sealed class DraftOpening(IDrafts drafts, IDefinitions definitions, IQueries queries, WorkflowsFolder workflows)
{
    /// <summary>Opens a draft as asked.</summary>
    public async Task<Result<Draft>> OpenAsync(OpenDraftRequest asked, Doing by, CancellationToken cancel)
    {
        if (asked.Slug is not { Length: > 0 } slug)
        {
            return Problems.Missing("slug");
        }

        if (asked.New is { } type)
        {
            var (template, unread) = workflows.Template();
            return template is null
                ? throw new InvalidOperationException($"Expected the template of new permit types to be readable, but: {string.Join("; ", unread.Select(f => f.Message.En))}")
                : await PackageTemplate.Fill(template, slug, type).ThenAsync(files => drafts.OpenDraftAsync(slug, null, files, null, by, cancel));
        }

        var version = asked.From ?? (await queries.AskAsync(new DefinitionVersions { Slug = slug }, cancel)).FirstOrDefault()?.Version ?? 0;
        var files = await definitions.PackageFilesAsync(slug, version, cancel) ?? new PackageFiles(ImmutableSortedDictionary<string, ImmutableArray<byte>>.Empty);
        if (asked.EmptyProcess == true)
        {
            files = new PackageFiles(files.Files.SetItem(PackagePaths.Process, EmptyProcess.Of(PackageReader.TitleOf(files) ?? new LocalText(slug))));
        }

        return await drafts.OpenDraftAsync(slug, version, files, null, by, cancel);
    }

    /// <summary>Opens a draft of a package's files; its manual says of which permit type.</summary>
    /// <param name="files">The files.</param>
    /// <param name="replaces">The tag of the draft that it takes the place of; null where none may be open.</param>
    /// <param name="by">Who opens it, when.</param>
    /// <param name="cancel">Cancels waiting, not a commit under way.</param>
    public async Task<Result<Draft>> OpenAsync(PackageFiles files, string? replaces, Doing by, CancellationToken cancel)
    {
        if (PackageReader.SlugOf(files) is not { } slug)
        {
            return new Problem("draft.no-slug", DesigningTexts.NoSlug, PackagePaths.Manual);
        }

        var newest = (await queries.AskAsync(new DefinitionVersions { Slug = slug }, cancel)).FirstOrDefault()?.Version;
        return await drafts.OpenDraftAsync(slug, newest, files, replaces, by, cancel);
    }
}
