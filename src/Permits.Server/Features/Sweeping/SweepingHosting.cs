using Quartz;

namespace Permits.Server.Features.Sweeping;

/// <summary>The scheduler and its one job.</summary>
public static class SweepingHosting
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    /// <summary>Adds them. Nothing is kept in the scheduler: what is due stands in the database.</summary>
    public static void AddJobs(this IServiceCollection services)
    {
        services.AddSingleton<Sweeper>();
        services.AddQuartz(quartz => quartz.ScheduleJob<SweepJob>(trigger => trigger
            .WithIdentity("sweep")
            .StartNow()
            .WithSimpleSchedule(every => every.WithInterval(Interval).RepeatForever())));
        services.AddQuartzHostedService(service => service.WaitForJobsToComplete = true);
    }
}
