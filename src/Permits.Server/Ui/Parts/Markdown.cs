using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Permits.Server.Ui.Parts;

/// <summary>
/// The little Markdown that package texts use, as elements: headings of the second and third level (the first is the page's), lists,
/// paragraphs and bold. Everything else stays text; markup in the source is never passed on.
/// </summary>
public sealed class Markdown : ComponentBase
{
    /// <summary>The text.</summary>
    [Parameter]
    [EditorRequired]
    public required string Text { get; set; }

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        var list = false;
        foreach (var block in Text.ReplaceLineEndings("\n").Split('\n').Select(l => l.TrimEnd()).Where(l => l.Length > 0))
        {
            var item = block.StartsWith("- ", StringComparison.Ordinal) || block.StartsWith("* ", StringComparison.Ordinal);
            if (item != list)
            {
                if (item)
                {
                    builder.OpenElement(0, "ul");
                }
                else
                {
                    builder.CloseElement();
                }

                list = item;
            }

            var level = block.TakeWhile(c => c == '#').Count();
            if (item)
            {
                Line(builder, "li", block[2..]);
            }
            else if (level > 0)
            {
                Line(builder, level <= 2 ? "h2" : "h3", block[level..].Trim());
            }
            else
            {
                Line(builder, "p", block);
            }
        }

        if (list)
        {
            builder.CloseElement();
        }
    }

    private static void Line(RenderTreeBuilder builder, string element, string text)
    {
        builder.OpenElement(1, element);
        var parts = text.Split("**");
        for (var i = 0; i < parts.Length; i++)
        {
            // Text between the first and second, third and fourth ... mark is bold; a mark without its partner stays text.
            if (i % 2 == 1 && i < parts.Length - 1)
            {
                builder.OpenElement(2, "strong");
                builder.AddContent(3, parts[i]);
                builder.CloseElement();
            }
            else
            {
                builder.AddContent(4, i % 2 == 1 ? "**" + parts[i] : parts[i]);
            }
        }

        builder.CloseElement();
    }
}
