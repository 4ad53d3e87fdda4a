using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using FluentAssertions;
using Permits.Server.Tests.Pages;
using Permits.Server.Tests.Support;
using Xunit;

namespace Permits.Server.Tests;

/// <summary>Changing the calendar over the API and by its pages: who may, what is answered, what moves.</summary>
public sealed class CalendarChangeTests
{
    private const string Holidays = "/api/v1/calendars/th/holidays";

    /// <summary>The server starts on Mon 5 Jan 2026 at 09:00; the check of a case filed then is due on Tue 6 Jan.</summary>
    private static readonly object Tuesday = new { date = "2026-01-06", name = new { th = "วันหยุดพิเศษ", en = "Special holiday" }, reason = "มติคณะรัฐมนตรี" };

    [Fact]
    public async Task Only_an_administrator_may_change_a_calendar_and_everybody_may_read_it() => await OnServerAsync(async server =>
    {
        foreach (var user in new[] { "applicant1", "officer1", "supervisor1", "auditor1", "designer1" })
        {
            (await (await server.AsAsync(user)).PostAsJsonAsync(Holidays, Tuesday)).StatusCode.Should().Be(HttpStatusCode.Forbidden, user);
        }

        (await server.Client.PostAsJsonAsync(Holidays, Tuesday)).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        (await server.Client.GetJsonAsync("/api/v1/calendars/th?year=2026")).GetProperty("changes").GetArrayLength().Should().Be(0);
        (await server.Client.GetJsonAsync("/api/v1/calendars/th/changes")).Items().Should().BeEmpty();
    });

    [Fact]
    public async Task A_preview_says_what_would_move_and_changes_nothing() => await OnServerAsync(async server =>
    {
        var applicant = await server.AsAsync("applicant1");
        var number = (await FoodPremises.FileAsync(applicant)).Text("number");
        var before = await DueAsync(applicant, number);

        var answer = await (await server.AsAsync("admin1")).PostAsJsonAsync(Holidays + "?preview=true", Tuesday);

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        var report = await answer.ReadAsync();
        report.GetProperty("moved").GetInt64().Should().Be(1);
        report.GetProperty("byDays")[0].GetProperty("days").GetInt32().Should().Be(1);
        report.GetProperty("samples")[0].Text("application").Should().Be(number);
        (await DueAsync(applicant, number)).Should().Be(before);
        (await server.Client.GetJsonAsync("/api/v1/calendars/th/changes")).Items().Should().BeEmpty();
    });

    [Fact]
    public async Task A_holiday_announced_moves_the_clocks_that_run_and_no_clock_that_is_met() => await OnServerAsync(async server =>
    {
        var applicant = await server.AsAsync("applicant1");
        var running = (await FoodPremises.FileAsync(applicant)).Text("number");
        var met = (await FoodPremises.FileAsync(applicant)).Text("number");
        await FoodPremises.CompleteAsync(await server.AsAsync("officer1"), met, "check", "complete", new { formInOrder = true });
        var admin = await server.AsAsync("admin1");

        var answer = await admin.PostAsJsonAsync(Holidays, Tuesday);

        answer.StatusCode.Should().Be(HttpStatusCode.Created);
        (await answer.ReadAsync()).GetProperty("change").GetProperty("percent").GetInt32().Should().Be(100);
        (await DueAsync(applicant, running)).Should().StartWith("2026-01-07T16:30");
        (await DueAsync(applicant, met)).Should().StartWith("2026-01-06T16:30");
        var calendar = await server.Client.GetJsonAsync("/api/v1/calendars/th?year=2026");
        calendar.GetProperty("holidays").EnumerateArray().Should().Contain(h => h.Text("date") == "2026-01-06");
        calendar.GetProperty("changes")[0].Text("reason").Should().Be("มติคณะรัฐมนตรี");
        (await admin.GetAsync(answer.Headers.Location)).StatusCode.Should().Be(HttpStatusCode.OK);
    });

    [Fact]
    public async Task A_change_sent_twice_under_one_key_is_made_once() => await OnServerAsync(async server =>
    {
        var admin = await server.AsAsync("admin1");
        for (var i = 0; i < 2; i++)
        {
            var message = new HttpRequestMessage(HttpMethod.Post, Holidays) { Content = JsonContent.Create(Tuesday) };
            message.Headers.Add("Idempotency-Key", "holiday-1");
            (await admin.SendAsync(message)).StatusCode.Should().Be(HttpStatusCode.Created);
        }

        (await server.Client.GetJsonAsync("/api/v1/calendars/th/changes")).Items().Should().ContainSingle();
    });

