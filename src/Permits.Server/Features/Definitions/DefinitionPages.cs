using System.Collections.Immutable;
using Permits.Bpmn;
using Permits.Engine;
using Permits.Server.Features.Designing;
using Permits.Server.Features.Identity;
using Permits.Server.Hosting;
using Permits.Server.Ui;
using Permits.Server.Ui.Forms;
using Permits.Storage;

namespace Permits.Server.Features.Definitions;

/// <summary>The designer's page: versions, and checking and publishing a package.</summary>
internal static class DefinitionPages
{
    /// <summary>Maps <c>/packages</c>.</summary>
    public static void MapDefinitionPages(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/packages").RequireAuthorization(Policies.Designer);
        group.MapGet("", (PageContext page, string? slug, int? version, IPermitStore store, DraftPackages packages, CancellationToken cancel) =>
            ShowAsync(page, null, FieldProblems.None, slug is not null && version is { } v ? (slug, v) : null, store, packages, cancel));
        group.MapPost("", Send).WithMetadata(new BodyLimit(BodyLimits.Package));
    }

    // What is sent becomes a draft, for publishing is another designer's to approve. Programs publish by POST /api/v1/definitions.
    private static async Task<IResult> Send(
        PageContext page, IFormCollection form, WorkflowsFolder workflows, DraftOpening opening, CurrentUser user, IPermitStore store, DraftPackages packages, CancellationToken cancel)
    {
        if (form.Files.GetFile("package") is not { Length: > 0 } file)
        {
            return await ShowAsync(page, null, Refused(new Problem("package.missing", PackageTexts.NoFile, "package")), store, packages, cancel);
        }

        using var content = new MemoryStream();
        await file.CopyToAsync(content, cancel);
        var (files, unpacking) = PackageArchive.Read(content.ToArray());
        if (files is null || form["do"] != "draft")
        {
            return await ShowAsync(page, files is null ? unpacking : PackageReader.Read(workflows.WithStatutes(files)).Findings, FieldProblems.None, store, packages, cancel);
        }

        var opened = await opening.OpenAsync(files, null, new Doing(user.Actor, page.Now), cancel);
        return opened.TryGet(out var draft)
            ? Results.Redirect($"/packages/{draft.Slug}/draft")
            : await ShowAsync(page, null, new FieldProblems(opened.Problems), store, packages, cancel);
    }

    private static FieldProblems Refused(Problem problem) => new([problem]);

    /// <summary>The page with what was found or refused.</summary>
    internal static Task<IResult> ShowAsync(PageContext page, ImmutableArray<Finding>? findings, FieldProblems problems, IPermitStore store, DraftPackages packages, CancellationToken cancel) =>
        ShowAsync(page, findings, problems, null, store, packages, cancel);

    private static async Task<IResult> ShowAsync(
        PageContext page, ImmutableArray<Finding>? findings, FieldProblems problems, (string Slug, int Version)? published, IPermitStore store, DraftPackages packages, CancellationToken cancel) =>
        page.Render<PackagesPage, PackagesModel>(
            new PackagesModel(await store.AskAsync(new DefinitionVersions(), cancel), await packages.AllAsync(cancel), findings, problems, published),
            problems.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
}
