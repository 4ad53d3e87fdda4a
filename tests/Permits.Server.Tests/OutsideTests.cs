using System.Net.Http.Json;
using FluentAssertions;
using Permits.Server.Tests.Pages;
using Permits.Server.Tests.Support;
using Xunit;

namespace Permits.Server.Tests;

/// <summary>Messages from outside, found by their key, and incidents that a supervisor sees to, through API and page.</summary>
public sealed class OutsideTests : IAsyncLifetime
{
    private readonly TestServer _server = new();

    public Task InitializeAsync() => _server.InitializeAsync();

    public Task DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task A_message_is_brought_to_the_one_application_that_waits_for_its_key()
    {
        await PublishAsync("""
            <bpmn:receiveTask id="paid" name="รอชำระค่าธรรมเนียม" messageRef="payment"><bpmn:incoming>toPaid</bpmn:incoming><bpmn:outgoing>toSplit</bpmn:outgoing></bpmn:receiveTask>
            """, """
            <bpmn:message id="payment" name="payment"><bpmn:extensionElements><permit:correlation key="application.workers"/></bpmn:extensionElements></bpmn:message>
            """, "paid");
        var (first, second) = (await CheckedAsync(workers: 6), await CheckedAsync(workers: 7));
        var officer = await _server.AsAsync("officer1");

        await (await officer.PostAsJsonAsync("/api/v1/messages", new { name = "payment" })).ShouldBeProblemAsync(422, "request.missing-field");
        await (await officer.PostAsJsonAsync("/api/v1/messages", new { name = "payment", key = "8" })).ShouldBeProblemAsync(404);
        await (await officer.PostAsJsonAsync($"/api/v1/applications/{first}/messages", new { name = "payment", key = "7" })).ShouldBeProblemAsync(422, "message.nothing-waits");
        (await officer.PostJsonAsync("/api/v1/messages", new { name = "payment", key = "7", data = new { amount = 200 } })).Text("number").Should().Be(second);

        (await TasksAsync(officer, second)).Should().BeEquivalentTo("review", "inspect");
        (await TasksAsync(officer, first)).Should().BeEmpty();
        (await (await _server.AsAsync("officer4")).PostAsJsonAsync("/api/v1/messages", new { name = "payment", key = "6" })).StatusCode
            .Should().Be(System.Net.HttpStatusCode.NotFound, "another office sees no application of this one");
    }

    [Fact]
    public async Task A_supervisor_says_on_the_page_what_was_done_about_an_incident_and_the_run_tries_again()
    {
        await PublishAsync("""
            <bpmn:scriptTask id="visits" name="ตรวจรายการ"><bpmn:incoming>toVisits</bpmn:incoming><bpmn:outgoing>toSplit</bpmn:outgoing>
              <bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>if application.workers = 6 then "many" else 1</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>
              <bpmn:script>loopCounter</bpmn:script></bpmn:scriptTask>
            """, "", "visits");
        var number = await CheckedAsync(workers: 6);
        using (var officer = await PageBrowser.SignedInAsync(_server, "officer1"))
        {
            await officer.OpenAsync("/applications/" + number);
            officer.Text("[data-test=incident]").Should().Contain("ตรวจรายการ");
            officer.Page.QuerySelector("[data-test=resolve-incident]").Should().BeNull("it is for a supervisor to see to it");
        }

        using var browser = await PageBrowser.SignedInAsync(_server, "supervisor1");
        await browser.OpenAsync("/applications/" + number);
        await browser.SendAsync("form[action$='/incidents/resolve']", new() { ["f.reason"] = "ตรวจแผนผังแล้ว" });

        browser.Text("[data-test=done]").Should().Contain("ดำเนินการต่อ");
        browser.Text("[data-test=incident]").Should().Contain("ตรวจรายการ", "the data are as they were");
        var log = (await (await _server.AsAsync("supervisor1")).GetJsonAsync("/api/v1/applications/" + number)).GetProperty("timeline").EnumerateArray().Select(e => e.Text("type")).ToList();
        log.Count(t => t == "incident-raised").Should().Be(2);
        log.Should().ContainSingle(t => t == "incident-resolved");
        await (await (await _server.AsAsync("officer1")).PostAsJsonAsync($"/api/v1/applications/{number}/incidents/visits/resolve", new { reason = "x" }))
            .ShouldBeProblemAsync(403, "task.role-missing");
    }

    /// <summary>Publishes food-premises with one more element between completeness and consideration.</summary>
    private async Task PublishAsync(string element, string root, string id)
    {
        var flow = "to" + char.ToUpperInvariant(id[0]) + id[1..];
        var bpmn = FoodPremises.FileText("process.bpmn")
            .Replace("""<bpmn:outgoing>toSplit</bpmn:outgoing>""", $"<bpmn:outgoing>{flow}</bpmn:outgoing>", StringComparison.Ordinal)
            .Replace("""<bpmn:sequenceFlow id="toSplit" sourceRef="documentsComplete" """, $"""<bpmn:sequenceFlow id="{flow}" sourceRef="documentsComplete" targetRef="{id}" /><bpmn:sequenceFlow id="toSplit" sourceRef="{id}" """, StringComparison.Ordinal)
            .Replace("""<bpmn:parallelGateway id="split" """, element + """<bpmn:parallelGateway id="split" """, StringComparison.Ordinal)
            .Replace("<bpmn:collaboration ", root + "<bpmn:collaboration ", StringComparison.Ordinal);
        var published = await FoodPremises.PublishAsync(await _server.AsAsync("designer1"), FoodPremises.Zip(("process.bpmn", bpmn)));
        published.StatusCode.Should().Be(System.Net.HttpStatusCode.Created, await published.Content.ReadAsStringAsync());
    }

    private async Task<string> CheckedAsync(int workers)
    {
        var filed = await (await _server.AsAsync("applicant1")).PostJsonAsync("/api/v1/applications", FoodPremises.Application(FoodPremises.Data(d => d["workers"] = workers)));
        await FoodPremises.CompleteAsync(await _server.AsAsync("officer1"), filed.Text("number"), "check", "complete", new { formInOrder = true });
        return filed.Text("number");
    }

    private static async Task<IEnumerable<string?>> TasksAsync(HttpClient client, string number) =>
        (await client.GetJsonAsync("/api/v1/applications/" + number)).GetProperty("tasks").EnumerateArray().Select(t => t.GetProperty("elementId").GetString());
}
