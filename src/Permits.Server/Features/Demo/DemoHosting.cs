namespace Permits.Server.Features.Demo;

/// <summary>The demo of Development.</summary>
public static class DemoHosting
{
    /// <summary>Adds it; outside Development it is never asked.</summary>
    public static void AddDemo(this IServiceCollection services)
    {
        services.AddSingleton<DemoCases>();
        services.AddSingleton<DemoSeed>();
    }
}
