using System.Collections.Immutable;
using System.Text.Json;
using NodaTime;
using Permits.Engine;
using Permits.Server.Features.Documents;
using Permits.Server.Features.Identity;
using Permits.Server.Hosting;
using Permits.Storage;

namespace Permits.Server.Features.Tasks;

/// <summary>What <c>POST /tasks/{id}/claim</c> and <c>/unclaim</c> may take.</summary>
/// <param name="Version">The case version the caller saw; null to skip the check.</param>
public sealed record TaskVersion(long? Version);

/// <summary>What <c>POST /tasks/{id}/reassign</c> takes.</summary>
/// <param name="To">User name of the officer.</param>
/// <param name="Reason">Why.</param>
/// <param name="Version">The case version the caller saw; null to skip the check.</param>
public sealed record ReassignRequest(string? To, string? Reason, long? Version);

/// <summary>What <c>POST /tasks/{id}/complete</c> takes.</summary>
/// <param name="Outcome">One of the task's outcomes; null where it has only one.</param>
/// <param name="Data">The form's data; null where it has no form.</param>
/// <param name="Reason">The written reason, where the outcome asks for one.</param>
/// <param name="Documents">Papers an applicant adds.</param>
/// <param name="Version">The case version the caller saw; null to skip the check.</param>
public sealed record CompleteRequest(string? Outcome, JsonElement? Data, string? Reason, ImmutableArray<SentDocument>? Documents, long? Version);

/// <summary>The queue and what is done with a task.</summary>
public static class TasksApi
{
    /// <summary>Maps the routes.</summary>
    public static void MapTasks(this RouteGroupBuilder api)
    {
        var tasks = api.MapGroup("/tasks").WithTags("Tasks").RequireAuthorization(Policies.TaskDoer);
        tasks.MapGet("", ListAsync)
            .WithName("ListTasks").WithSummary("The queue, soonest legal due first; an applicant sees his own tasks")
            .Produces<ListAnswer<TaskAnswer>>().ProducesRefusals(400, 401, 403);
        tasks.MapGet("/{id}", GetAsync)
            .WithName("GetTask").WithSummary("One task").Produces<TaskAnswer>().ProducesRefusals(401, 403, 404);
        tasks.MapPost("/{id}/claim", ClaimAsync).IsCommand("ClaimTask", "Take a task for oneself");
        tasks.MapPost("/{id}/unclaim", UnclaimAsync).IsCommand("UnclaimTask", "Give a task back");
        tasks.MapPost("/{id}/reassign", ReassignAsync).IsCommand("ReassignTask", "A supervisor gives a task to another officer");
        tasks.MapPost("/{id}/complete", CompleteAsync).IsCommand("CompleteTask", "Finish a task with an outcome")
            .WithMetadata(new BodyLimit(BodyLimits.Filing));
    }

    private static async Task<IResult> ListAsync(
        string? view, string? sort, string? limit, string? cursor, string? q, string? permitType,
        IQueries queries, CurrentUser user, IClock clock, CancellationToken cancel)
    {
        var paging = ListQuery.Read(limit, cursor);
        var which = TaskViews.Read(view);
        ImmutableArray<Problem> problems = [.. paging.Problems, .. which.Problems];
        if (sort is not (null or "due"))
        {
            problems = problems.Add(Problems.Invalid("sort", " due", "due"));
        }

        if (!problems.IsEmpty)
        {
            return new ProblemResult(problems, StatusCodes.Status400BadRequest);
        }

        var now = clock.GetCurrentInstant();
        if (user.Scope is OwnerScope own)
        {
            var mine = await queries.AskAsync(new TasksForApplicant(own), cancel);
            return ApiResults.Ok(new ListAnswer<TaskAnswer>([.. mine.Select(row => TaskAnswer.Of(row, now))], null));
        }

        var page = await queries.AskAsync(
            new TaskQueue(OfficeScope.For(user.Required), which.Value, new TaskFilter(user.Actor, now) { Text = q, PermitType = permitType })
            {
                Limit = paging.Value.Limit, After = paging.Value.After,
            },
            cancel);
        return ApiResults.Ok(ListQuery.Answer(page, row => TaskAnswer.Of(row, now)));
    }

    private static async Task<IResult> GetAsync(string id, IQueries queries, CurrentUser user, IClock clock, CancellationToken cancel) =>
        await queries.AskAsync(new TaskById(user.Scope, id), cancel) is { } row
            ? ApiResults.Ok(TaskAnswer.Of(row, clock.GetCurrentInstant()))
            : ApiResults.NotFound();

    private static Task<IResult> ClaimAsync(string id, TaskVersion? body, OnTask task, CancellationToken cancel) =>
        task.DoAsync(id, new ClaimTask(id), body?.Version, cancel);

    private static Task<IResult> UnclaimAsync(string id, TaskVersion? body, OnTask task, CancellationToken cancel) =>
        task.DoAsync(id, new UnclaimTask(id), body?.Version, cancel);

    private static async Task<IResult> ReassignAsync(string id, ReassignRequest body, OnTask task, IQueries queries, CancellationToken cancel)
    {
        if (Required.Check(("to", body.To), ("reason", body.Reason)) is { IsEmpty: false } missing)
        {
            return ApiResults.Refused(missing);
        }

        return await queries.AskAsync(new AccountByUserName(body.To!), cancel) is { } officer
            ? await task.DoAsync(id, new ReassignTask(id, officer.AsActor(), body.Reason!), body.Version, cancel)
            : ApiResults.Refused([new Problem("account.not-found", new LocalText(
                "คาดว่าจะเป็นบัญชีของเจ้าหน้าที่ แต่ไม่มีบัญชีนี้ โปรดตรวจสอบชื่อผู้ใช้",
                "Expected an officer's account, but there is none with this name. Check the user name."), "to")]);
    }

    private static async Task<IResult> CompleteAsync(string id, CompleteRequest body, OnTask task, SentDocuments documents, CancellationToken cancel)
    {
        var papers = await documents.TakeInAsync(body.Documents ?? [], cancel);
        return papers.TryGet(out var filed)
            ? await task.DoAsync(id, new CompleteTask(id, body.Outcome, body.Data ?? default, body.Reason, filed), body.Version, cancel)
            : ApiResults.Refused(papers.Problems);
    }
}
