using FluentAssertions;
using Permits.Server.Tests.Support;
using Xunit;

namespace Permits.Server.Tests;

/// <summary>The demonstration cases: no screen is empty, and they come once.</summary>
public sealed class DemoTests(DemoServer server) : IClassFixture<DemoServer>
{
    [Fact]
    public async Task A_new_database_holds_about_sixty_cases_in_every_state_marked_as_demo()
    {
        var auditor = await server.AsAsync("auditor1");
        var cases = (await auditor.GetJsonAsync("/api/v1/applications?limit=200")).Items().ToList();
        cases.Count.Should().BeInRange(55, 70);
        cases.Should().OnlyContain(c => c.GetProperty("isDemo").GetBoolean());
        cases.Select(c => c.Text("state")).Distinct().Should().BeEquivalentTo("running", "overdue", "closed");
        cases.Select(c => c.GetProperty("result").GetString()).Distinct().Should().BeEquivalentTo("granted", "refused", "returned", null);
        cases.Count(c => c.Text("state") == "overdue").Should().BeGreaterThan(4);
        cases.Select(c => c.Text("permitType")).Distinct().Should().HaveCount(2);
        (await auditor.GetJsonAsync("/api/v1/breaches?limit=200")).Items().Should().Contain(b => b.GetProperty("reason").ValueKind == System.Text.Json.JsonValueKind.Object)
            .And.Contain(b => b.GetProperty("reason").ValueKind == System.Text.Json.JsonValueKind.Null);
    }

    [Theory]
    [InlineData("officer1", "unclaimed")]
    [InlineData("officer3", "overdue")]
    [InlineData("supervisor1", "unclaimed")]
    public async Task A_queue_is_not_empty_and_shows_the_soonest_due_first(string user, string view)
    {
        var tasks = (await (await server.AsAsync(user)).GetJsonAsync($"/api/v1/tasks?view={view}&sort=due")).Items().ToList();
        tasks.Should().NotBeEmpty();
        tasks.Select(t => t.GetProperty("due").GetString() ?? "9999").Should().BeInAscendingOrder(StringComparer.Ordinal);
    }

    [Fact]
    public async Task Tasks_of_factories_were_given_out_by_lot_by_load_and_by_skill_and_whoever_got_one_did_it()
    {
        var auditor = await server.AsAsync("auditor1");
        var events = new List<System.Text.Json.JsonElement>();
        foreach (var number in (await auditor.GetJsonAsync("/api/v1/applications?limit=200")).Items().Select(c => c.Text("number")).Where(n => n.StartsWith("FAC", StringComparison.Ordinal)))
        {
            events.AddRange((await auditor.GetJsonAsync($"/api/v1/audit/{number}?limit=200")).Items());
        }

        var given = events.Where(e => e.Text("type") == "AssignmentDecided").Select(e => e.GetProperty("event")).ToList();
        given.Select(e => e.Text("strategy")).Distinct().Should().BeEquivalentTo("draw", "load", "skill");
        given.Select(e => e.Text("userId")).Distinct().Should().BeEquivalentTo(["officer3", "officer4"], "nobody in the demo is left without a task");
        var holders = given.ToDictionary(e => e.Text("taskId"), e => e.Text("userId"));
        events.Where(e => e.Text("type") == "TaskCompleted" && holders.ContainsKey(e.GetProperty("event").Text("taskId"))).Should().HaveCountGreaterThan(20)
            .And.OnlyContain(e => e.Text("actorId") == holders[e.GetProperty("event").Text("taskId")]);
    }

    [Fact]
    public async Task An_applicant_has_a_defect_record_to_answer()
    {
        var tasks = (await (await server.AsAsync("applicant1")).GetJsonAsync("/api/v1/tasks")).Items();
        tasks.Should().Contain(t => t.Text("elementId") == "correct");
    }

    [Fact]
    public async Task A_second_start_adds_nothing()
    {
        var before = (await (await server.AsAsync("auditor1")).GetJsonAsync("/api/v1/applications?limit=200")).Items().Count();
        await server.RestartAsync();
        (await (await server.AsAsync("auditor1")).GetJsonAsync("/api/v1/applications?limit=200")).Items().Should().HaveCount(before);
    }
}
