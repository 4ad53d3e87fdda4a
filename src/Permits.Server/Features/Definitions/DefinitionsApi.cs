using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;
using Permits.Bpmn;
using Permits.Engine;
using Permits.Server.Features.Identity;
using Permits.Server.Hosting;
using Permits.Storage;

namespace Permits.Server.Features.Definitions;

/// <summary>What publishing gives.</summary>
/// <param name="Slug">The permit type.</param>
/// <param name="Version">The new version.</param>
/// <param name="Hash">Its content hash.</param>
/// <param name="EffectiveFrom">From when applications are filed under it.</param>
/// <param name="Findings">Warnings and remarks; a refusal has the errors here as well.</param>
public sealed record PublishedAnswer(string Slug, int Version, string Hash, Instant EffectiveFrom, ImmutableArray<Finding> Findings);

/// <summary>A version with its process.</summary>
/// <param name="Slug">The permit type.</param>
/// <param name="Version">The version.</param>
/// <param name="Hash">Its content hash.</param>
/// <param name="EffectiveFrom">From when applications are filed under it.</param>
/// <param name="Title">Its name.</param>
/// <param name="Files">The paths of its files.</param>
/// <param name="Statutes">The statutes it rests on.</param>
/// <param name="Steps">Its steps.</param>
public sealed record DefinitionAnswer(
    string Slug, int Version, string Hash, Instant EffectiveFrom, LocalText Title, ImmutableArray<string> Files, ImmutableArray<string> Statutes, ImmutableArray<ManualStep> Steps);

/// <summary>Publishing packages and reading published versions.</summary>
public static class DefinitionsApi
{
    /// <summary>Maps the routes.</summary>
    public static void MapDefinitions(this RouteGroupBuilder api)
    {
        var definitions = api.MapGroup("/definitions").WithTags("Definitions").RequireAuthorization(Policies.Designer);
        definitions.MapPost("", PublishAsync)
            .WithName("PublishDefinition").WithSummary("Publish a package (a zip of its folder) as the next version; running applications stay on theirs")
            .WithMetadata(new BodyLimit(BodyLimits.Package))
            .Accepts<IFormFile>("application/zip", "application/octet-stream", "multipart/form-data")
            .Produces<PublishedAnswer>(StatusCodes.Status201Created).ProducesRefusals(400, 401, 403, 409, 413, 415, 422);
        definitions.MapGet("/{slug}/{version:int}", GetAsync)
            .WithName("GetDefinition").WithSummary("A published version").Produces<DefinitionAnswer>().ProducesRefusals(401, 403, 404);
        definitions.MapGet("/{slug}/{version:int}/archive", ArchiveAsync)
            .WithName("GetDefinitionArchive").WithSummary("Its package as the zip of its folder, byte for byte").Produces(200, contentType: "application/zip").ProducesRefusals(401, 403, 404);
        definitions.MapGet("/{slug}/{version:int}/files/{**path}", OwnFileAsync)
            .WithName("GetDefinitionFile").WithSummary("One of its files, byte for byte").Produces(200, contentType: "text/plain").ProducesRefusals(401, 403, 404);
        definitions.MapGet("/{slug}/{version:int}/bpmn", (string slug, int version, IDefinitions all, CancellationToken cancel) => FileAsync(slug, version, "process.bpmn", all, cancel))
            .WithName("GetDefinitionBpmn").WithSummary("Its BPMN 2.0 XML, byte for byte").Produces(200, contentType: "application/xml").ProducesRefusals(401, 403, 404);
        definitions.MapGet("/{slug}/{version:int}/dmn", (string slug, int version, IDefinitions all, CancellationToken cancel) => FileAsync(slug, version, "decisions.dmn", all, cancel))
            .WithName("GetDefinitionDmn").WithSummary("Its DMN XML, byte for byte").Produces(200, contentType: "application/xml").ProducesRefusals(401, 403, 404);
        definitions.MapGet("/{slug}/{version:int}/manual", ManualAsync)
            .WithName("GetDefinitionManual").WithSummary("Its licensing manual").Produces<ManualAnswer>().ProducesRefusals(401, 403, 404);
    }

