using System.Net;
using System.Net.Http.Json;
using FluentAssertions;
using Permits.Server.Tests.Support;
using Xunit;

namespace Permits.Server.Tests;

/// <summary>A POST sent twice under one key happens once.</summary>
public sealed class IdempotencyTests(TestServer server) : IClassFixture<TestServer>
{
    [Fact]
    public async Task Filing_twice_under_one_key_files_once()
    {
        var applicant = await server.AsAsync("applicant1");
        var first = await SendAsync(applicant, "/api/v1/applications", FoodPremises.Application(), "file-1");
        var second = await SendAsync(applicant, "/api/v1/applications", FoodPremises.Application(), "file-1");

        second.StatusCode.Should().Be(HttpStatusCode.Created);
        (await second.ReadAsync()).Text("number").Should().Be((await first.ReadAsync()).Text("number"));
        (await applicant.GetJsonAsync("/api/v1/applications")).Items().Should().ContainSingle();
    }

    [Fact]
    public async Task A_key_used_for_another_act_is_refused()
    {
        var applicant = await server.AsAsync("applicant2");
        (await SendAsync(applicant, "/api/v1/applications", FoodPremises.Application(), "file-2")).EnsureSuccessStatusCode();
        var other = FoodPremises.Application(FoodPremises.Data(d => d["areaSqm"] = 300));
        await (await SendAsync(applicant, "/api/v1/applications", other, "file-2")).ShouldBeProblemAsync(422, "idempotency.key-reused");
    }

    [Fact]
    public async Task Completing_twice_under_one_key_completes_once_and_without_a_key_is_a_conflict()
    {
        var number = (await FoodPremises.FileAsync(await server.AsAsync("applicant2"))).Text("number");
        var officer = await server.AsAsync("officer1");
        var task = await FoodPremises.OpenTaskAsync(officer, number, "check");
        await officer.PostJsonAsync($"/api/v1/tasks/{task}/claim", new { });
        var body = new { outcome = "complete", data = new { formInOrder = true } };

        (await SendAsync(officer, $"/api/v1/tasks/{task}/complete", body, "done-1")).EnsureSuccessStatusCode();
        (await SendAsync(officer, $"/api/v1/tasks/{task}/complete", body, "done-1")).StatusCode.Should().Be(HttpStatusCode.OK);
        var events = (await (await server.AsAsync("auditor1")).GetJsonAsync("/api/v1/audit/" + number)).Items();
        events.Should().ContainSingle(e => e.Text("type") == "TaskCompleted");
        await (await officer.PostAsJsonAsync($"/api/v1/tasks/{task}/complete", body)).ShouldBeProblemAsync(409, "task.already-ended");
    }

    [Fact]
    public async Task An_empty_or_endless_key_is_refused()
    {
        var applicant = await server.AsAsync("applicant2");
        await (await SendAsync(applicant, "/api/v1/applications", FoodPremises.Application(), new string('k', 201))).ShouldBeProblemAsync(422);
    }

    private static Task<HttpResponseMessage> SendAsync(HttpClient client, string path, object body, string key)
    {
        var message = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        message.Headers.Add("Idempotency-Key", key);
        return client.SendAsync(message);
    }
}
