using System.Net;
using System.Net.Http.Json;
using FluentAssertions;
using Permits.Server.Tests.Pages;
using Permits.Server.Tests.Support;
using Xunit;

namespace Permits.Server.Tests;

/// <summary>Migrations of running applications through API and pages (R2, LFA s.11): who may, what is shown, a second person, what it comes to.</summary>
public class MigrationTests(TestServer? server = null) : IAsyncLifetime
{
    private const string Migrations = "/api/v1/definitions/food-premises/migrations";

    private static readonly object Plan = new { from = 1, to = 2, ground = "favours-applicant", reason = "ขยายเวลาได้น้อยครั้งลง" };

    private readonly TestServer _server = server ?? new TestServer();

    public Task InitializeAsync() => _server.InitializeAsync();

    public Task DisposeAsync() => _server.DisposeAsync();

    [SkippableFact]
    public async Task A_plan_is_looked_at_proposed_by_a_designer_approved_by_another_and_run()
    {
        var number = await FileAndPublishAsync("maxCount: 2", "maxCount: 1");
        var designer = await _server.AsAsync("designer1");

        var looked = await (await designer.PostAsJsonAsync(Migrations + "?preview=true", Plan)).ReadAsync();
        looked.GetProperty("allowed").GetInt32().Should().Be(1);
        looked.GetProperty("cases")[0].Text("number").Should().Be(number);
        (await designer.GetJsonAsync(Migrations)).Items().Should().BeEmpty();

        var answer = await designer.PostAsJsonAsync(Migrations, Plan);
        answer.StatusCode.Should().Be(HttpStatusCode.Created);
        var proposed = await answer.ReadAsync();
        proposed.Text("state").Should().Be("proposed");
        var place = $"{Migrations}/{proposed.Text("id")}";
        await (await designer.PostAsJsonAsync(place + "/approve", new { })).ShouldBeProblemAsync(403, "migration.second-person");

        var supervisor = await _server.AsAsync("supervisor1");
        var done = await supervisor.PostJsonAsync(place + "/approve", new { });
        done.Text("state").Should().Be("done");
        done.GetProperty("moved").GetInt32().Should().Be(1);
        (await supervisor.GetJsonAsync("/api/v1/applications/" + number)).GetProperty("definitionVersion").GetInt32().Should().Be(2);
        await (await supervisor.PostAsJsonAsync(place + "/approve", new { })).ShouldBeProblemAsync(409, "migration.not-proposed");
        var one = await (await _server.AsAsync("auditor1")).GetJsonAsync(place);
        one.GetProperty("cases")[0].Text("state").Should().Be("moved");
        one.GetProperty("migration").Text("decidedBy").Should().Contain("หัวหน้า");
        using var browser = await PageBrowser.SignedInAsync(_server, "supervisor1");
        await browser.OpenAsync("/applications/" + number);
        browser.Page.Body!.TextContent.Should().Contain("อนุมัติโดย", "the timeline says who stands for it");
    }

    [SkippableFact]
    public async Task What_is_wrong_with_a_plan_is_refused_at_once_and_a_worse_version_moves_nothing_but_by_an_Act()
    {
        await FileAndPublishAsync("maxCount: 2", "maxCount: 3");
        var designer = await _server.AsAsync("designer1");

        await (await designer.PostAsJsonAsync(Migrations, new { })).ShouldBeProblemAsync(422, "request.missing-field");
        await (await designer.PostAsJsonAsync("/api/v1/definitions/none/migrations", Plan)).ShouldBeProblemAsync(404, "http.not-found");
        await (await designer.PostAsJsonAsync(Migrations, new { from = 1, to = 2, ground = "act-says-so", reason = "x" })).ShouldBeProblemAsync(422, "adopt.act-missing");
        await (await designer.PostAsJsonAsync(Migrations, new { from = 1, to = 2, ground = "favours-applicant", reason = "x", moves = new { check = "nowhere" } }))
            .ShouldBeProblemAsync(422, "adopt.move-unknown");
        await (await designer.PostAsJsonAsync(Migrations, Plan)).ShouldBeProblemAsync(422, "migration.nothing-to-move");
        var looked = await (await designer.PostAsJsonAsync(Migrations + "?preview=true", Plan)).ReadAsync();
        looked.GetProperty("cases")[0].GetProperty("problems")[0].Text("code").Should().Be("adopt.not-in-favour.officer-clock");
        (await designer.PostAsJsonAsync(Migrations, new { from = 1, to = 2, ground = "act-says-so", cite = "PHA s.90", reason = "บทเฉพาะกาล" })).StatusCode.Should().Be(HttpStatusCode.Created);
    }

