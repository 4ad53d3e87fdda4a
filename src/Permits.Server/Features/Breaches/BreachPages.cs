using System.Collections.Immutable;
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
        breaches.MapGet("/{id}", (PageContext page, string id, string? done, CurrentUser user, IPermitStore store, OfficeCalendars calendars, CancellationToken cancel) =>
            ShowOne(page, id, FieldProblems.None, "", done is not null, user, store, calendars, cancel));
        breaches.MapGet("/{id}/reason", (string id) => Results.Redirect($"/breaches/{id}"));
        breaches.MapPost("/{id}/reason", Explain).RequireAuthorization(Policies.Supervisor);
    }

    private static async Task<IResult> ShowLog(
        HttpContext context, PageContext page, string? office, string? type, string? kind, string? explained, string? cursor,
        CurrentUser user, IPermitStore store, OfficeCalendars calendars, CancellationToken cancel)
    {
        var scope = OfficeScope.For(user.Required);
        var dates = new FormValues(context.Request.Query.Where(q => q.Key.StartsWith("f.", StringComparison.Ordinal))
            .ToImmutableDictionary(q => q.Key, q => q.Value.Select(v => v ?? "").ToImmutableArray(), StringComparer.Ordinal));
        var (from, badFrom) = Day(dates, "from");
        var (to, badTo) = Day(dates, "to");
        var log = new BreachLog(scope)
        {
            From = from is { } first ? Wording.StartOf(first) : null,
            To = to is { } last ? Wording.StartOf(last.PlusDays(1)) : null,
            Office = Given(office),
            PermitType = Given(type),
            Kind = BreachKinds.Read(kind) is { IsOk: true } asked ? asked.Value : BreachKind.Statute,
            Explained = explained switch { "yes" => true, "no" => false, _ => null },
            After = Cursor.Read(cursor) is { IsOk: true } place ? place.Value : null,
        };
        var rows = await store.AskAsync(log, cancel);
        var offices = await store.AskAsync(new Offices(), cancel);
        var byId = offices.ToDictionary(o => o.Id);
        return page.Render<BreachLogPage, BreachLogModel>(new BreachLogModel(
            [.. rows.Items.Select(row => new BreachLine(row, Over(row, page, calendars.For(byId[row.Office]))))],
            rows.Next, dates, badFrom || badTo, log.Office, log.PermitType, log.Kind, explained,
            offices.RemoveAll(o => !scope.Includes(o.Id)), await store.AskAsync(new Storage.PermitTypes(page.Now), cancel)));
    }

    private static async Task<IResult> ShowOne(
        PageContext page, string id, FieldProblems problems, string text, bool done, CurrentUser user, IPermitStore store, OfficeCalendars calendars, CancellationToken cancel)
    {
        if (await store.AskAsync(new BreachById(OfficeScope.For(user.Required), id), cancel) is not { } row)
        {
            return Results.NotFound();
        }

        var calendar = calendars.For((await store.AskAsync(new Offices { Id = row.Office }, cancel)).Single());
        return page.Render<BreachPage, BreachModel>(
            new BreachModel(new BreachLine(row, Over(row, page, calendar)), calendar, user.Actor.Holds(row.Office, UserRoles.Supervisor), problems, text, done),
            problems.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    private static async Task<IResult> Explain(
        PageContext page, string id, IFormCollection form, CurrentUser user, IPermitStore store, OfficeCalendars calendars, CancellationToken cancel)
    {
        if (await store.AskAsync(new BreachById(OfficeScope.For(user.Required), id), cancel) is not { } row)
        {
            return Results.NotFound();
        }

        var text = form["f.reason"].ToString();
        var command = new ExplainBreach(id, form["f.code"].ToString(), text);
        var answer = await store.ExecuteAsync(new CommandEnvelope(row.Application, command, user.Actor, page.Now, form["key"].ToString() is { Length: > 0 } key ? key : null), cancel);
        return answer.IsOk
            ? Results.Redirect($"/breaches/{id}?done=1")
            : await ShowOne(page, id, new FieldProblems(answer.Problems), text, false, user, store, calendars, cancel);
    }

    private static (NodaTime.LocalDate? Day, bool IsBad) Day(FormValues values, string key)
    {
        var (day, month, year) = (values.Text(key, "d"), values.Text(key, "m"), values.Text(key, "y"));
        var read = PostedDate.Read(day, month, year);
        return (read, read is null && (day + month + year).Trim().Length > 0);
    }

    private static Allowance? Over(BreachRow row, PageContext page, WorkCalendar calendar)
    {
        var unit = row.Derivation().Question.Period.Unit;
        return calendar.Count(row.Due, row.StoppedAt ?? page.Now, unit).TryGet(out var count) && count > 0 ? new Allowance(count, unit) : null;
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
