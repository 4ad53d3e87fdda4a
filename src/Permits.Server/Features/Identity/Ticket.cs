using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Permits.Storage;

namespace Permits.Server.Features.Identity;

/// <summary>
/// What a ticket (cookie or token) says: whose it is, of which session, and which password opened it. Roles are not in it: they are looked up at
/// every request. The host encrypts and signs it.
/// </summary>
internal static class Ticket
{
    /// <summary>The session: 128 random bits, new at every sign-in whatever cookie came with it.</summary>
    public const string Session = "sid";

    // A digest of the stored hash, which is salted: a new password, or the same set anew, ends every ticket of before without a list of them.
    private const string Password = "pwd";

    /// <summary>A ticket of a new session.</summary>
    public static ClaimsPrincipal Of(Account account, string scheme) => new(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.NameIdentifier, account.Id),
            new Claim(Session, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16))),
            new Claim(Password, Digest(account)),
        ],
        scheme));

    /// <summary>Whether the account still has the password that the ticket was given for.</summary>
    public static bool Fits(ClaimsPrincipal ticket, Account account) => ticket.FindFirstValue(Password) == Digest(account);

    private static string Digest(Account account) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(account.PasswordHash)));
}
