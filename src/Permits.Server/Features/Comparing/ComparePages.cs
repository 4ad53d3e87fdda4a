using System.Collections.Immutable;
using System.Globalization;
using Permits.Engine;
using Permits.Server.Features.Designing;
using Permits.Server.Features.Identity;
using Permits.Server.Ui;
using Permits.Storage;

namespace Permits.Server.Features.Comparing;

/// <summary>Two packages of one permit type side by side: versions, or a version and the draft.</summary>
internal static class ComparePages
{
    /// <summary>What stands for the draft in place of a version.</summary>
    internal const string DraftKey = "draft";

    /// <summary>Maps <c>/packages/{slug}/compare</c>.</summary>
    public static void MapComparePages(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/packages/{slug}/compare", ShowAsync).RequireAuthorization(Policies.Designer);

    private static async Task<IResult> ShowAsync(
        PageContext page, string slug, string? from, string? to, string? element, IPermitStore store, IDrafts drafts, DraftPackages packages, CancellationToken cancel)
    {
        var versions = await store.AskAsync(new DefinitionVersions { Slug = slug }, cancel);
        var draft = await drafts.DraftAsync(slug, cancel);
        ImmutableArray<CompareSide> choices =
        [
            .. draft is null ? [] : new[] { new CompareSide(DraftKey, CompareTexts.Draft, $"/packages/{slug}/draft/files/{PackagePaths.Process}") },
            .. versions.Select(v => Version(slug, v.Version)),
        ];

        // Without a choice: the draft against what it was made from, else the newest version against the one before it.
        var later = choices.FirstOrDefault(c => c.Key == (to ?? choices.FirstOrDefault()?.Key));
        var earlier = choices.FirstOrDefault(c => c.Key == (from ?? Before(later?.Key, draft, versions)));
        if (earlier is null || later is null
            || await FilesAsync(slug, earlier, store, packages, cancel) is not { } before || await FilesAsync(slug, later, store, packages, cancel) is not { } after)
        {
            return Results.NotFound();
        }

        var title = versions is [var newest, ..] ? newest.Title : PackageReader.TitleOf(after) ?? new LocalText(slug);
        return page.Render<ComparePage, CompareModel>(new CompareModel(
            slug, title, choices, earlier, later, PackageComparison.Of(before, after), string.IsNullOrWhiteSpace(element) ? null : element.Trim()));
    }

    private static CompareSide Version(string slug, int version) => new(
        version.ToString(CultureInfo.InvariantCulture), CompareTexts.VersionOf(version),
        string.Create(CultureInfo.InvariantCulture, $"/permits/{slug}/{version}/{PackagePaths.Process}"));

    private static string? Before(string? later, Draft? draft, ImmutableArray<DefinitionRow> versions)
    {
        var before = later == DraftKey ? draft?.BasedOn
            : int.TryParse(later, NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? Math.Max(1, version - 1)
            : versions.FirstOrDefault()?.Version;
        return before?.ToString(CultureInfo.InvariantCulture) ?? later;
    }

    private static async Task<PackageFiles?> FilesAsync(string slug, CompareSide side, IPermitStore store, DraftPackages packages, CancellationToken cancel) =>
        side.Key == DraftKey
            ? (await packages.ReadAsync(slug, null, cancel)).TryGet(out var files) ? files : null
            : await store.PackageFilesAsync(slug, int.Parse(side.Key, CultureInfo.InvariantCulture), cancel);
}
