using System.Collections.Concurrent;
using System.Net.Http.Json;
using FluentAssertions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Permits.Server.Tests.Support;
using Xunit;

namespace Permits.Server.Tests.Security;

/// <summary>What the log must not hold, at the levels that a server is run with.</summary>
public sealed class SecrecyTests : IAsyncLifetime
{
    private readonly LoggingServer _server = new();

    public Task InitializeAsync() => _server.InitializeAsync();

    public Task DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task The_log_holds_no_password_token_tracking_secret_or_person()
    {
        using var log = new KeptLog();
        _server.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
        await _server.Client.PostAsJsonAsync("/api/v1/token", new { user = "officer1", password = "wrong-Passw0rd" });
        var applicant = await _server.AsAsync("applicant1");
        var filed = await FoodPremises.FileAsync(applicant);
        var (number, secret) = (filed.Text("number"), filed.Text("trackingSecret")!);
        await _server.Client.GetAsync($"/api/v1/track/{number}?secret={secret}");
        await _server.Client.GetAsync($"/api/v1/track/{number}?secret=AAAAAAAAAA");
        await FoodPremises.CompleteAsync(await _server.AsAsync("officer1"), number!, "check", "complete", new { formInOrder = true });
        log.Written.Add("the log is listened to");

        var token = applicant.DefaultRequestHeaders.Authorization!.Parameter!;
        foreach (var hidden in new[] { "wrong-Passw0rd", "permits-demo", token, secret, "AAAAAAAAAA", "1112034563562", "0200000000", "ผู้ขอตัวอย่าง" })
        {
            log.Written.Should().NotContain(line => line.Contains(hidden, StringComparison.Ordinal));
        }
    }

    /// <summary>The server with the levels of its own settings file.</summary>
    private sealed class LoggingServer : TestServer
    {
        protected override string[] Logging => [];
    }

    private sealed class KeptLog : ILoggerProvider, ILogger
    {
        public ConcurrentBag<string> Written { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            Written.Add(state.ToString() ?? "");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Written.Add(formatter(state, exception) + exception);

        public void Dispose()
        {
        }
    }
}
