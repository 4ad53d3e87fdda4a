using System.Net.Http.Json;
using FluentAssertions;
using Permits.Server.Tests.Support;
using Xunit;

namespace Permits.Server.Tests;

/// <summary>What stays out of sight of whom, and who may do what to a case.</summary>
public sealed class AccessTests(TestServer server) : IClassFixture<TestServer>
{
    [Fact]
    public async Task An_application_of_another_applicant_or_office_is_as_unknown()
    {
        var number = (await FoodPremises.FileAsync(await server.AsAsync("applicant1"))).Text("number");
        foreach (var user in new[] { "applicant2", "officer3" })
        {
            var client = await server.AsAsync(user);
            var others = await (await client.GetAsync("/api/v1/applications/" + number)).ShouldBeProblemAsync(404, "http.not-found");
            var none = await (await client.GetAsync("/api/v1/applications/FOD-2569-999999")).ShouldBeProblemAsync(404, "http.not-found");
            others.Text("detail").Should().Be(none.Text("detail"));
            (await client.GetJsonAsync("/api/v1/applications")).Items().Select(a => a.Text("number")).Should().NotContain(number);
        }

        var task = await FoodPremises.OpenTaskAsync(await server.AsAsync("officer1"), number, "check");
        await (await (await server.AsAsync("officer3")).PostAsJsonAsync($"/api/v1/tasks/{task}/claim", new { })).ShouldBeProblemAsync(404);
    }

    [Fact]
    public async Task Only_a_supervisor_reassigns_and_only_with_a_reason()
    {
        var number = (await FoodPremises.FileAsync(await server.AsAsync("applicant1"))).Text("number");
        var officer = await server.AsAsync("officer1");
        var task = await FoodPremises.OpenTaskAsync(officer, number, "check");
        (await officer.PostAsync($"/api/v1/tasks/{task}/claim", null)).EnsureSuccessStatusCode();

        await (await officer.PostAsJsonAsync($"/api/v1/tasks/{task}/reassign", new { to = "officer2", reason = "ลา" })).ShouldBeProblemAsync(403);
        var supervisor = await server.AsAsync("supervisor1");
        await (await supervisor.PostAsJsonAsync($"/api/v1/tasks/{task}/reassign", new { to = "officer2" })).ShouldBeProblemAsync(422, "request.missing-field");
        await (await supervisor.PostAsJsonAsync($"/api/v1/tasks/{task}/reassign", new { to = "nobody", reason = "ลา" })).ShouldBeProblemAsync(422, "account.not-found");
        await supervisor.PostJsonAsync($"/api/v1/tasks/{task}/reassign", new { to = "officer2", reason = "ลา" });

        (await officer.GetJsonAsync("/api/v1/tasks/" + task)).Text("assignee").Should().Be("officer2");
    }

    [Fact]
    public async Task Who_inspected_does_not_decide()
    {
        var number = await FoodPremises.AtDecisionAsync(server);
        var officer = await server.AsAsync("officer1");
        var task = await FoodPremises.OpenTaskAsync(officer, number, "decide");

        var denied = await officer.PostAsJsonAsync($"/api/v1/tasks/{task}/claim", new { });
        (await denied.ShouldBeProblemAsync(403)).Text("code").Should().BeOneOf("task.role-missing", "task.four-eyes");
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_user_answer_alike()
    {
        var wrong = await (await server.Client.PostAsJsonAsync("/api/v1/token", new { user = "officer4", password = "x" })).ShouldBeProblemAsync(401, "sign-in.wrong");
        var unknown = await (await server.Client.PostAsJsonAsync("/api/v1/token", new { user = "nobody", password = "x" })).ShouldBeProblemAsync(401, "sign-in.wrong");
        wrong.Text("detail").Should().Be(unknown.Text("detail"));
        await (await server.Client.PostAsJsonAsync("/api/v1/token", new { user = "officer4" })).ShouldBeProblemAsync(400, "request.missing-field");
    }

    [Fact]
    public async Task After_ten_wrong_passwords_a_user_name_has_to_wait()
    {
        for (var i = 0; i < 10; i++)
        {
            await (await server.Client.PostAsJsonAsync("/api/v1/token", new { user = "officer3x", password = "x" })).ShouldBeProblemAsync(401);
        }

        await (await server.Client.PostAsJsonAsync("/api/v1/token", new { user = "officer3x", password = "x" })).ShouldBeProblemAsync(429, "sign-in.too-many");
    }

    [Fact]
    public async Task A_made_up_token_is_none()
    {
        using var client = new HttpClient { BaseAddress = server.Client.BaseAddress };
        client.DefaultRequestHeaders.Authorization = new("Bearer", "made-up");
        await (await client.GetAsync("/api/v1/tasks")).ShouldBeProblemAsync(401, "http.sign-in-required");
    }
}
