using System.Net;
using System.Net.Http.Json;
using System.Text;
using FluentAssertions;
using Permits.Server.Tests.Support;
using Xunit;

namespace Permits.Server.Tests;

/// <summary>Malformed and hostile input: problem details in both languages, nothing half-written, never 500.</summary>
public sealed class BadInputTests(TestServer server) : IClassFixture<TestServer>
{
    [Fact]
    public async Task An_unknown_route_method_or_type_is_a_problem()
    {
        var applicant = await server.AsAsync("applicant1");
        await (await applicant.GetAsync("/api/v1/nothing")).ShouldBeProblemAsync(404, "http.not-found");
        await (await applicant.DeleteAsync("/api/v1/applications")).ShouldBeProblemAsync(405, "http.method");
        await (await applicant.PostAsync("/api/v1/applications", new StringContent("x", Encoding.UTF8, "text/plain"))).ShouldBeProblemAsync(415, "http.media-type");
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("null")]
    [InlineData("{\"permitType\":5}")]
    [InlineData("{\"permitType\":\"food-premises\",\"documents\":{}}")]
    public async Task Malformed_json_is_a_problem(string body)
    {
        var answer = await (await server.AsAsync("applicant1")).PostAsync("/api/v1/applications", new StringContent(body, Encoding.UTF8, "application/json"));
        await answer.ShouldBeProblemAsync(400);
    }

    [Fact]
    public async Task Deeply_nested_json_is_a_problem()
    {
        var body = string.Concat(Enumerable.Repeat("{\"data\":", 5000)) + "1" + new string('}', 5000);
        var answer = await (await server.AsAsync("applicant1")).PostAsync("/api/v1/applications", new StringContent(body, Encoding.UTF8, "application/json"));
        await answer.ShouldBeProblemAsync(400, "http.malformed-json");
    }

    [Fact]
    public async Task A_problem_speaks_the_language_asked_for()
    {
        var message = new HttpRequestMessage(HttpMethod.Get, "/api/v1/nothing");
        message.Headers.AcceptLanguage.ParseAdd("en-GB, th;q=0.5");
        (await (await server.Client.SendAsync(message)).ShouldBeProblemAsync(404)).Text("title").Should().Be("Not found");
        (await (await server.Client.GetAsync("/api/v1/nothing")).ShouldBeProblemAsync(404)).Text("title").Should().Be("ไม่พบสิ่งที่ขอ");
    }

    [Fact]
    public async Task Every_fault_of_an_application_is_told_at_once_and_nothing_is_filed()
    {
        var applicant = await server.AsAsync("applicant2");
        var data = FoodPremises.Data(d =>
        {
            d["nationalId"] = "1112034563561";
            d["areaSqm"] = 100;
            d["phone"] = "abc";
            d.Remove("premisesName");
        });
        var answer = await applicant.PostAsJsonAsync("/api/v1/applications", FoodPremises.Application(data, []));
        var problem = await answer.ShouldBeProblemAsync(422);
        var paths = problem.GetProperty("errors").EnumerateArray().Select(e => e.GetProperty("path").GetString()).ToList();
        paths.Should().Contain(p => p!.Contains("nationalId", StringComparison.Ordinal))
            .And.Contain(p => p!.Contains("areaSqm", StringComparison.Ordinal))
            .And.Contain(p => p!.Contains("phone", StringComparison.Ordinal))
            .And.Contain(p => p!.Contains("premisesName", StringComparison.Ordinal));
        (await applicant.GetJsonAsync("/api/v1/applications")).Items().Should().BeEmpty();
    }