    [Theory]
    [InlineData("""{"date":"2026-01-01","name":"วันหยุด"}""", "calendar.already-holiday")]
    [InlineData("""{"date":"2026-01-06"}""", "calendar.name-missing")]
    [InlineData("""{"date":"2099-01-06","name":"วันหยุด"}""", "calendar.beyond-horizon")]
    [InlineData("""{"date":"2026-01-06","action":"withdraw"}""", "calendar.no-such-holiday")]
    [InlineData("""{"date":"2026-01-01","action":"move"}""", "calendar.move-target")]
    [InlineData("""{"date":"2026-01-06","name":"วันหยุด","regions":["TH-00"]}""", "calendar.region-unknown")]
    [InlineData("""{"date":"6/1/2569","name":"วันหยุด"}""", "request.invalid-field")]
    [InlineData("""{"date":"2026-01-06","name":"วันหยุด","action":"burn"}""", "request.invalid-field")]
    [InlineData("""{"date":"2026-01-06","name":7}""", "request.invalid-field")]
    [InlineData("""{"name":"วันหยุด"}""", "request.missing-field")]
    public async Task A_change_that_cannot_be_is_refused_and_nothing_is_changed(string body, string code) => await OnServerAsync(async server =>
    {
        var admin = await server.AsAsync("admin1");

        await (await admin.PostAsJsonAsync(Holidays, JsonElement.Parse(body))).ShouldBeProblemAsync(422, code);
        await (await admin.PostAsJsonAsync(Holidays + "?preview=true", JsonElement.Parse(body))).ShouldBeProblemAsync(422, code);

        (await server.Client.GetJsonAsync("/api/v1/calendars/th/changes")).Items().Should().BeEmpty();
    });

    [Fact]
    public async Task The_pages_lead_from_the_form_over_the_report_to_the_confirmed_change() => await OnServerAsync(async server =>
    {
        var applicant = await server.AsAsync("applicant1");
        var number = (await FoodPremises.FileAsync(applicant)).Text("number");
        using var browser = await PageBrowser.SignedInAsync(server, "admin1");
        await browser.OpenAsync("/calendar/changes");

        await browser.SendAsync("[data-test=change-form]", new() { ["f.what"] = "add", ["f.nameTh"] = "วันหยุดพิเศษ" });
        browser.Status.Should().Be(HttpStatusCode.UnprocessableEntity);
        browser.Text("[data-test=error-summary]").Should().Contain("พ.ศ.");

        await browser.SendAsync("[data-test=change-form]", new()
        {
            ["f.what"] = "add", ["f.date.d"] = "6", ["f.date.m"] = "1", ["f.date.y"] = "2569", ["f.nameTh"] = "วันหยุดพิเศษ",
        });
        browser.Text("[data-test=moved]").Should().Be("1");
        (await DueAsync(applicant, number)).Should().StartWith("2026-01-06", "nothing moves before it is confirmed");

        await browser.SendAsync("main form", new() { ["f.reason"] = "มติคณะรัฐมนตรี" }, "[data-test=confirm]");
        browser.Page.QuerySelector("[data-test=done]").Should().NotBeNull();
        (await DueAsync(applicant, number)).Should().StartWith("2026-01-07");

        using var visitor = new PageBrowser(server);
        await visitor.OpenAsync("/calendar?year=2569");
        visitor.Text("[data-test=announced]").Should().Contain("ประกาศเพิ่มภายหลัง");
        using var owner = await PageBrowser.SignedInAsync(server, "applicant1");
        await owner.OpenAsync("/applications/" + number);
        owner.Page.Body!.TextContent.Should().Contain("กำหนดเดิม").And.Contain("มติคณะรัฐมนตรี");
    });

    [Fact]
    public async Task The_pages_that_change_a_calendar_are_closed_to_others() => await OnServerAsync(async server =>
    {
        using var browser = await PageBrowser.SignedInAsync(server, "officer1");

        await browser.OpenAsync("/calendar/changes");

        browser.Status.Should().Be(HttpStatusCode.Forbidden);
    });

    private static async Task<string> DueAsync(HttpClient client, string number) =>
        (await client.GetJsonAsync($"/api/v1/applications/{number}/clocks")).Items().Single(c => c.Text("spec") == "process/check").Text("due");

    // A change concerns every case of a server, so each test has one of its own.
    private static async Task OnServerAsync(Func<TestServer, Task> test)
    {
        var server = new TestServer();
        await server.InitializeAsync();
        try
        {
            await test(server);
        }
        finally
        {
            await server.DisposeAsync();
        }
    }
}
