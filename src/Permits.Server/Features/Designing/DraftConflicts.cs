using System.Collections.Immutable;
using Permits.Engine;
using Permits.Server.Hosting;
using Permits.Storage;

namespace Permits.Server.Features.Designing;

/// <summary>Tells who saved first, and what differs in meaning, where a save came too late.</summary>
/// <param name="drafts">The drafts.</param>
/// <param name="packages">Reads them.</param>
public sealed class DraftConflicts(IDrafts drafts, DraftPackages packages)
{
    /// <summary>The refusal with what is stored now, against what was sent.</summary>
    public async Task<IResult> TellAsync(string slug, string path, ImmutableArray<byte> sent, ImmutableArray<Problem> problems, CancellationToken cancel)
    {
        if (await drafts.DraftAsync(slug, cancel) is not { } draft || await drafts.DraftFilesAsync(slug, cancel) is not { } stored)
        {
            return ApiResults.NotFound();
        }

        var file = draft.Files.FirstOrDefault(f => f.Path == path);
        var changes = PackageComparison.Of(packages.With(stored, null).Value, packages.With(new PackageFiles(stored.Files.SetItem(path, sent)), null).Value);
        return new ProblemResult(problems)
        {
            More = new Dictionary<string, object>
            {
                ["etag"] = file is null ? "" : EntityTags.Quoted(file.Tag),
                ["savedBy"] = file?.SavedName ?? "",
                ["savedAt"] = file?.SavedAt ?? draft.OpenedAt,
                ["changes"] = changes,
            },
        };
    }
}
