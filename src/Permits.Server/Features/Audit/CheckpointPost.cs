using System.Net.Mail;
using NodaTime;
using NodaTime.Text;
using Permits.Engine;
using Permits.Server.Features.Notices;
using Permits.Server.Hosting;
using Permits.Server.Ui;
using Permits.Storage;
using Quartz;

namespace Permits.Server.Features.Audit;

/// <summary>
/// Mails the first checkpoint of each day to those who keep it outside (<c>PERMITS_CHECKPOINT_MAIL</c>). When it was mailed to whom is a setting, so
/// it is on the trail; a letter that left just before a crash is sent again under the same message id. One of several servers does it.
/// </summary>
/// <param name="store">Holds what was mailed.</param>
/// <param name="signing">Makes the checkpoint.</param>
/// <param name="mail">Carries it.</param>
/// <param name="settings">Name the receivers.</param>
/// <param name="clock">Says which day it is in Thailand.</param>
/// <param name="log">Where a failure is told.</param>
public sealed class CheckpointPost(IPermitStore store, CheckpointSigning signing, IMailSender mail, ServerSettings settings, IClock clock, ILogger<CheckpointPost> log)
{
    /// <summary>Mails today's checkpoint to those who do not have it yet.</summary>
    /// <param name="cancel">Stops between letters.</param>
    public async Task SendAsync(CancellationToken cancel)
    {
        await using var claim = await store.ClaimAsync([Work], cancel);
        if (!claim.Includes(Work))
        {
            return;
        }

        foreach (var address in settings.CheckpointMail)
        {
            var now = clock.GetCurrentInstant();
            var (key, today) = ("checkpoint-mailed:" + address, LocalDatePattern.Iso.Format(Wording.DateOf(now)));
            if (await store.AskAsync(new Setting(key), cancel) == today)
            {
                continue;
            }

            try
            {
                await mail.SendAsync(Letter(await signing.MakeAsync(cancel), address, Wording.DateOf(now)), cancel);
                await store.SaveSettingAsync(key, today, new Doing(Actor.System, now), cancel);
            }
            catch (Exception failure) when (failure is SmtpException or IOException or UnauthorizedAccessException or FormatException)
            {
                log.LogWarning(failure, "The checkpoint of {Day} could not be mailed to {Address}; it is tried again later.", today, address);
            }
        }
    }

    private const string Work = "mail checkpoint";

    private Letter Letter(CheckpointRow checkpoint, string address, LocalDate day)
    {
        string In(string language, LocalText text) => Wording.In(language).Fill(text, settings.LogName, Wording.In(language).Date(day));
        const string Line = "----------";
        return new Letter(
            $"checkpoint-{LocalDatePattern.Iso.Format(day)}-{settings.CheckpointMail.IndexOf(address)}", address,
            $"{In("th", CheckpointTexts.MailSubject)} / {In("en", CheckpointTexts.MailSubject)}",
            $"{CheckpointTexts.MailBody.Th}\n\n{CheckpointTexts.MailBody.En}\n\n{Line}\n{checkpoint.Note}{Line}\n");
    }
}

/// <summary>The job that mails checkpoints. It looks every five minutes, so that a letter that failed goes soon.</summary>
/// <param name="post">Does it.</param>
/// <param name="log">Where a failure is told; the next time tries again.</param>
[DisallowConcurrentExecution]
public sealed class CheckpointMailJob(CheckpointPost post, ILogger<CheckpointMailJob> log) : RepeatedJob("No checkpoint could be mailed; it is tried again in five minutes.", log)
{
    /// <inheritdoc/>
    protected override Task RunAsync(CancellationToken cancel) => post.SendAsync(cancel);
}
