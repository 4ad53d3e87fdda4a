using System.Collections.Immutable;
using Permits.Engine;
using Permits.Server.Features.Applications;
using Permits.Server.Features.Identity;
using Permits.Server.Features.Tracking;
using Permits.Server.Ui;
using Permits.Server.Ui.Forms;
using Permits.Storage;

namespace Permits.Server.Features.Filing;

/// <summary>Filing an application, and its receipt.</summary>
internal static class FilingPages
{
    /// <summary>Maps <c>/permits/{slug}/apply</c> and <c>/applications/{number}/receipt</c>.</summary>
    public static void MapFilingPages(this IEndpointRouteBuilder routes)
    {
        var filing = routes.MapGroup("/permits/{slug}/apply").RequireAuthorization(Policies.Applicant);
        filing.MapGet("", Open);
        filing.MapPost("", File);
        routes.MapGet("/applications/{number}/receipt", async (PageContext page, string number, CaseReader reader, CurrentUser user, TrackingSecret secrets, CancellationToken cancel) =>
            await reader.ReadAsync(user.Scope, number, cancel) is { } view
                ? page.Render<ReceiptPage, ReceiptModel>(new ReceiptModel(view, secrets.Of(number)))
                : Results.NotFound()).RequireAuthorization(Policies.Applicant);
    }

    private static async Task<IResult> Open(PageContext page, string slug, string? renews, IPermitStore store, RenewalFiling renewals, CancellationToken cancel)
    {
        if (await store.DefinitionInForceAsync(slug, page.Now, cancel) is not { } definition)
        {
            return Results.NotFound();
        }

        var renewal = await renewals.FindAsync(definition, renews, cancel);
        return renews is not null && renewal is null
            ? Results.NotFound()
            : await Show(page, definition, renewal?.Permit.Office, renewal?.Values ?? FormValues.None, FieldProblems.None, [], renewal, store, cancel);
    }

    private static async Task<IResult> File(
        PageContext page, string slug, IFormCollection posted, IPermitStore store, ApplicationFiling filing, PaperKeeping keeping, RenewalFiling renewals,
        CancellationToken cancel)
    {
        if (await store.DefinitionInForceAsync(slug, page.Now, cancel) is not { } definition)
        {
            return Results.NotFound();
        }

        var values = FormValues.Of(posted);
        var office = posted["f.office"].ToString();
        var centre = posted["f.centre"].ToString() is { Length: > 0 } through ? through : null;
        var renews = posted["renews"].ToString() is { Length: > 0 } number ? number : null;
        var data = FormPost.Data(definition.Package.Forms[definition.Package.Manual.FilingForm], values);
        var (papers, problems) = await keeping.TakeAsync(posted, definition.Package.Manual.Documents, cancel);
        if (problems.IsEmpty)
        {
            var content = new FilingContent(slug, centre ?? office, data, papers)
            {
                ForwardTo = centre is null ? null : office,
                Renews = renews,
                NoticeChannel = ChannelChoice.Read(values.Text("channel")),
            };
            var answer = await filing.FileAsync(content, posted["key"].ToString() is { Length: > 0 } key ? key : null, cancel);
            if (answer.TryGet(out var receipt))
            {
                return Results.Redirect($"/applications/{receipt.Number}/receipt");
            }

            problems = answer.Problems;
        }

        var renewal = await renewals.FindAsync(definition, renews, cancel);
        return await Show(page, definition, office, values, new FieldProblems(problems), keeping.Seal(papers), renewal, store, cancel, centre);
    }

    private static async Task<IResult> Show(
        PageContext page, Definition definition, string? office, FormValues values, FieldProblems problems, ImmutableArray<KeptPaper> kept,
        RenewalModel? renewal, IPermitStore store, CancellationToken cancel, string? centre = null)
    {
        var centres = await store.AskAsync(new Offices { Kind = OfficeKinds.ReceptionCentre }, cancel);
        var offices = await store.AskAsync(new Offices { Kind = definition.Package.Manual.OfficeKind }, cancel);
        return page.Render<FilingPage, FilingModel>(
            new FilingModel(definition, offices, office, values, problems, kept, renewal) { Centres = centres, Centre = centre }, problems.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }
}
