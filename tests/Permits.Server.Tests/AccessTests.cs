using System.Net;
using System.Net.Http.Json;
using FluentAssertions;
using Permits.Server.Tests.Pages;
using Permits.Server.Tests.Support;
using Xunit;

namespace Permits.Server.Tests;

/// <summary>Who may call which route, and what stays out of sight.</summary>
public sealed class AccessTests(TestServer server) : IClassFixture<TestServer>
{
    private static readonly string[] Users = ["applicant1", "officer1", "supervisor1", "designer1", "auditor1", "admin1"];

    /// <summary>Each protected route with those who may call it. What they may do then is up to scope and engine.</summary>
    public static TheoryData<string, string, string[]> Routes => new()
    {
        { "GET", "/api/v1/applications", ["applicant1", "officer1", "supervisor1", "auditor1"] },
        { "GET", "/api/v1/applications/FOD-2569-999999", ["applicant1", "officer1", "supervisor1", "auditor1"] },
        { "GET", "/api/v1/applications/FOD-2569-999999/clocks", ["applicant1", "officer1", "supervisor1", "auditor1"] },
        { "GET", "/api/v1/applications/FOD-2569-999999/documents/00", ["applicant1", "officer1", "supervisor1", "auditor1"] },
        { "POST", "/api/v1/applications", ["applicant1"] },
        { "POST", "/api/v1/documents", ["applicant1", "officer1", "supervisor1"] },
        { "GET", "/api/v1/tasks", ["applicant1", "officer1", "supervisor1"] },
        { "POST", "/api/v1/tasks/none/claim", ["applicant1", "officer1", "supervisor1"] },
        { "POST", "/api/v1/tasks/none/unclaim", ["applicant1", "officer1", "supervisor1"] },
        { "POST", "/api/v1/tasks/none/reassign", ["applicant1", "officer1", "supervisor1"] },
        { "POST", "/api/v1/tasks/none/complete", ["applicant1", "officer1", "supervisor1"] },
        { "GET", "/api/v1/tasks/none", ["applicant1", "officer1", "supervisor1"] },
        { "POST", "/api/v1/applications/FOD-2569-999999/clocks/none/extend", ["officer1", "supervisor1"] },
        { "POST", "/api/v1/applications/FOD-2569-999999/clocks/none/pause", ["officer1", "supervisor1"] },
        { "POST", "/api/v1/applications/FOD-2569-999999/clocks/none/resume", ["officer1", "supervisor1"] },
        { "POST", "/api/v1/messages", ["officer1", "supervisor1"] },
        { "POST", "/api/v1/applications/FOD-2569-999999/messages", ["officer1", "supervisor1"] },
        { "POST", "/api/v1/applications/FOD-2569-999999/signals", ["officer1", "supervisor1"] },
        { "POST", "/api/v1/applications/FOD-2569-999999/incidents/none/resolve", ["officer1", "supervisor1"] },
        { "POST", "/api/v1/applications/FOD-2569-999999/defect-record/acknowledge", ["applicant1"] },
        { "POST", "/api/v1/applications/FOD-2569-999999/fault", ["officer1", "supervisor1"] },
        { "POST", "/api/v1/applications/FOD-2569-999999/notice-channel", ["applicant1"] },
        { "POST", "/api/v1/applications/FOD-2569-999999/notices/none/posted", ["officer1", "supervisor1"] },
        { "POST", "/api/v1/calendars/th/holidays", ["admin1"] },
        { "POST", "/api/v1/applications/FOD-2569-999999/adopt", ["officer1", "supervisor1"] },
        { "GET", "/api/v1/breaches", ["supervisor1", "auditor1"] },
        { "POST", "/api/v1/breaches/none/reason", ["supervisor1", "auditor1"] },
        { "GET", "/api/v1/audit/FOD-2569-999999", ["auditor1"] },
        { "GET", "/api/v1/reviews", ["supervisor1", "designer1", "admin1"] },
        { "POST", "/api/v1/permit-types/none/reviews", ["supervisor1", "designer1", "admin1"] },
        { "POST", "/api/v1/definitions", ["designer1"] },
        { "GET", "/api/v1/definitions/food-premises/1", ["designer1"] },
        { "GET", "/api/v1/definitions/food-premises/1/bpmn", ["designer1"] },
        { "GET", "/api/v1/definitions/food-premises/1/dmn", ["designer1"] },
        { "GET", "/api/v1/definitions/food-premises/1/manual", ["designer1"] },
        { "GET", "/api/v1/definitions/food-premises/1/archive", ["designer1"] },
        { "GET", "/api/v1/definitions/food-premises/1/files/manual.yaml", ["designer1"] },
        { "GET", "/api/v1/drafts", ["designer1"] },
        { "POST", "/api/v1/drafts", ["designer1"] },
        { "POST", "/api/v1/drafts/archive", ["designer1"] },
        { "GET", "/api/v1/drafts/none", ["designer1"] },
        { "DELETE", "/api/v1/drafts/none", ["designer1"] },
        { "GET", "/api/v1/drafts/none/archive", ["designer1"] },
        { "GET", "/api/v1/drafts/none/files/manual.yaml", ["designer1"] },
        { "PUT", "/api/v1/drafts/none/files/manual.yaml", ["designer1"] },
        { "DELETE", "/api/v1/drafts/none/files/manual.yaml", ["designer1"] },
        { "GET", "/api/v1/drafts/none/lists", ["designer1"] },
        { "POST", "/api/v1/drafts/none/check", ["designer1"] },
        { "POST", "/api/v1/drafts/none/compare", ["designer1"] },
        { "POST", "/api/v1/drafts/none/manual", ["designer1"] },
        { "POST", "/api/v1/drafts/none/decide", ["designer1"] },
        { "POST", "/api/v1/drafts/none/import", ["designer1"] },
        { "GET", "/api/v1/drafts/none/review", ["designer1"] },
        { "POST", "/api/v1/drafts/none/review", ["designer1"] },
        { "POST", "/api/v1/drafts/none/review/withdraw", ["designer1"] },
        { "POST", "/api/v1/drafts/none/review/return", ["designer1"] },
        { "POST", "/api/v1/drafts/none/review/approve", ["designer1"] },
        { "POST", "/api/v1/definitions/food-premises/migrations", ["designer1"] },
        { "GET", "/api/v1/definitions/food-premises/migrations", ["supervisor1", "designer1", "auditor1"] },
        { "GET", "/api/v1/definitions/food-premises/migrations/none", ["supervisor1", "designer1", "auditor1"] },
        { "POST", "/api/v1/definitions/food-premises/migrations/none/approve", ["supervisor1", "designer1"] },
        { "POST", "/api/v1/definitions/food-premises/migrations/none/withdraw", ["designer1"] },
    };

