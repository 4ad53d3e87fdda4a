using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using FluentAssertions;
using Permits.Server.Tests.Pages;
using Permits.Server.Tests.Support;
using Xunit;

namespace Permits.Server.Tests;

/// <summary>What differs between two versions, by API and on the page; and trying cases on them.</summary>
public sealed class ComparingTests : IAsyncLifetime
{
    private const string Compare = "/api/v1/definitions/food-premises/compare";
    private const string Trial = "/api/v1/definitions/food-premises/1/trial";

    private readonly TestServer _server = new();

    public Task InitializeAsync() => _server.InitializeAsync();

    public Task DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Two_versions_are_compared_in_words()
    {
        await PublishLongerInspectionAsync();
        var designer = await _server.AsAsync("designer1");

        var change = (await designer.GetJsonAsync(Compare + "?from=1&to=2")).GetProperty("changes").EnumerateArray().Should().ContainSingle().Subject;
        (change.Text("area"), change.Text("kind"), change.Text("path"), change.Text("element")).Should().Be(("clock", "changed", "process.bpmn", "inspect"));
        change.GetProperty("what").Text("th").Should().Be("ขั้นตอนตรวจสถานที่: 20 → 15 วัน");
        change.GetProperty("before").Text("en").Should().Be("20 days");
        (await designer.GetJsonAsync(Compare + "?from=2&to=2")).GetProperty("changes").GetArrayLength().Should().Be(0);
    }

    [Fact]
    public async Task Only_designers_compare_and_only_what_there_is()
    {
        await (await (await _server.AsAsync("officer1")).GetAsync(Compare + "?from=1&to=1")).ShouldBeProblemAsync(403);
        await (await _server.Client.GetAsync(Compare + "?from=1&to=1")).ShouldBeProblemAsync(401);
        var designer = await _server.AsAsync("designer1");
        await (await designer.GetAsync(Compare + "?from=1&to=9")).ShouldBeProblemAsync(404, "http.not-found");
        await (await designer.GetAsync(Compare + "?from=1")).ShouldBeProblemAsync(422, "request.missing-field");
    }

    [Fact]
    public async Task The_page_lists_the_changes_by_part_and_marks_them_on_both_diagrams()
    {
        await PublishLongerInspectionAsync();
        using var browser = await PageBrowser.SignedInAsync(_server, "designer1");

        await browser.OpenAsync("/packages/food-premises/compare");
        var page = browser.Page;
        page.QuerySelector("#from option[selected]")!.TextContent.Should().Be("ฉบับที่ 1");
        page.QuerySelector("#to option[selected]")!.TextContent.Should().Be("ฉบับที่ 2");
        page.QuerySelector("[data-kind=Changed]")!.TextContent.Should().Contain("ขั้นตอนตรวจสถานที่: 20 → 15 วัน").And.Contain("≠");
        var diagrams = page.QuerySelectorAll("[data-bpmn-src]");
        diagrams.Select(d => d.GetAttribute("data-bpmn-src")).Should().Equal("/permits/food-premises/1/process.bpmn", "/permits/food-premises/2/process.bpmn");
        diagrams.Should().OnlyContain(d => d.GetAttribute("data-bpmn-changed") == "inspect");

        await browser.OpenAsync(page.QuerySelector(".compare-changes a")!.GetAttribute("href")!.Split('#')[0]);
        browser.Page.QuerySelectorAll("[data-bpmn-shown=inspect]").Should().HaveCount(2);
    }

    [Fact]
    public async Task The_draft_is_compared_with_the_version_it_was_made_from()
    {
        var designer = await _server.AsAsync("designer1");
        (await designer.PostAsJsonAsync("/api/v1/drafts", new { slug = "food-premises" })).StatusCode.Should().Be(HttpStatusCode.Created);
        using var browser = await PageBrowser.SignedInAsync(_server, "designer1");

        await browser.OpenAsync("/packages/food-premises/compare");
        browser.Page.QuerySelector("#to option[selected]")!.GetAttribute("value").Should().Be("draft");
        browser.Page.QuerySelector("[data-test=same]").Should().NotBeNull();
    }

