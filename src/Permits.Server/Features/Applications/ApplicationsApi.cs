using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using NodaTime;
using Permits.Engine;
using Permits.Server.Features.Documents;
using Permits.Server.Features.Identity;
using Permits.Server.Features.Tracking;
using Permits.Server.Hosting;
using Permits.Storage;
using Permits.Time;

namespace Permits.Server.Features.Applications;

/// <summary>What <c>POST /applications</c> gives: the receipt.</summary>
/// <param name="Number">The application's number.</param>
/// <param name="Version">Its version.</param>
/// <param name="PermitType">The permit type's slug.</param>
/// <param name="DefinitionVersion">The version it is judged by to its end.</param>
/// <param name="FiledAt">When it entered the system.</param>
/// <param name="ReceivedAt">When it counts as received (EGA s.10).</param>
/// <param name="TrackingSecret">Lets whoever holds it follow the application.</param>
/// <param name="Clocks">The clocks that run, with how each due instant was reached.</param>
/// <param name="Renewal">The permit it renews and whether that stays in force meanwhile; null where it renews none.</param>
public sealed record FilingReceipt(
    string Number, long Version, string PermitType, int DefinitionVersion, Instant FiledAt, Instant ReceivedAt, string TrackingSecret, ImmutableArray<ClockAnswer> Clocks,
    FiledRenewal? Renewal);

/// <summary>What <c>POST /applications/{number}/clocks/{clockId}/extend</c> takes.</summary>
/// <param name="Reason">Why; goes to the applicant.</param>
/// <param name="Version">The case version the caller saw; null to skip the check.</param>
/// <param name="Period">How long as ISO 8601, e.g. <c>P10D</c>; null for as long as the Act allows.</param>
public sealed record ExtendRequest(string? Reason, long? Version, string? Period = null);

/// <summary>What <c>POST /applications/{number}/clocks/{clockId}/pause</c> takes.</summary>
/// <param name="Ground">The id of one of the grounds that a law gives for the clock.</param>
/// <param name="Reason">The facts in this case.</param>
/// <param name="Version">The case version the caller saw; null to skip the check.</param>
public sealed record PauseRequest(string? Ground, string? Reason, long? Version);

/// <summary>What <c>POST /applications/{number}/clocks/{clockId}/resume</c> takes.</summary>
/// <param name="Reason">What ended the ground.</param>
/// <param name="Version">The case version the caller saw; null to skip the check.</param>
public sealed record ResumeRequest(string? Reason, long? Version);

/// <summary>What <c>POST /messages</c> and <c>POST /applications/{number}/messages</c> take.</summary>
/// <param name="Name">The message's name on the diagram.</param>
/// <param name="Key">The key that says which waiting event is meant; null where the name is enough.</param>
/// <param name="Data">What it holds.</param>
/// <param name="Version">The case version the caller saw; null to skip the check.</param>
public sealed record MessageRequest(string? Name, string? Key, JsonElement? Data, long? Version);

/// <summary>What <c>POST /applications/{number}/signals</c> takes.</summary>
/// <param name="Name">The signal's name on the diagram.</param>
/// <param name="Version">The case version the caller saw; null to skip the check.</param>
public sealed record SignalRequest(string? Name, long? Version);

/// <summary>What <c>POST /applications/{number}/incidents/{elementId}/resolve</c> takes.</summary>
/// <param name="Reason">What was done about it.</param>
/// <param name="Version">The case version the caller saw; null to skip the check.</param>
public sealed record ResolveRequest(string? Reason, long? Version);