    /// <summary>Each protected page with those who may open it.</summary>
    private static readonly (string Path, string[] Allowed)[] Pages =
    [
        ("/my", ["applicant1"]),
        ("/my/permits", ["applicant1"]),
        ("/queue", ["officer1", "supervisor1"]),
        ("/letters", ["officer1", "supervisor1"]),
        ("/breaches", ["supervisor1", "auditor1"]),
        ("/reviews", ["supervisor1", "designer1", "admin1"]),
        ("/packages", ["designer1"]),
        ("/packages/new", ["designer1"]),
        ("/packages/food-premises/migrations", ["supervisor1", "designer1", "auditor1"]),
        ("/admin", ["admin1"]),
        ("/calendar/changes", ["admin1"]),
        ("/applications/FOD-2569-999999", ["applicant1", "officer1", "supervisor1", "auditor1"]),
        ("/applications/FOD-2569-999999/defect-record", ["applicant1", "officer1", "supervisor1", "auditor1"]),
        ("/applications/FOD-2569-999999/fault", ["officer1", "supervisor1"]),
        ("/applications/FOD-2569-999999/adopt", ["officer1", "supervisor1"]),
    ];

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task A_route_answers_its_roles_and_denies_all_others(string method, string path, string[] allowed)
    {
        (await SendAsync(server.Client, method, path)).StatusCode.Should().Be(HttpStatusCode.Unauthorized, "nobody is signed in");
        foreach (var user in Users)
        {
            var answer = await SendAsync(await server.AsAsync(user), method, path);
            if (allowed.Contains(user))
            {
                answer.StatusCode.Should().NotBe(HttpStatusCode.Forbidden, "{0} may {1} {2}", user, method, path).And.NotBe(HttpStatusCode.Unauthorized);
                ((int)answer.StatusCode).Should().BeLessThan(500);
            }
            else
            {
                await answer.ShouldBeProblemAsync(403, "http.not-allowed");
            }
        }
    }

    [Theory]
    [InlineData("applicant1")]
    [InlineData("officer1")]
    [InlineData("supervisor1")]
    [InlineData("designer1")]
    [InlineData("auditor1")]
    [InlineData("admin1")]
    public async Task A_page_opens_to_its_roles_and_to_no_other(string user)
    {
        using var browser = await PageBrowser.SignedInAsync(server, user);
        foreach (var (path, allowed) in Pages)
        {
            await browser.OpenAsync(path);

            // Cases with this number there are none: whoever may open the page is told so.
            var open = path.Contains("999999", StringComparison.Ordinal) ? HttpStatusCode.NotFound : HttpStatusCode.OK;
            browser.Status.Should().Be(allowed.Contains(user) ? open : HttpStatusCode.Forbidden, "{0} opens {1}", user, path);
        }
    }

    [Fact]
    public async Task A_page_asks_whoever_is_not_signed_in_to_sign_in()
    {
        using var browser = new PageBrowser(server);
        foreach (var (path, _) in Pages)
        {
            await browser.OpenAsync(path);

            browser.Address.AbsolutePath.Should().Be("/sign-in", path);
        }
    }

