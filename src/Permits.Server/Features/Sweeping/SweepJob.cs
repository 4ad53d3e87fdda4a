using Permits.Server.Hosting;
using Quartz;

namespace Permits.Server.Features.Sweeping;

/// <summary>The job that sweeps every second. A run that outlasts its second is not joined by a second one.</summary>
/// <param name="sweeper">Does it.</param>
/// <param name="log">Where a failure is told; the next second tries again.</param>
[DisallowConcurrentExecution]
public sealed class SweepJob(Sweeper sweeper, ILogger<SweepJob> log) : RepeatedJob("The sweep failed; it is tried again in a second.", log)
{
    /// <inheritdoc/>
    protected override Task RunAsync(CancellationToken cancel) => sweeper.SweepAsync(cancel);
}
