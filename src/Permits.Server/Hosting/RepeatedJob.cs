using Quartz;

namespace Permits.Server.Hosting;

/// <summary>A job that comes again by itself: where it fails, that is told, and the next time tries again.</summary>
/// <param name="failed">What is told then.</param>
/// <param name="log">Where it is told.</param>
public abstract class RepeatedJob(string failed, ILogger log) : IJob
{
    /// <inheritdoc/>
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        try
        {
            await RunAsync(cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogError(failure, "{Failed}", failed);
        }
    }

    /// <summary>Does it once.</summary>
    protected abstract Task RunAsync(CancellationToken cancel);
}
