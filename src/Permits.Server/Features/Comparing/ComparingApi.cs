using System.Collections.Immutable;
using Permits.Engine;
using Permits.Server.Features.Identity;
using Permits.Server.Hosting;
using Permits.Storage;

namespace Permits.Server.Features.Comparing;

/// <summary>How two versions differ.</summary>
/// <param name="From">The earlier version.</param>
/// <param name="To">The later version.</param>
/// <param name="Changes">What differs in meaning.</param>
public sealed record CompareAnswer(int From, int To, ImmutableArray<PackageChange> Changes);

/// <summary>Compares published versions.</summary>
public static class ComparingApi
{
    /// <summary>Maps the route.</summary>
    public static void MapComparing(this RouteGroupBuilder api) => api
        .MapGet("/definitions/{slug}/compare", CompareAsync)
        .WithTags("Definitions").WithName("CompareDefinitions").WithSummary("What differs in meaning from one published version to another")
        .RequireAuthorization(Policies.Designer)
        .Produces<CompareAnswer>().ProducesRefusals(401, 403, 404, 422);

    private static async Task<IResult> CompareAsync(string slug, int? from, int? to, IDefinitions definitions, CancellationToken cancel)
    {
        if (from is not { } earlier || to is not { } later)
        {
            return ApiResults.Refused([.. from is null ? [Problems.Missing("from")] : Array.Empty<Problem>(), .. to is null ? [Problems.Missing("to")] : Array.Empty<Problem>()]);
        }

        return await definitions.PackageFilesAsync(slug, earlier, cancel) is { } before && await definitions.PackageFilesAsync(slug, later, cancel) is { } after
            ? ApiResults.Ok(new CompareAnswer(earlier, later, PackageComparison.Of(before, after)))
            : ApiResults.NotFound();
    }
}
