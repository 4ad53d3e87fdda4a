using Permits.Server.Hosting;

namespace Permits.Server.Features.Notices;

/// <summary>Letters and their post.</summary>
public static class NoticesHosting
{
    /// <summary>Adds them; mail goes to the relay where one is set, else to the pickup folder.</summary>
    public static void AddNotices(this IServiceCollection services, ServerSettings settings)
    {
        services.AddSingleton<NoticeLetters>();
        services.AddSingleton<NoticePost>();
        if (settings.SmtpHost is null)
        {
            services.AddSingleton<IMailSender, PickupFolder>();
        }
        else
        {
            services.AddSingleton<IMailSender, SmtpRelay>();
        }
    }
}
