using System.Text;

namespace Permits.Engine;

/// <summary>Makes equal texts equal: what people type looks the same in many spellings.</summary>
internal static class TextCleaning
{
    /// <summary>
    /// NFC; nikhahit + sara aa becomes sara am (canonically different, drawn the same); zero-width and byte-order characters go; line ends
    /// become LF; spaces at both ends go. Null where the text holds other control characters, or a line end outside
    /// <paramref name="manyLines"/>.
    /// </summary>
    public static string? Clean(string text, bool manyLines)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var c in text.Replace("\r\n", "\n", StringComparison.Ordinal).Trim())
        {
            if (IsZeroWidth(c))
            {
                continue;
            }

            if (char.IsControl(c) && !(manyLines && c is '\n' or '\t'))
            {
                return null;
            }

            kept.Append(c);
        }

        return kept.ToString().Normalize(NormalizationForm.FormC).Replace("\u0E4D\u0E32", "\u0E33", StringComparison.Ordinal).Trim();
    }

    private static bool IsZeroWidth(char c) => c is '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF';
}
