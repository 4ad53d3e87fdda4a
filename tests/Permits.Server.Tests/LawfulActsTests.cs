using System.Net.Http.Json;
using System.Text;
using FluentAssertions;
using Permits.Server.Tests.Pages;
using Permits.Server.Tests.Support;
using Xunit;

namespace Permits.Server.Tests;

/// <summary>Defect records, extensions, pauses, with whom a case lay and the reasons of breaches, as letters, answers and pages show them.</summary>
public sealed class LawfulActsTests : IAsyncLifetime
{
    private readonly TestServer _server = new();

    public Task InitializeAsync() => _server.InitializeAsync();

    public Task DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task A_defect_record_names_the_defects_and_the_last_day_and_an_unanswered_one_leads_to_return()
    {
        var applicant = await _server.AsAsync("applicant1");
        var officer = await _server.AsAsync("officer1");
        var number = (await FoodPremises.FileAsync(applicant)).Text("number");
        await FoodPremises.CompleteAsync(officer, number, "check", "defects", new { formInOrder = false, defects = "แผนผังไม่ชัดเจน", correctionDays = 12 });
        (await FoodPremises.AdvanceAsync(_server.Client, "PT1M")).EnsureSuccessStatusCode();

        // 5 January and 12 days is Saturday the 17th: the applicant's last day rolls to Monday the 19th (APA s.64 para 3).
        var letter = LettersTo("applicant1").Should().ContainSingle(l => l.Contains("แผนผังไม่ชัดเจน", StringComparison.Ordinal)).Subject;
        letter.Should().Contain("19 มกราคม 2569").And.Contain(number).And.Contain("เจ้าหน้าที่ตัวอย่าง ๑").And.NotContain("{{");
        (await applicant.GetJsonAsync("/api/v1/tasks")).Items().Should().ContainSingle(t => t.Text("elementId") == "correct")
            .Which.Text("due").Should().Be("2026-01-19T16:30:00+07:00");

        (await FoodPremises.AdvanceAsync(_server.Client, "P15D")).EnsureSuccessStatusCode();
        await FoodPremises.CompleteAsync(officer, number, "returnApplication", null, new { facts = "ไม่ส่งแผนผังใหม่", law = "มาตรา 9", reasons = "ไม่แก้ไขภายในเวลา" });
        (await applicant.GetJsonAsync("/api/v1/applications/" + number)).GetProperty("summary").Text("result").Should().Be("returned");
        (await (await _server.AsAsync("auditor1")).GetJsonAsync($"/api/v1/breaches?application={number}&kind=all")).Items()
            .Should().BeEmpty("an applicant's lapsed period is no breach");
    }

    [Fact]
    public async Task Consideration_is_extended_twice_by_the_licensor_and_never_a_third_time()
    {
        var officer = await _server.AsAsync("officer1");
        var supervisor = await _server.AsAsync("supervisor1");
        var (number, clock) = await ConsideredAsync();
        var path = $"/api/v1/applications/{number}/clocks/{clock}/extend";

        (await officer.PostAsJsonAsync(path, new { reason = "ตรวจเพิ่ม" })).StatusCode.Should().Be(System.Net.HttpStatusCode.Forbidden);
        await (await supervisor.PostAsJsonAsync(path, new { })).ShouldBeProblemAsync(422, "request.missing-field");
        await supervisor.PostJsonAsync(path, new { reason = "ตรวจเพิ่ม" });
        await supervisor.PostJsonAsync(path, new { reason = "ตรวจเพิ่มอีก" });
        await (await supervisor.PostAsJsonAsync(path, new { reason = "อีก" })).ShouldBeProblemAsync(409, "clock.extensions-used-up");

        // 4 February and twice 15 days.
        var extended = (await officer.GetJsonAsync($"/api/v1/applications/{number}/clocks")).Items().Single(c => c.Text("id") == clock);
        extended.Text("due").Should().Be("2026-03-06T16:30:00+07:00");
        extended.GetProperty("derivation").GetProperty("extensions").GetArrayLength().Should().Be(2);
    }

