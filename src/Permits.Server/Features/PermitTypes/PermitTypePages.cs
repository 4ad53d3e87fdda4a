using Permits.Server.Ui;
using Permits.Storage;

namespace Permits.Server.Features.PermitTypes;

/// <summary>The public manual, generated from the definition that runs.</summary>
internal static class PermitTypePages
{
    private const string Bpmn = "process.bpmn";

    /// <summary>Maps <c>/permits/{slug}</c> and its diagram.</summary>
    public static void MapPermitTypePages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/permits/{slug}", async (PageContext page, string slug, int? version, IDefinitions definitions, CancellationToken cancel) =>
        {
            var inForce = await definitions.DefinitionInForceAsync(slug, page.Now, cancel);
            var shown = version is { } asked ? await definitions.DefinitionAsync(slug, asked, cancel) : inForce;
            return shown is null ? Results.NotFound() : page.Render<ManualPage, ManualModel>(new ManualModel(shown, inForce?.Version));
        });
        routes.MapGet("/permits/{slug}/{version:int}/process.bpmn", async (string slug, int version, IDefinitions definitions, CancellationToken cancel) =>
            await definitions.PackageFilesAsync(slug, version, cancel) is { } package && package.Files.TryGetValue(Bpmn, out var content)
                ? Results.File([.. content], "application/xml", $"{slug}-{version}.bpmn")
                : Results.NotFound());
    }
}
