using System.Globalization;
using System.Xml.Linq;
using FluentAssertions;
using Permits.Server.Ui.Charts;
using Xunit;

namespace Permits.Server.Tests.Pages;

/// <summary>Charts are plain SVG: to scale, named, told apart without colour, and nothing in a label becomes markup.</summary>
public sealed class BarChartTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void Parts_of_bars_are_to_one_scale()
    {
        var bars = Draw(new Bar("a", 3, 1, "3/4"), new Bar("b", 1, 0, "1/1")).Elements(Svg + "rect").Skip(2).Select(r => Number(r, "width")).ToList();

        bars.Should().HaveCount(4);
        (bars[0] / bars[2]).Should().BeApproximately(3, 0.01);
        (bars[0] / bars[1]).Should().BeApproximately(3, 0.01);
        bars[3].Should().Be(0);
    }

    [Fact]
    public void Picture_has_title_description_and_every_label_and_value()
    {
        var picture = Draw(new Bar("มกราคม 2569", 1, 2, "1/3 (33%)"));

        picture.Attribute("role")!.Value.Should().Be("img");
        picture.Attribute("aria-labelledby")!.Value.Should().Be("c-title c-description");
        picture.Element(Svg + "title")!.Value.Should().Be("ทันกำหนด");
        picture.Element(Svg + "desc")!.Value.Should().Be("อ่านอย่างไร");
        picture.Elements(Svg + "text").Select(t => t.Value).Should().Contain(["มกราคม 2569", "1/3 (33%)"]);
    }

    [Fact]
    public void Second_part_is_hatched_and_no_style_stands_in_the_picture()
    {
        var picture = Draw(new Bar("a", 1, 1, ""));

        picture.Elements(Svg + "rect").Where(r => (string?)r.Attribute("class") == "second").Should().OnlyContain(r => (string?)r.Attribute("fill") == "url(#c-hatch)");
        picture.Descendants(Svg + "pattern").Single().Attribute("id")!.Value.Should().Be("c-hatch");
        picture.DescendantsAndSelf().Attributes("style").Should().BeEmpty("the content policy bars it");
    }

    [Fact]
    public void Label_is_text_and_never_markup() =>
        Draw(new Bar("<script>alert(1)</script>", 1, 0, "&")).Descendants().Should().NotContain(e => e.Name.LocalName == "script");

    [Fact]
    public void Bars_without_length_and_no_bars_at_all_are_drawn()
    {
        Draw(new Bar("a", 0, 0, "0/0")).Elements(Svg + "rect").Should().HaveCount(4);
        Draw().Elements(Svg + "rect").Should().HaveCount(2, "the key stays");
    }

    private static XElement Draw(params Bar[] bars) =>
        XElement.Parse(new BarChart("c", "ทันกำหนด", "อ่านอย่างไร", "ทัน", "เกิน", [.. bars]).Draw().Value);

    private static double Number(XElement element, string name) => double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);
}
