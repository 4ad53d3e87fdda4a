using Permits.Server.Hosting;
using Quartz;

namespace Permits.Server.Features.Sweeping;

/// <summary>The job that sends what waits in the outbox every second, beside the sweep: letters, of which a sweep may bring many, never keep a breach waiting.</summary>
/// <param name="sweeper">Does it.</param>
/// <param name="log">Where a failure is told; the next second tries again.</param>
[DisallowConcurrentExecution]
public sealed class PostJob(Sweeper sweeper, ILogger<PostJob> log) : RepeatedJob("Notices could not be sent; it is tried again in a second.", log)
{
    /// <inheritdoc/>
    protected override Task RunAsync(CancellationToken cancel) => sweeper.PostAsync(cancel);
}
