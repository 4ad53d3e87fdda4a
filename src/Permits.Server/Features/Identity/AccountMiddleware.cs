using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Permits.Storage;

namespace Permits.Server.Features.Identity;

/// <summary>
/// Turns a ticket into the account as it stands now, with its roles. A ticket whose session was signed out (here or on another server), whose
/// account is gone or has another password, is as none.
/// </summary>
/// <param name="next">The rest of the request.</param>
public sealed class AccountMiddleware(RequestDelegate next)
{
    /// <summary>Looks account and session up, in one read a request and not from memory, so that an end counts from the next request on.</summary>
    public async Task InvokeAsync(HttpContext context, IQueries queries)
    {
        if (context.User.Identity is { IsAuthenticated: true, AuthenticationType: { } scheme })
        {
            var account = await AccountAsync(context.User, queries, context.RequestAborted);
            context.Features.Set(account);
            if (account is null && scheme == CookieAuthenticationDefaults.AuthenticationScheme)
            {
                // Taken from the browser: the host would otherwise lengthen the life of a cookie that is past half of it.
                await context.SignOutAsync(scheme);
            }

            context.User = account is null ? new ClaimsPrincipal(new ClaimsIdentity()) : Principal(account, context.User.FindFirst(Ticket.Session)!, scheme);
        }

        await next(context);
    }

    private static async Task<Account?> AccountAsync(ClaimsPrincipal ticket, IQueries queries, CancellationToken cancel) =>
        ticket.FindFirstValue(ClaimTypes.NameIdentifier) is { } id && ticket.FindFirstValue(Ticket.Session) is { } session
        && await queries.AskAsync(new SignedInAccount(id, session), cancel) is { } account && Ticket.Fits(ticket, account) ? account : null;

    private static ClaimsPrincipal Principal(Account account, Claim session, string scheme) => new(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.NameIdentifier, account.Id),
            new Claim(ClaimTypes.Name, account.Name),
            session,
            .. UserRoles.Of(account).Select(role => new Claim(ClaimTypes.Role, role)),
        ],
        scheme));
}
