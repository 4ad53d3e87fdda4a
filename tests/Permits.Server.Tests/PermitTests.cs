using System.Net;
using System.Net.Http.Json;
using FluentAssertions;
using Permits.Server.Tests.Pages;
using Permits.Server.Tests.Support;
using Xunit;

namespace Permits.Server.Tests;

/// <summary>The public register (R17, EGA s.13) and renewal (R16, PHA s.55) through API and pages. The tests begin on 5 January 2026.</summary>
public sealed class PermitTests : IAsyncLifetime
{
    private readonly TestServer _server = new();

    public Task InitializeAsync() => _server.InitializeAsync();

    public Task DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task A_granted_permit_is_public_without_identifier_phone_or_mail()
    {
        var permit = await GrantAsync();

        var text = await _server.Client.GetStringAsync("/api/v1/permits?q=" + permit);
        var entry = (await _server.Client.GetJsonAsync("/api/v1/permits?q=" + permit)).Items().Single();

        entry.Text("holder").Should().Be("ผู้ขอตัวอย่าง ๑");
        entry.Text("premises").Should().Contain("ร้านอาหารตัวอย่าง");
        (entry.Text("validFrom"), entry.Text("validTo"), entry.Text("state")).Should().Be(("2026-01-05", "2027-01-04", "valid"));
        text.Should().NotContain("1112034563562").And.NotContain("0200000000").And.NotContain("@").And.NotContain("applicant1");
        using var visitor = new PageBrowser(_server);
        await visitor.OpenAsync("/permits?state=valid&q=" + permit);
        visitor.Texts("[data-test=permit]").Should().ContainSingle().Which.Should().Contain("ใช้ได้").And.Contain("ผู้ขอตัวอย่าง ๑");
        visitor.Page.DocumentElement.TextContent.Should().NotContain("1112034563562").And.NotContain("0200000000");
    }

    [Fact]
    public async Task The_register_refuses_what_it_cannot_read_and_says_when_nothing_is_found()
    {
        await (await _server.Client.GetAsync("/api/v1/permits?state=maybe")).ShouldBeProblemAsync(400, "request.invalid-field");
        await (await _server.Client.GetAsync("/api/v1/permits/P-FOD-2569-999999")).ShouldBeProblemAsync(404, "http.not-found");
        using var visitor = new PageBrowser(_server);
        await visitor.OpenAsync("/permits?q=nobody&state=rubbish&cursor=rubbish");
        visitor.Status.Should().Be(HttpStatusCode.OK);
        visitor.Page.QuerySelector(".empty").Should().NotBeNull();
    }

    [Fact]
    public async Task A_renewal_begins_with_the_last_filings_data_and_keeps_the_permit_alive()
    {
        var permit = await GrantAsync();
        (await FoodPremises.AdvanceAsync(_server.Client, "P360D")).EnsureSuccessStatusCode();
        using var browser = await PageBrowser.SignedInAsync(_server, "applicant1");
        await browser.OpenAsync("/my/permits");
        await browser.OpenAsync(browser.Page.QuerySelector($"[data-test=renew][href$='{permit}']")!.GetAttribute("href")!);
        browser.Text("[data-test=renewal]").Should().Contain(permit).And.Contain("มาตรา 55");
        browser.Page.QuerySelector("[name='f.premisesName']")!.GetAttribute("value").Should().Be("ร้านอาหารตัวอย่าง");

        await browser.SendAsync(
            "[data-test=filing]", new() { ["f.declaration"] = "true" },
            files: new() { ["d.id-copy"] = FoodPremises.Pdf, ["d.house-registration"] = FoodPremises.Pdf, ["d.building-use"] = FoodPremises.Pdf });
        browser.Address.AbsolutePath.Should().EndWith("/receipt", "the form was answered {0}: {1}", browser.Status, string.Join("; ", browser.Texts(".error-summary li")));
        browser.Text("[data-test=renews]").Should().Contain(permit).And.Contain("ยังมีผล");
        var number = browser.Text("[data-test=number]");

        (await FoodPremises.AdvanceAsync(_server.Client, "P10D")).EnsureSuccessStatusCode();
        var entry = await _server.Client.GetJsonAsync("/api/v1/permits/" + permit);
        (entry.Text("state"), entry.Text("keptAliveBy")).Should().Be(("kept-alive", "PHA s.55"));
        using var holder = await PageBrowser.SignedInAsync(_server, "applicant1");
        await holder.OpenAsync("/my/permits");
        var mine = holder.Page.QuerySelectorAll("[data-test=my-permit]").Single(p => p.TextContent.Contains(permit, StringComparison.Ordinal));
        mine.TextContent.Should().Contain("ยังมีผลระหว่างพิจารณาต่ออายุ").And.Contain("มาตรา 55");
        mine.QuerySelector("[data-test=renew]").Should().BeNull("a renewal is under way");
        using var officer = await PageBrowser.SignedInAsync(_server, "officer1");
        await officer.OpenAsync("/applications/" + number);
        officer.Text("[data-test=renews]").Should().Contain(permit);
    }

