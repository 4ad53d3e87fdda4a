using System.Collections.Immutable;
using Permits.Bpmn;
using Permits.Engine;
using Permits.Server.Features.Identity;
using Permits.Server.Ui.Forms;
using Permits.Storage;

namespace Permits.Server.Features.Designing;

/// <summary>The overview of a draft.</summary>
/// <param name="Draft">The draft.</param>
/// <param name="Title">Its name.</param>
/// <param name="Findings">What its check found.</param>
/// <param name="Changes">What differs from the version it was made from; null for a new permit type.</param>
/// <param name="Versions">The published versions with their open applications.</param>
/// <param name="Reviews">Earlier reviews, newest first.</param>
/// <param name="IsOwnRequest">Whether the viewer asked for the review.</param>
/// <param name="Values">What was typed.</param>
/// <param name="Problems">Why it was refused.</param>
public sealed record DraftModel(
    Draft Draft, LocalText Title, ImmutableArray<Finding> Findings, ImmutableArray<PackageChange>? Changes, ImmutableArray<DefinitionRow> Versions,
    ImmutableArray<DraftReview> Reviews, bool IsOwnRequest, FormValues Values, FieldProblems Problems)
{
    /// <summary>The newest version, where it is later than the one the draft was made from: publishing would undo what that one changed.</summary>
    public int? LaterVersion => Draft.BasedOn is { } based && Versions is [{ Version: var newest }, ..] && newest > based ? newest : null;

    /// <summary>What bars publishing.</summary>
    public IEnumerable<Finding> Errors => Findings.Where(f => f.Severity == Severity.Error);
}

/// <summary>An editor's page.</summary>
/// <param name="Draft">The draft.</param>
/// <param name="Title">Its name.</param>
/// <param name="Editor">The editor.</param>
public sealed record EditorModel(Draft Draft, LocalText Title, DraftEditor Editor);

/// <summary>The form for a new permit type.</summary>
/// <param name="OfficeKinds">Kinds of office.</param>
/// <param name="Values">What was typed.</param>
/// <param name="Problems">Why it was refused.</param>
public sealed record NewPermitTypeModel(ImmutableArray<string> OfficeKinds, FormValues Values, FieldProblems Problems);

/// <summary>Gathers what the overview shows.</summary>
internal sealed class DraftModels(IPermitStore store, DraftPackages packages, CurrentUser user)
{
    /// <summary>The overview of a draft; null where there is none.</summary>
    public async Task<DraftModel?> OverviewAsync(string slug, FormValues values, FieldProblems problems, CancellationToken cancel)
    {
        if (await store.DraftAsync(slug, cancel) is not { } draft || !(await packages.ReadAsync(slug, null, cancel)).TryGet(out var files))
        {
            return null;
        }

        var before = draft.BasedOn is { } version ? await store.PackageFilesAsync(slug, version, cancel) : null;
        return new DraftModel(
            draft, PackageReader.TitleOf(files) ?? new LocalText(slug), DraftChecks.Of(slug, files), before is null ? null : PackageComparison.Of(before, files),
            await store.AskAsync(new DefinitionVersions { Slug = slug }, cancel), await store.ReviewsOfAsync(slug, cancel), draft.Review?.RequestedBy == user.Required.Id, values, problems);
    }
}
