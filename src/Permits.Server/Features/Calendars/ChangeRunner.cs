using NodaTime;
using Permits.Server.Hosting;
using Permits.Storage;

namespace Permits.Server.Features.Calendars;

/// <summary>Derives running clocks anew after a confirmed calendar change.</summary>
public sealed class ChangeRunner(IPermitStore store, IClock clock, ILogger<ChangeRunner> log) : BackgroundRun(log)
{
    /// <inheritdoc/>
    protected override string What => "calendar change";

    /// <inheritdoc/>
    protected override Task RunAsync(CancellationToken cancel) => store.ApplyChangesAsync(clock, cancel);
}

/// <summary>Adds what applies calendar changes.</summary>
public static class ChangeHosting
{
    /// <summary>Adds it.</summary>
    public static void AddCalendarChanges(this IServiceCollection services) => services.AddBackgroundRun<ChangeRunner>();
}
