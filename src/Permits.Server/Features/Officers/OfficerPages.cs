using System.Collections.Immutable;
using Permits.Server.Features.Identity;
using Permits.Server.Ui;
using Permits.Server.Ui.Forms;
using Permits.Storage;

namespace Permits.Server.Features.Officers;

/// <summary>The pages of officers: who takes new tasks, and who is skilled in what.</summary>
internal static class OfficerPages
{
    /// <summary>Maps <c>/officers</c>.</summary>
    public static void MapOfficerPages(this IEndpointRouteBuilder routes)
    {
        var officers = routes.MapGroup("/officers").RequireAuthorization(Policies.Staffing);
        officers.MapGet("", async (PageContext page, string? done, OfficerKeeping keeping, IQueries queries, CancellationToken cancel) =>
            page.Render<OfficersPage, OfficersModel>(new OfficersModel(await keeping.ListAsync(cancel), await NamesAsync(queries, cancel), done)));
        officers.MapGet("/{id}", async (PageContext page, string id, OfficerKeeping keeping, IQueries queries, CancellationToken cancel) =>
            await keeping.FindAsync(id, cancel) is { } officer
                ? page.Render<OfficerPage, OfficerModel>(new OfficerModel(
                    officer, await NamesAsync(queries, cancel), officer.IsAway, string.Join(' ', officer.Skills), FieldProblems.None))
                : Results.NotFound());
        officers.MapPost("/{id}", SaveAsync);
    }

    private static async Task<IResult> SaveAsync(
        PageContext page, string id, IFormCollection form, OfficerKeeping keeping, IQueries queries, CancellationToken cancel)
    {
        if (await keeping.FindAsync(id, cancel) is not { } officer)
        {
            return Results.NotFound();
        }

        var (away, typed) = (form["f.away"] == "yes", form["f.skills"].ToString());
        var skills = SkillCodes.Read(typed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (!skills.TryGet(out var codes))
        {
            return page.Render<OfficerPage, OfficerModel>(
                new OfficerModel(officer, await NamesAsync(queries, cancel), away, typed, new FieldProblems(skills.Problems)), StatusCodes.Status422UnprocessableEntity);
        }

        await keeping.SaveAsync(new Officer(id, away, codes), cancel);
        return Results.Redirect("/officers?done=" + Uri.EscapeDataString(id));
    }

    private static async Task<ImmutableDictionary<string, LocalText>> NamesAsync(IQueries queries, CancellationToken cancel) =>
        ImmutableDictionary.CreateRange((await queries.AskAsync(new Offices(), cancel)).Select(o => KeyValuePair.Create(o.Id, o.Name)));
}
