namespace Permits.Time;

/// <summary>
/// Which texts can be kept: those that are Unicode without U+0000. PostgreSQL has no text with U+0000, and half of a surrogate pair is neither UTF-8
/// nor canonical JSON (RFC 8785 section 3.2.2.2), so it could not be hashed. SQLite would take both; what one database refuses, the product refuses.
/// </summary>
public static class StorableText
{
    /// <summary>Whether a text can be kept.</summary>
    public static bool Is(ReadOnlySpan<char> text)
    {
        if (text.Contains('\0'))
        {
            return false;
        }

        for (var at = text.IndexOfAnyInRange('\uD800', '\uDFFF'); at >= 0;)
        {
            if (!char.IsHighSurrogate(text[at]) || at + 1 >= text.Length || !char.IsLowSurrogate(text[at + 1]))
            {
                return false;
            }

            text = text[(at + 2)..];
            at = text.IndexOfAnyInRange('\uD800', '\uDFFF');
        }

        return true;
    }
}
