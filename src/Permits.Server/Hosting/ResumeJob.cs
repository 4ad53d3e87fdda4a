using Quartz;

namespace Permits.Server.Hosting;

/// <summary>The job that takes over what another server left unfinished when it stopped.</summary>
/// <param name="runs">Each kind of work.</param>
public sealed class ResumeJob(IEnumerable<BackgroundRun> runs) : IJob
{
    /// <inheritdoc/>
    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        foreach (var run in runs)
        {
            run.Resume();
        }

        return ValueTask.CompletedTask;
    }
}
