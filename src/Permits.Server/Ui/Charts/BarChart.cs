using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;
using Microsoft.AspNetCore.Components;

namespace Permits.Server.Ui.Charts;

/// <summary>A bar of a chart.</summary>
/// <param name="Label">What it stands for.</param>
/// <param name="First">Length of its first, plain part; not negative.</param>
/// <param name="Second">Length of its second, hatched part; not negative.</param>
/// <param name="Value">Its value in words, written behind it.</param>
/// <param name="Note">A second line under the label; null where there is none.</param>
public sealed record Bar(string Label, double First, double Second, string Value, string? Note = null);

/// <summary>
/// Bars drawn as SVG, each with its label and value in words. The parts of a bar differ by hatching, not by colour alone; the picture has a
/// title and a description, and every page that shows one has a table of the same figures. Pure: the same bars give the same text. The
/// styles are classes of the stylesheet, as the content policy bars others.
/// </summary>
/// <param name="Id">Unique on its page: letters, digits and hyphens.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Description">How to read it.</param>
/// <param name="First">What the plain parts stand for.</param>
/// <param name="Second">What the hatched parts stand for.</param>
/// <param name="Bars">The bars from top to bottom.</param>
public sealed record BarChart(string Id, string Title, string Description, string First, string Second, ImmutableArray<Bar> Bars)
{
    private const string Svg = "http://www.w3.org/2000/svg";
    private const int Width = 420;
    private const int LineHeight = 44;
    private const int NoteHeight = 18;
    private const int BarHeight = 14;
    private const int KeyHeight = 26;

    /// <summary>Room for the value behind the longest bar, in the picture's own units.</summary>
    private const int ValueWidth = 120;

    /// <summary>The picture.</summary>
    public MarkupString Draw()
    {
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true }))
        {
            var line = LineHeight + (Bars.Any(b => b.Note is not null) ? NoteHeight : 0);
            var height = KeyHeight + (line * Bars.Length);
            Begin(xml, "svg", ("class", "chart"), ("viewBox", $"0 0 {Width} {height}"), ("role", "img"), ("aria-labelledby", $"{Id}-title {Id}-description"));
            Text(xml, "title", Title, ("id", Id + "-title"));
            Text(xml, "desc", Description, ("id", Id + "-description"));
            DrawHatching(xml);
            DrawKey(xml);
            var longest = Bars.Select(b => b.First + b.Second).DefaultIfEmpty().Max();
            for (var i = 0; i < Bars.Length; i++)
            {
                DrawBar(xml, Bars[i], KeyHeight + (line * i), longest > 0 ? (Width - ValueWidth) / longest : 0);
            }

            xml.WriteEndElement();
        }

        return new MarkupString(text.ToString());
    }

    private void DrawHatching(XmlWriter xml)
    {
        Begin(xml, "defs");
        Begin(xml, "pattern", ("id", Id + "-hatch"), ("width", "6"), ("height", "6"), ("patternUnits", "userSpaceOnUse"), ("patternTransform", "rotate(45)"));
        Empty(xml, "rect", ("class", "hatch-ground"), ("width", "6"), ("height", "6"));
        Empty(xml, "rect", ("class", "hatch-line"), ("width", "3"), ("height", "6"));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void DrawKey(XmlWriter xml)
    {
        Empty(xml, "rect", ("class", "first"), ("x", "0"), ("y", "2"), ("width", "14"), ("height", "14"));
        Text(xml, "text", First, ("x", "20"), ("y", "14"));
        Empty(xml, "rect", ("class", "second"), ("fill", $"url(#{Id}-hatch)"), ("x", "210"), ("y", "2"), ("width", "14"), ("height", "14"));
        Text(xml, "text", Second, ("x", "230"), ("y", "14"));
    }

    private void DrawBar(XmlWriter xml, Bar bar, double top, double scale)
    {
        var (first, second) = (bar.First * scale, bar.Second * scale);
        Text(xml, "text", bar.Label, ("x", "0"), ("y", Number(top + 16)));
        if (bar.Note is { } note)
        {
            Text(xml, "text", note, ("class", "note"), ("x", "0"), ("y", Number(top + 16 + NoteHeight)));
            top += NoteHeight;
        }

        Empty(xml, "rect", ("class", "first"), ("x", "0"), ("y", Number(top + 22)), ("width", Number(first)), ("height", Number(BarHeight)));
        Empty(xml, "rect", ("class", "second"), ("fill", $"url(#{Id}-hatch)"), ("x", Number(first)), ("y", Number(top + 22)), ("width", Number(second)), ("height", Number(BarHeight)));
        Text(xml, "text", bar.Value, ("class", "value"), ("x", Number(first + second + 6)), ("y", Number(top + 34)));
    }

    private static void Begin(XmlWriter xml, string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(name, Svg);
        foreach (var (attribute, value) in attributes)
        {
            xml.WriteAttributeString(attribute, value);
        }
    }

    private static void Empty(XmlWriter xml, string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Begin(xml, name, attributes);
        xml.WriteEndElement();
    }

    private static void Text(XmlWriter xml, string name, string text, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Begin(xml, name, attributes);
        xml.WriteString(text);
        xml.WriteEndElement();
    }

    private static string Number(double number) => Math.Round(number, 2).ToString(CultureInfo.InvariantCulture);
}
