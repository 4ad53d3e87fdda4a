using System.Net.Mail;
using System.Text;
using Permits.Server.Hosting;

namespace Permits.Server.Features.Notices;

/// <summary>Writes each letter as one <c>.eml</c> file named by its id into a folder, for Development and for relays that pick up files.</summary>
/// <param name="settings">Name folder and sender.</param>
public sealed class PickupFolder(ServerSettings settings) : IMailSender
{
    /// <inheritdoc/>
    public async Task SendAsync(Letter letter, CancellationToken cancel)
    {
        Directory.CreateDirectory(settings.OutboxFolder);
        var file = Path.Combine(settings.OutboxFolder, letter.Id + ".eml");
        var half = file + ".part";
        await File.WriteAllTextAsync(half, Text(letter), cancel);
        // Whole or not at all, and the same file when sent again.
        File.Move(half, file, overwrite: true);
    }

    private string Text(Letter letter) => string.Join("\r\n",
        [
            $"From: {settings.MailFrom}",
            $"To: {new MailAddress(letter.To).Address}",
            $"Subject: =?utf-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes(letter.Subject))}?=",
            $"Message-ID: {MessageId.Of(letter)}",
            "MIME-Version: 1.0",
            "Content-Type: text/plain; charset=utf-8",
            "Content-Transfer-Encoding: base64",
            "",
            Convert.ToBase64String(Encoding.UTF8.GetBytes(letter.Body), Base64FormattingOptions.InsertLineBreaks),
            "",
        ]);
}

/// <summary>Hands letters to a mail relay by SMTP.</summary>
/// <param name="settings">Name relay and sender.</param>
public sealed class SmtpRelay(ServerSettings settings) : IMailSender
{
    /// <inheritdoc/>
    public async Task SendAsync(Letter letter, CancellationToken cancel)
    {
        var (host, port) = (settings.SmtpHost!.Value.Host, settings.SmtpHost!.Value.Port);
        using var client = new SmtpClient(host, port) { EnableSsl = false };
        using var message = new MailMessage(settings.MailFrom, letter.To, letter.Subject, letter.Body)
        {
            SubjectEncoding = Encoding.UTF8, BodyEncoding = Encoding.UTF8,
        };
        message.Headers.Add("Message-ID", MessageId.Of(letter));
        await client.SendMailAsync(message, cancel);
    }
}

/// <summary>The message id of a letter: the same each time, so that a receiver can tell a repetition.</summary>
internal static class MessageId
{
    public static string Of(Letter letter) => $"<{letter.Id}@permits.invalid>";
}
