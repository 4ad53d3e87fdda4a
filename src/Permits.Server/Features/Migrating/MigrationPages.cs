using System.Collections.Immutable;
using System.Globalization;
using Permits.Engine;
using Permits.Server.Features.Applications;
using Permits.Server.Features.Identity;
using Permits.Server.Ui;
using Permits.Server.Ui.Forms;
using Permits.Storage;

namespace Permits.Server.Features.Migrating;

/// <summary>Migrations by pages: say what is meant, see what it would do, propose it, have another person approve it, watch it.</summary>
internal static class MigrationPages
{
    private const string Move = "f.move.";

    /// <summary>Maps <c>/packages/{slug}/migrations</c>.</summary>
    public static void MapMigrationPages(this IEndpointRouteBuilder routes)
    {
        var migrations = routes.MapGroup("/packages/{slug}/migrations");
        migrations.MapGet("", (PageContext page, string slug, int? from, int? to, IPermitStore store, CurrentUser user, CancellationToken cancel) =>
            ShowListAsync(page, slug, from, to, FormValues.None, FieldProblems.None, store, user, cancel)).RequireAuthorization(Policies.MigrationReader);
        migrations.MapPost("", SendAsync).RequireAuthorization(Policies.Designer);
        migrations.MapGet("/{id}", (PageContext page, HttpContext context, string slug, string id, string? cursor, IPermitStore store, CurrentUser user, CancellationToken cancel) =>
            ShowOneAsync(page, context, slug, id, cursor, FieldProblems.None, store, user, cancel)).RequireAuthorization(Policies.MigrationReader);
        migrations.MapPost("/{id}/approve", ApproveAsync).RequireAuthorization(Policies.MigrationApprover);
        migrations.MapPost("/{id}/withdraw", WithdrawAsync).RequireAuthorization(Policies.Designer);
    }

