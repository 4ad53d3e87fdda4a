using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using FluentAssertions;
using Permits.Server.Tests.Pages;
using Permits.Server.Tests.Support;
using Xunit;

namespace Permits.Server.Tests;

/// <summary>Drafts through API and pages: saved with ETags, checked, compared, reviewed by a second designer, published.</summary>
public class DraftTests(TestServer? server = null) : IAsyncLifetime
{
    private const string Draft = "/api/v1/drafts/food-premises";

    private const string Bpmn = Draft + "/files/process.bpmn";

    private readonly TestServer _server = server ?? new TestServer();

    private HttpClient _designer = null!;

    public async Task InitializeAsync()
    {
        await _server.InitializeAsync();
        _designer = await _server.AsAsync("designer1");
        await _designer.PostJsonAsync("/api/v1/drafts", new { slug = "food-premises" });
    }

    public Task DisposeAsync() => _server.DisposeAsync();

    [SkippableFact]
    public async Task A_save_that_comes_too_late_is_told_what_differs_in_meaning()
    {
        var stale = await EtagAsync(Bpmn);
        await SavedAsync(_designer, Bpmn, LongerInspection, stale);

        var late = await PutAsync(await _server.AsAsync("designer2"), Bpmn, FoodPremises.FileText("process.bpmn"), stale);

        var problem = await late.ShouldBeProblemAsync(412, "draft.changed");
        problem.Text("savedBy").Should().Be("ผู้ออกแบบตัวอย่าง ๑");
        problem.GetProperty("changes").EnumerateArray().Single().GetProperty("what").Text("th").Should().Be("ขั้นตอนตรวจสถานที่: 25 → 20 วัน");
        (await _designer.GetStringAsync(Bpmn)).Should().Be(LongerInspection);
    }

    [SkippableFact]
    public async Task A_save_has_to_say_what_it_was_made_from()
    {
        await (await _designer.PutAsync(Bpmn, new StringContent("x"))).ShouldBeProblemAsync(428, "http.precondition-missing");
        await (await PutAsync(_designer, Draft + "/files/evil.exe", "x", null)).ShouldBeProblemAsync(422, "draft.unknown-path");
    }

    [SkippableFact]
    public async Task A_check_looks_at_what_is_not_saved_yet()
    {
        (await CheckAsync(new { })).Should().NotContain(f => f.Text("severity") == "error");

        var unsaved = await CheckAsync(new { files = new Dictionary<string, string> { ["process.bpmn"] = LongerInspection.Replace("P25D", "P250D", StringComparison.Ordinal) } });

        unsaved.Should().Contain(f => f.Text("rule") == "package.way-over-total" && f.Text("severity") == "error");
        (await CheckAsync(new { })).Should().NotContain(f => f.Text("severity") == "error", "nothing was stored");
    }

    [SkippableFact]
    public async Task A_draft_gives_back_its_folder_byte_for_byte_and_takes_it_again()
    {
        var zip = await _designer.GetByteArrayAsync(Draft + "/archive");
        var folder = new ZipArchive(new MemoryStream(zip));
        foreach (var entry in folder.Entries)
        {
            using var reader = new StreamReader(entry.Open());
            (await reader.ReadToEndAsync()).Should().Be(FoodPremises.FileText(entry.FullName), entry.FullName);
        }

        await (await FoodPremises.SendBytesAsync(_designer, "/api/v1/drafts/archive", zip, "application/zip")).ShouldBeProblemAsync(409, "draft.open-already");
        var again = new HttpRequestMessage(HttpMethod.Post, "/api/v1/drafts/archive") { Content = new ByteArrayContent(zip) };
        again.Content.Headers.ContentType = new("application/zip");
        again.Headers.TryAddWithoutValidation("If-Match", (await _designer.GetJsonAsync(Draft)).Text("etag"));
        (await _designer.SendAsync(again)).StatusCode.Should().Be(HttpStatusCode.Created);
        (await _designer.GetByteArrayAsync(Draft + "/archive")).Should().Equal(zip);
    }

