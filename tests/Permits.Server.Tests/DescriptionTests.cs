using System.Text.Json;
using FluentAssertions;
using Permits.Server.Tests.Support;
using Xunit;

namespace Permits.Server.Tests;

/// <summary>What the server says of itself, open to everybody.</summary>
public sealed class DescriptionTests(TestServer server) : IClassFixture<TestServer>
{
    private static readonly string[] Contract =
    [
        "post /api/v1/token",
        "delete /api/v1/token",
        "get /api/v1/permit-types", "get /api/v1/permit-types/{slug}", "get /api/v1/permit-types/{slug}/manual",
        "post /api/v1/definitions", "get /api/v1/definitions/{slug}/{version}", "get /api/v1/definitions/{slug}/{version}/bpmn",
        "get /api/v1/definitions/{slug}/{version}/dmn", "get /api/v1/definitions/{slug}/{version}/manual",
        "post /api/v1/applications", "get /api/v1/applications/{number}", "get /api/v1/applications/{number}/clocks",
        "get /api/v1/track/{number}",
        "get /api/v1/tasks", "post /api/v1/tasks/{id}/claim", "post /api/v1/tasks/{id}/unclaim", "post /api/v1/tasks/{id}/reassign", "post /api/v1/tasks/{id}/complete",
        "get /api/v1/breaches", "post /api/v1/breaches/{id}/reason",
        "get /api/v1/permits", "get /api/v1/permits/{number}", "get /api/v1/reviews", "post /api/v1/permit-types/{slug}/reviews",
        "get /api/v1/audit/{number}", "get /api/v1/calendars/{id}",
        "get /health/live", "get /health/ready", "get /dev/clock", "post /dev/clock",
    ];

    [Fact]
    public async Task The_description_names_every_route_of_the_contract_with_its_refusals_and_security()
    {
        var document = await server.Client.GetJsonAsync("/openapi/v1.json");
        document.Text("openapi").Should().StartWith("3.1");
        var routes = document.GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject().Select(method => (Name: $"{method.Name} {path.Name}", method.Value)))
            .ToDictionary(r => r.Name, r => r.Value);
        routes.Keys.Should().Contain(Contract);

        var filing = routes["post /api/v1/applications"];
        filing.GetProperty("responses").EnumerateObject().Select(r => r.Name).Should().Contain(["201", "401", "422"]);
        filing.GetProperty("security").GetArrayLength().Should().BePositive();
        filing.GetProperty("parameters").EnumerateArray().Select(p => p.Text("name")).Should().Contain("Idempotency-Key");
        routes["get /api/v1/permit-types"].TryGetProperty("security", out _).Should().BeFalse();
        routes.Values.Select(r => r.TryGetProperty("operationId", out var id) ? id.GetString() : null).Should().OnlyHaveUniqueItems().And.NotContainNulls();
    }

    [Fact]
    public async Task Health_is_told_without_details()
    {
        (await server.Client.GetJsonAsync("/health/live")).Text("status").Should().Be("live");
        var ready = await server.Client.GetJsonAsync("/health/ready");
        ready.Text("status").Should().BeOneOf("healthy", "degraded");
        ready.GetProperty("checks").EnumerateObject().Select(c => c.Name).Should().BeEquivalentTo("database", "sweep", "calendar");
    }

    [Fact]
    public async Task Permit_types_show_form_papers_offices_and_the_steps_of_the_process()
    {
        (await server.Client.GetJsonAsync("/api/v1/permit-types")).Items().Select(t => t.Text("slug")).Should().Equal("factory-licence", "food-premises");
        var type = await server.Client.GetJsonAsync("/api/v1/permit-types/food-premises");
        type.GetProperty("offices").EnumerateArray().Select(o => o.Text("id")).Should().Equal("muni-demo");
        type.GetProperty("filingForm").GetProperty("fields").GetArrayLength().Should().BePositive();
        type.GetProperty("documents").EnumerateArray().Select(d => d.Text("id")).Should().Contain("id-copy");

        var manual = await server.Client.GetJsonAsync("/api/v1/permit-types/food-premises/manual");
        manual.GetProperty("steps").EnumerateArray().Select(s => s.Text("elementId")).Should().Contain(["check", "inspect", "decide", "notify"]);
        await (await server.Client.GetAsync("/api/v1/permit-types/none/manual")).ShouldBeProblemAsync(404);
    }

    [Fact]
    public async Task A_calendar_tells_hours_horizon_and_holidays_of_a_year()
    {
        var calendar = await server.Client.GetJsonAsync("/api/v1/calendars/th?year=2026");
        calendar.Text("zone").Should().Be("Asia/Bangkok");
        calendar.GetProperty("officeHours")[0].Text("open").Should().Be("08:30");
        calendar.GetProperty("holidays").EnumerateArray().Select(h => h.Text("date")).Should().Contain("2026-01-01").And.OnlyContain(d => d.StartsWith("2026-", StringComparison.Ordinal));
        await (await server.Client.GetAsync("/api/v1/calendars/th?year=1900")).ShouldBeProblemAsync(400);
        await (await server.Client.GetAsync("/api/v1/calendars/none")).ShouldBeProblemAsync(404);
    }

    [Fact]
    public async Task A_published_version_gives_back_its_files_byte_for_byte()
    {
        var designer = await server.AsAsync("designer1");
        var bpmn = await designer.GetStringAsync("/api/v1/definitions/food-premises/1/bpmn");
        bpmn.Should().Be(FoodPremises.FileText("process.bpmn"));
        (await designer.GetJsonAsync("/api/v1/definitions/food-premises/1")).GetProperty("files").EnumerateArray().Select(f => f.GetString())
            .Should().Contain(["manual.yaml", "process.bpmn", "_statutes/facilitation-act-2558.yaml"]);
        await (await designer.GetAsync("/api/v1/definitions/food-premises/99")).ShouldBeProblemAsync(404);
    }

    [Fact]
    public async Task The_clock_answers_in_the_zone_of_the_office()
    {
        (await server.Client.GetJsonAsync("/dev/clock")).Text("now").Should().StartWith("2026-01-05T09:").And.EndWith("+07:00");
    }

    [Fact]
    public async Task A_list_is_paged_by_its_cursor_without_gap_or_repetition()
    {
        var applicant = await server.AsAsync("applicant2");
        var filed = new List<string>();
        for (var i = 0; i < 5; i++)
        {
            filed.Add((await FoodPremises.FileAsync(applicant)).Text("number"));
        }

        var seen = new List<string>();
        string? next = "";
        while (next is not null)
        {
            var page = await applicant.GetJsonAsync("/api/v1/applications?limit=2" + (next.Length > 0 ? "&cursor=" + next : ""));
            seen.AddRange(page.Items().Select(a => a.Text("number")));
            next = page.GetProperty("next").ValueKind == JsonValueKind.Null ? null : page.Text("next");
        }

        seen.Should().BeEquivalentTo(filed).And.OnlyHaveUniqueItems();
    }
}
