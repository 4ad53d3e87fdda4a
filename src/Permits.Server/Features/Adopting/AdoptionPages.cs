using Permits.Engine;
using Permits.Server.Features.Applications;
using Permits.Server.Features.Identity;
using Permits.Server.Ui;
using Permits.Server.Ui.Forms;
using Permits.Storage;

namespace Permits.Server.Features.Adopting;

/// <summary>The licensor's page for going over to a later version (R2, LFA s.11): compare, give the ground, confirm.</summary>
internal static class AdoptionPages
{
    /// <summary>Maps <c>/applications/{number}/adopt</c>.</summary>
    public static void MapAdoptionPages(this IEndpointRouteBuilder routes)
    {
        var adoption = routes.MapGroup("/applications/{number}/adopt").RequireAuthorization(Policies.Officer);
        adoption.MapGet("", (PageContext page, string number, CaseReader reader, CurrentUser user, IPermitStore store, CancellationToken cancel) =>
            Show(page, number, "", "", "", FieldProblems.None, reader, user, store, cancel));
        adoption.MapPost("", Adopt);
    }

    private static async Task<IResult> Adopt(
        PageContext page, string number, IFormCollection form, CaseReader reader, CurrentUser user, IPermitStore store, CancellationToken cancel)
    {
        if (await store.AskAsync(new ApplicationByNumber(user.Scope, number), cancel) is null)
        {
            return Results.NotFound();
        }

        var (ground, cite, reason) = (form["f.ground"].ToString(), form["f.cite"].ToString(), form["f.reason"].ToString());
        var version = int.TryParse(form["to"], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var to) ? to : 0;
        var answer = await store.ExecuteAsync(
            new CommandEnvelope(
                number, new AdoptDefinition(version, ground, cite.Length > 0 ? cite : null, reason), user.Actor, page.Now,
                form["key"].ToString() is { Length: > 0 } key ? key : null),
            cancel);
        return answer.IsOk
            ? Results.Redirect($"/applications/{number}?done=adopted")
            : await Show(page, number, ground, cite, reason, new FieldProblems(answer.Problems), reader, user, store, cancel);
    }

    private static async Task<IResult> Show(
        PageContext page, string number, string ground, string cite, string reason, FieldProblems problems,
        CaseReader reader, CurrentUser user, IPermitStore store, CancellationToken cancel)
    {
        if (await reader.ReadAsync(user.Scope, number, cancel) is not { } view
            || !user.Actor.Holds(view.State.OfficeId, Roles.Licensor)
            || await store.DefinitionInForceAsync(view.State.PermitType, page.Now, cancel) is not { } later
            || later.Version <= view.Definition.Version)
        {
            return Results.NotFound();
        }

        var points = DefinitionComparison.Of(view.Definition.Package, later.Package, view.State.Variables.GetValueOrDefault("application"));
        return page.Render<AdoptionPage, AdoptionModel>(
            new AdoptionModel(view, later, points, RunningFit.Problems(view.State, view.Definition, later), ground, cite, reason, problems),
            problems.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }
}
