using System.Security.Cryptography;
using System.Text;
using Permits.Server.Hosting;

namespace Permits.Server.Features.Tracking;

/// <summary>
/// The secret that lets anybody who holds it follow one application. It is not stored: it is derived from the server's key and the
/// number, and can be shown to the applicant again. 50 bits; the track route limits how often one may guess.
/// </summary>
/// <param name="settings">Holds the server's key.</param>
public sealed class TrackingSecret(ServerSettings settings)
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Length = 10;

    private readonly byte[] _key = Encoding.UTF8.GetBytes("permits tracking v1\0" + settings.Secret);

    /// <summary>The secret of an application: 10 characters of Crockford's base32.</summary>
    public string Of(string number)
    {
        var mac = HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(number));
        var bits = mac.Take(8).Aggregate(0UL, (sum, b) => (sum << 8) | b);
        return string.Create(Length, bits, static (text, left) =>
        {
            for (var i = 0; i < text.Length; i++)
            {
                text[i] = Alphabet[(int)(left >> (59 - (5 * i)) & 31)];
            }
        });
    }

    /// <summary>Whether a text is the secret of an application; takes the same time for every wrong one. Case, hyphens and spaces do not
    /// matter, and I, L, O are read as 1, 1, 0 as Crockford's base32 has it.</summary>
    public bool Matches(string number, string? text)
    {
        var given = new string([.. (text ?? "").Where(c => c is not ('-' or ' ')).Select(Read).Take(Length + 1)]);
        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(Of(number)));
    }

    private static char Read(char c) => char.ToUpperInvariant(c) switch
    {
        'O' => '0',
        'I' or 'L' => '1',
        var other => other,
    };
}
