using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FluentAssertions;
using Permits.Server.Tests.Pages;
using Permits.Server.Tests.Support;
using Xunit;

namespace Permits.Server.Tests.Audit;

/// <summary>The auditors' pages: the start page leads to all, a case is shown as it was, exports say what they are.</summary>
public sealed class AuditPageTests : IAsyncLifetime
{
    private readonly TestServer _server = new();

    public Task InitializeAsync() => _server.InitializeAsync();

    public Task DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [InlineData("th")]
    [InlineData("en")]
    public async Task Start_page_leads_to_every_page_and_each_opens_without_data(string language)
    {
        using var auditor = await PageBrowser.SignedInAsync(_server, "auditor1");
        await auditor.OpenAsync("/audit?lang=" + language);
        var links = auditor.Page.QuerySelectorAll("[data-test=audit-pages] a").Select(a => a.GetAttribute("href")!).ToList();

        links.Should().HaveCountGreaterThan(6).And.OnlyHaveUniqueItems();
        foreach (var link in links)
        {
            await auditor.OpenAsync(link);
            auditor.Status.Should().Be(HttpStatusCode.OK, link);
            auditor.Page.QuerySelectorAll("h1").Should().ContainSingle();
        }
    }

    [Fact]
    public async Task Replay_shows_the_case_as_the_system_knew_it_then()
    {
        var number = (await FoodPremises.FileAsync(await _server.AsAsync("applicant1"))).Text("number");
        (await FoodPremises.AdvanceAsync(_server.Client, "P1D")).EnsureSuccessStatusCode();
        await FoodPremises.CompleteAsync(await _server.AsAsync("officer1"), number, "check", "complete", new { formInOrder = true });
        using var auditor = await PageBrowser.SignedInAsync(_server, "auditor1");

        await auditor.OpenAsync($"/audit/replay?lang=en&number={number}&f.at.d=5&f.at.m=1&f.at.y=2569");
        auditor.Text("[data-test=replay-tasks]").Should().Contain("nobody").And.Contain("Receiving officer");
        auditor.Page.QuerySelector("[data-bpmn-current]")!.GetAttribute("data-bpmn-current").Should().Be("check");
        auditor.Page.QuerySelector("a[rel=next]").Should().NotBeNull();

        await auditor.OpenAsync($"/audit/replay?number={number}&f.at.d=6&f.at.m=1&f.at.y=2569");
        auditor.Page.QuerySelector("[data-bpmn-current]")!.GetAttribute("data-bpmn-current").Should().NotContain("check");
        auditor.Page.QuerySelector("a[rel=next]").Should().BeNull();

        await auditor.OpenAsync($"/audit/replay?number={number}&f.at.d=4&f.at.m=1&f.at.y=2569");
        auditor.Status.Should().Be(HttpStatusCode.NotFound);
        auditor.Page.QuerySelector("[data-test=replay-missing]").Should().NotBeNull();
    }

    [Fact]
    public async Task Figures_are_drawn_with_a_title_and_stand_in_a_table_beside()
    {
        await FoodPremises.FileAsync(await _server.AsAsync("applicant1"));
        (await FoodPremises.AdvanceAsync(_server.Client, "P3D")).EnsureSuccessStatusCode();
        using var auditor = await PageBrowser.SignedInAsync(_server, "auditor1");

        await auditor.OpenAsync("/audit/performance?kind=all&lang=en");

        var picture = auditor.Page.QuerySelector("[data-test=by-month] svg")!;
        picture.QuerySelector("title")!.TextContent.Should().Be("On-time share by month");
        picture.GetAttribute("aria-labelledby")!.Split(' ').Should().OnlyContain(id => auditor.Page.GetElementById(id) != null);
        picture.TextContent.Should().Contain("January 2026").And.Contain("0/1 (0%)");
        auditor.Text("[data-test=by-month] tbody").Should().Contain("January 2026").And.Contain("0%");
    }

    [Theory]
    [InlineData("csv?table=breaches", "text/csv")]
    [InlineData("csv?table=events&pseudonyms=true", "text/csv")]
    [InlineData("xlsx?table=applications", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    [InlineData("xes", "application/xml")]
    [InlineData("ocel?from=2026-01-05&to=2026-01-05", "application/json")]
    public async Task Export_is_sent_with_its_hash_rows_and_manifest(string path, string type)
    {
        var number = (await FoodPremises.FileAsync(await _server.AsAsync("applicant1"))).Text("number");
        (await FoodPremises.AdvanceAsync(_server.Client, "P3D")).EnsureSuccessStatusCode();

        var answer = await (await _server.AsAsync("auditor1")).GetAsync(new Uri("/api/v1/audit/exports/" + path, UriKind.Relative));

        var bytes = await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        answer.Content.Headers.ContentType!.MediaType.Should().Be(type);
        answer.Content.Headers.ContentDisposition!.FileName.Should().StartWith("permits-");
        answer.Headers.GetValues("Permits-Export-Sha256").Should().Equal(hash);
        int.Parse(answer.Headers.GetValues("Permits-Export-Rows").Single(), System.Globalization.CultureInfo.InvariantCulture).Should().BePositive();
        var manifest = JsonDocument.Parse(Convert.FromBase64String(answer.Headers.GetValues("Permits-Export-Manifest").Single())).RootElement;
        manifest.Text("sha256").Should().Be(hash);
        manifest.GetProperty("requester").Text("id").Should().Be("auditor1");
        if (type != "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
        {
            Encoding.UTF8.GetString(bytes).Should().Contain(number);
        }
    }

    [Theory]
    [InlineData("pdf")]
    [InlineData("csv?table=accounts")]
    [InlineData("csv?from=yesterday")]
    public async Task Export_of_something_unknown_is_refused(string path) =>
        (await (await _server.AsAsync("auditor1")).GetAsync(new Uri("/api/v1/audit/exports/" + path, UriKind.Relative))).StatusCode.Should().Be(HttpStatusCode.BadRequest);

    [Fact]
    public async Task Export_form_of_the_page_gives_the_file()
    {
        using var auditor = await PageBrowser.SignedInAsync(_server, "auditor1");
        var answer = await auditor.CallAsync("GET", "/audit/exports/file?kind=csv&table=applications&f.from.d=1&f.from.m=1&f.from.y=2569");

        answer.EnsureSuccessStatusCode().Content.Headers.ContentType!.MediaType.Should().Be("text/csv");
        (await auditor.CallAsync("GET", "/audit/exports/file?kind=csv&f.from.d=31&f.from.m=2&f.from.y=2569")).StatusCode.Should().Be(HttpStatusCode.UnprocessableEntity);
    }
}