    [Fact]
    public async Task A_late_renewal_is_taken_and_told_plainly()
    {
        var permit = await GrantAsync();
        (await FoodPremises.AdvanceAsync(_server.Client, "P366D")).EnsureSuccessStatusCode();
        using var browser = await PageBrowser.SignedInAsync(_server, "applicant1");
        await browser.OpenAsync("/permits/food-premises/apply?renews=" + permit);
        browser.Text("[data-test=renewal]").Should().Contain("สิ้นอายุแล้ว").And.Contain("ต้องหยุดประกอบกิจการ");

        var receipt = await (await _server.AsAsync("applicant1")).PostJsonAsync("/api/v1/applications", Renewing(permit));

        receipt.GetProperty("renewal").GetProperty("keepsAlive").GetBoolean().Should().BeFalse();
        (await _server.Client.GetJsonAsync("/api/v1/permits/" + permit)).Text("state").Should().Be("ended");
    }

    [Fact]
    public async Task A_permit_is_renewed_by_its_holder_alone()
    {
        var permit = await GrantAsync();
        var other = await _server.AsAsync("applicant2");

        await (await other.PostAsJsonAsync("/api/v1/applications", Renewing(permit))).ShouldBeProblemAsync(403, "permit.not-the-holder");
        await (await other.PostAsJsonAsync("/api/v1/applications", Renewing("P-FOD-2569-999999"))).ShouldBeProblemAsync(422, "permit.not-found");
        using var browser = await PageBrowser.SignedInAsync(_server, "applicant2");
        await browser.OpenAsync("/permits/food-premises/apply?renews=" + permit);
        browser.Status.Should().Be(HttpStatusCode.NotFound);
        await browser.OpenAsync("/my/permits");
        browser.Texts("[data-test=my-permit]").Should().BeEmpty();
    }

    private static object Renewing(string permit) =>
        new { permitType = "food-premises", office = "muni-demo", data = FoodPremises.Data(), documents = FoodPremises.Papers, renews = permit };

    private async Task<string> GrantAsync()
    {
        var number = (await FoodPremises.FileAsync(await _server.AsAsync("applicant1"))).Text("number")!;
        var (officer, other, supervisor) = (await _server.AsAsync("officer1"), await _server.AsAsync("officer2"), await _server.AsAsync("supervisor1"));
        await FoodPremises.CompleteAsync(officer, number, "check", "complete", new { formInOrder = true });
        await FoodPremises.CompleteAsync(officer, number, "review", null, new { lawMet = "yes", reviewNotes = "ครบ" });
        await FoodPremises.CompleteAsync(other, number, "inspect", null, new { inspectedOn = "2026-01-05", premisesMatch = "yes", findings = "ตรง" });
        await FoodPremises.CompleteAsync(other, number, "opinion", null, new { recommendation = "grant", opinionText = "เห็นควร" });
        await FoodPremises.CompleteAsync(supervisor, number, "decide", "grant", new { });
        await FoodPremises.CompleteAsync(officer, number, "notify", null, new { letterNo = "ตย 1/2569" });
        return "P-" + number;
    }
}
