namespace Permits.Server.Features.Designing;

/// <summary>What the designer's routes and pages rest on.</summary>
public static class DesigningHosting
{
    /// <summary>Adds it.</summary>
    public static void AddDesigning(this IServiceCollection services)
    {
        services.AddSingleton<DraftPackages>();
        services.AddSingleton<DraftOpening>();
        services.AddSingleton<DraftConflicts>();
        services.AddSingleton<PickListMaker>();
        services.AddScoped<DraftModels>();
    }
}
