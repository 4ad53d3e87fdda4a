using System.Net;
using FluentAssertions;
using Permits.Server.Tests.Support;
using Xunit;

namespace Permits.Server.Tests;

/// <summary>The main job by API alone: from filing to the breach log.</summary>
public class MainJobTests(TestServer? server = null) : IAsyncLifetime
{
    private readonly TestServer _server = server ?? new TestServer();

    public Task InitializeAsync() => _server.InitializeAsync();

    public Task DisposeAsync() => _server.DisposeAsync();

    [SkippableFact]
    public async Task A_lapsed_consideration_is_breached_once_and_owes_a_reason_every_seven_days_until_decided()
    {
        var applicant = await _server.AsAsync("applicant1");
        var officer = await _server.AsAsync("officer1");
        var auditor = await _server.AsAsync("auditor1");

        // given an application found complete on Monday 5 January 2026
        var receipt = await FoodPremises.FileAsync(applicant);
        var number = receipt.Text("number");
        number.Should().MatchRegex("^FOD-2569-[0-9]{6}$");
        receipt.GetProperty("definitionVersion").GetInt32().Should().Be(1);
        await FoodPremises.CompleteAsync(officer, number, "check", "complete", new { formInOrder = true });

        // and a second version published meanwhile
        var manual = FoodPremises.FileText("manual.yaml").Replace("numberPrefix: FOD", "numberPrefix: FOX", StringComparison.Ordinal);
        var published = await FoodPremises.PublishAsync(await _server.AsAsync("designer1"), FoodPremises.Zip(("manual.yaml", manual)));
        published.StatusCode.Should().Be(HttpStatusCode.Created);
        (await published.ReadAsync()).GetProperty("version").GetInt32().Should().Be(2);

        // when one day more than the manual's 30 passes
        (await FoodPremises.AdvanceAsync(_server.Client, "P31D")).EnsureSuccessStatusCode();

        // then consideration is breached exactly once, with its derivation
        var breach = (await auditor.GetJsonAsync($"/api/v1/breaches?application={number}")).Items().Should().ContainSingle(
            "the steps' own limits are no duty of an Act").Subject;
        IsConsideration(breach).Should().BeTrue();
        breach.Text("due").Should().Be("2026-02-04T16:30:00+07:00");
        var derivation = breach.GetProperty("derivation");
        derivation.Text("lastDay").Should().Be("2026-02-04");
        derivation.GetProperty("count").GetInt32().Should().Be(30);
        derivation.GetProperty("basis").EnumerateArray().Select(b => b.GetString()).Should().Contain(b => b!.StartsWith("APA s.64", StringComparison.Ordinal));
        derivation.GetProperty("days").EnumerateArray().Count(d => d.GetProperty("number").ValueKind != System.Text.Json.JsonValueKind.Null).Should().Be(30);

        // and one reason for the delay is owed, another seven days later, with nothing else repeated
        (await DelayTasksAsync(officer, number)).Should().HaveCount(1);
        (await FoodPremises.AdvanceAsync(_server.Client, "P6D")).EnsureSuccessStatusCode();
        (await DelayTasksAsync(officer, number)).Should().HaveCount(1);
        (await FoodPremises.AdvanceAsync(_server.Client, "P1D")).EnsureSuccessStatusCode();
        (await DelayTasksAsync(officer, number)).Should().HaveCount(2);
        (await auditor.GetJsonAsync($"/api/v1/breaches?application={number}")).Items().Count(IsConsideration).Should().Be(1);

        // and the case is still judged by version 1
        var application = await applicant.GetJsonAsync("/api/v1/applications/" + number);
        application.GetProperty("definitionVersion").GetInt32().Should().Be(1);
        application.Text("state").Should().Be("overdue");
        (await FoodPremises.FileAsync(applicant)).Text("number").Should().StartWith("FOX-");

        // and a written reason goes to the applicant and to OPDC
        var task = (await DelayTasksAsync(officer, number))[0];
        await officer.PostJsonAsync($"/api/v1/tasks/{task}/claim", new { });
        (await System.Net.Http.Json.HttpClientJsonExtensions.PostAsJsonAsync(officer, $"/api/v1/tasks/{task}/complete", new { data = new { } }))
            .StatusCode.Should().Be(HttpStatusCode.UnprocessableEntity, "a delay needs its reason");
        await officer.PostJsonAsync($"/api/v1/tasks/{task}/complete", new { reason = "รอผลตรวจสถานที่" });
        (await FoodPremises.AdvanceAsync(_server.Client, "PT1M")).EnsureSuccessStatusCode();
        var letters = Directory.GetFiles(Path.Combine(_server.Folder, "outbox")).Select(File.ReadAllText).ToList();
        letters.Should().ContainSingle(l => l.Contains("To: opdc@", StringComparison.Ordinal));
        letters.Where(l => l.Contains("To: applicant1@", StringComparison.Ordinal)).Select(BodyOf).Should().Contain(b => b.Contains("รอผลตรวจสถานที่", StringComparison.Ordinal));

        // and once decided, no further reason is owed
        var second = await _server.AsAsync("officer2");
        await FoodPremises.CompleteAsync(officer, number, "review", null, new { lawMet = "yes", reviewNotes = "ครบ" });
        await FoodPremises.CompleteAsync(second, number, "inspect", null, new { inspectedOn = "2026-02-10", premisesMatch = "yes", findings = "ตรง" });
        await FoodPremises.CompleteAsync(second, number, "opinion", null, new { recommendation = "grant", opinionText = "เห็นควรอนุญาต" });
        await FoodPremises.CompleteAsync(await _server.AsAsync("supervisor1"), number, "decide", "grant", new { });
        (await DelayTasksAsync(officer, number)).Should().BeEmpty();
        (await FoodPremises.AdvanceAsync(_server.Client, "P3D")).EnsureSuccessStatusCode();
        await FoodPremises.CompleteAsync(officer, number, "notify", null, new { letterNo = "1/2569" });
        var closed = await applicant.GetJsonAsync("/api/v1/applications/" + number);
        closed.Text("state").Should().Be("closed");
        closed.GetProperty("summary").Text("result").Should().Be("granted");
        (await FoodPremises.AdvanceAsync(_server.Client, "P30D")).EnsureSuccessStatusCode();
        (await auditor.GetJsonAsync($"/api/v1/breaches?application={number}")).Items().Count(IsConsideration).Should().Be(1);
    }

    private static bool IsConsideration(System.Text.Json.JsonElement breach) => breach.Text("spec") == "facilitation-act-2558/consideration";

    private static async Task<List<string>> DelayTasksAsync(HttpClient officer, string number) =>
        [.. (await officer.GetJsonAsync("/api/v1/applications/" + number)).GetProperty("tasks").EnumerateArray()
            .Where(t => t.GetProperty("elementId").ValueKind == System.Text.Json.JsonValueKind.Null).Select(t => t.Text("id"))];

    private static string BodyOf(string letter) =>
        System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(letter.Split("\r\n\r\n", 2)[1].Replace("\r\n", "", StringComparison.Ordinal)));
}
