using Permits.Server.Features.Designing;
using Permits.Server.Features.Identity;
using Permits.Server.Hosting;
using Permits.Storage;

namespace Permits.Server.Features.Trials;

/// <summary>"What if it were filed on …".</summary>
public static class TrialApi
{
    /// <summary>Adds what trials need.</summary>
    public static void AddTrials(this IServiceCollection services) => services.AddScoped<PackageTrials>();

    /// <summary>Maps the routes.</summary>
    public static void MapTrials(this RouteGroupBuilder api)
    {
        api.MapPost("/definitions/{slug}/{version:int}/trial", TryVersionAsync)
            .WithTags("Trials").WithName("TryDefinition")
            .WithSummary("Try a case on a version: file it at an instant, do a list of acts, see tasks, due dates, letters and breaches; nothing is stored")
            .RequireAuthorization(Policies.Designer)
            .Produces<TrialAnswer>().ProducesRefusals(400, 401, 403, 404, 422);
        api.MapPost("/drafts/{slug}/trial", TryDraftAsync)
            .WithTags("Trials").WithName("TryDraft")
            .WithSummary("Try a case on a draft without errors, with the texts sent laid over it; nothing is stored")
            .WithMetadata(new BodyLimit(BodyLimits.Package))
            .RequireAuthorization(Policies.Designer)
            .Produces<TrialAnswer>().ProducesRefusals(400, 401, 403, 404, 413, 422);
    }

    private static async Task<IResult> TryVersionAsync(string slug, int version, TrialRequest body, IDefinitions definitions, PackageTrials trials, CancellationToken cancel) =>
        await definitions.DefinitionAsync(slug, version, cancel) is { } definition ? await trials.TryAsync(definition.Package, body, cancel) : ApiResults.NotFound();

    private static async Task<IResult> TryDraftAsync(string slug, DraftTrialRequest body, DraftPackages packages, PackageTrials trials, CancellationToken cancel)
    {
        var read = await packages.ReadAsync(slug, new UnsavedTexts(body.Files), cancel);
        return read.TryGet(out var files) ? await trials.TryAsync(files, body, cancel) : ApiResults.Refused(read.Problems);
    }
}
