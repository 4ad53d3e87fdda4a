using System.Collections.Immutable;
using Permits.Engine;
using Permits.Server.Features.Identity;
using Permits.Server.Hosting;
using Permits.Storage;

namespace Permits.Server.Features.Officers;

/// <summary>An officer as tasks are given out to him.</summary>
/// <param name="Id">His user name.</param>
/// <param name="Name">His name.</param>
/// <param name="Posts">His posts in the caller's offices.</param>
/// <param name="Away">Whether he takes no new tasks for the time being.</param>
/// <param name="Skills">Codes of what he is skilled in.</param>
/// <param name="OpenTasks">How many tasks he holds.</param>
public sealed record OfficerAnswer(string Id, string Name, ImmutableArray<Post> Posts, bool Away, ImmutableArray<string> Skills, int OpenTasks)
{
    /// <summary>The answer for a row.</summary>
    public static OfficerAnswer Of(OfficerRow row) => new(row.Id, row.Name, row.Posts, row.IsAway, row.Skills, row.OpenTasks);
}

/// <summary>What <c>PUT /officers/{id}</c> takes; both are replaced.</summary>
/// <param name="Away">Whether he takes no new tasks; null means that he does.</param>
/// <param name="Skills">Codes; null for none.</param>
public sealed record OfficerRequest(bool? Away, ImmutableArray<string>? Skills);

/// <summary>What counts of officers when tasks are given out.</summary>
public static class OfficersApi
{
    /// <summary>Maps the routes.</summary>
    public static void MapOfficers(this RouteGroupBuilder api)
    {
        var officers = api.MapGroup("/officers").WithTags("Officers").RequireAuthorization(Policies.Staffing);
        officers.MapGet("", async (OfficerKeeping keeping, CancellationToken cancel) =>
            ApiResults.Ok(new ListAnswer<OfficerAnswer>([.. (await keeping.ListAsync(cancel)).Select(OfficerAnswer.Of)], null)))
            .WithName("ListOfficers").WithSummary("Officers of the caller's offices: skills, whether they take new tasks, how many they hold")
            .Produces<ListAnswer<OfficerAnswer>>().ProducesRefusals(401, 403);
        officers.MapPut("/{id}", SaveAsync)
            .WithName("SaveOfficer").WithSummary("Replace an officer's skills and whether he takes new tasks")
            .Produces<OfficerAnswer>().ProducesRefusals(400, 401, 403, 404, 422);
    }

    private static async Task<IResult> SaveAsync(string id, OfficerRequest body, OfficerKeeping keeping, CancellationToken cancel)
    {
        if (await keeping.FindAsync(id, cancel) is null)
        {
            return ApiResults.NotFound();
        }

        var skills = SkillCodes.Read(body.Skills is { IsDefault: false } given ? given : []);
        if (!skills.TryGet(out var codes))
        {
            return ApiResults.Refused(skills.Problems);
        }

        await keeping.SaveAsync(new Officer(id, body.Away == true, codes), cancel);
        return ApiResults.Ok(OfficerAnswer.Of((await keeping.FindAsync(id, cancel))!));
    }
}
