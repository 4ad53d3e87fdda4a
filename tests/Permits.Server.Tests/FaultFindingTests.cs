using System.Net.Http.Json;
using FluentAssertions;
using Permits.Server.Tests.Pages;
using Permits.Server.Tests.Support;
using Xunit;

namespace Permits.Server.Tests;

/// <summary>R6 (LFA s.8 para 3) and R13 (APA s.37): what the licensor may not order, by API and by pages.</summary>
public sealed class FaultFindingTests(TestServer server) : IClassFixture<TestServer>
{
    private const string Form = "form[data-test=fault-form]";

    private static readonly object Order = new { facts = "ขาดหนังสือรับรอง", law = "มาตรา 8 วรรคสาม", reasons = "ไม่อาจอนุญาตได้" };
    private static readonly object Negligence = new { fault = "negligence", reason = "ขาดหนังสือรับรอง", makesApprovalImpossible = true, caseFile = "วน 12/2569" };

    [Fact]
    public async Task Refusal_for_incompleteness_is_barred_until_the_licensor_finds_fault()
    {
        var number = await FoodPremises.AtDecisionAsync(server);
        var licensor = await server.AsAsync("supervisor1");
        var task = await FoodPremises.OpenTaskAsync(licensor, number, "decide");
        await licensor.PostJsonAsync($"/api/v1/tasks/{task}/claim", new { });
        var refusal = new { outcome = "refuse-incomplete", data = Order, reason = "ขาดหนังสือรับรอง จึงไม่อาจอนุญาตตามที่ตารางเสนอ" };

        var barred = await (await licensor.PostAsJsonAsync($"/api/v1/tasks/{task}/complete", refusal)).ShouldBeProblemAsync(422, "completeness.barred");
        barred.GetProperty("errors")[0].Text("law").Should().Be("LFA s.8 para 3");

        await licensor.PostJsonAsync($"/api/v1/applications/{number}/fault", Negligence);
        await licensor.PostJsonAsync($"/api/v1/tasks/{task}/complete", refusal);

        (await licensor.GetJsonAsync("/api/v1/applications/" + number)).GetProperty("faultFindings")[0].Text("usedAt").Should().NotBeNullOrEmpty();
    }

    [Fact]
    public async Task Only_the_licensor_finds_fault_and_only_with_all_that_the_Act_asks()
    {
        var number = await FoodPremises.AtDecisionAsync(server);
        var path = $"/api/v1/applications/{number}/fault";
        var licensor = await server.AsAsync("supervisor1");

        await (await (await server.AsAsync("officer1")).PostAsJsonAsync(path, Negligence)).ShouldBeProblemAsync(403, "task.role-missing");
        await (await (await server.AsAsync("officer3")).PostAsJsonAsync(path, Negligence)).ShouldBeProblemAsync(404, "http.not-found");
        await (await licensor.PostAsJsonAsync(path, new { })).ShouldBeProblemAsync(422, "request.missing-field");
        var problem = await (await licensor.PostAsJsonAsync(path, new { fault = "dishonesty" })).ShouldBeProblemAsync(422);
        problem.GetProperty("errors").EnumerateArray().Select(e => e.Text("code"))
            .Should().BeEquivalentTo("fault.approval-possible", "task.reason-missing", "fault.case-file-missing");
        await licensor.PostJsonAsync(path, Negligence);
        await (await licensor.PostAsJsonAsync(path, Negligence)).ShouldBeProblemAsync(409, "fault.already-found");
    }

    [Fact]
    public async Task Before_completeness_there_is_no_fault_to_find()
    {
        var number = (await FoodPremises.FileAsync(await server.AsAsync("applicant1"))).Text("number");

        await (await (await server.AsAsync("supervisor1")).PostAsJsonAsync($"/api/v1/applications/{number}/fault", Negligence)).ShouldBeProblemAsync(409, "fault.not-complete");
    }

    [Fact]
    public async Task On_the_page_a_finding_is_recorded_only_after_it_is_confirmed()
    {
        var number = await FoodPremises.AtDecisionAsync(server);
        using var browser = await PageBrowser.SignedInAsync(server, "supervisor1");
        await browser.OpenAsync($"/applications/{number}");
        browser.Page.QuerySelector("[data-test=outcome-refuse-incomplete]").Should().BeNull("no fault is found yet");
        await browser.OpenAsync(browser.Page.QuerySelector("[data-test=find-fault]")!.GetAttribute("href")!);

        await browser.SendAsync(Form, new() { ["f.reason"] = "ขาดหนังสือรับรอง" });
        browser.Status.Should().Be(System.Net.HttpStatusCode.UnprocessableEntity);
        browser.Page.QuerySelectorAll(".error-summary a").Select(a => a.GetAttribute("href")).Should().BeEquivalentTo("#f-caseFile", "#f-makesApprovalImpossible");

        await browser.SendAsync(Form, new() { ["f.caseFile"] = "วน 12/2569", ["f.makesApprovalImpossible"] = "true" });
        browser.Text("[data-test=confirm-facts]").Should().Contain("ขาดหนังสือรับรอง").And.Contain("วน 12/2569");
        (await (await server.AsAsync("supervisor1")).GetJsonAsync("/api/v1/applications/" + number)).GetProperty("faultFindings").GetArrayLength()
            .Should().Be(0, "nothing is recorded yet");

        await browser.SendAsync("main form", [], "[data-test=confirm]");

        browser.Address.PathAndQuery.Should().Be($"/applications/{number}?done=fault");
        browser.Text("[data-test=fault-findings]").Should().Contain("วน 12/2569");
        browser.Page.QuerySelector("[data-test=find-fault]").Should().BeNull("one finding lets one act through");
    }

    [Fact]
    public async Task Going_back_from_the_confirmation_keeps_what_was_typed()
    {
        var number = await FoodPremises.AtDecisionAsync(server);
        using var browser = await PageBrowser.SignedInAsync(server, "supervisor1");
        await browser.OpenAsync($"/applications/{number}/fault");
        await browser.SendAsync(Form, new() { ["f.reason"] = "ขาดหนังสือรับรอง", ["f.caseFile"] = "วน 12/2569", ["f.makesApprovalImpossible"] = "true" });

        await browser.SendAsync("main form", [], "button[name=change]");

        browser.Page.QuerySelector("#f-caseFile")!.GetAttribute("value").Should().Be("วน 12/2569");
    }

    [Fact]
    public async Task An_order_without_facts_law_and_reasons_is_not_made()
    {
        var number = await FoodPremises.AtDecisionAsync(server);
        var licensor = await server.AsAsync("supervisor1");
        var task = await FoodPremises.OpenTaskAsync(licensor, number, "decide");
        await licensor.PostJsonAsync($"/api/v1/tasks/{task}/claim", new { });

        var problem = await (await licensor.PostAsJsonAsync($"/api/v1/tasks/{task}/complete", new { outcome = "refuse", data = new { facts = " " }, reason = "ต่างจากที่ตารางเสนอ" })).ShouldBeProblemAsync(422);

        problem.GetProperty("errors").EnumerateArray().Select(e => e.Text("path")).Distinct().Should().BeEquivalentTo("facts", "law", "reasons");
        (await licensor.GetJsonAsync("/api/v1/applications/" + number)).GetProperty("summary").Text("milestone").Should().Be("complete");
    }
}