    private static async Task<IResult> PublishAsync(
        HttpRequest request, string? effectiveFrom, IDefinitions definitions, WorkflowsFolder workflows, CurrentUser user, IClock clock, CancellationToken cancel)
    {
        var now = clock.GetCurrentInstant();
        var from = ReadInstant(effectiveFrom) ?? now;
        if (!from.TryGet(out var effective))
        {
            return ApiResults.Refused(from.Problems);
        }

        var body = await PackageUpload.ReadAsync(request, cancel);
        if (!body.TryGet(out var zip))
        {
            return PackageUpload.Refused(body.Problems);
        }

        var (package, unpacking) = PackageArchive.Read(zip);
        if (package is null)
        {
            return Refused(PackageProblems.Of(unpacking), unpacking);
        }

        var whole = workflows.WithStatutes(package);
        var published = await definitions.PublishAsync(whole, effective, now, user.Actor, cancel);
        var findings = PackageReader.Read(whole).Findings;
        return published.TryGet(out var definition)
            ? ApiResults.Created(
                $"/api/v1/definitions/{definition.Slug}/{definition.Version}",
                new PublishedAnswer(definition.Slug, definition.Version, definition.Package.Hash, definition.EffectiveFrom, findings))
            : Refused(published.Problems, findings);
    }

    private static ProblemResult Refused(ImmutableArray<Problem> problems, ImmutableArray<Finding> findings) =>
        new(problems) { More = new Dictionary<string, object> { ["findings"] = findings } };

    private static Result<Instant>? ReadInstant(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var parsed = OffsetDateTimePattern.Rfc3339.Parse(text.Trim());
        return parsed.Success
            ? parsed.Value.ToInstant()
            : Problems.Invalid("effectiveFrom", "เวลาแบบ RFC 3339", "an RFC 3339 instant such as 2026-01-05T09:00:00+07:00");
    }

    private static async Task<IResult> GetAsync(string slug, int version, IDefinitions definitions, CancellationToken cancel)
    {
        if (await definitions.DefinitionAsync(slug, version, cancel) is not { } definition)
        {
            return ApiResults.NotFound();
        }

        var files = (await definitions.PackageFilesAsync(slug, version, cancel))!;
        var package = definition.Package;
        return ApiResults.Ok(new DefinitionAnswer(
            slug, version, package.Hash, definition.EffectiveFrom, package.Manual.Title, [.. files.Files.Keys], [.. package.Statutes.Select(s => s.Id)], ManualSteps.Of(package.Process)));
    }

    private static async Task<IResult> FileAsync(string slug, int version, string path, IDefinitions definitions, CancellationToken cancel) =>
        await definitions.PackageFilesAsync(slug, version, cancel) is { } package && package.Files.TryGetValue(path, out var content)
            ? Results.File([.. content], "application/xml", $"{slug}-{version}-{path}")
            : ApiResults.NotFound();

    private static async Task<IResult> ArchiveAsync(string slug, int version, IDefinitions definitions, CancellationToken cancel) =>
        await definitions.PackageFilesAsync(slug, version, cancel) is { } package
            ? Results.File(PackageArchive.Write(package.WithoutStatutes()), "application/zip", $"{slug}-{version}.zip")
            : ApiResults.NotFound();

    private static async Task<IResult> OwnFileAsync(string slug, int version, string path, IDefinitions definitions, CancellationToken cancel) =>
        await definitions.PackageFilesAsync(slug, version, cancel) is { } package && package.Files.TryGetValue(path, out var content)
            ? Results.Bytes([.. content], "text/plain; charset=utf-8")
            : ApiResults.NotFound();

    private static async Task<IResult> ManualAsync(string slug, int version, IDefinitions definitions, CancellationToken cancel) =>
        await definitions.DefinitionAsync(slug, version, cancel) is { } definition ? ApiResults.Ok(ManualAnswer.Of(definition)) : ApiResults.NotFound();
}
