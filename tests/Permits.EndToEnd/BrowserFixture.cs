using Microsoft.Playwright;

namespace Permits.EndToEnd;

/// <summary>One server and one Chromium for all browser tests of the run.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    // The first has the same engine without a window's surroundings and asks for half the processor.
    private static readonly string[] Candidates = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private IPlaywright? _playwright;

    public ServerProcess? Server { get; private set; }

    public IBrowser? Browser { get; private set; }

    public async Task InitializeAsync()
    {
        var chromium = Candidates.FirstOrDefault(File.Exists);
        if (chromium is null)
        {
            return;
        }

        Server = await ServerProcess.StartAsync();
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = chromium,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync",
            ],
        });
    }

    /// <summary>Closes the sessions of the test that has ended; an editor left open goes on working.</summary>
    public async Task CloseSessionsAsync()
    {
        foreach (var context in Browser?.Contexts ?? [])
        {
            await context.CloseAsync();
        }
    }

    public async Task DisposeAsync()
    {
        if (Browser is not null)
        {
            await Browser.DisposeAsync();
        }

        _playwright?.Dispose();
        if (Server is not null)
        {
            await Server.DisposeAsync();
        }
    }

    /// <summary>A fresh browser session. Skips the test where there is no Chromium, except in CI, where that is a failure.</summary>
    /// <param name="width">Width of the window in CSS pixels.</param>
    /// <param name="script">Whether JavaScript runs.</param>
    public async Task<IPage> NewSessionAsync(int width = 1280, bool script = true)
    {
        if (Browser is null && Environment.GetEnvironmentVariable("CI") == "true")
        {
            throw new InvalidOperationException("Expected Chromium in CI, but none was found.");
        }

        Skip.If(Browser is null, "No Chromium on this machine; tests/run installs it.");
        var context = await Browser!.NewContextAsync(new()
        {
            BaseURL = Server!.Address.ToString(),
            ViewportSize = new() { Width = width, Height = 900 },
            JavaScriptEnabled = script,
        });
        context.SetDefaultTimeout(15_000);
        return await context.NewPageAsync();
    }
}

/// <summary>Tests in the run's one browser; each closes what it opened.</summary>
[Collection(BrowserGroup.Name)]
public abstract class BrowserTests(BrowserFixture fixture) : IAsyncLifetime
{
    protected BrowserFixture Fixture => fixture;

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => fixture.CloseSessionsAsync();
}

[CollectionDefinition(Name)]
public sealed class BrowserGroup : ICollectionFixture<BrowserFixture>
{
    public const string Name = "browser";
}
