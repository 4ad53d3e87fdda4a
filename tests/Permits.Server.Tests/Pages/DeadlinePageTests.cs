using System.Net;
using FluentAssertions;
using Permits.Server.Tests.Support;
using Xunit;

namespace Permits.Server.Tests.Pages;

/// <summary>The public deadline calculator and its API.</summary>
public sealed class DeadlinePageTests(TestServer server) : IClassFixture<TestServer>
{
    private const string Free = "/deadline?ask=free&f.start.d=13&f.start.m=3&f.start.y=2568&f.startTime=10.00&f.unit=day&f.period=30&f.owner=applicant";

    [Fact]
    public async Task Filed_on_a_Friday_night_it_counts_from_Monday_and_each_date_follows_from_the_one_before()
    {
        using var browser = new PageBrowser(server);

        await browser.OpenAsync("/deadline?ask=permit&f.permit=food-premises&f.office=muni-demo&f.filed.d=14&f.filed.m=3&f.filed.y=2568&f.filedTime=20.00&f.channel=electronic");

        browser.Status.Should().Be(HttpStatusCode.OK);
        browser.Text("#estimate").Should().Contain("17 มี.ค. 2568 08.30 น.");
        var steps = browser.Texts("[data-test=estimate-step]").ToList();
        steps.Should().HaveCount(3);
        steps[0].Should().Contain("18 มี.ค. 2568 16.30 น.");
        steps[1].Should().Contain("17 เม.ย. 2568 16.30 น.").And.Contain("17 พ.ค. 2568 16.30 น.", "the Public Health Act allows two extensions of 15 days");
        steps[2].Should().Contain("24 เม.ย. 2568 16.30 น.");
    }

    [Fact]
    public async Task The_link_of_a_manual_answers_for_an_application_filed_now()
    {
        using var browser = new PageBrowser(server);
        await browser.OpenAsync("/permits/food-premises");

        await browser.OpenAsync(browser.Page.QuerySelector("a[href^='/deadline?']")!.GetAttribute("href")!);

        browser.Status.Should().Be(HttpStatusCode.OK);
        browser.Texts("[data-test=estimate-step]").Should().NotBeEmpty();
        browser.Text("[data-test=estimate] .notice-box").Should().Contain("เป็นการประมาณ");
    }

    [Fact]
    public async Task Any_period_is_counted_day_by_day_with_its_pause_and_extension()
    {
        using var browser = new PageBrowser(server);

        await browser.OpenAsync(Free);
        browser.Text("#counted").Should().Contain("17 เม.ย. 2568 16.30 น.");
        browser.Text("[data-test=counted]").Should().Contain("วันสงกรานต์");

        await browser.OpenAsync(Free.Replace("applicant", "officer")
            + "&f.pauseFrom.d=20&f.pauseFrom.m=3&f.pauseFrom.y=2568&f.pauseTo.d=25&f.pauseTo.m=3&f.pauseTo.y=2568&f.extension=10");
        browser.Text("#counted").Should().Contain("27 เม.ย. 2568 16.30 น.");
    }

    [Fact]
    public async Task What_cannot_be_read_is_told_at_each_field_at_once_and_comes_back_as_typed()
    {
        using var browser = new PageBrowser(server);

        await browser.OpenAsync("/deadline?ask=free&f.start.d=31&f.start.m=4&f.start.y=2568&f.startTime=25.00&f.unit=fortnight&f.period=0&f.owner=nobody&f.region=TH-01&f.extension=x&f.pauseFrom.d=1");

        browser.Status.Should().Be(HttpStatusCode.UnprocessableEntity);
        browser.Page.QuerySelectorAll("[data-test=error-summary] a").Select(a => a.GetAttribute("href"))
            .Should().BeEquivalentTo("#f-start", "#f-startTime", "#f-unit", "#f-owner", "#f-period", "#f-extension", "#f-pauseFrom", "#f-pauseTo", "#f-region");
        browser.Page.QuerySelector("#f-start")!.GetAttribute("value").Should().Be("31");
    }

    [Theory]
    [InlineData("/deadline?ask=permit&f.permit=none&f.office=nowhere", "#f-permit")]
    [InlineData("/deadline?ask=permit&f.permit=food-premises&f.office=industry-demo", "#f-office")]
    [InlineData("/deadline?ask=permit&f.permit=food-premises&f.filed.d=20&f.filed.m=12&f.filed.y=2570", "#f-filed")]
    [InlineData("/deadline?ask=free&f.start.d=20&f.start.m=12&f.start.y=2570&f.unit=day&f.period=30&f.owner=officer", "#f-start")]
    [InlineData("/deadline?ask=free&f.start.d=20&f.start.m=3&f.start.y=2568&f.unit=day&f.period=30&f.owner=officer&f.pauseFrom.d=1&f.pauseFrom.m=3&f.pauseFrom.y=2568&f.pauseTo.d=2&f.pauseTo.m=3&f.pauseTo.y=2568", "#f-pauseFrom")]
    public async Task What_cannot_be_counted_is_refused_at_its_field(string address, string field)
    {
        using var browser = new PageBrowser(server);

        await browser.OpenAsync(address);

        browser.Status.Should().Be(HttpStatusCode.UnprocessableEntity);
        browser.Page.QuerySelectorAll("[data-test=error-summary] a").Select(a => a.GetAttribute("href")).Should().Contain(field);
    }

    [Fact]
    public async Task The_API_answers_as_the_command_line_does()
    {
        var answer = await server.Client.GetJsonAsync(
            "/api/v1/deadline?start=2025-01-24T20:00&period=P2D&unit=working-day&owner=officer&region=TH-90&filedElectronically=true"
            + "&pause=2025-01-28T09:00/2025-01-29T09:00&pause=2025-02-03T09:00/2025-02-04T09:00&extend=P1D&extend=P1D&holiday=2025-01-30");

        answer.Text("start").Should().Be("2025-01-27T08:30:00+07:00");
        answer.Text("lastDay").Should().Be("2025-02-06");
    }

    [Theory]
    [InlineData("/api/v1/deadline")]
    [InlineData("/api/v1/deadline?start=2025-01-24&period=P0D&unit=day&owner=officer")]
    [InlineData("/api/v1/deadline?start=2025-01-24&period=P1D&unit=day&owner=officer&calendar=xx")]
    [InlineData("/api/v1/deadline?start=2025-01-24&period=P1D&unit=day&owner=officer&pause=2025-01-25/")]
    [InlineData("/api/v1/deadline?start=2027-12-31&period=P9D&unit=day&owner=officer")]
    public async Task The_API_refuses_what_cannot_be_counted(string address)
    {
        using var answer = await server.Client.GetAsync(new Uri(address, UriKind.Relative));

        answer.StatusCode.Should().Be(HttpStatusCode.UnprocessableEntity);
        answer.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
    }
}
