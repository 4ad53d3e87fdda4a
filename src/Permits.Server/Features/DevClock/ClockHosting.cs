using NodaTime;
using Permits.Server.Hosting;

namespace Permits.Server.Features.DevClock;

/// <summary>The host's clock.</summary>
public static class ClockHosting
{
    /// <summary>Adds the one clock everything reads, and what moves it.</summary>
    public static void AddHostClock(this IServiceCollection services)
    {
        // The composition root: the only place that may name the system clock.
#pragma warning disable RS0030
        services.AddSingleton(new HostClock(SystemClock.Instance));
#pragma warning restore RS0030
        services.AddSingleton<IClock>(all => all.GetRequiredService<HostClock>());
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<ClockKeeper>();
    }

    /// <summary>Has each request see the time to which any server on the database has moved the clock; in Development only.</summary>
    public static void UseSharedClock(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        await context.RequestServices.GetRequiredService<ClockKeeper>().FollowAsync(context.RequestAborted);
        await next(context);
    });
}
