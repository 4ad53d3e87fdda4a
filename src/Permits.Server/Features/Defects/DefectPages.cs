using Permits.Engine;
using Permits.Server.Features.Applications;
using Permits.Server.Features.Identity;
using Permits.Server.Ui;
using Permits.Server.Ui.Forms;
using Permits.Storage;

namespace Permits.Server.Features.Defects;

/// <summary>The record of defects of an application, to read, print and acknowledge.</summary>
internal static class DefectPages
{
    /// <summary>Maps <c>/applications/{number}/defect-record</c>.</summary>
    public static void MapDefectPages(this IEndpointRouteBuilder routes)
    {
        var record = routes.MapGroup("/applications/{number}/defect-record").RequireAuthorization(Policies.CaseReader);
        record.MapGet("", (PageContext page, string number, string? done, CaseReader reader, CurrentUser user, CancellationToken cancel) =>
            ShowAsync(page, number, FieldProblems.None, done is not null, reader, user, cancel));
        record.MapGet("/acknowledge", (string number) => Results.Redirect($"/applications/{number}/defect-record"));
        record.MapPost("/acknowledge", AcknowledgeAsync).RequireAuthorization(Policies.Applicant);
    }

    private static async Task<IResult> ShowAsync(
        PageContext page, string number, FieldProblems problems, bool done, CaseReader reader, CurrentUser user, CancellationToken cancel) =>
        await reader.ReadAsync(user.Scope, number, cancel) is { } view && DefectRecordModel.Latest(view.State) is { } latest
            ? page.Render<DefectRecordPage, DefectRecordModel>(
                new DefectRecordModel(view, latest) { Problems = problems, Done = done },
                problems.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK)
            : Results.NotFound();

    private static async Task<IResult> AcknowledgeAsync(
        PageContext page, string number, IFormCollection form, CaseReader reader, CurrentUser user, IPermitStore store, CancellationToken cancel)
    {
        if (await reader.ReadAsync(user.Scope, number, cancel) is not { } view || DefectRecordModel.Latest(view.State) is not { } latest)
        {
            return Results.NotFound();
        }

        var key = form["key"].ToString();
        var done = await store.ExecuteAsync(
            new CommandEnvelope(number, new AcknowledgeDefects(latest.Id), user.Actor, page.Now, key.Length > 0 ? key : null), cancel);
        return done.IsOk
            ? Results.Redirect($"/applications/{number}/defect-record?done=acknowledged")
            : await ShowAsync(page, number, new FieldProblems(done.Problems), false, reader, user, cancel);
    }
}