    [SkippableFact]
    public async Task A_withdrawn_plan_cannot_be_approved_any_more()
    {
        await FileAndPublishAsync("maxCount: 2", "maxCount: 1");
        var designer = await _server.AsAsync("designer1");
        var place = $"{Migrations}/{(await (await designer.PostAsJsonAsync(Migrations, Plan)).ReadAsync()).Text("id")}";

        (await designer.PostJsonAsync(place + "/withdraw", new { })).Text("state").Should().Be("withdrawn");

        await (await (await _server.AsAsync("supervisor1")).PostAsJsonAsync(place + "/approve", new { })).ShouldBeProblemAsync(409, "migration.not-proposed");
    }

    [SkippableFact]
    public async Task The_pages_lead_from_the_form_over_what_would_happen_to_a_proposal_its_approval_and_what_came_of_it()
    {
        var number = await FileAndPublishAsync("maxCount: 2", "maxCount: 1");
        using var designer = await PageBrowser.SignedInAsync(_server, "designer1");
        await designer.OpenAsync("/packages");
        await designer.OpenAsync(designer.Page.QuerySelector("[data-test=versions] a[href*=migrations]")!.GetAttribute("href")!);

        await designer.SendAsync("[data-test=proposal]", new() { ["f.ground"] = "favours-applicant" });
        designer.Status.Should().Be(HttpStatusCode.UnprocessableEntity);
        designer.Page.QuerySelector("[data-test=error-summary] a")!.GetAttribute("href").Should().Be("#f-reason");
        await designer.SendAsync("[data-test=proposal]", new() { ["f.reason"] = "เป็นคุณแก่ผู้ยื่น" });
        designer.Text("[data-test=allowed]").Should().Be("1");
        designer.Text("[data-test=cases]").Should().Contain(number).And.Contain("เป็นคุณหรือเท่าเดิมทุกข้อ");
        await designer.SendAsync("[data-test=confirm-form]", [], "[data-test=confirm]");
        designer.Text("[data-test=waits]").Should().Contain("บุคคลอื่น");
        designer.Page.QuerySelector("[data-test=approve]").Should().BeNull("he proposed it himself");

        using var supervisor = await PageBrowser.SignedInAsync(_server, "supervisor1");
        await supervisor.OpenAsync("/permits/food-premises");
        await supervisor.OpenAsync(supervisor.Page.QuerySelector("[data-test=migrations]")!.GetAttribute("href")!);
        supervisor.Page.QuerySelector("[data-test=proposal]").Should().BeNull("only a designer proposes");
        await supervisor.OpenAsync(supervisor.Page.QuerySelector("[data-test=migrations] a")!.GetAttribute("href")!);
        await supervisor.SendAsync("[data-test=approve]", []);
        supervisor.Status.Should().Be(HttpStatusCode.UnprocessableEntity);
        await supervisor.SendAsync("[data-test=approve]", new() { ["confirmed"] = "yes" });
        supervisor.Text("[data-test=done]").Should().Contain("1");
        supervisor.Text("[data-test=cases]").Should().Contain("ย้ายแล้ว");
    }

    [SkippableFact]
    public async Task Without_a_later_version_there_is_nothing_to_propose()
    {
        using var designer = await PageBrowser.SignedInAsync(_server, "designer1");

        await designer.OpenAsync("/packages/food-premises/migrations");

        designer.Page.QuerySelector("[data-test=no-later]").Should().NotBeNull();
        await designer.OpenAsync("/packages/none/migrations");
        designer.Status.Should().Be(HttpStatusCode.NotFound);
    }

    private async Task<string> FileAndPublishAsync(string from, string to)
    {
        var number = (await FoodPremises.FileAsync(await _server.AsAsync("applicant1"))).Text("number")!;
        var manual = FoodPremises.FileText("manual.yaml").Replace(from, to, StringComparison.Ordinal);
        (await FoodPremises.PublishAsync(await _server.AsAsync("designer1"), FoodPremises.Zip(("manual.yaml", manual)))).StatusCode.Should().Be(HttpStatusCode.Created);
        return number;
    }
}
