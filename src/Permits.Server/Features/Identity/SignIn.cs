using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using NodaTime;
using Permits.Engine;
using Permits.Storage;

namespace Permits.Server.Features.Identity;

/// <summary>Checks passwords, hands out cookies for pages and tokens for the API (<see cref="Ticket"/>), and ends them. A wrong password is on the
/// trail before it is answered.</summary>
public sealed class SignIn(
    IQueries queries, IRegister register, ITrail trail, IClock clock, IPasswordHasher<Account> hasher, IOptionsMonitor<BearerTokenOptions> bearer, TimeProvider time)
    : IDisposable
{
    /// <summary>How long a token is good for, and a cookie that is not used.</summary>
    public static readonly TimeSpan TicketLife = TimeSpan.FromHours(8);

    /// <summary>Most characters of a password that are looked at; a longer one is wrong.</summary>
    public const int MaxPasswordLength = 256;

    // A request under way while its session ends may still be given a later cookie, and clocks of servers differ.
    private static readonly TimeSpan EndKept = TicketLife * 3;

    // Who failed to sign in is not known: what he tried stands in a stream of its own, not in that of the account he named.
    private static readonly Actor Nobody = new("sign-in", "sign-in", []);

    // Ten wrong passwords for one user name, then one more try every thirty seconds; the host's limiter guards the address.
    private readonly PartitionedRateLimiter<string> _failures = PartitionedRateLimiter.Create<string, string>(user =>
        RateLimitPartition.GetTokenBucketLimiter(user, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = 10, TokensPerPeriod = 1, ReplenishmentPeriod = TimeSpan.FromSeconds(30), QueueLimit = 0, AutoReplenishment = true,
        }));

    // Checked for unknown names too, so that the time taken does not tell which names exist.
    private readonly string _hashOfNobody = hasher.HashPassword(null!, Convert.ToHexString(System.Security.Cryptography.RandomNumberGenerator.GetBytes(16)));

    /// <summary>The account of a user name and password; refused <c>sign-in.wrong</c> or, after many failures, <c>sign-in.too-many</c>.</summary>
    public async Task<Result<Account>> CheckAsync(string user, string password, CancellationToken cancel)
    {
        var name = user.Trim().ToLowerInvariant();
        if (name.Length is 0 or > 64 || password.Length is 0 or > MaxPasswordLength)
        {
            return Wrong();
        }

        if (_failures.GetStatistics(name) is { CurrentAvailablePermits: < 1 })
        {
            return new Problem(
                "sign-in.too-many",
                new LocalText(
                    "คาดว่าจะได้รหัสผ่านที่ถูกต้อง แต่มีการใส่รหัสผ่านผิดหลายครั้งเกินไป โปรดรอสักครู่แล้วลองใหม่",
                    "Expected the right password, but there were too many wrong ones. Wait a little and try again."));
        }

        var account = await queries.AskAsync(new AccountByUserName(name), cancel);
        var right = hasher.VerifyHashedPassword(account!, account?.PasswordHash ?? _hashOfNobody, password) != PasswordVerificationResult.Failed;
        if (account is not null && right)
        {
            return account;
        }

        _failures.AttemptAcquire(name).Dispose();
        var now = clock.GetCurrentInstant();
        await trail.RecordAsync(new SignInFailed(account?.Id) { At = now }, new Doing(Nobody, now), cancel);
        return Wrong();
    }

    /// <summary>Signs an account in to the pages.</summary>
    public static Task StartSessionAsync(HttpContext context, Account account) =>
        context.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, Ticket.Of(account, CookieAuthenticationDefaults.AuthenticationScheme));

    /// <summary>Signs out of the pages: every copy of the cookie is worth nothing before it is taken from the browser.</summary>
    public async Task EndSessionAsync(HttpContext context)
    {
        await EndTicketAsync(context.User, context.RequestAborted);
        await context.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
    }

    /// <summary>Ends the session that a request's ticket belongs to; nothing where it has none.</summary>
    /// <param name="user">Who makes the request.</param>
    /// <param name="cancel">Cancels waiting, not a commit under way.</param>
    public async Task EndTicketAsync(ClaimsPrincipal user, CancellationToken cancel)
    {
        if (user.FindFirstValue(Ticket.Session) is { } session)
        {
            var now = time.GetUtcNow();
            await register.EndSessionAsync(session, Instant.FromDateTimeOffset(now + EndKept), Instant.FromDateTimeOffset(now), cancel);
        }
    }

    /// <summary>A bearer token for the API and the (real) instant at which it ends.</summary>
    public (string Token, Instant ExpiresAt) IssueToken(Account account)
    {
        var expires = time.GetUtcNow() + TicketLife;
        var ticket = new AuthenticationTicket(
            Ticket.Of(account, BearerTokenDefaults.AuthenticationScheme),
            new AuthenticationProperties { ExpiresUtc = expires },
            BearerTokenDefaults.AuthenticationScheme + ":AccessToken");
        return (bearer.Get(BearerTokenDefaults.AuthenticationScheme).BearerTokenProtector.Protect(ticket), Instant.FromDateTimeOffset(expires));
    }

    /// <inheritdoc/>
    public void Dispose() => _failures.Dispose();

    private static Problem Wrong() => new(
        "sign-in.wrong",
        new LocalText(
            "คาดว่าจะได้ชื่อผู้ใช้และรหัสผ่านที่ตรงกัน แต่ไม่ตรงกัน โปรดตรวจสอบแล้วลองใหม่",
            "Expected a user name and its password, but they do not match. Check both and try again."));
}
