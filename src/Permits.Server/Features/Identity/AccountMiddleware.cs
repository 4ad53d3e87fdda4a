using System.Security.Claims;
using Permits.Storage;

namespace Permits.Server.Features.Identity;

/// <summary>
/// Turns the account id of a ticket into the account as it stands now, with its roles. A ticket of an account that is gone is as none.
/// </summary>
/// <param name="next">The rest of the request.</param>
public sealed class AccountMiddleware(RequestDelegate next)
{
    /// <summary>Looks the account up once a request.</summary>
    public async Task InvokeAsync(HttpContext context, IQueries queries)
    {
        if (context.User.FindFirstValue(ClaimTypes.NameIdentifier) is { } id)
        {
            var account = await queries.AskAsync(new AccountByUserName(id), context.RequestAborted);
            context.Features.Set(account);
            context.User = account is null ? new ClaimsPrincipal(new ClaimsIdentity()) : Principal(account, context.User.Identity!.AuthenticationType!);
        }

        await next(context);
    }

    private static ClaimsPrincipal Principal(Account account, string scheme) => new(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.NameIdentifier, account.Id),
            new Claim(ClaimTypes.Name, account.Name),
            .. UserRoles.Of(account).Select(role => new Claim(ClaimTypes.Role, role)),
        ],
        scheme));
}
