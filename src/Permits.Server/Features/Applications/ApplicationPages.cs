using System.Globalization;
using Permits.Engine;
using Permits.Server.Features.Documents;
using Permits.Server.Features.Identity;
using Permits.Server.Ui;
using Permits.Storage;
using Permits.Time;

namespace Permits.Server.Features.Applications;

/// <summary>The case page, what its forms do, and an applicant's own list.</summary>
internal static class ApplicationPages
{
    /// <summary>Maps <c>/my</c> and <c>/applications/...</c>.</summary>
    public static void MapApplicationPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/my", async (PageContext page, string? cursor, CurrentUser user, OfficeCalendars calendars, IPermitStore store, CancellationToken cancel) =>
        {
            var scope = new OwnerScope(user.Required.Id);
            var after = Cursor.Read(cursor);
            var rows = await store.AskAsync(new ApplicationsOfApplicant(scope) { After = after.IsOk ? after.Value : null }, cancel);
            var tasks = await store.AskAsync(new TasksForApplicant(scope), cancel);
            return page.Render<MyApplicationsPage, MyApplicationsModel>(new MyApplicationsModel(rows, tasks));
        }).RequireAuthorization(Policies.Applicant);

        var cases = routes.MapGroup("/applications/{number}").RequireAuthorization(Policies.CaseReader);
        cases.MapGet("", (PageContext page, string number, string? task, string? done, CaseActions commands, CancellationToken cancel) =>
            commands.ShowAsync(page, number, task, Attempt.None, done, cancel));
        cases.MapGet("/documents/{sha256}", async (string number, string sha256, PaperReading papers, CancellationToken cancel) =>
            await papers.ReadAsync(number, sha256, cancel) is { } paper
                ? Results.Bytes(paper.Content.AsMemory(), paper.MediaType, paper.FileName)
                : Results.NotFound());

        // Where a form was sent to is no page; whoever comes back to it (after signing in again, say) belongs on the case page.
        cases.MapGet("/tasks/{taskId}/{verb}", (string number, string taskId) => Results.Redirect($"/applications/{number}?task={taskId}"));
        cases.MapGet("/clocks/{clockId}/{verb}", (string number) => Results.Redirect($"/applications/{number}"));

        var tasks = cases.MapGroup("/tasks/{taskId}").RequireAuthorization(Policies.TaskDoer);
        tasks.MapPost("/claim", (PageContext page, string number, string taskId, IFormCollection form, CaseActions commands, CancellationToken cancel) =>
            commands.RunAsync(page, number, new ClaimTask(taskId), form["key"].ToString(), "claimed", "", cancel));
        tasks.MapPost("/unclaim", (PageContext page, string number, string taskId, IFormCollection form, CaseActions commands, CancellationToken cancel) =>
            commands.RunAsync(page, number, new UnclaimTask(taskId), form["key"].ToString(), "unclaimed", "", cancel));
        tasks.MapPost("/reassign", Reassign);
        tasks.MapPost("/complete", (PageContext page, string number, string taskId, IFormCollection form, CaseActions commands, CancellationToken cancel) =>
            commands.CompleteAsync(page, number, taskId, form, cancel));
        cases.MapGet("/notice-channel", (string number) => Results.Redirect($"/applications/{number}"));
        cases.MapPost("/notice-channel", (PageContext page, string number, IFormCollection form, CaseActions commands, CancellationToken cancel) =>
            commands.RunAsync(page, number, new ChooseNoticeChannel(ChannelChoice.Read(form["f.channel"])), form["key"].ToString(), "channel", "", cancel))
            .RequireAuthorization(Policies.Applicant);

        cases.MapGet("/incidents/resolve", (string number) => Results.Redirect($"/applications/{number}"));
        cases.MapPost("/incidents/resolve", (PageContext page, string number, IFormCollection form, CaseActions commands, CancellationToken cancel) =>
            commands.RunAsync(
                page, number, new ResolveIncident(form["element"].ToString(), form["f.reason"].ToString()), form["key"].ToString(), "resolved", form["f.reason"].ToString(), cancel))
            .RequireAuthorization(Policies.Officer);

        var clocks = cases.MapGroup("/clocks/{clockId}").RequireAuthorization(Policies.Officer);
        clocks.MapPost("/extend", Extend);
        clocks.MapPost("/pause", (PageContext page, string number, string clockId, IFormCollection form, CaseActions commands, CancellationToken cancel) =>
            commands.RunAsync(
                page, number, new PauseClock(clockId, form["f.ground"].ToString(), form["f.reason"].ToString()), form["key"].ToString(), "paused", form["f.reason"].ToString(), cancel));
        clocks.MapPost("/resume", (PageContext page, string number, string clockId, IFormCollection form, CaseActions commands, CancellationToken cancel) =>
            commands.RunAsync(page, number, new ResumeClock(clockId, form["f.reason"].ToString()), form["key"].ToString(), "resumed", form["f.reason"].ToString(), cancel));
    }

    private static async Task<IResult> Extend(
        PageContext page, string number, string clockId, IFormCollection form, CaseReader reader, CurrentUser user, CaseActions commands, CancellationToken cancel)
    {
        if (await reader.ReadAsync(user.Scope, number, cancel) is not { } view)
        {
            return Results.NotFound();
        }

        var unit = ClockActs.Of(view, user.Actor).FirstOrDefault(a => a.Clock.Id == clockId)?.Extension?.Period.Unit;
        var by = unit is { } u && int.TryParse(form["f.count"], NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? new Allowance(count, u) : (Allowance?)null;
        var reason = form["f.reason"].ToString();
        return await commands.RunAsync(page, number, new ExtendClock(clockId, reason, by), form["key"].ToString(), "extended", reason, cancel);
    }

    private static async Task<IResult> Reassign(
        PageContext page, string number, string taskId, IFormCollection form, IPermitStore store, CaseActions commands, CancellationToken cancel)
    {
        // An unknown name is refused by the core as one who holds no role.
        var to = await store.AskAsync(new AccountByUserName(form["f.to"].ToString()), cancel);
        var command = new ReassignTask(taskId, to?.AsActor() ?? new Actor("", "", []), form["f.reason"].ToString());
        return await commands.RunAsync(page, number, command, form["key"].ToString(), "reassigned", form["f.reason"].ToString(), cancel);
    }
}