    [SkippableFact]
    public async Task A_new_permit_type_begins_with_a_package_that_passes_every_check()
    {
        var name = new { titleTh = "ใบอนุญาตเลี้ยงสุนัข \"พิเศษ\" <ก> & ข", titleEn = "Dog & \"special\" <permit>", numberPrefix = "DOG", officeKind = "local-government" };
        var draft = await _designer.PostJsonAsync("/api/v1/drafts", new { slug = "dog-keeping", @new = name });

        draft.GetProperty("title").Text("th").Should().Be(name.titleTh);
        var check = await _designer.PostJsonAsync("/api/v1/drafts/dog-keeping/check", new { });
        check.GetProperty("findings").EnumerateArray().Should().NotContain(f => f.Text("severity") != "information");
        check.GetProperty("way").GetProperty("count").GetDouble().Should().Be(28);
        (await _designer.PostJsonAsync("/api/v1/drafts/dog-keeping/review", new { note = "ประเภทใหม่" })).Text("state").Should().Be("requested");
        var published = await (await (await _server.AsAsync("designer2")).PostAsync("/api/v1/drafts/dog-keeping/review/approve", null)).ReadAsync();
        published.GetProperty("version").GetInt32().Should().Be(1);
    }

    [SkippableFact]
    public async Task Everything_wrong_with_a_new_permit_type_is_told_at_once()
    {
        var refused = await _designer.PostAsJsonAsync("/api/v1/drafts", new { slug = "No Slug", @new = new { titleTh = " ", numberPrefix = "dog" } });

        (await refused.ShouldBeProblemAsync(422, "draft.new-type")).GetProperty("errors").EnumerateArray().Select(e => e.Text("path"))
            .Should().BeEquivalentTo("slug", "new.titleTh", "new.titleEn", "new.numberPrefix", "new.officeKind");
    }

    [SkippableFact]
    public async Task A_draft_may_begin_with_an_empty_canvas_and_its_check_says_what_is_missing()
    {
        await _designer.PostJsonAsync("/api/v1/drafts", new { slug = "factory-licence", emptyProcess = true });

        var check = await _designer.PostJsonAsync("/api/v1/drafts/factory-licence/check", new { });

        check.GetProperty("findings").EnumerateArray().Select(f => f.Text("rule")).Should().Contain("bpmn.one-start");
    }

    [SkippableFact]
    public async Task Decisions_and_the_manual_of_a_draft_are_tried_by_the_server_itself()
    {
        var tried = await _designer.PostJsonAsync(Draft + "/decide", new { decision = "recommendation", input = new { } });
        tried.GetProperty("problems").GetArrayLength().Should().BePositive("no input was given");
        await (await _designer.PostAsJsonAsync(Draft + "/decide", new { decision = "none", input = new { } })).ShouldBeProblemAsync(422, "draft.decision-unknown");

        var manual = await _designer.PostJsonAsync(Draft + "/manual", new { });
        WebUtility.HtmlDecode(manual.Text("html")).Should().Contain("กองสาธารณสุข");
        var broken = await _designer.PostJsonAsync(Draft + "/manual", new { files = new Dictionary<string, string> { ["manual.yaml"] = "slug: [" } });
        broken.GetProperty("html").ValueKind.Should().Be(JsonValueKind.Null);
        broken.GetProperty("findings").GetArrayLength().Should().BePositive();
    }

