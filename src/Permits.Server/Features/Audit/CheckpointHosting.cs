using Permits.Server.Hosting;
using Quartz;

namespace Permits.Server.Features.Audit;

/// <summary>What makes checkpoints.</summary>
public static class CheckpointHosting
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan MailInterval = TimeSpan.FromMinutes(5);

    /// <summary>Adds it with its job.</summary>
    public static void AddCheckpoints(this IServiceCollection services, ServerSettings settings)
    {
        services.AddSingleton<CheckpointSigning>();
        services.AddSingleton<CheckpointPost>();
        if (!settings.CheckpointMail.IsEmpty)
        {
            services.AddQuartz(quartz => quartz.ScheduleJob<CheckpointMailJob>(trigger => trigger
                .WithIdentity("checkpoint-mail")
                .StartNow()
                .WithSimpleSchedule(every => every.WithInterval(MailInterval).RepeatForever())));
        }

        services.AddQuartz(quartz => quartz.ScheduleJob<CheckpointJob>(trigger => trigger
            .WithIdentity("checkpoint")
            .StartNow()
            .WithSimpleSchedule(every => every.WithInterval(Interval).RepeatForever())));
    }
}
