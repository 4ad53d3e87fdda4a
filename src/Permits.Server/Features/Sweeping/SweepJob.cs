using Quartz;

namespace Permits.Server.Features.Sweeping;

/// <summary>The job that sweeps every second. A run that outlasts its second is not joined by a second one.</summary>
/// <param name="sweeper">Does it.</param>
/// <param name="log">Where a failure is told; the next second tries again.</param>
[DisallowConcurrentExecution]
public sealed class SweepJob(Sweeper sweeper, ILogger<SweepJob> log) : IJob
{
    /// <inheritdoc/>
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        try
        {
            await sweeper.SweepAsync(cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogError(failure, "The sweep failed; it is tried again in a second.");
        }
    }
}
