using System.Collections.Immutable;
using NodaTime;
using Permits.Engine;
using Permits.Server.Features.Definitions;
using Permits.Server.Hosting;
using Permits.Storage;

namespace Permits.Server.Features.PermitTypes;

/// <summary>A permit type with what is needed to apply.</summary>
/// <param name="Slug">Its slug.</param>
/// <param name="Version">The version in force.</param>
/// <param name="Hash">That version's content hash.</param>
/// <param name="EffectiveFrom">Since when it is in force.</param>
/// <param name="Title">Its name.</param>
/// <param name="Summary">Who needs it.</param>
/// <param name="OfficeKind">The kind of office that issues it.</param>
/// <param name="Offices">The offices that receive applications.</param>
/// <param name="FilingForm">The form an applicant fills in.</param>
/// <param name="Documents">The papers to file.</param>
/// <param name="Versions">Every version, newest first.</param>
public sealed record PermitTypeAnswer(
    string Slug, int Version, string Hash, Instant EffectiveFrom, LocalText Title, LocalText Summary, string OfficeKind, ImmutableArray<Office> Offices,
    Form FilingForm, ImmutableArray<DocumentSpec> Documents, ImmutableArray<VersionAnswer> Versions);

/// <summary>A published version.</summary>
/// <param name="Version">1 for the first.</param>
/// <param name="Hash">Its content hash.</param>
/// <param name="EffectiveFrom">From when applications are filed under it.</param>
/// <param name="PublishedAt">When it was published.</param>
/// <param name="Running">How many running applications it judges.</param>
public sealed record VersionAnswer(int Version, string Hash, Instant EffectiveFrom, Instant PublishedAt, int Running);

/// <summary>A permit type of the list.</summary>
/// <param name="Slug">Its slug.</param>
/// <param name="Version">The version in force.</param>
/// <param name="Title">Its name.</param>
/// <param name="OfficeKind">The kind of office that issues it.</param>
/// <param name="EffectiveFrom">Since when the version is in force.</param>
public sealed record PermitTypeEntry(string Slug, int Version, LocalText Title, string OfficeKind, Instant EffectiveFrom);

/// <summary>Permit types and their licensing manuals, open to everybody (LFA s.7).</summary>
public static class PermitTypesApi
{
    /// <summary>Maps the routes.</summary>
    public static void MapPermitTypes(this RouteGroupBuilder api)
    {
        var types = api.MapGroup("/permit-types").WithTags("Permit types");
        types.MapGet("", ListAsync)
            .WithName("ListPermitTypes").WithSummary("Permit types with a version in force").Produces<ListAnswer<PermitTypeEntry>>();
        types.MapGet("/{slug}", GetAsync)
            .WithName("GetPermitType").WithSummary("A permit type: form, papers, offices, versions").Produces<PermitTypeAnswer>().ProducesRefusals(404);
        types.MapGet("/{slug}/manual", ManualAsync)
            .WithName("GetManual").WithSummary("The licensing manual of the version in force, with the steps read from its process")
            .Produces<ManualAnswer>().ProducesRefusals(404);
    }

    private static async Task<IResult> ListAsync(IQueries queries, IClock clock, CancellationToken cancel)
    {
        var rows = await queries.AskAsync(new Storage.PermitTypes(clock.GetCurrentInstant()), cancel);
        return ApiResults.Ok(new ListAnswer<PermitTypeEntry>(
            [.. rows.Select(r => new PermitTypeEntry(r.Slug, r.Version, r.Title, r.OfficeKind, r.EffectiveFrom))], null));
    }

    private static async Task<IResult> GetAsync(string slug, IPermitStore store, IClock clock, CancellationToken cancel)
    {
        if (await store.DefinitionInForceAsync(slug, clock.GetCurrentInstant(), cancel) is not { } definition)
        {
            return ApiResults.NotFound();
        }

        var (package, manual) = (definition.Package, definition.Package.Manual);
        var versions = await store.AskAsync(new DefinitionVersions { Slug = slug }, cancel);
        return ApiResults.Ok(new PermitTypeAnswer(
            slug, definition.Version, package.Hash, definition.EffectiveFrom, manual.Title, manual.Summary, manual.OfficeKind,
            await store.AskAsync(new Offices { Kind = manual.OfficeKind }, cancel), package.Forms[manual.FilingForm], manual.Documents,
            [.. versions.Select(v => new VersionAnswer(v.Version, v.Hash, v.EffectiveFrom, v.PublishedAt, v.Running))]));
    }

    private static async Task<IResult> ManualAsync(string slug, IDefinitions definitions, IClock clock, CancellationToken cancel) =>
        await definitions.DefinitionInForceAsync(slug, clock.GetCurrentInstant(), cancel) is { } definition
            ? ApiResults.Ok(ManualAnswer.Of(definition))
            : ApiResults.NotFound();
}
