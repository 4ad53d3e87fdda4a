using Permits.Engine;
using Permits.Server.Features.Identity;
using Permits.Server.Ui;
using Permits.Server.Ui.Forms;
using Permits.Storage;
using Permits.Time;

namespace Permits.Server.Features.Breaches;

/// <summary>The breach log and the page of one breach.</summary>
internal static class BreachPages
{
    /// <summary>Maps <c>/breaches</c>.</summary>
    public static void MapBreachPages(this IEndpointRouteBuilder routes)
    {
        var breaches = routes.MapGroup("/breaches").RequireAuthorization(Policies.BreachReader);
        breaches.MapGet("", ShowLog);
        breaches.MapGet("/{id}", (PageContext page, string id, string? done, CurrentUser user, BreachReader reader, CancellationToken cancel) =>
            ShowOne(page, id, FieldProblems.None, "", done, user, reader, cancel));
        breaches.MapGet("/{id}/reason", (string id) => Results.Redirect($"/breaches/{id}"));
        breaches.MapGet("/{id}/acknowledgement", (string id) => Results.Redirect($"/breaches/{id}"));
        breaches.MapPost("/{id}/reason", Explain).RequireAuthorization(Policies.Supervisor);
        breaches.MapPost("/{id}/acknowledgement", Acknowledge).RequireAuthorization(Policies.Supervisor);
    }

    private static async Task<IResult> ShowLog(
        HttpContext context, PageContext page, string? office, string? type, string? kind, string? explained, string? step, string? officer, string? cursor,
        CurrentUser user, IPermitStore store, OfficeCalendars calendars, CancellationToken cancel)
    {
        var scope = OfficeScope.For(user.Required);
        var period = PostedPeriod.Read(context.Request);
        var log = new BreachLog(scope)
        {
            From = period.From,
            To = period.To,
            Office = Given(office),
            PermitType = Given(type),
            Kind = BreachKinds.Read(kind) is { IsOk: true } asked ? asked.Value : BreachKind.Statute,
            Explained = explained switch { "yes" => true, "no" => false, _ => null },
            Step = Given(step),
            Officer = Given(officer),
            After = Cursor.Read(cursor) is { IsOk: true } place ? place.Value : null,
        };
        var rows = await store.AskAsync(log, cancel);
        var offices = await store.AskAsync(new Offices(), cancel);
        var byId = offices.ToDictionary(o => o.Id);
        return page.Render<BreachLogPage, BreachLogModel>(new BreachLogModel(
            [.. rows.Items.Select(row => new BreachLine(row, Over(row, page, calendars.For(byId[row.Office]))))],
            rows.Next, period.Dates, period.IsBad, log, explained,
            offices.RemoveAll(o => !scope.Includes(o.Id)), await store.AskAsync(new Storage.PermitTypes(page.Now), cancel)));
    }

    private static async Task<IResult> ShowOne(
        PageContext page, string id, FieldProblems problems, string text, string? done, CurrentUser user, BreachReader reader, CancellationToken cancel)
    {
        if (await reader.ReadAsync(OfficeScope.For(user.Required), id, cancel) is not { } read)
        {
            return Results.NotFound();
        }

        var line = new BreachLine(read.Row, Over(read.Row, page, read.Calendar));
        return page.Render<BreachPage, BreachModel>(
            new BreachModel(line, read, user.Actor.Holds(read.Row.Office, UserRoles.Supervisor), problems, text, done),
            problems.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    private static Task<IResult> Explain(
        PageContext page, string id, IFormCollection form, CurrentUser user, IPermitStore store, BreachReader reader, CancellationToken cancel)
    {
        var text = form["f.reason"].ToString();
        return Answer(page, id, form, new ExplainBreach(id, form["f.code"].ToString(), text), text, "reason", user, store, reader, cancel);
    }

    private static Task<IResult> Acknowledge(
        PageContext page, string id, IFormCollection form, CurrentUser user, IPermitStore store, BreachReader reader, CancellationToken cancel)
    {
        var text = form["f.correctiveAct"].ToString();
        return Answer(page, id, form, new AcknowledgeBreach(id, text), text, "acknowledgement", user, store, reader, cancel);
    }

    private static async Task<IResult> Answer(
        PageContext page, string id, IFormCollection form, Command command, string text, string done, CurrentUser user, IPermitStore store, BreachReader reader,
        CancellationToken cancel)
    {
        if (await store.AskAsync(new BreachById(OfficeScope.For(user.Required), id), cancel) is not { } row)
        {
            return Results.NotFound();
        }

        var answer = await store.ExecuteAsync(new CommandEnvelope(row.Application, command, user.Actor, page.Now, form["key"].ToString() is { Length: > 0 } key ? key : null), cancel);
        return answer.IsOk
            ? Results.Redirect($"/breaches/{id}?done={done}")
            : await ShowOne(page, id, new FieldProblems(answer.Problems), text, null, user, reader, cancel);
    }

    private static Allowance? Over(BreachRow row, PageContext page, WorkCalendar calendar)
    {
        var unit = row.Derivation().Question.Period.Unit;
        return calendar.Count(row.Due, row.StoppedAt ?? page.Now, unit).TryGet(out var count) && count > 0 ? new Allowance(count, unit) : null;
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