    [Fact]
    public async Task A_missing_paper_is_refused_by_its_id()
    {
        var answer = await (await server.AsAsync("applicant2")).PostAsJsonAsync(
            "/api/v1/applications", FoodPremises.Application(documents: [FoodPremises.Paper("id-copy"), FoodPremises.Paper("house-registration")]));
        var problem = await answer.ShouldBeProblemAsync(422);
        problem.GetProperty("errors").EnumerateArray().Should().Contain(e => e.GetProperty("path").GetString()!.Contains("building-use", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("no-such-permit", "muni-demo")]
    [InlineData("food-premises", "no-such-office")]
    [InlineData("food-premises", "industry-demo")]
    public async Task An_unknown_permit_type_or_a_wrong_office_is_refused(string permitType, string office)
    {
        var answer = await (await server.AsAsync("applicant2")).PostAsJsonAsync(
            "/api/v1/applications", new { permitType, office, data = FoodPremises.Data(), documents = FoodPremises.Papers });
        await answer.ShouldBeProblemAsync(422);
    }

    [Theory]
    [InlineData("R0lGODlhAQABAAAAACw=", "document.type")]
    [InlineData("UEsDBBQAAAA=", "document.type")]
    [InlineData("", "document.empty")]
    [InlineData("***", "request.invalid-field")]
    public async Task A_paper_is_judged_by_its_content(string base64, string code)
    {
        var answer = await (await server.AsAsync("applicant2")).PostAsJsonAsync(
            "/api/v1/applications", FoodPremises.Application(documents: [new { id = "id-copy", fileName = "id.pdf", content = base64 }]));
        await answer.ShouldBeProblemAsync(422, code);
    }

    [Fact]
    public async Task A_paper_over_ten_megabytes_is_too_large()
    {
        var content = new ByteArrayContent([.. FoodPremises.Pdf, .. new byte[10 * 1024 * 1024]]);
        content.Headers.ContentType = new("application/pdf");
        await (await (await server.AsAsync("applicant2")).PostAsync("/api/v1/documents", content)).ShouldBeProblemAsync(413, "document.too-large");
    }

    [Fact]
    public async Task A_paper_sent_before_is_filed_by_its_hash()
    {
        var applicant = await server.AsAsync("applicant1");
        var content = new ByteArrayContent([.. FoodPremises.Pdf, .. "another"u8]);
        content.Headers.ContentType = new("application/pdf");
        var sent = await applicant.PostAsync("/api/v1/documents?fileName=plan.pdf", content);
        sent.StatusCode.Should().Be(HttpStatusCode.Created);
        var sha256 = (await sent.ReadAsync()).Text("sha256");

        object[] papers = [FoodPremises.Paper("id-copy"), FoodPremises.Paper("house-registration"), new { id = "building-use", fileName = "plan.pdf", sha256 }];
        var filed = await applicant.PostJsonAsync("/api/v1/applications", FoodPremises.Application(documents: papers));
        var read = await applicant.GetAsync($"/api/v1/applications/{filed.Text("number")}/documents/{sha256}");
        read.Content.Headers.ContentType!.MediaType.Should().Be("application/pdf");
        (await read.Content.ReadAsByteArrayAsync()).Should().EndWith("another"u8.ToArray());

        papers[2] = new { id = "building-use", fileName = "plan.pdf", sha256 = new string('0', 64) };
        await (await applicant.PostAsJsonAsync("/api/v1/applications", FoodPremises.Application(documents: papers))).ShouldBeProblemAsync(422, "document.not-found");
    }

    [Theory]
    [InlineData("limit=0")]
    [InlineData("limit=x")]
    [InlineData("cursor=x")]
    [InlineData("cursor=%00")]
    [InlineData("view=all")]
    [InlineData("sort=name")]
    public async Task A_bad_list_parameter_is_a_problem(string query) =>
        await (await (await server.AsAsync("officer1")).GetAsync("/api/v1/tasks?" + query)).ShouldBeProblemAsync(400);

    [Theory]
    [InlineData("from=yesterday")]
    [InlineData("to=2026-02-30")]
    [InlineData("explained=maybe")]
    [InlineData("kind=late")]
    public async Task A_bad_filter_of_the_breach_log_is_a_problem(string query) =>
        await (await (await server.AsAsync("auditor1")).GetAsync("/api/v1/breaches?" + query)).ShouldBeProblemAsync(400);

    [Fact]
    public async Task A_stale_version_is_refused_and_changes_nothing()
    {
        var number = (await FoodPremises.FileAsync(await server.AsAsync("applicant1"))).Text("number");
        var officer = await server.AsAsync("officer1");
        var task = await FoodPremises.OpenTaskAsync(officer, number, "check");
        // The receipt's letter has left by then, which is an event of the case as well.
        (await FoodPremises.AdvanceAsync(server.Client, "PT1S")).EnsureSuccessStatusCode();
        var version = (await officer.GetJsonAsync("/api/v1/applications/" + number)).GetProperty("version").GetInt64();
        await officer.PostJsonAsync($"/api/v1/tasks/{task}/claim", new { version });

        var stale = await officer.PostAsJsonAsync($"/api/v1/tasks/{task}/complete", new { outcome = "complete", data = new { formInOrder = true }, version });
        await stale.ShouldBeProblemAsync(409, "case.changed");

        var message = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/tasks/{task}/unclaim") { Content = JsonContent.Create(new { }) };
        message.Headers.TryAddWithoutValidation("If-Match", $"\"{version}\"");
        await (await officer.SendAsync(message)).ShouldBeProblemAsync(409, "case.changed");
        (await officer.GetJsonAsync("/api/v1/tasks/" + task)).Text("assignee").Should().Be("officer1");
    }

    [Fact]
    public async Task An_outcome_that_the_task_does_not_know_is_refused()
    {
        var number = (await FoodPremises.FileAsync(await server.AsAsync("applicant1"))).Text("number");
        var officer = await server.AsAsync("officer1");
        var task = await FoodPremises.OpenTaskAsync(officer, number, "check");
        await officer.PostJsonAsync($"/api/v1/tasks/{task}/claim", new { });
        await (await officer.PostAsJsonAsync($"/api/v1/tasks/{task}/complete", new { outcome = "maybe", data = new { } })).ShouldBeProblemAsync(422);
    }

    public static TheoryData<string, string, string> HostileFiles => new()
    {
        { "process.bpmn", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>", "DTD with an outside entity" },
        { "process.bpmn", "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]><x>&b;</x>", "entity expansion" },
        { "process.bpmn", "<bpmn:definitions", "broken XML" },
        { "process.bpmn", "", "nothing" },
        { "manual.yaml", "slug: [unclosed", "broken YAML" },
        { "manual.yaml", "a: &a [*a, *a]", "YAML that refers to itself" },
        { "forms/filing.json", "{", "broken JSON" },
    };

    [Theory]
    [MemberData(nameof(HostileFiles))]
    public async Task A_package_with_a_hostile_file_is_refused_with_findings(string path, string content, string because)
    {
        var designer = await server.AsAsync("designer1");
        var answer = await FoodPremises.PublishAsync(designer, FoodPremises.Zip((path, content)));
        var problem = await answer.ShouldBeProblemAsync(422);
        problem.GetProperty("findings").GetArrayLength().Should().BePositive(because);
        (await server.Client.GetJsonAsync("/api/v1/permit-types/food-premises")).GetProperty("version").GetInt32().Should().Be(1);
    }

    [Fact]
    public async Task An_element_that_cannot_be_run_is_refused_by_its_id()
    {
        var bpmn = FoodPremises.FileText("process.bpmn").Replace(
            "<bpmn:sequenceFlow id=\"toCheck\"", "<bpmn:scriptTask id=\"surprise\" name=\"x\" /><bpmn:sequenceFlow id=\"toCheck\"", StringComparison.Ordinal);
        var answer = await FoodPremises.PublishAsync(await server.AsAsync("designer1"), FoodPremises.Zip(("process.bpmn", bpmn)));
        var problem = await answer.ShouldBeProblemAsync(422);
        problem.GetProperty("findings").EnumerateArray().Should().Contain(f => f.GetProperty("element").GetString() == "surprise");
    }

    [Fact]
    public async Task Something_that_is_no_zip_is_refused()
    {
        var designer = await server.AsAsync("designer1");
        await (await FoodPremises.PublishAsync(designer, "no zip"u8.ToArray())).ShouldBeProblemAsync(422);
        await (await FoodPremises.PublishAsync(designer, "no zip"u8.ToArray(), "text/plain")).ShouldBeProblemAsync(415);
        await (await FoodPremises.PublishAsync(designer, new byte[50 * 1024 * 1024])).ShouldBeProblemAsync(413, "http.too-large");
    }

    [Fact]
    public async Task A_package_that_is_already_published_is_a_conflict_with_a_folder_around_it_or_without()
    {
        var designer = await server.AsAsync("designer1");
        await (await FoodPremises.PublishAsync(designer, FoodPremises.Zip())).ShouldBeProblemAsync(409, "definition.unchanged");
        await (await FoodPremises.PublishAsync(designer, FoodPremises.ZipIn("food-premises/"))).ShouldBeProblemAsync(409, "definition.unchanged");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"now\":\"2026-01-01T00:00:00+07:00\"}")]
    [InlineData("{\"advance\":\"-P1D\"}")]
    [InlineData("{\"advance\":\"soon\"}")]
    [InlineData("{\"advance\":\"P99999Y\"}")]
    [InlineData("{\"advance\":\"P1D\",\"now\":\"2027-01-01T00:00:00+07:00\"}")]
    public async Task The_clock_moves_only_forward_and_by_one_thing(string body) =>
        await (await server.Client.PostAsync("/dev/clock", new StringContent(body, Encoding.UTF8, "application/json"))).ShouldBeProblemAsync(422);

    [Fact]
    public async Task An_instant_that_is_none_is_malformed() =>
        await (await server.Client.PostAsync("/dev/clock", new StringContent("{\"now\":\"tomorrow\"}", Encoding.UTF8, "application/json")))
            .ShouldBeProblemAsync(400, "http.malformed-json");

    [Fact]
    public async Task Answers_carry_the_security_headers()
    {
        var answer = await server.Client.GetAsync("/api/v1/permit-types");
        answer.Headers.GetValues("Content-Security-Policy").Single().Should().Contain("default-src 'none'").And.NotContain("script-src 'unsafe");
        answer.Headers.GetValues("X-Content-Type-Options").Should().Equal("nosniff");
        answer.Headers.Contains("Server").Should().BeFalse();
    }
}
