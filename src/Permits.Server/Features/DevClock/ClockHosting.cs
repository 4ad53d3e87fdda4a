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
}