    private static async Task<IResult> ShowListAsync(
        PageContext page, string slug, int? from, int? to, FormValues values, FieldProblems problems, IPermitStore store, CurrentUser user, CancellationToken cancel)
    {
        var versions = await store.AskAsync(new DefinitionVersions { Slug = slug }, cancel);
        if (versions.IsEmpty)
        {
            return Results.NotFound();
        }

        var form = page.Is(UserRoles.Designer) ? await FormOfAsync(page, slug, from, to, versions, values, problems, store, cancel) : null;
        var rows = (await store.AskAsync(new MigrationsOf(slug), cancel)).Where(row => MigrationAccess.MaySee(user.Required, row));
        return page.Render<MigrationsPage, MigrationsModel>(
            new MigrationsModel(slug, versions, form, [.. rows]), problems.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    private static async Task<MigrationFormModel?> FormOfAsync(
        PageContext page, string slug, int? from, int? to, ImmutableArray<DefinitionRow> versions, FormValues values, FieldProblems problems, IPermitStore store, CancellationToken cancel)
    {
        // Without a choice: to the version in force, from the one before it that most applications still run under.
        var target = to ?? versions.FirstOrDefault(v => v.EffectiveFrom <= page.Now)?.Version ?? 0;
        var source = from ?? versions.Where(v => v.Version < target).MaxBy(v => (v.Running, v.Version))?.Version ?? 0;
        return await store.DefinitionAsync(slug, source, cancel) is { } present && await store.DefinitionAsync(slug, target, cancel) is { } later && present.Version < later.Version
            ? new MigrationFormModel(
                present, later, Matches(present, later),
                [.. (await store.AskAsync(new Offices(), cancel)).Where(o => o.Kind == present.Package.Manual.OfficeKind)], values, problems)
            : null;
    }

    private static ImmutableArray<MatchModel> Matches(Definition from, Definition to)
    {
        var (now, then) = (from.Package.Process, to.Package.Process);
        return
        [
            .. new MigrationPlan(from, to, ElementMoves.None, "", null, "").Unmatched().Select(now.Node).Select(node => new MatchModel(
                node.Id, node.Title,
                [.. then.NodeOrder.Select(then.Node).Where(n => n.GetType() == node.GetType() && !now.Nodes.ContainsKey(n.Id)).Select(n => (n.Id, n.Title))]))
                .Where(match => !match.Choices.IsEmpty),
        ];
    }

    // The same form is posted three times: to look, to change what was typed, and to propose.
    private static async Task<IResult> SendAsync(
        PageContext page, string slug, IFormCollection form, IPermitStore store, CurrentUser user, CancellationToken cancel)
    {
        var values = FormValues.Of(form);
        var (from, to) = (Number(values.Text("from")), Number(values.Text("to")));
        if (form.ContainsKey("change"))
        {
            return await ShowListAsync(page, slug, from, to, values, FieldProblems.None, store, user, cancel);
        }

        var moves = values.Controls.Where(c => c.Key.StartsWith(Move, StringComparison.Ordinal) && c.Value is [{ Length: > 0 }, ..])
            .ToImmutableSortedDictionary(c => c.Key[Move.Length..], c => c.Value[0], StringComparer.Ordinal);
        var proposal = new MigrationProposal(
            slug, from, to, values.Text("office") is { Length: > 0 } office ? office : null, moves.IsEmpty ? null : moves, values.Text("ground"),
            values.Text("cite") is { Length: > 0 } cite ? cite : null, values.Text("reason"), user.Actor, page.Now,
            form["key"].ToString() is { Length: > 0 } key ? key : null);
        if (!form.ContainsKey("confirmed"))
        {
            var looked = await store.PreviewMigrationAsync(proposal, cancel);
            return looked.TryGet(out var cases)
                ? page.Render<MigrationPreviewPage, MigrationPreviewModel>(new MigrationPreviewModel(
                    slug, (await store.DefinitionAsync(slug, to, cancel))!.Package.Manual.Title, from, to, MigrationPreviewAnswer.Of(cases), values, CaseActions.NewKey()))
                : await ShowListAsync(page, slug, from, to, values, new FieldProblems(looked.Problems), store, user, cancel);
        }

        var proposed = await store.ProposeMigrationAsync(proposal, cancel);
        return proposed.TryGet(out var row)
            ? Results.Redirect($"/packages/{slug}/migrations/{row.Id}")
            : await ShowListAsync(page, slug, from, to, values, new FieldProblems(proposed.Problems), store, user, cancel);
    }

    private static async Task<IResult> ShowOneAsync(
        PageContext page, HttpContext context, string slug, string id, string? cursor, FieldProblems problems, IPermitStore store, CurrentUser user, CancellationToken cancel)
    {
        if (await store.VisibleMigrationAsync(slug, id, user, cancel) is not { } row || !Cursor.Read(cursor).TryGet(out var after))
        {
            return Results.NotFound();
        }

        if (row.IsUnderWay)
        {
            // Works without script: the browser itself asks again.
            context.Response.Headers["Refresh"] = "3";
        }

        var cases = await store.AskAsync(new MigrationCases(MigrationAccess.Scope(user.Required), id) { After = after }, cancel);
        var isOpen = row.State == MigrationState.Proposed;
        var mayDecide = isOpen && (page.Is(UserRoles.Designer) || page.Is(UserRoles.Supervisor));
        var notToApprove = !mayDecide ? null : row.ProposedBy == user.Required.Id ? MigrationTexts.OwnProposal : MigrationAccess.NotToApprove(user.Required, row)?.Message;
        return page.Render<MigrationPage, MigrationModel>(
            new MigrationModel(
                (await store.DefinitionAsync(slug, row.ToVersion, cancel))!.Package.Manual.Title, row, cases, mayDecide && notToApprove is null, notToApprove,
                isOpen && page.Is(UserRoles.Designer), CaseActions.NewKey(), problems),
            problems.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    private static async Task<IResult> ApproveAsync(
        PageContext page, HttpContext context, string slug, string id, IFormCollection form, IPermitStore store, MigrationRunner runner, CurrentUser user, CancellationToken cancel)
    {
        if (await store.VisibleMigrationAsync(slug, id, user, cancel) is not { } row)
        {
            return Results.NotFound();
        }

        var refused = form["confirmed"] != "yes" ? [new Problem("migration.not-confirmed", MigrationTexts.ConfirmMissing, "confirmed")]
            : MigrationAccess.NotToApprove(user.Required, row) is { } notHis ? [notHis]
            : (await store.ApproveMigrationAsync(id, user.Actor, page.Now, cancel)).Problems;
        if (!refused.IsDefaultOrEmpty)
        {
            return await ShowOneAsync(page, context, slug, id, null, new FieldProblems(refused), store, user, cancel);
        }

        await runner.ApplyAsync(cancel);
        return Results.Redirect($"/packages/{slug}/migrations/{id}");
    }

    private static async Task<IResult> WithdrawAsync(
        PageContext page, HttpContext context, string slug, string id, IPermitStore store, CurrentUser user, CancellationToken cancel)
    {
        if (await store.VisibleMigrationAsync(slug, id, user, cancel) is null)
        {
            return Results.NotFound();
        }

        var withdrawn = await store.WithdrawMigrationAsync(id, user.Actor, page.Now, cancel);
        return withdrawn.IsOk
            ? Results.Redirect($"/packages/{slug}/migrations/{id}")
            : await ShowOneAsync(page, context, slug, id, null, new FieldProblems(withdrawn.Problems), store, user, cancel);
    }

    private static int Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
