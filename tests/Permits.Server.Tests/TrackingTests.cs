using System.Net;
using FluentAssertions;
using Microsoft.Extensions.DependencyInjection;
using Permits.Server.Features.Tracking;
using Permits.Server.Tests.Support;
using Xunit;

namespace Permits.Server.Tests;

/// <summary>Following an application by number and secret.</summary>
public sealed class TrackingTests(TestServer server) : IClassFixture<TestServer>
{
    [Fact]
    public async Task Number_and_secret_show_stage_steps_and_due_date_but_no_person()
    {
        var receipt = await FoodPremises.FileAsync(await server.AsAsync("applicant1"));
        var (number, secret) = (receipt.Text("number"), receipt.Text("trackingSecret"));
        secret.Should().MatchRegex("^[0-9A-HJKMNP-TV-Z]{10}$");
        await FoodPremises.CompleteAsync(await server.AsAsync("officer1"), number, "check", "complete", new { formInOrder = true });

        var tracked = await server.Client.GetJsonAsync($"/api/v1/track/{number}?secret={secret}");
        tracked.Text("stage").Should().Be("complete");
        tracked.Text("heldBy").Should().Be("office");
        tracked.GetProperty("due").GetString().Should().NotBeNull();
        tracked.GetProperty("steps").EnumerateArray().Should().NotBeEmpty();
        foreach (var hidden in new[] { "ผู้ขอตัวอย่าง", "เจ้าหน้าที่ตัวอย่าง", "officer1", "applicant1", "1112034563562", "0200000000", number + ".T", secret })
        {
            tracked.GetRawText().Should().NotContain(hidden);
        }

        (await server.Client.GetAsync($"/api/v1/track/{number.ToLowerInvariant()}?secret={secret.ToLowerInvariant().Insert(5, "-")}"))
            .StatusCode.Should().Be(HttpStatusCode.OK, "people type it as they like");
    }

    [Fact]
    public async Task A_wrong_secret_and_an_unknown_number_answer_alike()
    {
        var number = (await FoodPremises.FileAsync(await server.AsAsync("applicant1"))).Text("number");
        var bodies = new List<string>();
        foreach (var path in new[] { $"{number}?secret=AAAAAAAAAA", number, $"{number}?secret=", "FOD-2569-999999?secret=AAAAAAAAAA" })
        {
            var problem = await (await server.Client.GetAsync("/api/v1/track/" + path)).ShouldBeProblemAsync(404, "http.not-found");
            bodies.Add(problem.Text("detail") + problem.Text("title"));
        }

        bodies.Distinct().Should().ContainSingle();
    }

    [Fact]
    public void Each_number_has_its_own_secret()
    {
        var secrets = server.Services.GetRequiredService<TrackingSecret>();
        var all = Enumerable.Range(1, 1000).Select(i => secrets.Of($"FOD-2569-{i:000000}")).ToList();
        all.Should().OnlyHaveUniqueItems();
        secrets.Matches("FOD-2569-000001", all[0]).Should().BeTrue();
        secrets.Matches("FOD-2569-000001", all[1]).Should().BeFalse();
        secrets.Matches("FOD-2569-000001", all[0] + "0").Should().BeFalse();
        secrets.Matches("FOD-2569-000001", null).Should().BeFalse();
    }
}
