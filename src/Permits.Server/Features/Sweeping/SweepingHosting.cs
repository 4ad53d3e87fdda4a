using Permits.Server.Hosting;
using Quartz;

namespace Permits.Server.Features.Sweeping;

/// <summary>The scheduler and its jobs.</summary>
public static class SweepingHosting
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan ResumeInterval = TimeSpan.FromSeconds(30);

    /// <summary>Adds them. Nothing is kept in the scheduler: what is due stands in the database, and every server sweeps what no other has claimed.</summary>
    public static void AddJobs(this IServiceCollection services)
    {
        services.AddSingleton<Sweeper>();
        services.AddQuartz(quartz => quartz
            .ScheduleJob<SweepJob>(trigger => trigger
                .WithIdentity("sweep")
                .StartNow()
                .WithSimpleSchedule(every => every.WithInterval(Interval).RepeatForever()))
            .ScheduleJob<PostJob>(trigger => trigger
                .WithIdentity("post")
                .StartNow()
                .WithSimpleSchedule(every => every.WithInterval(Interval).RepeatForever()))
            .ScheduleJob<ResumeJob>(trigger => trigger
                .WithIdentity("resume")
                .StartNow()
                .WithSimpleSchedule(every => every.WithInterval(ResumeInterval).RepeatForever())));
        services.AddQuartzHostedService(service => service.WaitForJobsToComplete = true);
    }
}
