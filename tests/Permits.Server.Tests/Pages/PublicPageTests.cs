using System.Net;
using FluentAssertions;
using Microsoft.Extensions.DependencyInjection;
using Permits.Engine;
using Permits.Server.Tests.Support;
using Permits.Server.Ui;
using Permits.Storage;
using Xunit;

namespace Permits.Server.Tests.Pages;

public sealed class PublicPageTests(TestServer server) : IClassFixture<TestServer>
{
    [Fact]
    public async Task The_manual_lists_the_steps_papers_and_times_of_the_definition_that_runs()
    {
        var definition = (await server.Services.GetRequiredService<IDefinitions>().DefinitionAsync("food-premises", 1, CancellationToken.None))!;
        var steps = ManualSteps.Of(definition.Package.Process);
        using var browser = new PageBrowser(server);

        await browser.OpenAsync("/permits/food-premises");

        var rows = browser.Page.QuerySelectorAll("[data-test=steps] tbody tr");
        rows.Should().HaveSameCount(steps);
        foreach (var (row, step) in rows.Zip(steps))
        {
            row.TextContent.Should().Contain(step.Name.Th);
            if (step.Clock?.Period is { } period)
            {
                row.TextContent.Should().Contain(Wording.In("th").Period(period)).And.Contain(Wording.In("th").Cite(step.Clock.Cite));
            }
        }

        browser.Texts("[data-test=documents] tbody th").Should().HaveSameCount(definition.Package.Manual.Documents);
        browser.Text("[data-test=glance]").Should().Contain("30 วัน");
    }

    [Fact]
    public async Task The_language_chosen_by_the_switch_stays_for_the_next_page()
    {
        using var browser = new PageBrowser(server);
        await browser.OpenAsync("/");
        browser.Page.DocumentElement.GetAttribute("lang").Should().Be("th");

        await browser.OpenAsync(browser.Page.QuerySelector("a[hreflang=en]")!.GetAttribute("href")!);
        await browser.OpenAsync("/track");

        browser.Page.DocumentElement.GetAttribute("lang").Should().Be("en");
        browser.Text("h1").Should().Be("Track an application");
    }

    [Fact]
    public async Task An_address_that_is_not_there_is_answered_by_a_page()
    {
        using var browser = new PageBrowser(server);

        await browser.OpenAsync("/nothing-here");

        browser.Status.Should().Be(HttpStatusCode.NotFound);
        browser.Text("h1").Should().Be("ไม่พบหน้าที่ต้องการ");
    }

    [Theory]
    [InlineData("/queue")]
    [InlineData("/breaches")]
    [InlineData("/packages")]
    [InlineData("/admin")]
    [InlineData("/my")]
    [InlineData("/applications/FOD-2569-000001")]
    public async Task A_page_for_somebody_signed_in_sends_a_visitor_to_sign_in_and_back(string path)
    {
        using var browser = new PageBrowser(server);

        await browser.OpenAsync(path);

        browser.Address.AbsolutePath.Should().Be("/sign-in");
        browser.Page.QuerySelector("input[name=returnUrl]")!.GetAttribute("value").Should().Be(path);
    }

    [Theory]
    [InlineData("/queue?view=mine", "/queue?view=mine")]
    [InlineData("//evil.example", "/")]
    [InlineData("/\\evil.example", "/")]
    [InlineData("https://evil.example", "/")]
    public async Task Signing_in_goes_back_only_to_a_path_of_this_server(string asked, string back)
    {
        using var browser = new PageBrowser(server);

        await browser.OpenAsync("/sign-in?returnUrl=" + Uri.EscapeDataString(asked));

        browser.Page.QuerySelector("input[name=returnUrl]")!.GetAttribute("value").Should().Be(back);
    }

    [Fact]
    public async Task Pages_need_no_inline_script_or_style()
    {
        using var browser = new PageBrowser(server);
        foreach (var path in (string[])["/", "/permits/food-premises", "/calendar", "/track", "/sign-in"])
        {
            await browser.OpenAsync(path);
            browser.Page.QuerySelectorAll("script:not([src]), style, [style], [onclick]").Should().BeEmpty("{0} must obey the content policy", path);
        }
    }
}
