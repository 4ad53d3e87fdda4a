using Quartz;

namespace Permits.Server.Features.Audit;

/// <summary>What makes checkpoints.</summary>
public static class CheckpointHosting
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    /// <summary>Adds it with its job.</summary>
    public static void AddCheckpoints(this IServiceCollection services)
    {
        services.AddSingleton<CheckpointSigning>();
        services.AddQuartz(quartz => quartz.ScheduleJob<CheckpointJob>(trigger => trigger
            .WithIdentity("checkpoint")
            .StartNow()
            .WithSimpleSchedule(every => every.WithInterval(Interval).RepeatForever())));
    }
}
