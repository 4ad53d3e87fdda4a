using System.Collections.Immutable;
using Permits.Bpmn;
using Permits.Engine;
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
        var packages = routes.MapGroup("/packages").RequireAuthorization(Policies.Designer);
        packages.MapGet("", (PageContext page, string? slug, int? version, IPermitStore store, CancellationToken cancel) =>
            Show(page, null, FieldProblems.None, slug is not null && version is { } v ? (slug, v) : null, store, cancel));
        packages.MapPost("", Send).WithMetadata(new BodyLimit(BodyLimits.Package));
    }

    private static async Task<IResult> Send(
        PageContext page, IFormCollection form, WorkflowsFolder workflows, CurrentUser user, IPermitStore store, CancellationToken cancel)
    {
        if (form.Files.GetFile("package") is not { Length: > 0 } file)
        {
            return await Show(page, null, Refused(new Problem("package.missing", PackageTexts.NoFile, "package")), null, store, cancel);
        }

        using var content = new MemoryStream();
        await file.CopyToAsync(content, cancel);
        var (files, unpacking) = PackageArchive.Read(content.ToArray());
        if (files is null)
        {
            return await Show(page, unpacking, FieldProblems.None, null, store, cancel);
        }

        var package = workflows.WithStatutes(files);
        var (_, findings) = PackageReader.Read(package);
        if (form["do"] != "publish" || findings.Any(f => f.Severity == Severity.Error))
        {
            return await Show(page, findings, FieldProblems.None, null, store, cancel);
        }

        if (form["confirmed"] != "yes")
        {
            return await Show(page, findings, Refused(new Problem("package.not-confirmed", PackageTexts.ConfirmMissing, "confirmed")), null, store, cancel);
        }

        var published = await store.PublishAsync(package, page.Now, page.Now, user.Actor, cancel);
        return published.TryGet(out var definition)
            ? Results.Redirect($"/packages?slug={definition.Slug}&version={definition.Version}")
            : await Show(page, findings, new FieldProblems(published.Problems), null, store, cancel);
    }

    private static FieldProblems Refused(Problem problem) => new([problem]);

    private static async Task<IResult> Show(
        PageContext page, ImmutableArray<Finding>? findings, FieldProblems problems, (string Slug, int Version)? published, IPermitStore store, CancellationToken cancel) =>
        page.Render<PackagesPage, PackagesModel>(
            new PackagesModel(await store.AskAsync(new DefinitionVersions(), cancel), findings, problems, published),
            problems.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
}
