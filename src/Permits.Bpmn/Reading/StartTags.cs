namespace Permits.Bpmn.Reading;

/// <summary>
/// Looks for start tags with far too many attributes before the text goes to the XML parser, which reads a whole tag at once and takes seconds
/// over hundreds of thousands of attributes.
/// </summary>
internal static class StartTags
{
    /// <summary>The most attributes on one element; BPMN elements have at most some ten.</summary>
    public const int MaxAttributes = 200;

    /// <summary>Whether some start tag holds more than <see cref="MaxAttributes"/> equals signs outside quotation marks. Works on bytes of UTF-8 and UTF-16 alike.</summary>
    public static bool AreTooLong(ReadOnlySpan<byte> xml)
    {
        var inTag = false;
        byte quote = 0;
        var attributes = 0;
        foreach (var character in xml)
        {
            if (!inTag)
            {
                inTag = character == '<';
                attributes = 0;
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
}
