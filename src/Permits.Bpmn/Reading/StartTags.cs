namespace Permits.Bpmn.Reading;

/// <summary>
/// Looks for start tags with far too many attributes before the text goes to the XML parser, which reads a whole tag at once and takes seconds
/// over hundreds of thousands of attributes.
/// </summary>
internal static class StartTags
{
    /// <summary>The most attributes on one element; BPMN elements have at most some ten.</summary>
    public const int MaxAttributes = 200;

    /// <summary>
    /// Whether some start tag holds more than <see cref="MaxAttributes"/> equals signs outside quotation marks. Works on bytes of UTF-8 and UTF-16 alike; in
    /// UTF-8 and code pages comments and CDATA, which may hold as many as they like, are passed over.
    /// </summary>
    public static bool AreTooLong(ReadOnlySpan<byte> xml)
    {
        var oneByte = !IsUtf16(xml);
        var inTag = false;
        byte quote = 0;
        var attributes = 0;
        for (var at = 0; at < xml.Length; at++)
        {
            var character = xml[at];
            if (!inTag)
            {
                inTag = character == '<';
                attributes = 0;
                if (inTag && oneByte && (EndOf(xml[at..], "<!--"u8, "-->"u8) ?? EndOf(xml[at..], "<![CDATA["u8, "]]>"u8)) is { } length)
                {
                    (inTag, at) = (false, at + length - 1);
                }
            }
            else if (quote != 0)
            {
                quote = character == quote ? (byte)0 : quote;
            }
            else if (character is (byte)'"' or (byte)'\'')
            {
                quote = character;
            }
            else if (character == '>')
            {
                inTag = false;
            }
            else if (character == '=' && ++attributes > MaxAttributes)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsUtf16(ReadOnlySpan<byte> xml) => xml.Length > 1 && (xml[0] is 0 or 0xFE or 0xFF || xml[1] == 0);

    /// <summary>How long what begins here is, its end included; null where something else begins. Without an end it is all the rest.</summary>
    private static int? EndOf(ReadOnlySpan<byte> xml, ReadOnlySpan<byte> begin, ReadOnlySpan<byte> end)
    {
        if (!xml.StartsWith(begin))
        {
            return null;
        }

        var found = xml[begin.Length..].IndexOf(end);
        return found < 0 ? xml.Length : begin.Length + found + end.Length;
    }
}
