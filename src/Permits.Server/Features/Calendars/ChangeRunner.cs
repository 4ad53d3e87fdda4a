using NodaTime;
using Permits.Storage;

namespace Permits.Server.Features.Calendars;

/// <summary>
/// Derives running clocks anew after a confirmed calendar change, beside the requests. At the start it goes on with a change that an earlier
/// run of the server left unfinished.
/// </summary>
public sealed class ChangeRunner(IPermitStore store, IClock clock, ILogger<ChangeRunner> log) : IHostedLifecycleService, IDisposable
{
    /// <summary>How long a request waits for a change before it answers with where to look.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource _stopping = new();
    private Task _running = Task.CompletedTask;

    /// <summary>Applies what is confirmed and waits some seconds for it; the run goes on when the wait is over.</summary>
    public async Task ApplyAsync(CancellationToken cancel)
    {
        _running = RunAsync();
        await Task.WhenAny(_running, Task.Delay(Patience, cancel));
    }

    /// <inheritdoc/>
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        _running = RunAsync();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        await _running;
    }

    /// <inheritdoc/>
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public void Dispose() => _stopping.Dispose();

    private async Task RunAsync()
    {
        try
        {
            await Task.Run(() => store.ApplyChangesAsync(clock, _stopping.Token));
        }
        catch (OperationCanceledException)
        {
            log.LogInformation("The server stops while a calendar change is applied; the next start goes on with it.");
        }
#pragma warning disable CA1031 // Nobody awaits the run: what fails is told here, and tried again at the next change or start.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            log.LogError(failure, "A calendar change could not be applied to every clock; commands still derive each case before they act on it.");
        }
    }
}

/// <summary>Adds what applies calendar changes.</summary>
public static class ChangeHosting
{
    /// <summary>Adds it.</summary>
    public static void AddCalendarChanges(this IServiceCollection services)
    {
        services.AddSingleton<ChangeRunner>();
        services.AddHostedService(all => all.GetRequiredService<ChangeRunner>());
    }
}
