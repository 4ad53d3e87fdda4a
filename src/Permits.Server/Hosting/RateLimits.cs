using System.Globalization;
using System.Threading.RateLimiting;

namespace Permits.Server.Hosting;

/// <summary>How often one address may do what invites guessing.</summary>
public static class RateLimits
{
    /// <summary>Policy of sign-in and token: 120 tries a minute from one address (<c>SignIn</c> limits each user name further).</summary>
    public const string SignIn = "sign-in";

    /// <summary>Policy of tracking by secret: 120 tries a minute from one address.</summary>
    public const string Tracking = "tracking";

    /// <summary>Policy of the public register of permits: 120 searches a minute from one address.</summary>
    public const string Search = "search";

    private const int PerMinute = 120;

    /// <summary>Adds the limiter; too many is 429 with <c>Retry-After</c>.</summary>
    public static void AddRateLimits(this IServiceCollection services) => services.AddRateLimiter(limiter =>
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.AddPolicy(SignIn, ByAddress);
        limiter.AddPolicy(Tracking, ByAddress);
        limiter.AddPolicy(Search, ByAddress);
        limiter.OnRejected = (rejected, _) =>
        {
            if (rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
            {
                rejected.HttpContext.Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
            }

            return ValueTask.CompletedTask;
        };
    });

    private static RateLimitPartition<string> ByAddress(HttpContext context) => RateLimitPartition.GetFixedWindowLimiter(
        context.Connection.RemoteIpAddress?.ToString() ?? "",
        _ => new FixedWindowRateLimiterOptions { PermitLimit = PerMinute, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 });
}
