using System.Collections.Immutable;
using NodaTime;
using Permits.Server.Features.Identity;
using Permits.Server.Hosting;
using Permits.Storage;

namespace Permits.Server.Features.Migrating;

/// <summary>What <c>POST /definitions/{slug}/migrations</c> takes.</summary>
/// <param name="From">The version the applications are judged by.</param>
/// <param name="To">The later version.</param>
/// <param name="Office">The only office whose applications are meant; left out for all.</param>
/// <param name="Moves">Elements of the later version that stand for others, by the ids of the present one; left out where each keeps its id.</param>
/// <param name="Ground"><c>favours-applicant</c> or <c>act-says-so</c>.</param>
/// <param name="Cite">The section of the Act that says so; left out where the ground is favour.</param>
/// <param name="Reason">Why; goes to every applicant.</param>
public sealed record MigrationRequest(int? From, int? To, string? Office, Dictionary<string, string>? Moves, string? Ground, string? Cite, string? Reason)
{
    /// <summary>The proposal, or every field that is not given.</summary>
    public Result<MigrationProposal> Read(string slug, CurrentUser user, Instant now, string? key)
    {
        ImmutableArray<Problem> missing =
        [
            .. From is null ? [Problems.Missing("from")] : Array.Empty<Problem>(),
            .. To is null ? [Problems.Missing("to")] : Array.Empty<Problem>(),
            .. Required.Check(("ground", Ground), ("reason", Reason)),
        ];
        return missing.IsEmpty
            ? new MigrationProposal(
                slug, From!.Value, To!.Value, string.IsNullOrWhiteSpace(Office) ? null : Office.Trim(), Moves?.ToImmutableSortedDictionary(StringComparer.Ordinal),
                Ground!, Cite, Reason!, user.Actor, now, key)
            : Result<MigrationProposal>.Refused(missing);
    }
}

/// <summary>Migrations of running applications to a later version (R2, LFA s.11).</summary>
public static class MigrationsApi
{
    /// <summary>Maps the routes.</summary>
    public static void MapMigrations(this RouteGroupBuilder api)
    {
        var migrations = api.MapGroup("/definitions/{slug}/migrations").WithTags("Migrations");
        migrations.MapPost("", ProposeAsync)
            .WithName("ProposeMigration").WithSummary("Propose that running applications go over to a later version; with preview=true only say what would happen to each")
            .RequireAuthorization(Policies.Designer)
            .Produces<MigrationPreviewAnswer>().Produces<MigrationAnswer>(StatusCodes.Status201Created).ProducesRefusals(400, 401, 403, 404, 409, 422);
        migrations.MapGet("", ListAsync)
            .WithName("ListMigrations").WithSummary("The migrations of a permit type, latest first; a supervisor sees those that have applications of his offices")
            .RequireAuthorization(Policies.MigrationReader)
            .Produces<ListAnswer<MigrationAnswer>>().ProducesRefusals(401, 403);
        migrations.MapGet("/{id}", GetAsync)
            .WithName("GetMigration").WithSummary("One migration with its applications: what was to happen to each, and what it came to")
            .RequireAuthorization(Policies.MigrationReader)
            .Produces<MigrationDetailAnswer>().ProducesRefusals(400, 401, 403, 404);
        migrations.MapPost("/{id}/approve", ApproveAsync)
            .WithName("ApproveMigration").WithSummary("Approve a migration that somebody else proposed; its applications are then moved one by one")
            .RequireAuthorization(Policies.MigrationApprover)
            .Produces<MigrationAnswer>().Produces<MigrationAnswer>(StatusCodes.Status202Accepted).ProducesRefusals(401, 403, 404, 409);
        migrations.MapPost("/{id}/withdraw", WithdrawAsync)
            .WithName("WithdrawMigration").WithSummary("Withdraw a migration that nobody has approved yet")
            .RequireAuthorization(Policies.Designer)
            .Produces<MigrationAnswer>().ProducesRefusals(401, 403, 404, 409);
    }

