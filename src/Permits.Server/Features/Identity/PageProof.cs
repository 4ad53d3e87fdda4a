using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Permits.Server.Hosting;

namespace Permits.Server.Features.Identity;

/// <summary>
/// Lets scripts of our own pages call the API with the cookie of whoever is signed in. They send the proof that the page was ours in a
/// header: another site can neither read it nor send such a header without being asked first, which nothing here answers.
/// </summary>
public static class PageProof
{
    /// <summary>The header with the proof.</summary>
    public const string Header = "X-CSRF-Token";

    private static readonly Problem Wrong = new("http.csrf", new(
        "คาดว่าจะได้คำขอจากหน้าของระบบนี้ที่เปิดหลังเข้าสู่ระบบ แต่หลักฐานไม่ตรงกัน โปรดโหลดหน้านี้ใหม่",
        "Expected a request of one of our own pages, opened since you signed in, but its proof does not fit. Reload the page."));

    /// <summary>Whether a request comes with a proof, right or wrong.</summary>
    public static bool IsGiven(HttpRequest request) => request.Headers.ContainsKey(Header);

    /// <summary>Refuses API requests whose proof does not fit the cookie (<c>http.csrf</c>, 400). After authentication; whoever is not signed in is told that by authorization.</summary>
    public static IApplicationBuilder UsePageProof(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (ApiPaths.Contains(context.Request.Path) && IsGiven(context.Request) && context.User.Identity is { IsAuthenticated: true }
            && !await context.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context))
        {
            await new ProblemResult(Wrong, StatusCodes.Status400BadRequest).ExecuteAsync(context);
            return;
        }

        await next(context);
    });

    /// <summary>Sends a person to sign in, and tells a script the status.</summary>
    internal static Task Answer(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        if (ApiPaths.Contains(context.Request.Path))
        {
            context.Response.StatusCode = status;
        }
        else
        {
            context.Response.Redirect(context.RedirectUri);
        }

        return Task.CompletedTask;
    }
}
