using Permits.Engine;

namespace Permits.Server.Features.Notices;

/// <summary>Fills the places of a notice template. Pure: the same template and values, the same letter.</summary>
public static class NoticeRenderer
{
    /// <summary>Fills the places and takes a first <c># heading</c> as subject.</summary>
    /// <param name="template">Markdown of the package's <c>notices/NAME.md</c>.</param>
    /// <param name="valueOf">The value of a place (see <see cref="NoticeText"/>); null or empty where there is none.</param>
    public static RenderedNotice Render(string template, Func<string, string?> valueOf)
    {
        var filled = NoticeText.Fill(template, valueOf).ReplaceLineEndings("\n").Trim();
        var parts = filled.Split('\n', 2);
        return parts[0].StartsWith("# ", StringComparison.Ordinal)
            ? new RenderedNotice(parts[0][2..].Trim(), parts.Length == 1 ? "" : parts[1].Trim())
            : new RenderedNotice(parts[0], filled);
    }
}
