using Permits.Server.Features.Breaches;

namespace Permits.Server.Features.Audit;

/// <summary>What the auditors' pages and API share.</summary>
public static class AuditHosting
{
    /// <summary>Adds the reading of breaches.</summary>
    public static void AddAudit(this IServiceCollection services) => services.AddScoped<BreachReader>();
}
