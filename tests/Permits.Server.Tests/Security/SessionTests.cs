using System.Net;
using FluentAssertions;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Permits.Server.Hosting;
using Permits.Server.Tests.Pages;
using Permits.Server.Tests.Support;
using Xunit;

namespace Permits.Server.Tests.Security;

/// <summary>Sessions of the pages: where their cookies go, and that none can be slipped to somebody.</summary>
public sealed class SessionTests(TestServer server) : IClassFixture<TestServer>
{
    private const string Session = "permits.session";

    [Fact]
    public async Task Cookies_are_out_of_reach_of_scripts_and_of_forms_of_other_sites()
    {
        using var client = new HttpClient(new HttpClientHandler { UseCookies = false }) { BaseAddress = server.Client.BaseAddress };
        var set = (await client.GetAsync("/sign-in")).Headers.GetValues("Set-Cookie").Single();
        set.Should().StartWith("permits.form=").And.Contain("httponly").And.Contain("samesite=strict");

        using var browser = await PageBrowser.SignedInAsync(server, "officer1");
        using var answer = await browser.CallAsync("GET", "/queue");
        browser.Cookies.GetCookies(server.Client.BaseAddress!)[Session]!.HttpOnly.Should().BeTrue();
        server.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(CookieAuthenticationDefaults.AuthenticationScheme)
            .Cookie.SameSite.Should().Be(SameSiteMode.Lax);
    }

    [Fact]
    public async Task Production_sends_cookies_over_https_alone_and_says_that_it_is_reached_so()
    {
        var folder = Directory.CreateTempSubdirectory("permits-production-").FullName;
        await using var production = PermitsServer.Create(
            "--environment=Production", "--applicationName=Permits.Server", "--contentRoot=" + folder, "--PERMITS_SECRET=0123456789abcdef0123456789abcdef", "--PERMITS_CHECKPOINT_KEY=" + CheckpointKeys.File,
            "--PERMITS_DB=Data Source=" + Path.Combine(folder, "permits.db"));
        production.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(CookieAuthenticationDefaults.AuthenticationScheme)
            .Cookie.SecurePolicy.Should().Be(CookieSecurePolicy.Always);
        production.Services.GetRequiredService<IOptions<AntiforgeryOptions>>().Value.Cookie.SecurePolicy.Should().Be(CookieSecurePolicy.Always);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_session_that_somebody_planted_before_signing_in_is_not_the_one_signed_in()
    {
        using var attacker = await PageBrowser.SignedInAsync(server, "applicant2");
        var planted = attacker.Cookies.GetCookies(server.Client.BaseAddress!)[Session]!.Value;
        using var victim = new PageBrowser(server);
        victim.Cookies.Add(server.Client.BaseAddress!, new Cookie(Session, planted));

        await victim.OpenAsync("/sign-in");
        await victim.SendAsync("form[action='/sign-in']", new() { ["f.user"] = "applicant1", ["f.password"] = "permits-demo" });

        victim.Cookies.GetCookies(server.Client.BaseAddress!)[Session]!.Value.Should().NotBe(planted);
        await attacker.OpenAsync("/my");
        attacker.Text("[data-test=user]").Should().NotBe(victim.Text("[data-test=user]"), "the attacker's own session stays his own");
    }

    [Fact]
    public async Task A_form_of_before_the_sign_in_is_not_taken_after_it()
    {
        using var browser = new PageBrowser(server);
        await browser.OpenAsync("/sign-in");
        var old = browser.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        await browser.SendAsync("form[action='/sign-in']", new() { ["f.user"] = "designer1", ["f.password"] = "permits-demo" });
        await browser.OpenAsync("/packages/new");

        await browser.SendAsync("form[action='/packages/new']", new() { ["__RequestVerificationToken"] = old });

        browser.Status.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Signing_out_takes_the_session_from_the_browser()
    {
        using var browser = await PageBrowser.SignedInAsync(server, "officer1");
        await browser.SendAsync("form[action='/sign-out']", []);
        using var answer = await browser.CallAsync("GET", "/queue");
        answer.Headers.Location!.OriginalString.Should().Contain("/sign-in");
    }
}
