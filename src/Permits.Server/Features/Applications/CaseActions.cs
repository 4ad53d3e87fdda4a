using System.Security.Cryptography;
using Permits.Engine;
using Permits.Server.Features.Filing;
using Permits.Server.Features.Identity;
using Permits.Server.Ui;
using Permits.Server.Ui.Forms;
using Permits.Storage;

namespace Permits.Server.Features.Applications;

/// <summary>What the forms of a case page do: one command each, then back to the page; a refusal shows the page again as it was typed.</summary>
internal sealed class CaseActions(CaseReader reader, CaseModels models, CurrentUser user, IPermitStore store, PaperKeeping keeping)
{
    /// <summary>A fresh idempotency key for a form.</summary>
    public static string NewKey() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    /// <summary>The page of an application, to officers and applicants each their own; 404 where the viewer may not see it.</summary>
    public async Task<IResult> ShowAsync(PageContext page, string number, string? task, Attempt attempt, string? done, CancellationToken cancel)
    {
        if (await reader.ReadAsync(user.Scope, number, cancel) is not { } view)
        {
            return Results.NotFound();
        }

        var model = await models.OfAsync(view, task, attempt, done, cancel);
        var status = attempt.Problems.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK;
        return user.Required.Kind == AccountKind.Applicant
            ? page.Render<ApplicantCasePage, CaseModel>(model, status)
            : page.Render<CasePage, CaseModel>(model, status);
    }

    /// <summary>Runs a command that has nothing to be typed again but its reason.</summary>
    public async Task<IResult> RunAsync(PageContext page, string number, Command command, string key, string done, string reason, CancellationToken cancel)
    {
        if (await store.ExecuteAsync(Envelope(page, number, command, key), cancel) is { IsOk: false, Problems: var problems })
        {
            return await ShowAsync(page, number, null, new Attempt(null, FormValues.None, reason, new FieldProblems(problems)), null, cancel);
        }

        return Results.Redirect($"/applications/{number}?done={done}");
    }

    /// <summary>Finishes a task with what its form holds; an adverse outcome is shown for confirmation first.</summary>
    public async Task<IResult> CompleteAsync(PageContext page, string number, string taskId, IFormCollection posted, CancellationToken cancel)
    {
        if (await reader.ReadAsync(user.Scope, number, cancel) is not { } view)
        {
            return Results.NotFound();
        }

        var values = FormValues.Of(posted);
        var reason = posted["f.reason"].ToString();
        var task = view.State.Tasks.GetValueOrDefault(taskId);
        var form = task is null ? null : view.FormOf(task);
        var data = form is null ? default : FormPost.Data(form, values);
        var outcome = posted["outcome"].ToString() is { Length: > 0 } chosen ? chosen : null;

        var (papers, refused) = await keeping.TakeAsync(posted, view.Manual.Documents, cancel);
        if (!refused.IsEmpty)
        {
            return await ShowAsync(page, number, taskId, new Attempt(taskId, values, reason, new FieldProblems(refused)) { Kept = keeping.Seal(papers) }, null, cancel);
        }

        var command = new CompleteTask(taskId, outcome, data, reason.Length > 0 ? reason : null, papers);
        var key = posted["key"].ToString();
        var spec = task is null ? null : view.OutcomesOf(task).FirstOrDefault(o => o.Id == outcome);
        var back = posted["change"] == "yes";
        if (!back && spec is { Adverse: true } && posted["confirmed"] != "yes")
        {
            var decided = Decider.Decide(view.Definition, view.State, command, new DecisionContext(page.Now, user.Actor, view.Calendar));
            if (decided.IsOk)
            {
                var follows = Timeline.After(view, page.Say, decided.Value);
                return page.Render<ConfirmPage, ConfirmModel>(new ConfirmModel(view, task!, form, data, values, spec, reason, follows, key));
            }
        }

        var problems = back ? [] : (await store.ExecuteAsync(Envelope(page, number, command, key), cancel)).Problems;
        return back || !problems.IsEmpty
            ? await ShowAsync(page, number, taskId, new Attempt(taskId, values, reason, new FieldProblems(problems)) { Kept = keeping.Seal(papers) }, null, cancel)
            : Results.Redirect($"/applications/{number}?done=completed");
    }

    private CommandEnvelope Envelope(PageContext page, string number, Command command, string key) =>
        new(number, command, user.Actor, page.Now, key.Length > 0 ? key : null);
}
