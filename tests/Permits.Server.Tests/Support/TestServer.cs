using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Permits.Server.Hosting;
using Xunit;

namespace Permits.Server.Tests.Support;

/// <summary>
/// The whole server on a real socket and a real database of its own, an SQLite file unless a derived class says otherwise. Its clock begins on Monday 5 January 2026 at 09:00 and
/// is moved by <c>/dev/clock</c>; it can be stopped and started again on the same file.
/// </summary>
public class TestServer : IAsyncLifetime
{
    public const string FirstNow = "2026-01-05T09:00:00+07:00";

    private readonly string _folder = Directory.CreateTempSubdirectory("permits-test-").FullName;
    private readonly Dictionary<string, string> _tokens = new(StringComparer.Ordinal);
    private WebApplication? _app;

    protected virtual string DemoCases => "none";

    protected virtual string[] Logging => ["--Logging:LogLevel:Default=Warning"];

    public HttpClient Client { get; private set; } = null!;

    public IServiceProvider Services => _app!.Services;

    public string Folder => _folder;

    public async Task InitializeAsync()
    {
        if (FromTemplate)
        {
            await ServerTemplate.CopyAsync(DemoCases, _folder);
        }

        await StartAsync();
    }

    public virtual async Task DisposeAsync()
    {
        await StopAsync();
        Directory.Delete(_folder, recursive: true);
    }

    public async Task RestartAsync()
    {
        await StopAsync();
        await StartAsync();
    }

    /// <summary>A client that sends a demo account's token.</summary>
    public async Task<HttpClient> AsAsync(string user)
    {
        if (!_tokens.TryGetValue(user, out var token))
        {
            var answer = await Client.PostAsJsonAsync("/api/v1/token", new { user, password = "permits-demo" });
            answer.EnsureSuccessStatusCode();
            token = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("token").GetString()!;
            _tokens[user] = token;
        }

        var client = new HttpClient { BaseAddress = Client.BaseAddress };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        return client;
    }

    /// <summary>Where its data is: the same each time it starts.</summary>
    public virtual Task<string> DatabaseAsync() => Task.FromResult("Data Source=" + Path.Combine(_folder, "permits.db"));

    /// <summary>Whether it begins with what another server of its kind planted and published, which saves doing it again.</summary>
    protected virtual bool FromTemplate => true;

    private static string RepositoryFolder => RepositoryRoot.Above(AppContext.BaseDirectory)!;

    private async Task StartAsync()
    {
        _app = PermitsServer.Create(
        [
            "--environment=Development",
            "--applicationName=Permits.Server",
            "--contentRoot=" + Path.Combine(RepositoryFolder, "src", "Permits.Server"),
            "--PERMITS_DB=" + await DatabaseAsync(),
            "--PERMITS_DATA=" + _folder,
            "--PERMITS_URLS=http://127.0.0.1:0",
            "--PERMITS_CLOCK=" + FirstNow,
            "--PERMITS_DEMO=" + DemoCases,
            .. Logging,
        ]);
        await _app.StartAsync();
        var address = _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        Client = new HttpClient { BaseAddress = new Uri(address) };
    }

    /// <summary>Ends it and keeps its data.</summary>
    public async Task StopAsync()
    {
        if (_app is null)
        {
            return;
        }

        Client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}

/// <summary>The same with the demonstration cases of Development.</summary>
public sealed class DemoServer : TestServer
{
    protected override string DemoCases => "all";
}
