namespace Permits.Server.Features.Officers;

/// <summary>What the pages and the API of officers share.</summary>
public static class OfficersHosting
{
    /// <summary>Adds reading and keeping of officers.</summary>
    public static void AddOfficers(this IServiceCollection services) => services.AddScoped<OfficerKeeping>();
}
