using System.Net;
using System.Net.Http.Json;
using FluentAssertions;
using Permits.Server.Tests.Pages;
using Permits.Server.Tests.Support;
using Xunit;

namespace Permits.Server.Tests;

/// <summary>R14 (LFA s.15): an application filed at the reception centre and sent on to the licensor, by API and by pages.</summary>
public sealed class ReceptionCentreTests(TestServer server) : IClassFixture<TestServer>
{
    [Fact]
    public async Task The_centre_has_the_case_until_it_sends_it_on_and_then_the_licensors_office_has_it()
    {
        var number = (await (await server.AsAsync("applicant1")).PostJsonAsync("/api/v1/applications", Filing("centre-demo", "muni-demo"))).Text("number");
        var (centre, office) = (await server.AsAsync("officer5"), await server.AsAsync("officer1"));
        await (await office.GetAsync("/api/v1/applications/" + number)).ShouldBeProblemAsync(404, "http.not-found");

        await FoodPremises.CompleteAsync(centre, number, "check", "complete", new { formInOrder = true });
        await FoodPremises.CompleteAsync(centre, number, null, null, new { });

        var application = await office.GetJsonAsync("/api/v1/applications/" + number);
        application.GetProperty("milestones").EnumerateArray().Select(m => m.Text("milestone")).Should().ContainInOrder("received", "complete", "forwarded");
        application.GetProperty("clocks").EnumerateArray().Select(c => c.Text("spec")).Should().Contain("facilitation-act-2558/consideration");
        await FoodPremises.CompleteAsync(office, number, "review", null, new { lawMet = "yes", reviewNotes = "ครบ" });
    }

    [Fact]
    public async Task On_pages_an_applicant_chooses_the_centre_and_its_officer_sends_the_case_on()
    {
        using var applicant = await PageBrowser.SignedInAsync(server, "applicant1");
        await applicant.OpenAsync("/permits/food-premises/apply");
        await applicant.SendAsync(
            "[data-test=filing]", new(FilingPageTests.Filled()) { ["f.office"] = "muni-demo", ["f.centre"] = "centre-demo" }, files: FilingPageTests.Papers);
        var number = applicant.Text("[data-test=number]");
        (await FoodPremises.AdvanceAsync(server.Client, "PT1M")).EnsureSuccessStatusCode();

        using var centre = await PageBrowser.SignedInAsync(server, "officer5");
        await centre.OpenAsync($"/applications/{number}");
        var task = centre.Page.QuerySelectorAll("[data-test=task]").Single(t => !t.HasAttribute("data-element"));
        await centre.SendAsync($"form[action='{task.QuerySelector("form[action$='/claim']")!.GetAttribute("action")}']", []);
        await centre.SendAsync("form[data-test=task-form]", []);

        using var office = await PageBrowser.SignedInAsync(server, "officer1");
        await office.OpenAsync($"/applications/{number}");
        office.Status.Should().Be(HttpStatusCode.OK);
        office.Texts("[data-test=task]").Should().NotBeEmpty();
    }

    [Theory]
    [InlineData("muni-demo", "muni-demo", "office.no-centre")]
    [InlineData("centre-demo", "industry-demo", "office.wrong-kind")]
    [InlineData("centre-demo", "nowhere", "office.not-found")]
    [InlineData("centre-demo", null, "office.wrong-kind")]
    public async Task Filing_where_no_licence_can_come_from_is_refused(string office, string? forwardTo, string code) =>
        await (await (await server.AsAsync("applicant1")).PostAsJsonAsync("/api/v1/applications", Filing(office, forwardTo))).ShouldBeProblemAsync(422, code);

    private static object Filing(string office, string? forwardTo) =>
        new { permitType = "food-premises", office, forwardTo, data = FoodPremises.Data(), documents = FoodPremises.Papers };
}
