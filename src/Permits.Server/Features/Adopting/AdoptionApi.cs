using Permits.Engine;
using Permits.Server.Features.Applications;
using Permits.Server.Features.Identity;
using Permits.Server.Hosting;
using Permits.Storage;

namespace Permits.Server.Features.Adopting;

/// <summary>What <c>POST /applications/{number}/adopt</c> takes.</summary>
/// <param name="To">The definition version to go over to.</param>
/// <param name="Ground"><c>favours-applicant</c> or <c>act-says-so</c>.</param>
/// <param name="Cite">The section of the Act that says so; left out where the ground is favour.</param>
/// <param name="Reason">Why; goes to the applicant.</param>
/// <param name="Version">The case version the caller saw; null to skip the check.</param>
public sealed record AdoptRequest(int? To, string? Ground, string? Cite, string? Reason, long? Version);

/// <summary>Going over to a later version (R2, LFA s.11).</summary>
public static class AdoptionApi
{
    /// <summary>Maps the route.</summary>
    public static void MapAdoption(this RouteGroupBuilder api) => api
        .MapPost("/applications/{number}/adopt", AdoptAsync)
        .WithTags("Applications").RequireAuthorization(Policies.Officer)
        .IsCommand("AdoptDefinition", "Let a running application be judged by a later version, where it favours the applicant on every point or an Act says so; by the licensor");

    private static async Task<IResult> AdoptAsync(
        string number, AdoptRequest body, IQueries queries, CurrentUser user, CaseCommands commands, CancellationToken cancel)
    {
        if (await queries.AskAsync(new ApplicationByNumber(user.Scope, number), cancel) is null)
        {
            return ApiResults.NotFound();
        }

        return body.To is not { } version
            ? ApiResults.Refused([Problems.Missing("to"), .. Required.Check(("ground", body.Ground), ("reason", body.Reason))])
            : Required.Check(("ground", body.Ground), ("reason", body.Reason)) is { IsEmpty: false } missing
            ? ApiResults.Refused(missing)
            : await commands.AnswerAsync(number, new AdoptDefinition(version, body.Ground!, body.Cite, body.Reason!), body.Version, cancel);
    }
}
