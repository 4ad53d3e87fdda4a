using NodaTime;
using Permits.Server.Hosting;
using Permits.Storage;

namespace Permits.Server.Features.Migrating;

/// <summary>Moves the applications of approved migrations.</summary>
public sealed class MigrationRunner(IPermitStore store, IClock clock, ILogger<MigrationRunner> log) : BackgroundRun(log)
{
    /// <inheritdoc/>
    protected override string What => "migration of running applications";

    /// <inheritdoc/>
    protected override Task RunAsync(CancellationToken cancel) => store.RunMigrationsAsync(clock, cancel);
}

/// <summary>Adds what runs migrations.</summary>
public static class MigrationHosting
{
    /// <summary>Adds it.</summary>
    public static void AddMigrations(this IServiceCollection services) => services.AddBackgroundRun<MigrationRunner>();
}