/// <summary>Filing and reading applications.</summary>
public static class ApplicationsApi
{
    /// <summary>Maps the routes.</summary>
    public static void MapApplications(this RouteGroupBuilder api)
    {
        var applications = api.MapGroup("/applications").WithTags("Applications");
        applications.MapPost("", FileAsync)
            .WithName("FileApplication").WithSummary("File an application; its papers are sent before by POST /documents or inline")
            .RequireAuthorization(Policies.Applicant).WithMetadata(new BodyLimit(BodyLimits.Filing))
            .Produces<FilingReceipt>(StatusCodes.Status201Created).ProducesRefusals(400, 401, 403, 413, 415, 422);
        applications.MapGet("", ListAsync)
            .WithName("ListApplications").WithSummary("An applicant's own applications, or those of an official's offices; newest first")
            .RequireAuthorization(Policies.CaseReader)
            .Produces<ListAnswer<ApplicationSummary>>().ProducesRefusals(400, 401, 403);
        applications.MapGet("/{number}", GetAsync)
            .WithName("GetApplication").WithSummary("State, tasks, clocks with derivation, milestones, papers, notices, timeline")
            .RequireAuthorization(Policies.CaseReader)
            .Produces<ApplicationAnswer>().ProducesRefusals(401, 403, 404);
        applications.MapGet("/{number}/clocks", ClocksAsync)
            .WithName("GetClocks").WithSummary("Every clock of an application, each with its derivation day by day")
            .RequireAuthorization(Policies.CaseReader)
            .Produces<ListAnswer<ClockAnswer>>().ProducesRefusals(401, 403, 404);
        var clocks = applications.MapGroup("/{number}/clocks/{clockId}").RequireAuthorization(Policies.Officer);
        clocks.MapPost("/extend", ExtendAsync).IsCommand("ExtendClock", "Extend a running clock as the permit's Act allows");
        clocks.MapPost("/pause", PauseAsync).IsCommand("PauseClock", "Let a running clock stand still on a ground that a law gives");
        clocks.MapPost("/resume", ResumeAsync).IsCommand("ResumeClock", "Let a paused clock run again");
        api.MapPost("/messages", CorrelateAsync).IsCommand("CorrelateMessage", "Bring a message to the application whose event waits for its name and key")
            .WithTags("Applications").RequireAuthorization(Policies.Officer);
        var outside = applications.MapGroup("/{number}").RequireAuthorization(Policies.Officer);
        outside.MapPost("/messages", MessageAsync).IsCommand("DeliverMessage", "Bring a message from outside, such as a payment made, to the event that waits for it");
        outside.MapPost("/signals", SignalAsync).IsCommand("SendSignal", "Give a signal to every event of the application that waits for it");
        outside.MapPost("/incidents/{elementId}/resolve", ResolveAsync).IsCommand("ResolveIncident", "Say what was done about an incident, and let the run try again");
    }

    private static async Task<IResult> FileAsync(
        FileRequest body, ApplicationFiling filing, SentDocuments documents, CaseReading reading, TrackingSecret secret, HttpRequest request, CancellationToken cancel)
    {
        var key = IdempotencyKey.Read(request);
        var papers = await documents.TakeInAsync(body.Documents ?? [], cancel);
        ImmutableArray<Problem> problems = [.. Required.Check(("permitType", body.PermitType)), .. key.Problems, .. papers.Problems];
        if (!problems.IsEmpty)
        {
            return ApiResults.Refused(problems);
        }

        var content = new FilingContent(body.PermitType!, body.Office, body.Data ?? default, papers.Value)
        {
            ForwardTo = string.IsNullOrWhiteSpace(body.ForwardTo) ? null : body.ForwardTo,
            Renews = body.Renews,
            NoticeChannel = body.NoticeChannel,
        };
        var filed = await filing.FileAsync(content, key.Value, cancel);
        if (!filed.TryGet(out var receipt))
        {
            return ApiResults.Refused(filed.Problems);
        }

        var state = (await reading.FindAsync(receipt.Number, cancel))!.State;
        return ApiResults.Created(
            "/api/v1/applications/" + receipt.Number,
            new FilingReceipt(
                state.Number, receipt.Version, state.PermitType, state.DefinitionVersion, state.FiledAt, state.ReceivedAt, secret.Of(state.Number),
                [.. ClockAnswer.AllOf(state, await reading.ZoneAsync(state, cancel))], state.Renewal));
    }

    private static async Task<IResult> ListAsync(
        string? limit, string? cursor, string? q, string? permitType, string? office, bool? running,
        IQueries queries, CurrentUser user, IClock clock, CancellationToken cancel)
    {
        var paging = ListQuery.Read(limit, cursor);
        if (!paging.IsOk)
        {
            return new ProblemResult(paging.Problems, StatusCodes.Status400BadRequest);
        }

        var (rows, after) = paging.Value;
        Query<Page<ApplicationRow>> query = user.Scope is OwnerScope own
            ? new ApplicationsOfApplicant(own) { Limit = rows, After = after }
            : new ApplicationsOfOffices(OfficeScope.For(user.Required))
            {
                Limit = rows, After = after, Text = q, PermitType = permitType, Office = office, Running = running,
            };
        var now = clock.GetCurrentInstant();
        return ApiResults.Ok(ListQuery.Answer(await queries.AskAsync(query, cancel), row => ApplicationSummary.Of(row, now)));
    }

    private static async Task<IResult> GetAsync(string number, CaseReading reading, HttpResponse response, CancellationToken cancel)
    {
        if (await reading.FindAsync(number, cancel) is not { } stored)
        {
            return ApiResults.NotFound();
        }

        response.Headers.ETag = string.Create(CultureInfo.InvariantCulture, $"\"{stored.State.Version}\"");
        return ApiResults.Ok(await reading.DescribeAsync(stored, cancel));
    }

