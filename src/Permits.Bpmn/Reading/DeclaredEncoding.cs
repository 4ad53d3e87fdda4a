using System.Text;
using System.Text.RegularExpressions;

namespace Permits.Bpmn.Reading;

/// <summary>
/// The code page an XML declaration names, where it is one that .NET's XML reader does not know of itself: tools on Windows export windows-1252, and Thai
/// ones windows-874.
/// </summary>
internal static partial class DeclaredEncoding
{
    /// <summary>How far into the document its declaration can reach.</summary>
    private const int DeclarationBytes = 200;

    /// <summary>The code page; null where the declaration names none, or one the XML reader knows or that is not of one byte a character.</summary>
    public static Encoding? CodePageOf(ReadOnlySpan<byte> xml)
    {
        var start = Encoding.Latin1.GetString(xml[..Math.Min(xml.Length, DeclarationBytes)]);
        return Declaration().Match(start) is { Success: true } declaration
            && CodePagesEncodingProvider.Instance.GetEncoding(declaration.Groups["name"].Value) is { IsSingleByte: true } page
            ? page
            : null;
    }

    [GeneratedRegex("""^<\?xml\s[^>]*?encoding\s*=\s*["'](?<name>[A-Za-z][A-Za-z0-9._-]*)["']""", RegexOptions.CultureInvariant)]
    private static partial Regex Declaration();
}
