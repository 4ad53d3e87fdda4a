namespace Permits.Server.Hosting;

/// <summary>
/// Work on many applications that a request begins and that goes on beside the requests. At the start of the server, and now and then, it goes
/// on with what was left unfinished by an earlier run or by another server that stopped in the middle of it.
/// </summary>
/// <param name="log">Where it is told what could not be done.</param>
public abstract class BackgroundRun(ILogger log) : IHostedLifecycleService, IDisposable
{
    /// <summary>How long a request waits for the work before it answers with where to look.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource _stopping = new();
    private Task _running = Task.CompletedTask;

    /// <summary>What is being done, for the log.</summary>
    protected abstract string What { get; }

    /// <summary>Does what is to be done and waits some seconds for it; the work goes on when the wait is over.</summary>
    public async Task ApplyAsync(CancellationToken cancel)
    {
        _running = TryAsync();
        await Task.WhenAny(_running, Task.Delay(Patience, cancel));
    }

    /// <summary>Goes on with what was left unfinished, unless a run is under way here.</summary>
    public void Resume()
    {
        if (_running.IsCompleted && !_stopping.IsCancellationRequested)
        {
            _running = TryAsync();
        }
    }

    /// <inheritdoc/>
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        _running = TryAsync();
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
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Does everything that is to be done; safe to call from several places, and to call again after it ended early.</summary>
    protected abstract Task RunAsync(CancellationToken cancel);

    /// <summary>Lets go of what it holds.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            _stopping.Dispose();
        }
    }

    private async Task TryAsync()
    {
        try
        {
            await Task.Run(() => RunAsync(_stopping.Token));
        }
        catch (OperationCanceledException)
        {
            log.LogInformation("The server stops in the middle of a {What}; the next start goes on with it.", What);
        }
#pragma warning disable CA1031 // Nobody awaits the run: what fails is told here, and tried again at the next request or start.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            log.LogError(failure, "A {What} could not be done for every application; what is left is tried again at the next one, and when the server starts.", What);
        }
    }
}

/// <summary>Adds work that goes on beside the requests.</summary>
public static class BackgroundRunHosting
{
    /// <summary>Adds one kind of it.</summary>
    public static void AddBackgroundRun<TRun>(this IServiceCollection services)
        where TRun : BackgroundRun
    {
        services.AddSingleton<TRun>();
        services.AddSingleton<BackgroundRun>(all => all.GetRequiredService<TRun>());
        services.AddHostedService(all => all.GetRequiredService<TRun>());
    }
}
