using System.Net;
using System.Net.Http.Json;
using FluentAssertions;
using Permits.Server.Tests.Pages;
using Permits.Server.Tests.Support;
using Xunit;

namespace Permits.Server.Tests;

/// <summary>Going over to a later version through API and page (R2, LFA s.11).</summary>
public sealed class AdoptionTests : IAsyncLifetime
{
    private readonly TestServer _server = new();

    public Task InitializeAsync() => _server.InitializeAsync();

    public Task DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task A_licensor_lets_an_application_be_judged_by_a_later_version_that_favours_it()
    {
        var number = await FileAndPublishAsync("maxCount: 2", "maxCount: 1");
        var body = new { to = 2, ground = "favours-applicant", reason = "ขยายเวลาได้น้อยครั้งลง" };

        await (await (await _server.AsAsync("officer1")).PostAsJsonAsync($"/api/v1/applications/{number}/adopt", body)).ShouldBeProblemAsync(403, "task.role-missing");
        var supervisor = await _server.AsAsync("supervisor1");
        await (await supervisor.PostAsJsonAsync($"/api/v1/applications/{number}/adopt", new { })).ShouldBeProblemAsync(422, "request.missing-field");
        await supervisor.PostJsonAsync($"/api/v1/applications/{number}/adopt", body);

        (await supervisor.GetJsonAsync("/api/v1/applications/" + number)).GetProperty("definitionVersion").GetInt32().Should().Be(2);
        (await supervisor.GetJsonAsync("/api/v1/applications?q=" + number)).Items().Single().GetProperty("definitionVersion").GetInt32().Should().Be(2);
    }

    [Fact]
    public async Task The_page_compares_the_versions_and_asks_for_ground_and_reason_before_it_confirms()
    {
        var number = await FileAndPublishAsync("maxCount: 2", "maxCount: 1");
        using var browser = await PageBrowser.SignedInAsync(_server, "supervisor1");
        await browser.OpenAsync("/applications/" + number);
        await browser.OpenAsync(browser.Page.QuerySelector("[data-test=later-version] a")!.GetAttribute("href")!);
        browser.Text("[data-test=points]").Should().Contain("ดีขึ้น").And.NotContain("แย่ลง");

        await browser.SendAsync("[data-test=adopt]", new() { ["f.reason"] = "เป็นคุณแก่ผู้ยื่น" });
        browser.Page.QuerySelector("[data-test=error-summary] a")!.GetAttribute("href").Should().Be("#f-ground");
        browser.Text("[data-test=adopt] textarea").Should().Be("เป็นคุณแก่ผู้ยื่น");

        await browser.SendAsync("[data-test=adopt]", new() { ["f.ground"] = "favours-applicant" });
        browser.Text("[data-test=done]").Should().Contain("คู่มือฉบับใหม่");
        browser.Page.QuerySelector("[data-test=later-version]").Should().BeNull();
        using var officer = await PageBrowser.SignedInAsync(_server, "officer1");
        await officer.OpenAsync($"/applications/{number}/adopt");
        officer.Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_version_that_is_worse_is_refused_with_every_point()
    {
        var number = await FileAndPublishAsync("maxCount: 2", "maxCount: 3");

        var refused = await (await _server.AsAsync("supervisor1")).PostAsJsonAsync(
            $"/api/v1/applications/{number}/adopt", new { to = 2, ground = "favours-applicant", reason = "x" });

        await refused.ShouldBeProblemAsync(422, "adopt.not-in-favour.officer-clock");
    }

    private async Task<string> FileAndPublishAsync(string from, string to)
    {
        var number = (await FoodPremises.FileAsync(await _server.AsAsync("applicant1"))).Text("number")!;
        var manual = FoodPremises.FileText("manual.yaml").Replace(from, to, StringComparison.Ordinal);
        (await FoodPremises.PublishAsync(await _server.AsAsync("designer1"), FoodPremises.Zip(("manual.yaml", manual)))).StatusCode.Should().Be(HttpStatusCode.Created);
        return number;
    }
}
