using System.Collections.Immutable;
using System.Globalization;
using System.Net.Mail;
using NodaTime;
using Permits.Engine;
using Permits.Server.Hosting;
using Permits.Storage;

namespace Permits.Server.Features.Notices;

/// <summary>
/// Empties the outbox. Everything is to be read in the portal from the moment it is delivered; what has an address goes by mail as well.
/// The delivery is recorded once a notice; a letter that left just before a crash is sent again under the same message id. Each notice is
/// sent by the one server that claims it.
/// </summary>
public sealed class NoticePost(IPermitStore store, NoticeLetters letters, IMailSender mail, ServerSettings settings, ILogger<NoticePost> log)
{
    private const int Batch = 100;

    /// <summary>Notices sent at once: their deliveries are then recorded by one commit.</summary>
    private const int Together = 8;

    /// <summary>Delivers what is due for delivery.</summary>
    /// <param name="now">Notices whose next try lies later wait.</param>
    /// <param name="cancel">Stops between notices.</param>
    public async Task DeliverAsync(Instant now, CancellationToken cancel)
    {
        while (true)
        {
            var waiting = await store.AskAsync(new Outbox(OfficeScope.System, now, Batch), cancel);
            var recorded = 0;
            await using var claim = await store.ClaimAsync([.. waiting.Select(Work)], cancel);
            foreach (var notices in (await StillWaitingAsync(waiting, now, cancel)).Where(n => claim.Includes(Work(n))).Chunk(Together))
            {
                cancel.ThrowIfCancellationRequested();
                recorded += (await Task.WhenAll(notices.Select(n => DeliverAsync(n, now, cancel)))).Count(isRecorded => isRecorded);
            }

            // Without any progress another round would find the same notices again.
            if (waiting.Length < Batch || recorded == 0)
            {
                return;
            }
        }
    }

    private static string Work(NoticeRow notice) => "send " + notice.Id;

    // What another server has sent and given back before it was claimed here is in the outbox no longer.
    private async Task<ImmutableArray<NoticeRow>> StillWaitingAsync(ImmutableArray<NoticeRow> found, Instant now, CancellationToken cancel) =>
        found.IsEmpty ? [] : await store.AskAsync(new Outbox(OfficeScope.System, now, Batch), cancel);

    private async Task<bool> DeliverAsync(NoticeRow notice, Instant now, CancellationToken cancel)
    {
        var (channel, error) = ("portal", (string?)null);
        if (MayHaveAddress(notice))
        {
            var stored = (await store.CaseAsync(OfficeScope.System, notice.Application, cancel))!;
            if (AddressOf(notice, stored.State) is { } address)
            {
                channel = "mail";
                error = await MailAsync(notice, stored, address, cancel);
            }
        }

        var key = string.Create(CultureInfo.InvariantCulture, $"delivery:{notice.Id}:{notice.Attempts}");
        var outcome = await store.ExecuteAsync(
            new CommandEnvelope(notice.Application, new RecordDelivery(notice.Id, channel, error), Actor.System, now, key), cancel);
        if (!outcome.IsOk)
        {
            log.LogWarning("The delivery of {Notice} was not recorded: {Problem}", notice.Id, outcome.Problems[0].Message.En);
        }

        return outcome.IsOk;
    }

    // Demonstration cases write to nobody, and officials read theirs in the portal.
    private static bool MayHaveAddress(NoticeRow notice) => notice is { IsDemo: false, To: "applicant" or "opdc" };

    private string? AddressOf(NoticeRow notice, CaseState state) => notice.To == "opdc" ? settings.OpdcMail : state.Applicant?.Email;

    private async Task<string?> MailAsync(NoticeRow notice, StoredCase stored, string address, CancellationToken cancel)
    {
        try
        {
            if (await letters.WriteAsync(stored, notice.Id, cancel) is not { } letter)
            {
                return "no template";
            }

            await mail.SendAsync(new Letter(notice.Id, address, $"{letter.Subject} ({notice.Application})", letter.PlainText), cancel);
            return null;
        }
        catch (Exception failure) when (failure is SmtpException or IOException or UnauthorizedAccessException or FormatException)
        {
            log.LogWarning(failure, "Notice {Notice} could not be mailed; it is tried again later.", notice.Id);
            return failure.GetType().Name;
        }
    }
}
