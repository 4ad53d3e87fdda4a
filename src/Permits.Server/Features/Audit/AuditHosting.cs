using Permits.Exports;
using Permits.Server.Features.Breaches;

namespace Permits.Server.Features.Audit;

/// <summary>What the auditors' pages and API share.</summary>
public static class AuditHosting
{
    /// <summary>Adds the reading of breaches and filters, and exports.</summary>
    public static void AddAudit(this IServiceCollection services)
    {
        services.AddScoped<BreachReader>();
        services.AddScoped<AuditReading>();
        services.AddSingleton<Exporter>();
        services.AddScoped<ExportSending>();
    }
}
