using NodaTime;
using Permits.Server.Hosting;

namespace Permits.Server.Features.Identity;

/// <summary>What <c>POST /token</c> takes.</summary>
/// <param name="User">The user name.</param>
/// <param name="Password">The password.</param>
public sealed record TokenRequest(string? User, string? Password);

/// <summary>What <c>POST /token</c> gives.</summary>
/// <param name="Token">To send as <c>Authorization: Bearer TOKEN</c>.</param>
/// <param name="TokenType">Always <c>Bearer</c>.</param>
/// <param name="ExpiresAt">The real instant (not the development clock's) at which it ends.</param>
public sealed record TokenAnswer(string Token, string TokenType, Instant ExpiresAt);

/// <summary><c>POST</c> and <c>DELETE /api/v1/token</c>.</summary>
public static class TokenApi
{
    /// <summary>Maps the routes.</summary>
    public static void MapTokens(this RouteGroupBuilder api)
    {
        api.MapPost("/token", IssueAsync)
            .WithName("IssueToken").WithSummary("Exchange a user name and password for a bearer token").WithTags("Identity")
            .RequireRateLimiting(RateLimits.SignIn)
            .Produces<TokenAnswer>().ProducesRefusals(400, 401, 429);
        api.MapDelete("/token", EndAsync)
            .WithName("EndToken").WithSummary("End the bearer token of this request; every copy of it is worth nothing from then on").WithTags("Identity")
            .Produces(StatusCodes.Status204NoContent);
    }

    private static async Task<IResult> EndAsync(HttpContext context, SignIn signIn, CancellationToken cancel)
    {
        await signIn.EndTicketAsync(context.User, cancel);
        return Results.NoContent();
    }

    private static async Task<IResult> IssueAsync(TokenRequest request, SignIn signIn, CancellationToken cancel)
    {
        if (Required.Check(("user", request.User), ("password", request.Password)) is { IsEmpty: false } missing)
        {
            return new ProblemResult(missing, StatusCodes.Status400BadRequest);
        }

        var account = await signIn.CheckAsync(request.User!, request.Password!, cancel);
        if (!account.TryGet(out var found))
        {
            var tooMany = account.Problems[0].Code == "sign-in.too-many";
            return new ProblemResult(account.Problems, tooMany ? StatusCodes.Status429TooManyRequests : StatusCodes.Status401Unauthorized);
        }

        var (token, expires) = signIn.IssueToken(found);
        return ApiResults.Ok(new TokenAnswer(token, "Bearer", expires));
    }
}
