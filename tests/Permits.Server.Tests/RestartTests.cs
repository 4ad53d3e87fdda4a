using FluentAssertions;
using Permits.Server.Hosting;
using Permits.Server.Tests.Support;
using Xunit;

namespace Permits.Server.Tests;

/// <summary>A restart loses nothing and doubles nothing.</summary>
public class RestartTests(TestServer? server = null) : IAsyncLifetime
{
    private readonly TestServer _server = server ?? new TestServer();

    public Task InitializeAsync() => _server.InitializeAsync();

    public Task DisposeAsync() => _server.DisposeAsync();

    [SkippableFact]
    public async Task After_a_restart_clock_cases_breaches_and_letters_are_as_before()
    {
        // given an application whose completeness check is late
        var number = (await FoodPremises.FileAsync(await _server.AsAsync("applicant1"))).Text("number");
        (await FoodPremises.AdvanceAsync(_server.Client, "P3D")).EnsureSuccessStatusCode();
        var auditor = await _server.AsAsync("auditor1");
        var events = await EventsAsync(auditor, number);
        var letters = Directory.GetFiles(Path.Combine(_server.Folder, "outbox")).Length;

        // when the server starts again on the same file
        await _server.RestartAsync();

        // then tokens, time and log are kept, and a sweep finds nothing to repeat
        auditor = await _server.AsAsync("auditor1");
        (await _server.Client.GetJsonAsync("/dev/clock")).Text("now").Should().StartWith("2026-01-08T09:");
        (await FoodPremises.AdvanceAsync(_server.Client, "PT1S")).EnsureSuccessStatusCode();
        (await EventsAsync(auditor, number)).Should().Equal(events);
        (await auditor.GetJsonAsync($"/api/v1/breaches?application={number}&kind=all")).Items().Should().ContainSingle(b => b.Text("spec") == "process/check");
        Directory.GetFiles(Path.Combine(_server.Folder, "outbox")).Should().HaveCount(letters);
        (await _server.Client.GetJsonAsync("/api/v1/permit-types/food-premises")).GetProperty("versions").GetArrayLength().Should().Be(1);
    }

    [SkippableFact]
    public async Task Production_refuses_a_database_with_demo_accounts()
    {
        await using var production = PermitsServer.Create(
            "--environment=Production",
            "--applicationName=Permits.Server",
            "--contentRoot=" + AppContext.BaseDirectory,
            "--PERMITS_DB=" + await _server.DatabaseAsync(),
            "--PERMITS_URLS=http://127.0.0.1:0",
            "--PERMITS_SECRET=0123456789abcdef0123456789abcdef", "--PERMITS_CHECKPOINT_KEY=" + CheckpointKeys.File,
            "--Logging:LogLevel:Default=None");
        var starting = () => production.StartAsync();
        await starting.Should().ThrowAsync<SettingsException>().WithMessage("*demo accounts*");
    }

    private static async Task<List<string>> EventsAsync(HttpClient auditor, string number) =>
        [.. (await auditor.GetJsonAsync("/api/v1/audit/" + number)).Items().Select(e => e.GetProperty("event").GetRawText() + e.Text("hash"))];
}