    [Fact]
    public async Task An_extension_may_be_shorter_than_the_Act_allows_and_never_longer()
    {
        var supervisor = await _server.AsAsync("supervisor1");
        var (number, clock) = await ConsideredAsync();
        var path = $"/api/v1/applications/{number}/clocks/{clock}/extend";

        await (await supervisor.PostAsJsonAsync(path, new { reason = "ตรวจเพิ่ม", period = "P16D" })).ShouldBeProblemAsync(422, "clock.extension-too-long");
        (await supervisor.PostAsJsonAsync(path, new { reason = "ตรวจเพิ่ม", period = "P0D" })).StatusCode.Should().Be(System.Net.HttpStatusCode.UnprocessableEntity);
        await supervisor.PostJsonAsync(path, new { reason = "ตรวจเพิ่ม", period = "P10D" });
        (await DueAsync(number, clock)).Should().Be("2026-02-14T16:30:00+07:00", "4 February and 10 days");

        using var browser = await PageBrowser.SignedInAsync(_server, "supervisor1");
        await browser.OpenAsync($"/applications/{number}");
        await browser.SendAsync("[data-clock$='/consideration'] form[action$='/extend']", new() { ["f.count"] = "5", ["f.reason"] = "ตรวจเพิ่มอีก" });
        browser.Address.Query.Should().Be("?done=extended");
        (await DueAsync(number, clock)).Should().Be("2026-02-19T16:30:00+07:00");
    }

    [Fact]
    public async Task No_clock_of_the_packages_can_be_paused_for_no_law_gives_a_ground()
    {
        var supervisor = await _server.AsAsync("supervisor1");
        var (number, clock) = await ConsideredAsync();
        var path = $"/api/v1/applications/{number}/clocks/{clock}";

        await (await supervisor.PostAsJsonAsync(path + "/pause", new { })).ShouldBeProblemAsync(422, "request.missing-field");
        var refused = await (await supervisor.PostAsJsonAsync(path + "/pause", new { ground = "consultation", reason = "หารือ" })).ShouldBeProblemAsync(422, "clock.no-lawful-ground");
        refused.GetProperty("errors")[0].Text("law").Should().NotBeNullOrEmpty();
        (await supervisor.PostAsJsonAsync(path + "/resume", new { reason = "หารือแล้ว" })).IsSuccessStatusCode.Should().BeFalse();
        (await DueAsync(number, clock)).Should().Be("2026-02-04T16:30:00+07:00");

        using var browser = await PageBrowser.SignedInAsync(_server, "supervisor1");
        await browser.OpenAsync($"/applications/{number}");
        browser.Page.QuerySelector("[data-test=pause]").Should().BeNull();
    }

    [Fact]
    public async Task Case_page_and_tracking_say_how_long_the_case_lay_with_whom()
    {
        var receipt = await FoodPremises.FileAsync(await _server.AsAsync("applicant1"));
        var number = receipt.Text("number");
        (await FoodPremises.AdvanceAsync(_server.Client, "P1D")).EnsureSuccessStatusCode();
        await FoodPremises.CompleteAsync(
            await _server.AsAsync("officer1"), number, "check", "defects", new { formInOrder = false, defects = "แผนผังไม่ชัดเจน", correctionDays = 12 });
        (await FoodPremises.AdvanceAsync(_server.Client, "P7D")).EnsureSuccessStatusCode();

        using var officer = await PageBrowser.SignedInAsync(_server, "officer1");
        await officer.OpenAsync($"/applications/{number}");
        officer.Text("[data-test=held]").Should().Be("อยู่กับหน่วยงาน 1 วัน (1 วันทำการ) อยู่กับผู้ยื่นคำขอ 7 วัน (5 วันทำการ)");
        using var visitor = new PageBrowser(_server);
        await visitor.OpenAsync("/track");
        await visitor.SendAsync("[data-test=track-form]", new() { ["number"] = number, ["secret"] = receipt.Text("trackingSecret") });
        visitor.Text("[data-test=held]").Should().Be("อยู่กับหน่วยงาน 1 วัน (1 วันทำการ) อยู่กับท่าน 7 วัน (5 วันทำการ)");
    }

    [Fact]
    public async Task A_breach_is_explained_by_a_supervisor_and_other_reasons_need_words()
    {
        var number = (await FoodPremises.FileAsync(await _server.AsAsync("applicant1"))).Text("number");
        (await FoodPremises.AdvanceAsync(_server.Client, "P3D")).EnsureSuccessStatusCode();
        var supervisor = await _server.AsAsync("supervisor1");
        (await supervisor.GetJsonAsync($"/api/v1/breaches?application={number}")).Items().Should().BeEmpty("the check's day is a step of the manual");
        var breach = (await supervisor.GetJsonAsync($"/api/v1/breaches?application={number}&kind=step")).Items().Single();
        breach.GetProperty("holders").GetArrayLength().Should().BePositive();
        var path = $"/api/v1/breaches/{breach.Text("id")}/reason";

        await (await supervisor.PostAsJsonAsync(path, new { })).ShouldBeProblemAsync(422, "request.missing-field");
        await (await supervisor.PostAsJsonAsync(path, new { code = "other" })).ShouldBeProblemAsync(422);
        await supervisor.PostJsonAsync(path, new { code = "volume", text = "คำขอจำนวนมาก" });

        var reason = (await supervisor.GetJsonAsync($"/api/v1/breaches?application={number}&explained=true&kind=all")).Items().Single().GetProperty("reason");
        reason.Text("code").Should().Be("volume");
        reason.Text("text").Should().Be("คำขอจำนวนมาก");
        (await supervisor.GetJsonAsync("/api/v1/breaches?kind=all&from=2026-01-07")).Items().Should().BeEmpty();
        (await supervisor.GetJsonAsync("/api/v1/breaches?kind=step&from=2026-01-06&to=2026-01-06&office=muni-demo&permitType=food-premises")).Items().Should().ContainSingle();
        (await supervisor.GetJsonAsync("/api/v1/breaches?kind=all&to=2026-01-05")).Items().Should().BeEmpty();
    }

