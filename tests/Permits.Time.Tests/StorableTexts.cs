using System.Text;
using FluentAssertions;
using Xunit;

namespace Permits.Time.Tests;

public sealed class StorableTexts
{
    [Fact]
    public void A_text_can_be_kept_when_it_survives_utf8_and_has_no_null()
    {
        char[] letters = ['ก', 'a', '\u0001', '\uFFFF', '\uD83D', '\uDE00', '\0'];
        var strict = new UTF8Encoding(false, throwOnInvalidBytes: true);
        for (var number = 0; number < Math.Pow(letters.Length, 5); number++)
        {
            var text = string.Concat(Enumerable.Range(0, 5).Select(place => letters[number / (int)Math.Pow(letters.Length, place) % letters.Length]));
            bool expected;
            try
            {
                expected = strict.GetBytes(text).All(b => b != 0);
            }
            catch (EncoderFallbackException)
            {
                expected = false;
            }

            StorableText.Is(text).Should().Be(expected, "{0}", string.Join(' ', text.Select(c => ((int)c).ToString("X4", System.Globalization.CultureInfo.InvariantCulture))));
        }
    }
}
