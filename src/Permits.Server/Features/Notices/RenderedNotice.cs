using System.Text.RegularExpressions;

namespace Permits.Server.Features.Notices;

/// <summary>A notice with its places filled.</summary>
/// <param name="Subject">One line.</param>
/// <param name="Markdown">The letter without its heading.</param>
public sealed partial record RenderedNotice(string Subject, string Markdown)
{
    /// <summary>The letter as plain text for mail.</summary>
    public string PlainText => Emphasis().Replace(Markdown, "$1");

    [GeneratedRegex(@"\*\*(.+?)\*\*", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Emphasis();
}
