using System.Net;
using FluentAssertions;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Permits.Server.Features.Demo;
using Permits.Server.Tests.Pages;
using Permits.Server.Tests.Support;
using Permits.Storage;
using Xunit;

namespace Permits.Server.Tests.Security;

/// <summary>What ends a session ends every copy of its cookie or token, not only the one in the browser.</summary>
public class SignOutTests(TestServer? server = null) : IAsyncLifetime
{
    private const string Session = "permits.session";

    private readonly TestServer _server = server ?? new TestServer();

    public Task InitializeAsync() => _server.InitializeAsync();

    public Task DisposeAsync() => _server.DisposeAsync();

    [SkippableFact]
    public async Task Signing_out_ends_a_copied_cookie_and_no_other_session_of_the_account()
    {
        using var desk = await PageBrowser.SignedInAsync(_server, "officer1");
        using var home = await PageBrowser.SignedInAsync(_server, "officer1");
        using var thief = With(desk.Cookies.GetCookies(_server.Client.BaseAddress!)[Session]!.Value);
        (await QueueAsync(thief)).StatusCode.Should().Be(HttpStatusCode.OK, "the copy is good as long as the session is");

        await desk.SendAsync("form[action='/sign-out']", []);

        (await QueueAsync(thief)).Headers.Location!.OriginalString.Should().Contain("/sign-in");
        (await QueueAsync(home)).StatusCode.Should().Be(HttpStatusCode.OK, "each sign-in is a session of its own");
    }

    [SkippableFact]
    public async Task A_cookie_past_half_its_life_is_lengthened_while_the_session_lasts_and_taken_away_after()
    {
        using var desk = await PageBrowser.SignedInAsync(_server, "officer1");
        var aged = Aged(desk.Cookies.GetCookies(_server.Client.BaseAddress!)[Session]!.Value);
        using var before = With(aged);
        (await QueueAsync(before)).Headers.GetValues("Set-Cookie").Should().ContainSingle(c => c.StartsWith(Session + "=C", StringComparison.Ordinal), "a page that is used stays signed in");

        await desk.SendAsync("form[action='/sign-out']", []);

        using var after = With(aged);
        (await QueueAsync(after)).Headers.GetValues("Set-Cookie").Should().ContainSingle(c => c.StartsWith(Session + "=;", StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task An_ended_token_is_worth_nothing_wherever_it_is_kept()
    {
        using var program = await _server.AsAsync("officer1");
        using var copy = await _server.AsAsync("officer1");
        (await copy.GetAsync("/api/v1/tasks")).StatusCode.Should().Be(HttpStatusCode.OK);

        (await program.DeleteAsync("/api/v1/token")).StatusCode.Should().Be(HttpStatusCode.NoContent);

        await (await copy.GetAsync("/api/v1/tasks")).ShouldBeProblemAsync(401, "http.sign-in-required");
        (await copy.DeleteAsync("/api/v1/token")).StatusCode.Should().Be(HttpStatusCode.NoContent, "ended is ended");
    }

    [SkippableFact]
    public async Task A_new_password_ends_every_session_and_token_given_for_the_old_one()
    {
        using var browser = await PageBrowser.SignedInAsync(_server, "officer2");
        using var program = await _server.AsAsync("officer2");
        using var other = await _server.AsAsync("officer1");
        var store = _server.Services.GetRequiredService<IPermitStore>();
        var account = (await store.AskAsync(new AccountByUserName("officer2"), default))!;
        var by = new Doing(DemoAccounts.Actor("admin1"), NodaTime.Instant.FromUtc(2026, 1, 5, 2, 0));

        // a new name alone ends nothing
        await store.SaveAccountAsync(account with { Name = "เจ้าหน้าที่ ใหม่" }, by, default);
        (await QueueAsync(browser)).StatusCode.Should().Be(HttpStatusCode.OK);

        await store.SaveAccountAsync(account with { PasswordHash = "another" }, by, default);

        (await QueueAsync(browser)).Headers.Location!.OriginalString.Should().Contain("/sign-in");
        await (await program.GetAsync("/api/v1/tasks")).ShouldBeProblemAsync(401);
        (await other.GetAsync("/api/v1/tasks")).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    private static Task<HttpResponseMessage> QueueAsync(PageBrowser browser) => browser.CallAsync("GET", "/queue");

    private PageBrowser With(string cookie)
    {
        var browser = new PageBrowser(_server);
        browser.Cookies.Add(_server.Client.BaseAddress!, new Cookie(Session, cookie));
        return browser;
    }

    // The same ticket, given five hours ago.
    private string Aged(string cookie)
    {
        var format = _server.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(CookieAuthenticationDefaults.AuthenticationScheme).TicketDataFormat;
        var ticket = format.Unprotect(cookie)!;
        ticket.Properties.IssuedUtc -= TimeSpan.FromHours(5);
        ticket.Properties.ExpiresUtc -= TimeSpan.FromHours(5);
        return format.Protect(ticket);
    }
}

public sealed class PostgresSignOutTests() : SignOutTests(new PostgresTestServer());
