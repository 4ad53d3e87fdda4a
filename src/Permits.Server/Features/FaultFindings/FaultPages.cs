using Permits.Engine;
using Permits.Server.Features.Applications;
using Permits.Server.Features.Identity;
using Permits.Server.Ui;
using Permits.Server.Ui.Forms;
using Permits.Storage;

namespace Permits.Server.Features.FaultFindings;

/// <summary>Where a licensor finds fault; shown for confirmation before it is recorded.</summary>
internal static class FaultPages
{
    /// <summary>Maps <c>/applications/{number}/fault</c>.</summary>
    public static void MapFaultPages(this IEndpointRouteBuilder routes)
    {
        var fault = routes.MapGroup("/applications/{number}/fault").RequireAuthorization(Policies.Officer);
        fault.MapGet("", async (PageContext page, string number, CaseReader reader, CurrentUser user, CancellationToken cancel) =>
            await reader.ReadAsync(user.Scope, number, cancel) is { } view
                ? page.Render<FaultPage, FaultModel>(new FaultModel(view, FormValues.None, FieldProblems.None, false, null))
                : Results.NotFound());
        fault.MapPost("", FindAsync);
    }

    private static async Task<IResult> FindAsync(
        PageContext page, string number, IFormCollection posted, CaseReader reader, CurrentUser user, IPermitStore store, CancellationToken cancel)
    {
        if (await reader.ReadAsync(user.Scope, number, cancel) is not { } view)
        {
            return Results.NotFound();
        }

        var key = posted["key"].ToString();
        var model = new FaultModel(view, FormValues.Of(posted), FieldProblems.None, false, null);
        if (posted["change"] == "yes")
        {
            return page.Render<FaultPage, FaultModel>(model);
        }

        var command = new FindFault(model.Fault, model.Values.Text("reason"), model.Values.Text("makesApprovalImpossible") == "true", model.Values.Text("caseFile"));
        var confirmed = posted["confirmed"] == "yes";
        var problems = confirmed
            ? (await store.ExecuteAsync(new CommandEnvelope(number, command, user.Actor, page.Now, key.Length > 0 ? key : null), cancel)).Problems
            : Decider.Decide(view.Definition, view.State, command, new DecisionContext(page.Now, user.Actor, view.Calendar)).Problems;
        if (!problems.IsEmpty)
        {
            return page.Render<FaultPage, FaultModel>(model with { Problems = new FieldProblems(problems) }, StatusCodes.Status422UnprocessableEntity);
        }

        return confirmed
            ? Results.Redirect($"/applications/{number}?done=fault")
            : page.Render<FaultPage, FaultModel>(model with { Confirming = true, Key = key });
    }
}
