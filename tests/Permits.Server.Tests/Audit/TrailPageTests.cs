using System.Net;
using System.Net.Http.Json;
using FluentAssertions;
using Permits.Proof;
using Permits.Server.Tests.Pages;
using Permits.Server.Tests.Support;
using Xunit;

namespace Permits.Server.Tests.Audit;

/// <summary>What officials open, what is taken away and which sign-ins fail is on the trail, and auditors see it.</summary>
public sealed class TrailPageTests : IAsyncLifetime
{
    private readonly TestServer _server = new();

    public Task InitializeAsync() => _server.InitializeAsync();

    public Task DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Paper_that_an_official_opens_is_listed_and_one_that_its_applicant_opens_is_not()
    {
        var (number, sha256) = await FileAsync();
        using var applicant = await PageBrowser.SignedInAsync(_server, "applicant1");
        using var officer = await PageBrowser.SignedInAsync(_server, "officer1");
        using var auditor = await PageBrowser.SignedInAsync(_server, "auditor1");

        (await applicant.CallAsync("GET", $"/applications/{number}/documents/{sha256}")).EnsureSuccessStatusCode();
        await auditor.OpenAsync("/audit/reads?kind=papers&lang=en");
        auditor.Page.QuerySelector("[data-test=reads]").Should().BeNull();

        (await officer.CallAsync("GET", $"/applications/{number}/documents/{sha256}")).EnsureSuccessStatusCode();
        (await (await _server.AsAsync("auditor1")).GetAsync(new Uri($"/api/v1/applications/{number}/documents/{sha256}", UriKind.Relative))).EnsureSuccessStatusCode();
        await auditor.OpenAsync("/audit/reads?kind=papers&lang=en&application=" + number);

        auditor.Page.QuerySelectorAll("[data-test=reads] tbody tr").Should().HaveCount(2);
        auditor.Text("[data-test=reads] tbody").Should().Contain("officer1").And.Contain("auditor1").And.Contain(number).And.Contain(sha256);
        await auditor.OpenAsync("/audit/reads?account=officer1");
        auditor.Page.QuerySelectorAll("[data-test=reads] tbody tr").Should().ContainSingle();
    }

    [Fact]
    public async Task Export_is_listed_with_the_hash_of_what_was_taken()
    {
        var answer = await (await _server.AsAsync("auditor1")).GetAsync(new Uri("/api/v1/audit/exports/csv?table=applications", UriKind.Relative));
        using var auditor = await PageBrowser.SignedInAsync(_server, "auditor1");

        await auditor.OpenAsync("/audit/reads?kind=exports&lang=en");

        auditor.Text("[data-test=reads] tbody").Should().Contain("Exported CSV").And.Contain(answer.Headers.GetValues("Permits-Export-Sha256").Single());
    }

    [Fact]
    public async Task Wrong_password_is_listed_by_account_and_neither_it_nor_a_name_that_is_none_is_kept()
    {
        foreach (var user in new[] { "officer4", "mysecretpassword" })
        {
            await (await _server.Client.PostAsJsonAsync("/api/v1/token", new { user, password = "wrongsecret" })).ShouldBeProblemAsync(401, "sign-in.wrong");
        }

        using var auditor = await PageBrowser.SignedInAsync(_server, "auditor1");

        await auditor.OpenAsync("/audit/sign-ins?lang=en");
        auditor.Page.QuerySelectorAll("[data-test=sign-ins] tbody tr").Should().HaveCount(2);
        auditor.Text("[data-test=sign-ins] tbody").Should().Contain("officer4").And.Contain("no account by that name").And.NotContain("secret");
        await auditor.OpenAsync("/audit/sign-ins?account=officer4");
        auditor.Page.QuerySelectorAll("[data-test=sign-ins] tbody tr").Should().ContainSingle();
        await auditor.OpenAsync("/audit/sign-ins?f.to.d=1&f.to.m=1&f.to.y=2560");
        auditor.Page.QuerySelector("[role=status]").Should().NotBeNull();
    }

    [Fact]
    public async Task Evidence_of_a_case_is_downloaded_from_its_replay_and_checked_by_itself()
    {
        var (number, _) = await FileAsync();
        using var auditor = await PageBrowser.SignedInAsync(_server, "auditor1");
        await auditor.OpenAsync("/audit/replay?number=" + number);

        var answer = await auditor.CallAsync("GET", auditor.Page.QuerySelector("[data-test=evidence]")!.GetAttribute("href")!);

        answer.EnsureSuccessStatusCode().Content.Headers.ContentType!.MediaType.Should().Be("application/zip");
        var report = BundleCheck.Run(await answer.Content.ReadAsStreamAsync(), null);
        report.Faults.Should().BeEmpty();
        report.Stream.Should().Be(number);
        (await auditor.CallAsync("GET", "/audit/exports/file?kind=bundle")).StatusCode.Should().Be(HttpStatusCode.UnprocessableEntity);
        await (await (await _server.AsAsync("auditor1")).GetAsync(new Uri("/api/v1/audit/exports/bundle?application=FOD-2569-999999", UriKind.Relative)))
            .ShouldBeProblemAsync(404, "case.not-found");
    }

    private async Task<(string Number, string Sha256)> FileAsync()
    {
        var applicant = await _server.AsAsync("applicant1");
        var number = (await FoodPremises.FileAsync(applicant)).Text("number");
        var events = (await (await _server.AsAsync("auditor1")).GetJsonAsync("/api/v1/audit/" + number)).Items();
        return (number, events.First().GetProperty("event").GetProperty("documents").EnumerateArray().First().Text("sha256"));
    }
}
