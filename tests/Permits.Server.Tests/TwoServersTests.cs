using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using FluentAssertions;
using Permits.Server.Tests.Support;
using Permits.Tests;
using Xunit;

namespace Permits.Server.Tests;

/// <summary>Two server processes that start at the same time on one empty PostgreSQL database: it makes no difference which one is asked.</summary>
public sealed partial class TwoServersTests : IAsyncLifetime
{
    private string? _database;
    private ServerProcess _one = null!;
    private ServerProcess _other = null!;

    public async Task InitializeAsync()
    {
        _database = await PostgresServer.CreateEmptyAsync();
        var started = await Task.WhenAll(StartAsync(), StartAsync());
        (_one, _other) = (started[0], started[1]);
    }

    public async Task DisposeAsync()
    {
        foreach (var server in new[] { _one, _other }.Where(s => s is not null))
        {
            await server.DisposeAsync();
        }

        if (_database is not null)
        {
            await PostgresServer.DropAsync(_database);
        }
    }

    [SkippableFact]
    public async Task A_form_of_one_server_signs_in_on_the_other_and_the_session_holds_on_both()
    {
        using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        var page = await browser.GetStringAsync(new Uri(_one.Address, "sign-in"));
        var proof = FormProof().Match(page).Groups[1].Value;

        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["f.user"] = "officer1", ["f.password"] = "permits-demo", ["__RequestVerificationToken"] = proof });
        var signedIn = await browser.PostAsync(new Uri(_other.Address, "sign-in"), form);

        signedIn.StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await browser.GetAsync(new Uri(_one.Address, "queue"))).StatusCode.Should().Be(HttpStatusCode.OK);
        (await browser.GetAsync(new Uri(_other.Address, "queue"))).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [SkippableFact]
    public async Task What_is_signed_out_on_one_server_is_signed_out_on_the_other_with_its_next_request()
    {
        var token = await TokenAsync(_one, "officer1");
        using var here = As(_one, token);
        using var there = As(_other, token);
        (await there.GetAsync("/api/v1/tasks")).StatusCode.Should().Be(HttpStatusCode.OK);

        (await here.DeleteAsync("/api/v1/token")).StatusCode.Should().Be(HttpStatusCode.NoContent);

        (await there.GetAsync("/api/v1/tasks")).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        using var again = As(_other, await TokenAsync(_other, "officer1"));
        (await again.GetAsync("/api/v1/tasks")).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [SkippableFact]
    public async Task A_case_filed_on_one_is_worked_on_the_other_swept_once_and_each_letter_leaves_once()
    {
        // given an application filed on one server, with a token of that one, and looked at on the other with the same token
        var token = await TokenAsync(_one, "applicant1");
        using var applicantHere = As(_one, token);
        using var applicantThere = As(_other, token);
        var number = (await FoodPremises.FileAsync(applicantHere)).Text("number");
        (await applicantThere.GetJsonAsync("/api/v1/applications/" + number)).Text("number").Should().Be(number);

        // when a holiday is announced on the first server, the second counts by it in its next decision
        using var admin = As(_one, await TokenAsync(_one, "admin1"));
        await admin.PostJsonAsync("/api/v1/calendars/th/holidays", new { date = "2026-01-06", name = new { th = "วันหยุดพิเศษ", en = "Special holiday" } });
        var later = (await FoodPremises.FileAsync(applicantThere)).Text("number");
        (await DueOfCheckAsync(applicantThere, later)).Should().StartWith("2026-01-07", "the sixth is a holiday");
        (await DueOfCheckAsync(applicantHere, number)).Should().StartWith("2026-01-07");

        // and when both are asked to move time over the due instant at the same moment
        await Task.WhenAll(new[] { applicantHere, applicantThere }.Select(async client => (await FoodPremises.AdvanceAsync(client, "P4D")).EnsureSuccessStatusCode()));
        using var auditor = As(_other, await TokenAsync(_other, "auditor1"));

        // then each breach is there once, time is the same on both, and no letter left twice
        foreach (var filed in new[] { number, later })
        {
            (await auditor.GetJsonAsync($"/api/v1/breaches?application={filed}&kind=all")).Items().Should().ContainSingle(b => b.Text("spec") == "process/check");
        }

        Letters(_one).Should().NotIntersectWith(Letters(_other));
        Letters(_one).Concat(Letters(_other)).Should().HaveCount((int)(long)(await PostgresServer.ScalarAsync(_database!, "SELECT COUNT(*) FROM event WHERE type = 'NoticeDelivered' AND json LIKE '%\"mail\"%'"))!);
        (await PostgresServer.ScalarAsync(_database!, "SELECT COUNT(*) FROM (SELECT clock, at, kind, share FROM escalation GROUP BY clock, at, kind, share HAVING COUNT(*) > 1) AS twice")).Should().Be(0L);
        (await PostgresServer.ScalarAsync(_database!, "SELECT COUNT(DISTINCT slug) = COUNT(*) FROM definition")).Should().Be(true, "each package was published once");
        var clocks = await Task.WhenAll(new[] { applicantHere, applicantThere }.Select(client => client.GetJsonAsync("/dev/clock")));
        clocks.Select(c => c.Text("now")[..13]).Distinct().Should().ContainSingle();
    }

    [SkippableFact]
    public async Task What_a_server_leaves_when_it_is_killed_the_other_goes_on_with()
    {
        using var applicant = As(_other, await TokenAsync(_one, "applicant1"));
        using var onFirst = As(_one, await TokenAsync(_one, "applicant1"));
        var number = (await FoodPremises.FileAsync(onFirst)).Text("number");

        await _one.DisposeAsync();
        (await FoodPremises.AdvanceAsync(applicant, "P3D")).EnsureSuccessStatusCode();

        using var auditor = As(_other, await TokenAsync(_other, "auditor1"));
        (await auditor.GetJsonAsync($"/api/v1/breaches?application={number}&kind=all")).Items().Should().ContainSingle(b => b.Text("spec") == "process/check");
    }

    private static async Task<string> DueOfCheckAsync(HttpClient client, string number) =>
        (await client.GetJsonAsync($"/api/v1/applications/{number}/clocks")).Items().Single(c => c.Text("spec") == "process/check").Text("due");

    private static IEnumerable<string> Letters(ServerProcess server)
    {
        var outbox = Path.Combine(server.Folder, "outbox");
        return Directory.Exists(outbox) ? Directory.GetFiles(outbox, "*.eml").Select(f => Path.GetFileName(f)!) : [];
    }

    private static async Task<string> TokenAsync(ServerProcess server, string user)
    {
        using var client = new HttpClient { BaseAddress = server.Address };
        return (await client.PostJsonAsync("/api/v1/token", new { user, password = "permits-demo" })).Text("token");
    }

    private static HttpClient As(ServerProcess server, string token)
    {
        var client = new HttpClient { BaseAddress = server.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    private Task<ServerProcess> StartAsync() => ServerProcess.StartAsync(("PERMITS_DB", _database!), ("PERMITS_DEMO", "none"));

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex FormProof();
}
