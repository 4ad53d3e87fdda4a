using System.Collections.Immutable;
using NodaTime;
using Permits.Server.Features.Applications;
using Permits.Server.Features.Identity;
using Permits.Server.Ui;
using Permits.Server.Ui.Forms;
using Permits.Storage;
using Permits.Time;

namespace Permits.Server.Features.Calendars;

/// <summary>Changing the calendar: say what was announced, see what it would move, confirm, watch it being applied. For administrators.</summary>
internal static class ChangePages
{
    /// <summary>Maps <c>/calendar/changes</c>.</summary>
    public static void MapChangePages(this IEndpointRouteBuilder routes)
    {
        var changes = routes.MapGroup("/calendar/changes").RequireAuthorization(Policies.Admin);
        changes.MapGet("", (PageContext page, IPermitStore store, OfficeCalendars calendars, CancellationToken cancel) =>
            ShowFormAsync(page, FormValues.None, FieldProblems.None, store, calendars, cancel));
        changes.MapPost("", SendAsync);
        changes.MapGet("/{id}", ShowAsync);
    }

    private static async Task<IResult> ShowFormAsync(
        PageContext page, FormValues values, FieldProblems problems, IPermitStore store, OfficeCalendars calendars, CancellationToken cancel)
    {
        var calendar = calendars.ById(calendars.NationalId())!;
        return page.Render<ChangeFormPage, ChangeFormModel>(
            new ChangeFormModel(calendar, values, problems, await store.AskAsync(new CalendarChangesOf(calendar.Id), cancel)),
            problems.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    // The same form is posted three times: to look, to change what was typed, and to confirm.
    private static async Task<IResult> SendAsync(
        PageContext page, IFormCollection form, IPermitStore store, OfficeCalendars calendars, ChangeRunner runner, CurrentUser user, CancellationToken cancel)
    {
        var values = FormValues.Of(form);
        if (form.ContainsKey("change"))
        {
            return await ShowFormAsync(page, values, FieldProblems.None, store, calendars, cancel);
        }

        var calendar = calendars.ById(calendars.NationalId())!;
        var read = Read(values);
        if (!read.TryGet(out var change))
        {
            return await ShowFormAsync(page, values, new FieldProblems(read.Problems), store, calendars, cancel);
        }

        if (!form.ContainsKey("confirmed"))
        {
            var preview = await store.PreviewChangeAsync(calendar.Id, change, page.Now, cancel);
            return preview.TryGet(out var report)
                ? page.Render<ChangePreviewPage, ChangePreviewModel>(new ChangePreviewModel(calendar, change, report, values, CaseActions.NewKey()))
                : await ShowFormAsync(page, values, new FieldProblems(preview.Problems), store, calendars, cancel);
        }

        var key = form["key"].ToString() is { Length: > 0 } given ? given : null;
        var confirmed = await store.ConfirmChangeAsync(new ChangeAnnouncement(calendar.Id, change, values.Text("reason"), user.Actor, page.Now, key), cancel);
        if (!confirmed.TryGet(out var row))
        {
            return await ShowFormAsync(page, values, new FieldProblems(confirmed.Problems), store, calendars, cancel);
        }

        await runner.ApplyAsync(cancel);
        return Results.Redirect($"/calendar/changes/{row.Id}");
    }

    private static async Task<IResult> ShowAsync(PageContext page, HttpContext context, string id, IPermitStore store, OfficeCalendars calendars, CancellationToken cancel)
    {
        var changes = await store.AskAsync(new CalendarChangesOf(calendars.NationalId()), cancel);
        if (changes.FirstOrDefault(c => c.Id == id) is not { } change)
        {
            return Results.NotFound();
        }

        if (change.IsApplying)
        {
            // Works without script: the browser itself asks again.
            context.Response.Headers["Refresh"] = "3";
        }

        return page.Render<ChangePage, ChangeModel>(new ChangeModel(change));
    }

    private static Result<CalendarChange> Read(FormValues values)
    {
        var what = values.Text("what") switch
        {
            "withdraw" => CalendarChangeKind.Withdraw,
            "move" => CalendarChangeKind.Move,
            _ => CalendarChangeKind.Add,
        };
        var problems = ImmutableArray.CreateBuilder<Problem>();
        var date = Day(values, "date", problems);
        var to = what == CalendarChangeKind.Move ? Day(values, "to", problems) : null;
        var name = values.Text("nameTh").Trim() is { Length: > 0 } th ? new LocalText(th, values.Text("nameEn").Trim()) : null;
        var regions = values.Text("regions").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToImmutableArray();
        return problems.Count > 0
            ? Result<CalendarChange>.Refused(problems.ToImmutable())
            : new CalendarChange(what, date!.Value, to, what == CalendarChangeKind.Withdraw ? null : name, null, regions);
    }

    private static LocalDate? Day(FormValues values, string key, ImmutableArray<Problem>.Builder problems)
    {
        var day = PostedDate.Read(values.Text(key, "d"), values.Text(key, "m"), values.Text(key, "y"));
        if (day is null)
        {
            problems.Add(new Problem("calendar.date-missing", ChangeTexts.DateWanted, key));
        }

        return day;
    }
}
