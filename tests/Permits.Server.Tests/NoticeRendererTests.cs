using FluentAssertions;
using Permits.Server.Features.Notices;
using Xunit;

namespace Permits.Server.Tests;

public sealed class NoticeRendererTests
{
    [Fact]
    public void Places_are_filled_and_the_heading_becomes_the_subject()
    {
        var letter = NoticeRenderer.Render("# แจ้งผล {{number}}\n\n**เรียน** {{ applicant.name }}\n", Value);
        letter.Subject.Should().Be("แจ้งผล FOD-1");
        letter.Markdown.Should().Be("**เรียน** ผู้ขอ");
        letter.PlainText.Should().Be("เรียน ผู้ขอ");
    }

    [Fact]
    public void A_place_without_a_value_is_a_dash() =>
        NoticeRenderer.Render("# หัวเรื่อง\n{{nothing.here}}", Value).Markdown.Should().Be("-");

    [Fact]
    public void A_place_inside_a_value_is_not_filled_again() =>
        NoticeRenderer.Render("# หัวเรื่อง\n{{reason}}", place => place == "reason" ? "{{number}}" : "secret").Markdown.Should().Be("{{number}}");

    private static string? Value(string place) => place switch
    {
        "number" => "FOD-1",
        "applicant.name" => "ผู้ขอ",
        _ => null,
    };
}