    private static async Task<IResult> ProposeAsync(
        string slug, bool? preview, MigrationRequest body, HttpRequest request, IPermitStore store, CurrentUser user, IClock clock, CancellationToken cancel)
    {
        if ((await store.AskAsync(new DefinitionVersions { Slug = slug }, cancel)).IsEmpty)
        {
            return ApiResults.NotFound();
        }

        var key = IdempotencyKey.Read(request);
        var read = body.Read(slug, user, clock.GetCurrentInstant(), key.IsOk ? key.Value : null);
        if (!key.IsOk || !read.IsOk)
        {
            return ApiResults.Refused([.. key.Problems, .. read.Problems]);
        }

        if (preview == true)
        {
            var looked = await store.PreviewMigrationAsync(read.Value, cancel);
            return looked.IsOk ? ApiResults.Ok(MigrationPreviewAnswer.Of(looked.Value)) : ApiResults.Refused(looked.Problems);
        }

        var proposed = await store.ProposeMigrationAsync(read.Value, cancel);
        return proposed.TryGet(out var row)
            ? ApiResults.Created($"/api/v1/definitions/{slug}/migrations/{row.Id}", MigrationAnswer.Of(row))
            : ApiResults.Refused(proposed.Problems);
    }

    private static async Task<IResult> ListAsync(string slug, IQueries queries, CurrentUser user, CancellationToken cancel) =>
        ApiResults.Ok(new ListAnswer<MigrationAnswer>(
            [.. (await queries.AskAsync(new MigrationsOf(slug), cancel)).Where(row => MigrationAccess.MaySee(user.Required, row)).Select(MigrationAnswer.Of)], null));

    private static async Task<IResult> GetAsync(
        string slug, string id, string? limit, string? cursor, IQueries queries, CurrentUser user, CancellationToken cancel)
    {
        var paging = ListQuery.Read(limit, cursor);
        if (!paging.IsOk)
        {
            return new ProblemResult(paging.Problems, StatusCodes.Status400BadRequest);
        }

        if (await queries.VisibleMigrationAsync(slug, id, user, cancel) is not { } row)
        {
            return ApiResults.NotFound();
        }

        var (most, after) = paging.Value;
        var page = await queries.AskAsync(new MigrationCases(MigrationAccess.Scope(user.Required), id) { Limit = most, After = after }, cancel);
        return ApiResults.Ok(new MigrationDetailAnswer(MigrationAnswer.Of(row), [.. page.Items.Select(MigrationCaseAnswer.Of)], page.Next?.ToString()));
    }

    private static async Task<IResult> ApproveAsync(
        string slug, string id, IPermitStore store, MigrationRunner runner, CurrentUser user, IClock clock, CancellationToken cancel)
    {
        if (await store.VisibleMigrationAsync(slug, id, user, cancel) is not { } row)
        {
            return ApiResults.NotFound();
        }

        if (MigrationAccess.NotToApprove(user.Required, row) is { } notHis)
        {
            return ApiResults.Refused([notHis]);
        }

        var approved = await store.ApproveMigrationAsync(id, user.Actor, clock.GetCurrentInstant(), cancel);
        if (!approved.IsOk)
        {
            return ApiResults.Refused(approved.Problems);
        }

        await runner.ApplyAsync(cancel);
        var now = (await store.VisibleMigrationAsync(slug, id, user, cancel))!;
        return now.IsUnderWay ? ApiResults.Accepted($"/api/v1/definitions/{slug}/migrations/{id}", MigrationAnswer.Of(now)) : ApiResults.Ok(MigrationAnswer.Of(now));
    }

    private static async Task<IResult> WithdrawAsync(string slug, string id, IPermitStore store, CurrentUser user, IClock clock, CancellationToken cancel)
    {
        if (await store.VisibleMigrationAsync(slug, id, user, cancel) is null)
        {
            return ApiResults.NotFound();
        }

        var withdrawn = await store.WithdrawMigrationAsync(id, user.Actor, clock.GetCurrentInstant(), cancel);
        return withdrawn.TryGet(out var row) ? ApiResults.Ok(MigrationAnswer.Of(row)) : ApiResults.Refused(withdrawn.Problems);
    }

    /// <summary>A migration of a permit type; null where there is none that he may see.</summary>
    internal static async Task<MigrationRow?> VisibleMigrationAsync(this IQueries queries, string slug, string id, CurrentUser user, CancellationToken cancel) =>
        (await queries.AskAsync(new MigrationsOf(slug), cancel)).FirstOrDefault(row => row.Id == id && MigrationAccess.MaySee(user.Required, row));
}
