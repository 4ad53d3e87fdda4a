using NodaTime;
using Permits.Engine;
using Permits.Server.Features.Definitions;
using Permits.Server.Features.Identity;
using Permits.Server.Ui;
using Permits.Server.Ui.Forms;
using Permits.Storage;

namespace Permits.Server.Features.Designing;

/// <summary>The designer's pages: a draft's overview with its review, and the editors, which are scripts over the API.</summary>
internal static class DraftPages
{
    private const string EffectiveFrom = "effectiveFrom";

    /// <summary>Maps <c>/packages/{slug}/draft</c> and below.</summary>
    public static void MapDraftPages(this IEndpointRouteBuilder routes)
    {
        var packages = routes.MapGroup("/packages").RequireAuthorization(Policies.Designer);
        packages.MapPost("/drafts", OpenAsync);
        packages.MapGet("/new", (PageContext page, IQueries queries, CancellationToken cancel) => ShowNewAsync(page, FormValues.None, FieldProblems.None, queries, cancel));
        packages.MapPost("/new", NewAsync);
        var draft = packages.MapGroup("/{slug}/draft");
        draft.MapGet("", (PageContext page, string slug, DraftModels models, CancellationToken cancel) => ShowAsync(page, slug, FormValues.None, FieldProblems.None, models, cancel));
        draft.MapGet("/{editor}", EditorAsync);
        draft.MapGet("/archive", ArchiveAsync);
        draft.MapGet("/files/{**path}", FileAsync);
        draft.MapPost("/review", RequestAsync);
        draft.MapPost("/review/end", EndAsync);
        draft.MapPost("/review/approve", ApproveAsync);
        draft.MapPost("/drop", DropAsync);
    }

    private static async Task<IResult> OpenAsync(PageContext page, IFormCollection form, DraftOpening opening, IPermitStore store, DraftPackages packages, CurrentUser user, CancellationToken cancel)
    {
        var slug = form["slug"].ToString();
        var from = int.TryParse(form["from"], out var version) ? version : (int?)null;
        var opened = await opening.OpenAsync(new OpenDraftRequest(slug, from, form["empty"] == "yes", null), new Doing(user.Actor, page.Now), cancel);
        return opened.IsOk
            ? Results.Redirect($"/packages/{slug}/draft")
            : await DefinitionPages.ShowAsync(page, null, new FieldProblems(opened.Problems), store, packages, cancel);
    }