    [Fact]
    public async Task A_case_is_tried_on_a_version_and_nothing_is_stored()
    {
        var designer = await _server.AsAsync("designer1");
        object[] acts = [new { complete = "check", outcome = "complete" }, new { advance = "P60D" }];

        var tried = await designer.PostJsonAsync(Trial, new { filedAt = "2026-01-05T10:00:00+07:00", electronic = true, data = FoodPremises.Data(), acts });
        tried.Text("state").Should().Be("overdue");
        tried.GetProperty("stopped").ValueKind.Should().Be(JsonValueKind.Null);
        tried.GetProperty("breaches").EnumerateArray().Select(b => b.GetProperty("title").Text("en")).Should().Contain("Inspect the site");
        tried.GetProperty("timeline").EnumerateArray().Should().Contain(l => l.Text("kind") == "clock-breached" && l.GetProperty("what").Text("th").StartsWith("เกินกำหนด"));
        tried.GetProperty("clocks").EnumerateArray().Should().Contain(c => c.GetProperty("clock").GetProperty("derivation").GetProperty("basis").GetArrayLength() > 0);
        tried.GetProperty("activeElements").EnumerateArray().Select(e => e.GetString()).Should().Contain("inspect");
        tried.GetProperty("limits").GetArrayLength().Should().BePositive();
        (await (await _server.AsAsync("officer1")).GetJsonAsync("/api/v1/applications")).Items().Should().BeEmpty();
    }

    [Fact]
    public async Task A_refused_act_is_told_with_its_place_and_what_cannot_be_tried_is_refused()
    {
        var designer = await _server.AsAsync("designer1");
        var tried = await designer.PostJsonAsync(Trial, new { electronic = true, data = FoodPremises.Data(), acts = new object[] { new { complete = "decide" } } });
        var stopped = tried.GetProperty("stopped");
        stopped.GetProperty("act").GetInt32().Should().Be(0);
        stopped.GetProperty("problems")[0].Text("code").Should().Be("trial.no-task");

        await (await designer.PostAsJsonAsync(Trial, new { electronic = true, data = FoodPremises.Data(), acts = new object[] { new { fly = "away" } } })).ShouldBeProblemAsync(422, "trial.act");
        await (await designer.PostAsJsonAsync(Trial, new { electronic = true })).ShouldBeProblemAsync(422, "request.missing-field");
        await (await designer.PostAsJsonAsync(Trial, new { electronic = true, data = FoodPremises.Data(), office = "industry-demo" })).ShouldBeProblemAsync(422, "trial.unknown-office");
        await (await (await _server.AsAsync("officer1")).PostAsJsonAsync(Trial, new { electronic = true, data = FoodPremises.Data() })).ShouldBeProblemAsync(403);
    }

    [Fact]
    public async Task A_draft_is_tried_with_what_is_not_saved_yet_once_it_has_no_errors()
    {
        var designer = await _server.AsAsync("designer1");
        await designer.PostAsJsonAsync("/api/v1/drafts", new { slug = "food-premises" });
        var process = FoodPremises.FileText("process.bpmn").Replace("role=\"receiving-officer\" form=\"completeness\"", "role=\"inspector\" form=\"completeness\"", StringComparison.Ordinal);

        var tried = await designer.PostJsonAsync(
            "/api/v1/drafts/food-premises/trial", new { files = new Dictionary<string, string> { ["process.bpmn"] = process }, electronic = true, data = FoodPremises.Data() });
        tried.GetProperty("tasks")[0].Text("role").Should().Be("inspector");

        var broken = await (await designer.PostAsJsonAsync(
            "/api/v1/drafts/food-premises/trial", new { files = new Dictionary<string, string> { ["process.bpmn"] = "<" }, electronic = true, data = FoodPremises.Data() }))
            .ShouldBeProblemAsync(422, "trial.package-has-errors");
        broken.GetProperty("errors").GetArrayLength().Should().BeGreaterThan(1);
    }

    private async Task PublishLongerInspectionAsync()
    {
        const string Inspection = "form=\"inspection\" />\n        <permit:clock period=\"P20D\"";
        var process = FoodPremises.FileText("process.bpmn");
        process.Should().Contain(Inspection);
        var published = await FoodPremises.PublishAsync(
            await _server.AsAsync("designer1"), FoodPremises.Zip(("process.bpmn", process.Replace(Inspection, Inspection.Replace("P20D", "P15D", StringComparison.Ordinal), StringComparison.Ordinal))));
        published.StatusCode.Should().Be(HttpStatusCode.Created);
    }
}
