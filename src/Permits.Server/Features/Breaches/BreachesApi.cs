using System.Collections.Immutable;
using Permits.Engine;
using Permits.Server.Features.Applications;
using Permits.Server.Features.Identity;
using Permits.Server.Hosting;
using Permits.Storage;

namespace Permits.Server.Features.Breaches;

/// <summary>What <c>POST /breaches/{id}/reason</c> takes.</summary>
/// <param name="Code">A reason code.</param>
/// <param name="Text">In words; needed for <c>other</c>.</param>
/// <param name="Version">The case version the caller saw; null to skip the check.</param>
public sealed record ReasonRequest(string? Code, string? Text, long? Version);

/// <summary>What <c>POST /breaches/{id}/acknowledgement</c> takes.</summary>
/// <param name="CorrectiveAct">What was done about it.</param>
/// <param name="Version">The case version the caller saw; null to skip the check.</param>
public sealed record AcknowledgementRequest(string? CorrectiveAct, long? Version);

/// <summary>The breach log.</summary>
public static class BreachesApi
{
    /// <summary>Maps the routes.</summary>
    public static void MapBreaches(this RouteGroupBuilder api)
    {
        var breaches = api.MapGroup("/breaches").WithTags("Breaches");
        breaches.MapGet("", ListAsync)
            .WithName("ListBreaches").WithSummary("The breach log, latest due instant first; from and to are days (to included) or instants; kind is statute (the default), step or all")
            .RequireAuthorization(Policies.BreachReader)
            .Produces<ListAnswer<BreachAnswer>>().ProducesRefusals(400, 401, 403);
        breaches.MapGet("/{id}", FileAsync)
            .WithName("GetBreach").WithSummary("A breach with all that its case's log says of it: holders by interval, pauses, warnings, letters, every reason and acknowledgement")
            .RequireAuthorization(Policies.BreachReader)
            .Produces<BreachFileAnswer>().ProducesRefusals(401, 403, 404);
        breaches.MapPost("/{id}/acknowledgement", AcknowledgeAsync).RequireAuthorization(Policies.BreachReader)
            .IsCommand("AcknowledgeBreach", "Answer for a breach as supervisor: what was done about it");
        breaches.MapPost("/{id}/reason", ExplainAsync).RequireAuthorization(Policies.BreachReader)
            .IsCommand("ExplainBreach", "Write why a breach came about");
    }

    private static async Task<IResult> ListAsync(
        string? from, string? to, string? office, string? permitType, string? application, string? kind, bool? explained, string? step, string? officer, bool? acknowledged, string? limit, string? cursor,
        IQueries queries, CurrentUser user, OfficeCalendars calendars, CancellationToken cancel)
    {
        var paging = ListQuery.Read(limit, cursor);
        var (first, last) = (Bounds.Read("from", from, 0), Bounds.Read("to", to, 1));
        var kinds = BreachKinds.Read(kind);
        ImmutableArray<Problem> problems = [.. paging.Problems, .. first.Problems, .. last.Problems, .. kinds.Problems];
        if (!problems.IsEmpty)
        {
            return new ProblemResult(problems, StatusCodes.Status400BadRequest);
        }

        var zones = (await queries.AskAsync(new Offices(), cancel)).ToDictionary(o => o.Id, o => calendars.For(o).Zone, StringComparer.Ordinal);
        var page = await queries.AskAsync(
            new BreachLog(OfficeScope.For(user.Required))
            {
                From = first.Value, To = last.Value, Office = office, PermitType = permitType, Application = application,
                Kind = kinds.Value, Explained = explained, Step = Given(step), Officer = Given(officer), Acknowledged = acknowledged,
                Limit = paging.Value.Limit, After = paging.Value.After,
            },
            cancel);
        return ApiResults.Ok(ListQuery.Answer(page, row => BreachAnswer.Of(row, zones[row.Office])));
    }

    private static async Task<IResult> FileAsync(string id, BreachReader reader, CurrentUser user, CancellationToken cancel) =>
        await reader.ReadAsync(OfficeScope.For(user.Required), id, cancel) is { } read
            ? ApiResults.Ok(BreachFileAnswer.Of(read))
            : ApiResults.NotFound();

    private static async Task<IResult> AcknowledgeAsync(
        string id, AcknowledgementRequest body, IQueries queries, CurrentUser user, CaseCommands commands, CancellationToken cancel)
    {
        if (await queries.AskAsync(new BreachById(OfficeScope.For(user.Required), id), cancel) is not { } breach)
        {
            return ApiResults.NotFound();
        }

        return Required.Check(("correctiveAct", body.CorrectiveAct)) is { IsEmpty: false } missing
            ? ApiResults.Refused(missing)
            : await commands.AnswerAsync(breach.Application, new AcknowledgeBreach(id, body.CorrectiveAct!), body.Version, cancel);
    }

    private static async Task<IResult> ExplainAsync(
        string id, ReasonRequest body, IQueries queries, CurrentUser user, CaseCommands commands, CancellationToken cancel)
    {
        if (await queries.AskAsync(new BreachById(OfficeScope.For(user.Required), id), cancel) is not { } breach)
        {
            return ApiResults.NotFound();
        }

        return Required.Check(("code", body.Code)) is { IsEmpty: false } missing
            ? ApiResults.Refused(missing)
            : await commands.AnswerAsync(breach.Application, new ExplainBreach(id, body.Code!, body.Text ?? ""), body.Version, cancel);
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