    private static async Task<IResult> ShowNewAsync(PageContext page, FormValues values, FieldProblems problems, IQueries queries, CancellationToken cancel)
    {
        var kinds = (await queries.AskAsync(new Offices(), cancel)).Select(o => o.Kind).Where(k => k != OfficeKinds.ReceptionCentre).Distinct(StringComparer.Ordinal);
        return page.Render<NewPermitTypePage, NewPermitTypeModel>(
            new NewPermitTypeModel([.. kinds.Order(StringComparer.Ordinal)], values, problems), problems.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    private static async Task<IResult> NewAsync(PageContext page, IFormCollection form, DraftOpening opening, IQueries queries, CurrentUser user, CancellationToken cancel)
    {
        var values = FormValues.Of(form);
        var slug = values.Text("slug");
        var type = new NewPermitType(values.Text("new.titleTh"), values.Text("new.titleEn"), values.Text("new.numberPrefix"), values.Text("new.officeKind"));
        var opened = await opening.OpenAsync(new OpenDraftRequest(slug, null, false, type), new Doing(user.Actor, page.Now), cancel);
        return opened.IsOk ? Results.Redirect($"/packages/{slug}/draft") : await ShowNewAsync(page, values, new FieldProblems(opened.Problems), queries, cancel);
    }

    private static async Task<IResult> ShowAsync(PageContext page, string slug, FormValues values, FieldProblems problems, DraftModels models, CancellationToken cancel) =>
        await models.OverviewAsync(slug, values, problems, cancel) is { } model
            ? page.Render<DraftPage, DraftModel>(model, problems.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK)
            : Results.NotFound();

    private static async Task<IResult> EditorAsync(PageContext page, string slug, string editor, IDrafts drafts, DraftPackages packages, CancellationToken cancel) =>
        DraftEditors.Find(editor) is { } found && await drafts.DraftAsync(slug, cancel) is { } draft
            ? page.Render<EditorPage, EditorModel>(new EditorModel(draft, await packages.TitleAsync(slug, cancel), found))
            : Results.NotFound();

    private static async Task<IResult> ArchiveAsync(string slug, IDrafts drafts, CancellationToken cancel) =>
        await drafts.DraftFilesAsync(slug, cancel) is { } files ? Results.File(PackageArchive.Write(files), "application/zip", $"{slug}.zip") : Results.NotFound();

    private static async Task<IResult> FileAsync(string slug, string path, IDrafts drafts, CancellationToken cancel) =>
        await drafts.DraftFileAsync(slug, path, cancel) is { } content
            ? Results.File([.. content], "text/plain; charset=utf-8", Path.GetFileName(path))
            : Results.NotFound();

    private static async Task<IResult> RequestAsync(
        PageContext page, string slug, IFormCollection form, IDrafts drafts, WorkflowsFolder workflows, DraftModels models, CurrentUser user, CancellationToken cancel)
    {
        var values = FormValues.Of(form);
        var effective = Effective(values);
        var asked = await effective.ThenAsync(from => drafts.RequestReviewAsync(slug, workflows.WithStatutes, values.Text("note"), from, new Doing(user.Actor, page.Now), cancel));
        return await DoneAsync(page, slug, asked, values, models, cancel);
    }

    private static async Task<IResult> EndAsync(PageContext page, string slug, IFormCollection form, IDrafts drafts, DraftModels models, CurrentUser user, CancellationToken cancel)
    {
        var values = FormValues.Of(form);
        var ended = await drafts.EndReviewAsync(slug, values.Text("comment"), new Doing(user.Actor, page.Now), cancel);
        return await DoneAsync(page, slug, ended, values, models, cancel);
    }

    private static async Task<IResult> ApproveAsync(
        PageContext page, string slug, IFormCollection form, IDrafts drafts, WorkflowsFolder workflows, DraftModels models, CurrentUser user, CancellationToken cancel)
    {
        var approved = form["confirmed"] == "yes"
            ? await drafts.ApproveReviewAsync(slug, workflows.WithStatutes, new Doing(user.Actor, page.Now), cancel)
            : new Problem("draft.not-confirmed", DraftTexts.ConfirmMissing, "confirmed");
        return approved.TryGet(out var definition)
            ? Results.Redirect($"/packages?slug={slug}&version={definition.Version}")
            : await ShowAsync(page, slug, FormValues.Of(form), new FieldProblems(approved.Problems), models, cancel);
    }

    private static async Task<IResult> DropAsync(PageContext page, string slug, IFormCollection form, IDrafts drafts, DraftModels models, CancellationToken cancel)
    {
        var dropped = form["dropConfirmed"] == "yes"
            ? await drafts.DropDraftAsync(slug, form["tag"].ToString(), cancel)
            : new Problem("draft.not-confirmed", DraftTexts.DropConfirmMissing, "dropConfirmed");
        return dropped.IsOk ? Results.Redirect("/packages") : await ShowAsync(page, slug, FormValues.Of(form), new FieldProblems(dropped.Problems), models, cancel);
    }

    private static async Task<IResult> DoneAsync(PageContext page, string slug, Result<DraftReview> review, FormValues values, DraftModels models, CancellationToken cancel) =>
        review.IsOk ? Results.Redirect($"/packages/{slug}/draft") : await ShowAsync(page, slug, values, new FieldProblems(review.Problems), models, cancel);

    // Left empty: at once.
    private static Result<Instant?> Effective(FormValues values)
    {
        var (day, month, year) = (values.Text(EffectiveFrom, "d"), values.Text(EffectiveFrom, "m"), values.Text(EffectiveFrom, "y"));
        return day.Length + month.Length + year.Length == 0 ? Result<Instant?>.Ok(null)
            : PostedDate.Read(day, month, year) is { } date ? Wording.StartOf(date)
            : new Problem("draft.effective-from", DraftTexts.EffectiveUnreadable, EffectiveFrom);
    }
}
