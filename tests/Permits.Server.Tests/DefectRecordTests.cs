using System.Net.Http.Json;
using FluentAssertions;
using Permits.Server.Tests.Pages;
using Permits.Server.Tests.Support;
using Xunit;

namespace Permits.Server.Tests;

/// <summary>R5 (LFA s.8 para 1–2): the record of defects as it is read, printed and signed, by API and by pages.</summary>
public sealed class DefectRecordTests(TestServer server) : IClassFixture<TestServer>
{
    private const string Acknowledge = "form[data-test=acknowledge]";

    [Fact]
    public async Task The_applicant_alone_acknowledges_the_record_and_only_once()
    {
        var number = await FoodPremises.WithDefectsAsync(server);
        var path = $"/api/v1/applications/{number}/defect-record/acknowledge";
        var applicant = await server.AsAsync("applicant1");

        await (await (await server.AsAsync("officer1")).PostAsJsonAsync(path, new { })).ShouldBeProblemAsync(403, "http.not-allowed");
        await (await (await server.AsAsync("applicant2")).PostAsJsonAsync(path, new { })).ShouldBeProblemAsync(404, "http.not-found");
        await (await applicant.PostAsJsonAsync(path, new { recordId = "none" })).ShouldBeProblemAsync(422, "defects.record-not-found");
        await applicant.PostJsonAsync(path, new { });
        await (await applicant.PostAsJsonAsync(path, new { })).ShouldBeProblemAsync(409, "defects.already-acknowledged");

        var record = (await applicant.GetJsonAsync("/api/v1/applications/" + number)).GetProperty("defectRecords").EnumerateArray().Should().ContainSingle().Subject;
        record.Text("acknowledgedAt").Should().NotBeNullOrEmpty();
        record.Text("defects").Should().Be("แผนผังไม่ชัดเจน");
    }

    [Fact]
    public async Task An_application_without_a_record_has_none_to_acknowledge_or_open()
    {
        var number = (await FoodPremises.FileAsync(await server.AsAsync("applicant1"))).Text("number");

        await (await (await server.AsAsync("applicant1")).PostAsJsonAsync($"/api/v1/applications/{number}/defect-record/acknowledge", new { }))
            .ShouldBeProblemAsync(404, "http.not-found");
        using var browser = await PageBrowser.SignedInAsync(server, "applicant1");
        await browser.OpenAsync($"/applications/{number}/defect-record");
        browser.Status.Should().Be(System.Net.HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_page_shows_both_signatures_and_the_applicant_signs_there()
    {
        var number = await FoodPremises.WithDefectsAsync(server);
        using var officer = await PageBrowser.SignedInAsync(server, "officer1");
        await officer.OpenAsync($"/applications/{number}/defect-record");
        officer.Text("[data-test=defects]").Should().Be("แผนผังไม่ชัดเจน");
        officer.Text("[data-test=signed-officer]").Should().Contain("เจ้าหน้าที่ตัวอย่าง ๑").And.Contain("5 ม.ค. 2569");
        officer.Text("[data-test=signed-applicant]").Should().Contain("ยังไม่ได้รับทราบ");
        officer.Page.QuerySelector(Acknowledge).Should().BeNull("it is the applicant's to sign");

        using var applicant = await PageBrowser.SignedInAsync(server, "applicant1");
        await applicant.OpenAsync($"/applications/{number}");
        await applicant.OpenAsync(applicant.Page.QuerySelector("a[href$='/defect-record']")!.GetAttribute("href")!);
        await applicant.SendAsync(Acknowledge, []);

        applicant.Address.Query.Should().Be("?done=acknowledged");
        applicant.Page.QuerySelector("[data-test=done]").Should().NotBeNull();
        applicant.Text("[data-test=signed-applicant]").Should().Contain("ผู้ขอตัวอย่าง ๑").And.Contain("รับทราบในระบบเมื่อ 5 ม.ค. 2569");
        applicant.Page.QuerySelector(Acknowledge).Should().BeNull("it is signed");
    }

    [Fact]
    public async Task A_second_click_on_a_page_that_is_out_of_date_is_refused_with_words()
    {
        var number = await FoodPremises.WithDefectsAsync(server);
        using var first = await PageBrowser.SignedInAsync(server, "applicant1");
        using var second = await PageBrowser.SignedInAsync(server, "applicant1");
        await first.OpenAsync($"/applications/{number}/defect-record");
        await second.OpenAsync($"/applications/{number}/defect-record");
        await first.SendAsync(Acknowledge, []);

        await second.SendAsync(Acknowledge, []);

        second.Status.Should().Be(System.Net.HttpStatusCode.UnprocessableEntity);
        second.Text("[data-test=error-summary]").Should().Contain("รับทราบไว้แล้ว");
    }

    [Fact]
    public async Task Printed_the_page_is_the_record_and_nothing_else()
    {
        var number = await FoodPremises.WithDefectsAsync(server);
        using var browser = await PageBrowser.SignedInAsync(server, "applicant1");

        await browser.OpenAsync($"/applications/{number}/defect-record");

        browser.Text("main").Should().Contain("มาตรา 8").And.Contain(number).And.Contain("เทศบาลตัวอย่าง");
        browser.Page.QuerySelectorAll("main form, main .crumb").Should().OnlyContain(e => e.ClassList.Contains("no-print"));
    }
}
