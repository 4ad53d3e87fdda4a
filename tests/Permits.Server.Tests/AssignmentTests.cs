using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FluentAssertions;
using Permits.Server.Tests.Pages;
using Permits.Server.Tests.Support;
using Xunit;

namespace Permits.Server.Tests;

/// <summary>Tasks given out by lot, load or skill: in whose queue they are, what the auditor sees of it, who looks after officers.</summary>
public class AssignmentTests(TestServer? server = null) : IAsyncLifetime
{
    private readonly TestServer _server = server ?? new TestServer();

    public Task InitializeAsync() => _server.InitializeAsync();

    public Task DisposeAsync() => _server.DisposeAsync();

    [SkippableFact]
    public async Task A_drawn_task_is_in_the_queue_of_the_officer_it_fell_to_and_an_auditor_can_draw_it_again()
    {
        await PublishAsync("strategy=\"draw\"");
        var number = (await FoodPremises.FileAsync(await _server.AsAsync("applicant1"))).Text("number");
        var auditor = await _server.AsAsync("auditor1");

        var events = (await auditor.GetJsonAsync("/api/v1/audit/" + number)).Items().ToList();
        var decided = events.Single(e => e.Text("type") == "AssignmentDecided");
        var sequence = decided.GetProperty("sequence").GetInt64();
        var holder = decided.GetProperty("event").Text("userId");
        holder.Should().BeOneOf("officer1", "officer2");
        var mine = (await (await _server.AsAsync(holder)).GetJsonAsync("/api/v1/tasks?view=mine")).Items().Single();
        mine.Text("application").Should().Be(number);
        mine.Text("strategy").Should().Be("draw");
        var other = await _server.AsAsync(holder == "officer1" ? "officer2" : "officer1");
        await (await other.PostAsJsonAsync($"/api/v1/tasks/{mine.Text("id")}/claim", new { })).ShouldBeProblemAsync(409, "task.claimed-by-other");

        // By hand, from what the API says, with nothing of ours.
        var how = await auditor.GetJsonAsync($"/api/v1/audit/{number}/assignments/{sequence}");
        how.Text("previous").Should().Be(events[(int)sequence - 2].Text("hash"));
        how.Text("seededBy").Should().Be($$"""{"candidates":["officer1","officer2"],"previous":"{{how.Text("previous")}}","task":"{{mine.Text("id")}}"}""");
        var seed = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(how.Text("seededBy"))));
        how.Text("seed").Should().Be(seed);
        new[] { "officer1", "officer2" }[Convert.ToUInt32(seed[..8], 16) % 2].Should().Be(holder);
        how.GetProperty("comesOutAgain").GetBoolean().Should().BeTrue();

        // On the page of the application, and not on the applicant's.
        using var officer = await PageBrowser.SignedInAsync(_server, holder);
        await officer.OpenAsync($"/applications/{number}?lang=en");
        officer.Text("[data-test=timeline]").Should().Contain("Task given out").And.Contain("by lot");
        using var applicant = await PageBrowser.SignedInAsync(_server, "applicant1");
        await applicant.OpenAsync($"/applications/{number}?lang=en");
        applicant.Page.Body!.TextContent.Should().NotContain("by lot");
    }

    [SkippableFact]
    public async Task The_auditors_pages_say_in_both_languages_who_was_considered_and_how_the_lot_fell()
    {
        await PublishAsync("strategy=\"load\"");
        var number = (await FoodPremises.FileAsync(await _server.AsAsync("applicant1"))).Text("number");
        using var auditor = await PageBrowser.SignedInAsync(_server, "auditor1");

        await auditor.OpenAsync("/audit/assignments?lang=en");
        auditor.Text("[data-test=assignments] tbody").Should().Contain(number).And.Contain("2 of 2").And.Contain("fewest tasks");
        await auditor.OpenAsync(auditor.Page.QuerySelector("[data-test=assignments] .sub a")!.GetAttribute("href")!);
        auditor.Text("[data-test=again]").Should().Contain("comes out the same");
        auditor.Texts("[data-test=considered] tbody tr").Should().HaveCount(2).And.ContainSingle(t => t.Contains('✓'));
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(auditor.Text("[data-test=seeded-by]")))).Should().Be(auditor.Text("[data-test=seed]"));
        await auditor.OpenAsync(auditor.Address.PathAndQuery + "?lang=th");
        auditor.Text("[data-test=again]").Should().Contain("ได้ผลตรงกัน");

        await auditor.OpenAsync("/audit/assignments?unassigned=yes");
        auditor.Page.QuerySelector("[data-test=assignments]").Should().BeNull();
        await auditor.OpenAsync($"/audit/assignments/{number}/1");
        auditor.Status.Should().Be(HttpStatusCode.NotFound);
    }

    [SkippableFact]
    public async Task Where_nobody_has_the_skill_the_supervisor_sees_it_and_assigns_with_a_reason()
    {
        await PublishAsync("strategy=\"skill\" skill=\"welding\"");
        var number = (await FoodPremises.FileAsync(await _server.AsAsync("applicant1"))).Text("number");
        using var supervisor = await PageBrowser.SignedInAsync(_server, "supervisor1");
        using var officer = await PageBrowser.SignedInAsync(_server, "officer1");

        await officer.OpenAsync("/queue?view=unclaimed&lang=en");
        officer.Text("[data-test=queue]").Should().Contain("Awaits a supervisor");
        officer.Page.QuerySelector("[data-test=row] form").Should().BeNull("it cannot be claimed");
        await supervisor.OpenAsync("/queue?lang=en");
        supervisor.Text("[data-test=awaiting]").Should().Contain(number);
        await supervisor.OpenAsync(supervisor.Page.QuerySelector("[data-test=awaiting] a")!.GetAttribute("href")!);
        supervisor.Page.QuerySelector("[data-test=awaits-supervisor]").Should().NotBeNull();

        await supervisor.SendAsync("[data-test=task] form", new() { ["f.to"] = "officer2", ["f.reason"] = "ไม่มีผู้มีทักษะ" });

        (await (await _server.AsAsync("officer2")).GetJsonAsync("/api/v1/tasks?view=mine")).Items().Single().Text("application").Should().Be(number);
        await supervisor.OpenAsync("/queue?lang=en");
        supervisor.Page.QuerySelector("[data-test=awaiting]").Should().BeNull();
    }

    [SkippableFact]
    public async Task A_supervisor_says_who_takes_no_new_tasks_and_the_next_one_passes_him_over()
    {
        await PublishAsync("strategy=\"draw\"");
        using var supervisor = await PageBrowser.SignedInAsync(_server, "supervisor1");
        await supervisor.OpenAsync("/officers/officer1?lang=en");
        await supervisor.SendAsync("[data-test=officer]", new() { ["f.away"] = "yes", ["f.skills"] = "food ทักษะ" });
        supervisor.Status.Should().Be(HttpStatusCode.UnprocessableEntity);
        supervisor.Text("#f-skills").Should().Be("food ทักษะ", "nothing typed is lost");

        await supervisor.SendAsync("[data-test=officer]", new() { ["f.away"] = "yes", ["f.skills"] = "noise\nfood noise" });

        supervisor.Address.PathAndQuery.Should().Be("/officers?done=officer1");
        supervisor.Texts("[data-test=officers] tbody tr").First(t => t.Contains("officer1")).Should().Contain("food, noise").And.Contain("takes none");
        await FoodPremises.FileAsync(await _server.AsAsync("applicant1"));
        (await (await _server.AsAsync("officer2")).GetJsonAsync("/api/v1/tasks?view=mine")).Items().Should().ContainSingle();
    }

    [SkippableFact]
    public async Task Officers_are_kept_by_the_api_within_ones_own_offices()
    {
        var admin = await _server.AsAsync("admin1");
        var saved = await (await admin.PutAsJsonAsync("/api/v1/officers/officer3", new { away = true, skills = new[] { "boiler", "boiler" } })).ReadAsync();

        saved.GetProperty("away").GetBoolean().Should().BeTrue();
        saved.GetProperty("skills").Deserialize<string[]>().Should().Equal("boiler");
        (await admin.GetJsonAsync("/api/v1/officers")).Items().Single(o => o.Text("id") == "officer3").GetProperty("away").GetBoolean().Should().BeTrue();
        await (await admin.PutAsJsonAsync("/api/v1/officers/officer3", new { skills = new[] { "two words" } })).ShouldBeProblemAsync(422, "officer.skills");
        await (await admin.PutAsJsonAsync("/api/v1/officers/applicant1", new { away = true })).ShouldBeProblemAsync(404);
        await (await (await _server.AsAsync("officer1")).PutAsJsonAsync("/api/v1/officers/officer1", new { away = true })).ShouldBeProblemAsync(403);
    }

    private async Task PublishAsync(string attributes)
    {
        var process = FoodPremises.FileText("process.bpmn").Replace("form=\"completeness\"", "form=\"completeness\" " + attributes, StringComparison.Ordinal);
        var published = await FoodPremises.PublishAsync(await _server.AsAsync("designer1"), FoodPremises.Zip(("process.bpmn", process)));
        published.StatusCode.Should().Be(HttpStatusCode.Created, await published.Content.ReadAsStringAsync());
    }
}