    [Fact]
    public async Task Corrected_reason_stays_to_be_read_and_the_supervisor_answers_for_the_breach()
    {
        var number = (await FoodPremises.FileAsync(await _server.AsAsync("applicant1"))).Text("number");
        (await FoodPremises.AdvanceAsync(_server.Client, "P3D")).EnsureSuccessStatusCode();
        var supervisor = await _server.AsAsync("supervisor1");
        var auditor = await _server.AsAsync("auditor1");
        var id = (await supervisor.GetJsonAsync($"/api/v1/breaches?application={number}&kind=step")).Items().Single().Text("id");

        await supervisor.PostJsonAsync($"/api/v1/breaches/{id}/reason", new { code = "volume", text = "คำขอจำนวนมาก" });
        await supervisor.PostJsonAsync($"/api/v1/breaches/{id}/reason", new { code = "disaster", text = "น้ำท่วม" });
        await (await supervisor.PostAsJsonAsync($"/api/v1/breaches/{id}/acknowledgement", new { correctiveAct = " " })).ShouldBeProblemAsync(422);
        await supervisor.PostJsonAsync($"/api/v1/breaches/{id}/acknowledgement", new { correctiveAct = "ย้ายสำนักงาน" });

        var file = await auditor.GetJsonAsync($"/api/v1/breaches/{id}");
        file.GetProperty("reasons").EnumerateArray().Select(r => r.Text("code")).Should().Equal("volume", "disaster");
        file.Text("leafHash").Should().MatchRegex("^[0-9a-f]{64}$");
        file.GetProperty("reasons")[1].GetProperty("corrects").GetInt64().Should().Be(file.GetProperty("reasons")[0].GetProperty("sequence").GetInt64());
        file.GetProperty("breach").GetProperty("reason").GetProperty("counts").GetBoolean().Should().BeFalse();
        file.GetProperty("breach").GetProperty("acknowledgement").Text("correctiveAct").Should().Be("ย้ายสำนักงาน");
        (await auditor.GetJsonAsync($"/api/v1/breaches?kind=step&acknowledged=true&step=check&application={number}")).Items().Should().ContainSingle();
        (await auditor.GetJsonAsync("/api/v1/breaches?kind=step&officer=nobody")).Items().Should().BeEmpty();

        using var page = await PageBrowser.SignedInAsync(_server, "auditor1");
        await page.OpenAsync($"/breaches/{id}");
        page.Text("[data-test=old-reason]").Should().Contain("คำขอจำนวนมาก");
        page.Text("[data-test=reason]").Should().Contain("น้ำท่วม");
        page.Text("[data-test=acknowledgement]").Should().Contain("ย้ายสำนักงาน");
    }

    private async Task<(string Number, string Clock)> ConsideredAsync()
    {
        var officer = await _server.AsAsync("officer1");
        var number = (await FoodPremises.FileAsync(await _server.AsAsync("applicant1"))).Text("number");
        await FoodPremises.CompleteAsync(officer, number, "check", "complete", new { formInOrder = true });
        var clocks = (await officer.GetJsonAsync($"/api/v1/applications/{number}/clocks")).Items();
        return (number, clocks.Single(c => c.Text("spec").EndsWith("/consideration", StringComparison.Ordinal)).Text("id"));
    }

    private async Task<string> DueAsync(string number, string clock) =>
        (await (await _server.AsAsync("officer1")).GetJsonAsync($"/api/v1/applications/{number}/clocks")).Items().Single(c => c.Text("id") == clock).Text("due");

    private List<string> LettersTo(string user) =>
        [.. Directory.GetFiles(Path.Combine(_server.Folder, "outbox"))
            .Select(File.ReadAllText)
            .Where(l => l.Contains($"To: {user}@", StringComparison.Ordinal))
            .Select(l => Encoding.UTF8.GetString(Convert.FromBase64String(l.Split("\r\n\r\n", 2)[1].Replace("\r\n", "", StringComparison.Ordinal))))];
}