    [SkippableFact]
    public async Task A_model_of_another_tool_is_turned_into_ours_with_what_became_of_it()
    {
        const string Camunda = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="x">
              <process id="p" isExecutable="true"><startEvent id="s" /><userTask id="t" name="T" camunda:candidateGroups="inspector" /></process>
            </definitions>
            """;

        var imported = await (await FoodPremises.SendBytesAsync(_designer, Draft + "/import", System.Text.Encoding.UTF8.GetBytes(Camunda), "application/xml")).ReadAsync();

        imported.Text("xml").Should().Contain("permit:task");
        imported.GetProperty("findings").EnumerateArray().Should().NotBeEmpty();
        await (await FoodPremises.SendBytesAsync(_designer, Draft + "/import", "not xml"u8.ToArray(), "application/xml")).ShouldBeProblemAsync(422, "bpmn.not-xml");
    }

    [SkippableFact]
    public async Task A_script_of_our_page_calls_the_API_with_its_cookie_and_proof_and_nobody_else_does()
    {
        using var cookies = new HttpClientHandler { CookieContainer = new CookieContainer() };
        using var browser = new HttpClient(cookies) { BaseAddress = _server.Client.BaseAddress };
        var signIn = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await browser.GetStringAsync("/sign-in"));
        var proof = signIn.QuerySelector("form[action='/sign-in'] input[type=hidden]")!;
        await browser.PostAsync("/sign-in", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            [proof.GetAttribute("name")!] = proof.GetAttribute("value")!, ["f.user"] = "designer1", ["f.password"] = "permits-demo",
        }));
        var editor = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await browser.GetStringAsync("/packages/food-premises/draft/process"));
        var token = editor.QuerySelector("[data-designer]")!.GetAttribute("data-csrf")!;

        (await SendAsync(null)).StatusCode.Should().Be(HttpStatusCode.Unauthorized, "a cookie alone is no proof");
        await (await SendAsync("forged")).ShouldBeProblemAsync(400, "http.csrf");
        (await SendAsync(token)).StatusCode.Should().Be(HttpStatusCode.OK);

        Task<HttpResponseMessage> SendAsync(string? header)
        {
            var request = new HttpRequestMessage(HttpMethod.Post, Draft + "/check") { Content = JsonContent.Create(new { }) };
            if (header is not null)
            {
                request.Headers.Add("X-CSRF-Token", header);
            }

            return browser.SendAsync(request);
        }
    }

    [SkippableFact]
    public async Task Two_designers_take_a_changed_step_time_from_draft_to_version_on_pages_without_script()
    {
        await SavedAsync(_designer, Bpmn, LongerInspection, await EtagAsync(Bpmn));
        await SavedAsync(_designer, Draft + "/files/manual.yaml", FoodPremises.FileText("manual.yaml").Replace("period: P30D", "period: P40D", StringComparison.Ordinal), await EtagAsync(Draft + "/files/manual.yaml"));
        using var first = await PageBrowser.SignedInAsync(_server, "designer1");
        await first.OpenAsync("/packages/food-premises/draft");
        first.Texts("[data-test=changes] tbody tr").Should().Contain(t => t.Contains("ขั้นตอนตรวจสถานที่: 20 → 25 วัน", StringComparison.Ordinal));

        await first.SendAsync("[data-test=request]", []);
        first.Page.QuerySelector("[data-test=error-summary] a")!.GetAttribute("href").Should().Be("#f-note");
        await first.SendAsync("[data-test=request]", new() { ["f.note"] = "ขยายเวลาตรวจสถานที่" });
        first.Page.QuerySelector("[data-test=approve]").Should().BeNull("he asked himself");

        using var second = await PageBrowser.SignedInAsync(_server, "designer2");
        await second.OpenAsync("/packages/food-premises/draft");
        await second.SendAsync("[data-test=approve]", []);
        second.Status.Should().Be(HttpStatusCode.UnprocessableEntity, "publishing wants a confirmation");
        await second.SendAsync("[data-test=approve]", new() { ["confirmed"] = "yes" });

        second.Text("[data-test=done]").Should().Contain("ฉบับที่ 2");
        second.Page.QuerySelectorAll("[data-test=versions] tbody tr").Should().HaveCount(3);
    }

    private static string LongerInspection { get; } = FoodPremises.FileText("process.bpmn").Replace(
        """<permit:task role="inspector" form="inspection" />""" + "\n        " + """<permit:clock period="P20D" """,
        """<permit:task role="inspector" form="inspection" />""" + "\n        " + """<permit:clock period="P25D" """,
        StringComparison.Ordinal);

    private async Task<IEnumerable<JsonElement>> CheckAsync(object body) =>
        (await _designer.PostJsonAsync(Draft + "/check", body)).GetProperty("findings").EnumerateArray();

    private async Task<string> EtagAsync(string path) => (await _designer.GetAsync(path)).Headers.ETag!.ToString();

    private static async Task SavedAsync(HttpClient client, string path, string text, string etag) =>
        (await PutAsync(client, path, text, etag)).StatusCode.Should().Be(HttpStatusCode.OK);

    private static Task<HttpResponseMessage> PutAsync(HttpClient client, string path, string text, string? etag)
    {
        var request = new HttpRequestMessage(HttpMethod.Put, path) { Content = new StringContent(text) };
        if (etag is null)
        {
            request.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Any);
        }
        else
        {
            request.Headers.IfMatch.Add(EntityTagHeaderValue.Parse(etag));
        }

        return client.SendAsync(request);
    }
}
