using System.Net.Http.Json;
using FluentAssertions;
using Permits.Server.Tests.Pages;
using Permits.Server.Tests.Support;
using Xunit;

namespace Permits.Server.Tests;

/// <summary>Five-year reviews through API and page (R19, LFA s.6). The tests begin on 5 January 2026.</summary>
public sealed class ReviewTests : IAsyncLifetime
{
    private const string Factory = "/api/v1/permit-types/factory-licence/reviews";

    private readonly TestServer _server = new();

    public Task InitializeAsync() => _server.InitializeAsync();

    public Task DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task A_review_recorded_by_the_API_moves_the_due_date_and_is_kept_with_its_author()
    {
        var designer = await _server.AsAsync("designer1");
        var before = await DueAsync();

        await designer.PostJsonAsync(Factory, new { conclusion = "lighten", text = "ใช้การแจ้งแทน", document = "อก 0301/5" });

        (await DueAsync())[..4].Should().Be((int.Parse(before[..4], System.Globalization.CultureInfo.InvariantCulture) + 5).ToString(System.Globalization.CultureInfo.InvariantCulture));
        var review = (await StandingAsync()).GetProperty("reviews")[0];
        review.Text("conclusion").Should().Be("lighten");
        review.Text("recordedBy").Should().Be("ผู้ออกแบบตัวอย่าง ๑");
        review.Text("dueOn").Should().Be(before);

        async Task<string> DueAsync() => (await StandingAsync()).Text("due")!;
        async Task<System.Text.Json.JsonElement> StandingAsync() =>
            (await designer.GetJsonAsync("/api/v1/reviews")).Items().Single(s => s.Text("permitType") == "factory-licence");
    }

    [Fact]
    public async Task A_bad_review_is_refused_and_not_kept()
    {
        var designer = await _server.AsAsync("designer1");

        await (await designer.PostAsJsonAsync(Factory, new { })).ShouldBeProblemAsync(422, "request.missing-field");
        await (await designer.PostAsJsonAsync(Factory, new { conclusion = "burn", text = "x" })).ShouldBeProblemAsync(422, "request.invalid-field");
        await (await designer.PostAsJsonAsync("/api/v1/permit-types/none/reviews", new { conclusion = "keep", text = "x" })).ShouldBeProblemAsync(422, "permit-type.not-in-force");
        await designer.PostJsonAsync(Factory, new { conclusion = "keep", text = "2025" });
        await designer.PostJsonAsync(Factory, new { conclusion = "keep", text = "2030" });
        await (await designer.PostAsJsonAsync(Factory, new { conclusion = "keep", text = "2035" })).ShouldBeProblemAsync(409, "review.not-due");
        (await designer.GetJsonAsync("/api/v1/reviews")).Items().Sum(s => s.GetProperty("reviews").GetArrayLength()).Should().Be(2);
    }

    [Fact]
    public async Task The_page_records_a_review_and_gives_a_refused_form_back_as_typed()
    {
        using var browser = await PageBrowser.SignedInAsync(_server, "supervisor1");
        await browser.OpenAsync("/reviews");

        await browser.SendAsync("[data-test=record-food-premises]", new() { ["f.text"] = "ยังจำเป็น" });
        browser.Page.QuerySelector("[data-test=error-summary] a")!.GetAttribute("href").Should().Be("#f-conclusion");
        browser.Page.GetElementById("f-conclusion").Should().NotBeNull();
        browser.Text("[data-test=record-food-premises] textarea").Should().Be("ยังจำเป็น");

        await browser.SendAsync("[data-test=record-food-premises]", new() { ["f.conclusion"] = "keep" });
        browser.Text("[data-test=reviews]").Should().Contain("ยังจำเป็น").And.Contain("หัวหน้าตัวอย่าง ๑");
    }
}
