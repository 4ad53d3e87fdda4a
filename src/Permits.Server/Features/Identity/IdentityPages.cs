using System.Collections.Immutable;
using Permits.Server.Hosting;
using Permits.Server.Ui;
using Permits.Server.Ui.Forms;
using Permits.Storage;

namespace Permits.Server.Features.Identity;

/// <summary>Signing in and out.</summary>
internal static class IdentityPages
{
    /// <summary>Maps <c>/sign-in</c>, <c>/sign-out</c> and <c>/denied</c>.</summary>
    public static void MapIdentityPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/sign-in", async (PageContext page, string? returnUrl, string? @out, IPermitStore store, CancellationToken cancel) =>
            await Show(page, "", returnUrl, FieldProblems.None, @out is not null, store, cancel));
        routes.MapPost("/sign-in", Enter).RequireRateLimiting(RateLimits.SignIn);
        routes.MapPost("/sign-out", async (HttpContext context, IFormCollection _, SignIn signIn) =>
        {
            await signIn.EndSessionAsync(context);
            return Results.Redirect("/sign-in?out=1");
        });
        routes.MapGet("/denied", () => Results.StatusCode(StatusCodes.Status403Forbidden));
    }

    /// <summary>A path of this server to go back to; the home page where the text is none.</summary>
    internal static string Local(string? path) =>
        path is ['/', ..] && path is not ['/', '/' or '\\', ..] && !path.Any(char.IsControl) ? path : "/";

    private static async Task<IResult> Enter(
        HttpContext context, PageContext page, IFormCollection form, SignIn signIn, IPermitStore store, CancellationToken cancel)
    {
        var user = form["f.user"].ToString();
        var checkedIn = await signIn.CheckAsync(user, form["f.password"].ToString(), cancel);
        if (!checkedIn.TryGet(out var account))
        {
            return await Show(page, user, form["returnUrl"], new FieldProblems([.. checkedIn.Problems.Select(p => p with { Path = "user" })]), false, store, cancel);
        }

        await SignIn.StartSessionAsync(context, account);
        var back = Local(form["returnUrl"]);
        return Results.Redirect(back == "/" ? StartOf(account) : back);
    }

    private static string StartOf(Account account) => account.Kind switch
    {
        AccountKind.Applicant => "/my",
        AccountKind.Officer => "/queue",
        AccountKind.Designer => "/packages",
        AccountKind.Auditor => "/breaches",
        _ => "/admin",
    };

    private static async Task<IResult> Show(
        PageContext page, string user, string? returnUrl, FieldProblems problems, bool signedOut, IPermitStore store, CancellationToken cancel)
    {
        var accounts = page.IsDevelopment ? await store.AskAsync(new Accounts(), cancel) : [];
        var offices = await store.AskAsync(new Offices(), cancel);
        return page.Render<SignInPage, SignInModel>(
            new SignInModel(user, Local(returnUrl), problems, signedOut, accounts, offices.ToImmutableDictionary(o => o.Id, o => o.Name)),
            problems.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }
}