    [Fact]
    public async Task An_application_of_another_applicant_or_office_is_as_unknown()
    {
        var number = (await FoodPremises.FileAsync(await server.AsAsync("applicant1"))).Text("number");
        foreach (var user in new[] { "applicant2", "officer3" })
        {
            var client = await server.AsAsync(user);
            var others = await (await client.GetAsync("/api/v1/applications/" + number)).ShouldBeProblemAsync(404, "http.not-found");
            var none = await (await client.GetAsync("/api/v1/applications/FOD-2569-999999")).ShouldBeProblemAsync(404, "http.not-found");
            others.Text("detail").Should().Be(none.Text("detail"));
            (await client.GetJsonAsync("/api/v1/applications")).Items().Select(a => a.Text("number")).Should().NotContain(number);
        }

        var task = await FoodPremises.OpenTaskAsync(await server.AsAsync("officer1"), number, "check");
        await (await (await server.AsAsync("officer3")).PostAsJsonAsync($"/api/v1/tasks/{task}/claim", new { })).ShouldBeProblemAsync(404);
    }

    [Fact]
    public async Task Only_a_supervisor_reassigns_and_only_with_a_reason()
    {
        var number = (await FoodPremises.FileAsync(await server.AsAsync("applicant1"))).Text("number");
        var officer = await server.AsAsync("officer1");
        var task = await FoodPremises.OpenTaskAsync(officer, number, "check");
        (await officer.PostAsync($"/api/v1/tasks/{task}/claim", null)).EnsureSuccessStatusCode();

        await (await officer.PostAsJsonAsync($"/api/v1/tasks/{task}/reassign", new { to = "officer2", reason = "ลา" })).ShouldBeProblemAsync(403);
        var supervisor = await server.AsAsync("supervisor1");
        await (await supervisor.PostAsJsonAsync($"/api/v1/tasks/{task}/reassign", new { to = "officer2" })).ShouldBeProblemAsync(422, "request.missing-field");
        await (await supervisor.PostAsJsonAsync($"/api/v1/tasks/{task}/reassign", new { to = "nobody", reason = "ลา" })).ShouldBeProblemAsync(422, "account.not-found");
        await supervisor.PostJsonAsync($"/api/v1/tasks/{task}/reassign", new { to = "officer2", reason = "ลา" });

        (await officer.GetJsonAsync("/api/v1/tasks/" + task)).Text("assignee").Should().Be("officer2");
    }

    [Fact]
    public async Task Who_inspected_does_not_decide()
    {
        var number = await FoodPremises.AtDecisionAsync(server);
        var officer = await server.AsAsync("officer1");
        var task = await FoodPremises.OpenTaskAsync(officer, number, "decide");

        var denied = await officer.PostAsJsonAsync($"/api/v1/tasks/{task}/claim", new { });
        (await denied.ShouldBeProblemAsync(403)).Text("code").Should().BeOneOf("task.role-missing", "task.four-eyes");
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_user_answer_alike()
    {
        var wrong = await (await server.Client.PostAsJsonAsync("/api/v1/token", new { user = "officer4", password = "x" })).ShouldBeProblemAsync(401, "sign-in.wrong");
        var unknown = await (await server.Client.PostAsJsonAsync("/api/v1/token", new { user = "nobody", password = "x" })).ShouldBeProblemAsync(401, "sign-in.wrong");
        wrong.Text("detail").Should().Be(unknown.Text("detail"));
        await (await server.Client.PostAsJsonAsync("/api/v1/token", new { user = "officer4" })).ShouldBeProblemAsync(400, "request.missing-field");
    }

    [Fact]
    public async Task After_ten_wrong_passwords_a_user_name_has_to_wait()
    {
        for (var i = 0; i < 10; i++)
        {
            await (await server.Client.PostAsJsonAsync("/api/v1/token", new { user = "officer3x", password = "x" })).ShouldBeProblemAsync(401);
        }

        await (await server.Client.PostAsJsonAsync("/api/v1/token", new { user = "officer3x", password = "x" })).ShouldBeProblemAsync(429, "sign-in.too-many");
    }

    [Fact]
    public async Task A_made_up_token_is_none()
    {
        using var client = new HttpClient { BaseAddress = server.Client.BaseAddress };
        client.DefaultRequestHeaders.Authorization = new("Bearer", "made-up");
        await (await client.GetAsync("/api/v1/tasks")).ShouldBeProblemAsync(401, "http.sign-in-required");
    }

    private static Task<HttpResponseMessage> SendAsync(HttpClient client, string method, string path)
    {
        var bytes = path is "/api/v1/documents" or "/api/v1/definitions" or "/api/v1/drafts/archive" || path.EndsWith("/import", StringComparison.Ordinal) || method == "PUT";
        return method == "POST" && !bytes
            ? client.PostAsJsonAsync(path, new { })
            : client.SendAsync(new HttpRequestMessage(new HttpMethod(method), path) { Content = bytes ? Bytes() : null });
    }

    private static ByteArrayContent Bytes() => new("no pdf, no zip"u8.ToArray()) { Headers = { ContentType = new("application/octet-stream") } };
}