    private static async Task<IResult> ClocksAsync(string number, CaseReading reading, CancellationToken cancel) =>
        await reading.FindAsync(number, cancel) is { } stored
            ? ApiResults.Ok(new ListAnswer<ClockAnswer>([.. ClockAnswer.AllOf(stored.State, await reading.ZoneAsync(stored.State, cancel))], null))
            : ApiResults.NotFound();

    private static async Task<IResult> ExtendAsync(
        string number, string clockId, ExtendRequest body, CaseReading reading, CaseCommands commands, CancellationToken cancel)
    {
        if (await reading.FindAsync(number, cancel) is not { } stored)
        {
            return ApiResults.NotFound();
        }

        // Read in the clock's own unit; whether the Act allows it is for the core to say.
        var by = body.Period is null || !stored.State.Clocks.TryGetValue(clockId, out var clock)
            ? Result<Allowance?>.Ok(null)
            : Allowance.ParseExtension(body.Period, clock.Question.Period.Unit).Map(a => (Allowance?)a);
        return Required.Check(("reason", body.Reason)).AddRange(by.Problems) is { IsEmpty: false } problems
            ? ApiResults.Refused(problems)
            : await commands.AnswerAsync(number, new ExtendClock(clockId, body.Reason!, by.Value), body.Version, cancel);
    }

    private static Task<IResult> PauseAsync(
        string number, string clockId, PauseRequest body, IQueries queries, CurrentUser user, CaseCommands commands, CancellationToken cancel) =>
        OnCaseAsync(
            number, Required.Check(("ground", body.Ground), ("reason", body.Reason)), () => new PauseClock(clockId, body.Ground!, body.Reason!), body.Version,
            queries, user, commands, cancel);

    private static Task<IResult> ResumeAsync(
        string number, string clockId, ResumeRequest body, IQueries queries, CurrentUser user, CaseCommands commands, CancellationToken cancel) =>
        OnCaseAsync(
            number, Required.Check(("reason", body.Reason)), () => new ResumeClock(clockId, body.Reason!), body.Version, queries, user, commands, cancel);

    private static async Task<IResult> OnCaseAsync(
        string number, ImmutableArray<Problem> missing, Func<Command> command, long? version,
        IQueries queries, CurrentUser user, CaseCommands commands, CancellationToken cancel)
    {
        if (await queries.AskAsync(new ApplicationByNumber(user.Scope, number), cancel) is null)
        {
            return ApiResults.NotFound();
        }

        return missing.IsEmpty ? await commands.AnswerAsync(number, command(), version, cancel) : ApiResults.Refused(missing);
    }

    private static Task<IResult> MessageAsync(
        string number, MessageRequest body, IQueries queries, CurrentUser user, CaseCommands commands, CancellationToken cancel) =>
        OnCaseAsync(
            number, Required.Check(("name", body.Name)), () => new DeliverMessage(body.Name!, body.Key, body.Data ?? JsonElement.Parse("{}")), body.Version,
            queries, user, commands, cancel);

    private static Task<IResult> SignalAsync(
        string number, SignalRequest body, IQueries queries, CurrentUser user, CaseCommands commands, CancellationToken cancel) =>
        OnCaseAsync(number, Required.Check(("name", body.Name)), () => new SendSignal(body.Name!), body.Version, queries, user, commands, cancel);

    private static Task<IResult> ResolveAsync(
        string number, string elementId, ResolveRequest body, IQueries queries, CurrentUser user, CaseCommands commands, CancellationToken cancel) =>
        OnCaseAsync(number, Required.Check(("reason", body.Reason)), () => new ResolveIncident(elementId, body.Reason!), body.Version, queries, user, commands, cancel);

    private static async Task<IResult> CorrelateAsync(MessageRequest body, IQueries queries, CurrentUser user, CaseCommands commands, CancellationToken cancel)
    {
        if (Required.Check(("name", body.Name), ("key", body.Key)) is { IsEmpty: false } missing)
        {
            return ApiResults.Refused(missing);
        }

        var number = await queries.AskAsync(new ApplicationWaitingFor(OfficeScope.For(user.Required), body.Name!, body.Key), cancel);
        return number is null
            ? ApiResults.NotFound()
            : await commands.AnswerAsync(number, new DeliverMessage(body.Name!, body.Key, body.Data ?? JsonElement.Parse("{}")), body.Version, cancel);
    }
}
