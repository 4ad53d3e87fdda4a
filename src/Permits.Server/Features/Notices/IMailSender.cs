namespace Permits.Server.Features.Notices;

/// <summary>A letter that is ready to go.</summary>
/// <param name="Id">The notice's id: a second sending of the same id is the same letter.</param>
/// <param name="To">The address.</param>
/// <param name="Subject">One line.</param>
/// <param name="Body">Plain text.</param>
public sealed record Letter(string Id, string To, string Subject, string Body);

/// <summary>Carries letters by mail.</summary>
public interface IMailSender
{
    /// <summary>Hands a letter over. Safe to repeat: the letter's id makes its message id.</summary>
    /// <exception cref="System.Net.Mail.SmtpException">The relay did not take it.</exception>
    /// <exception cref="IOException">It could not be written.</exception>
    Task SendAsync(Letter letter, CancellationToken cancel);
}
