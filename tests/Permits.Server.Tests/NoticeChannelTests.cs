using System.Net.Http.Json;
using FluentAssertions;
using Permits.Server.Tests.Pages;
using Permits.Server.Tests.Support;
using Xunit;

namespace Permits.Server.Tests;

/// <summary>R15 (EGA s.11): electronic notices unless the applicant opts out; letters that an officer posts, with the times of both.</summary>
public sealed class NoticeChannelTests(TestServer server) : IClassFixture<TestServer>
{
    private static readonly object ByPost = new
    {
        permitType = "food-premises", office = "muni-demo", data = FoodPremises.Data(), documents = FoodPremises.Papers, noticeChannel = "post",
    };

    [Fact]
    public async Task Whoever_chose_post_when_filing_gets_letters_that_wait_for_an_officer()
    {
        var applicant = await server.AsAsync("applicant1");
        var number = (await applicant.PostJsonAsync("/api/v1/applications", ByPost)).Text("number");
        var application = await applicant.GetJsonAsync("/api/v1/applications/" + number);
        application.Text("noticeChannel").Should().Be("post");
        var notice = application.GetProperty("notices")[0].Text("id");
        var path = $"/api/v1/applications/{number}/notices/{notice}/posted";

        await (await (await server.AsAsync("applicant1")).PostAsJsonAsync(path, new { })).ShouldBeProblemAsync(403, "http.not-allowed");
        await (await (await server.AsAsync("supervisor1")).PostAsJsonAsync(path, new { })).ShouldBeProblemAsync(403, "task.role-missing");
        await (await (await server.AsAsync("officer3")).PostAsJsonAsync(path, new { })).ShouldBeProblemAsync(404, "http.not-found");
        var officer = await server.AsAsync("officer1");
        await officer.PostJsonAsync(path, new { });
        await (await officer.PostAsJsonAsync(path, new { })).ShouldBeProblemAsync(409, "notice.already-delivered");

        var posted = (await applicant.GetJsonAsync("/api/v1/applications/" + number)).GetProperty("notices")[0];
        posted.Text("queuedAt").Should().NotBeNullOrEmpty();
        posted.Text("deliveredAt").Should().NotBeNullOrEmpty();
    }

    [Fact]
    public async Task The_applicant_alone_changes_the_channel_later()
    {
        var applicant = await server.AsAsync("applicant1");
        var number = (await FoodPremises.FileAsync(applicant)).Text("number");
        var path = $"/api/v1/applications/{number}/notice-channel";

        await (await (await server.AsAsync("applicant2")).PostAsJsonAsync(path, new { channel = "post" })).ShouldBeProblemAsync(404, "http.not-found");
        await (await applicant.PostAsJsonAsync(path, new { })).ShouldBeProblemAsync(422, "request.missing-field");
        (await applicant.PostAsJsonAsync(path, new { channel = "pigeon" })).IsSuccessStatusCode.Should().BeFalse();
        await (await applicant.PostAsJsonAsync(path, new { channel = "electronic" })).ShouldBeProblemAsync(409, "notice-channel.unchanged");
        await applicant.PostJsonAsync(path, new { channel = "post" });

        (await applicant.GetJsonAsync("/api/v1/applications/" + number)).Text("noticeChannel").Should().Be("post");
    }

    [Fact]
    public async Task The_filing_form_and_the_case_page_offer_the_choice()
    {
        using var browser = await PageBrowser.SignedInAsync(server, "applicant1");
        await browser.OpenAsync("/permits/food-premises/apply");
        browser.Page.QuerySelector("[data-test=filing] input[name='f.channel'][checked]")!.GetAttribute("value").Should().Be("Electronic");
        var number = (await FoodPremises.FileAsync(await server.AsAsync("applicant1"))).Text("number");
        await browser.OpenAsync($"/applications/{number}");

        await browser.SendAsync("form[data-test=notice-channel]", new() { ["f.channel"] = "Post" });

        browser.Address.Query.Should().Be("?done=channel");
        browser.Page.QuerySelector("form[data-test=notice-channel] input[checked]")!.GetAttribute("value").Should().Be("Post");
    }

    [Fact]
    public async Task The_list_of_letters_leads_the_receiving_officer_to_print_and_record()
    {
        var number = (await (await server.AsAsync("applicant1")).PostJsonAsync("/api/v1/applications", ByPost)).Text("number");
        var link = $"[data-test=letters] a[href*='{number}']";
        using var browser = await PageBrowser.SignedInAsync(server, "officer1");
        await browser.OpenAsync("/letters");
        await browser.OpenAsync(browser.Page.QuerySelector(link)!.GetAttribute("href")!);
        browser.Text("[data-test=letter]").Should().Contain(number);

        await browser.SendAsync("form[data-test=posted]", []);

        browser.Address.PathAndQuery.Should().Be("/letters?done=posted");
        browser.Page.QuerySelector(link).Should().BeNull("it is posted");
    }

    [Fact]
    public async Task Letters_of_another_office_are_not_listed_and_a_supervisor_cannot_record_them()
    {
        var number = (await (await server.AsAsync("applicant1")).PostJsonAsync("/api/v1/applications", ByPost)).Text("number");
        using var other = await PageBrowser.SignedInAsync(server, "officer3");
        await other.OpenAsync("/letters");
        other.Page.QuerySelector($"a[href*='{number}']").Should().BeNull();

        using var supervisor = await PageBrowser.SignedInAsync(server, "supervisor1");
        await supervisor.OpenAsync("/letters");
        await supervisor.OpenAsync(supervisor.Page.QuerySelector($"[data-test=letters] a[href*='{number}']")!.GetAttribute("href")!);
        supervisor.Page.QuerySelector("form[data-test=posted]").Should().BeNull();
    }
}
