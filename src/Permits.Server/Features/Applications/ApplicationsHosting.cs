using Permits.Server.Features.Documents;
using Permits.Server.Features.Tasks;
using Permits.Server.Features.Tracking;

namespace Permits.Server.Features.Applications;

/// <summary>What pages and API share for working on cases.</summary>
public static class ApplicationsHosting
{
    /// <summary>Adds filing, reading, commands, papers and tracking.</summary>
    public static void AddApplications(this IServiceCollection services)
    {
        services.AddScoped<ApplicationFiling>();
        services.AddScoped<CaseReading>();
        services.AddScoped<CaseCommands>();
        services.AddScoped<OnTask>();
        services.AddSingleton<DocumentIntake>();
        services.AddScoped<PaperReading>();
        services.AddSingleton<SentDocuments>();
        services.AddSingleton<TrackingSecret>();
        services.AddSingleton<Tracker>();
    }
}
