using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using FluentAssertions;
using Permits.Server.Tests.Pages;
using Permits.Server.Tests.Support;
using Xunit;

namespace Permits.Server.Tests.Security;

/// <summary>Every route called as every role, as nobody, and by those of another office or another applicant.</summary>
public sealed partial class RouteAccessTests(TestServer server) : IClassFixture<TestServer>
{
    private const string UnknownNumber = "FOD-2569-999999";

    public static TheoryData<string> Users => new([.. RouteTable.Users]);

    public static TheoryData<string, string> ApiRoutes
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var row in RouteTable.Api)
            {
                data.Add(row.Method, row.Path);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(ApiRoutes))]
    public async Task A_route_of_the_api_answers_its_roles_and_denies_all_others(string method, string path)
    {
        var row = RouteTable.Api.Single(r => r.Method == method && r.Path == path);
        (await SendAsync(server.Client, row, path)).StatusCode.Should().Be(HttpStatusCode.Unauthorized, "nobody is signed in");
        foreach (var user in RouteTable.Users)
        {
            var answer = await SendAsync(await server.AsAsync(user), row, path);
            if (row.Allowed.Contains(user))
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
    [MemberData(nameof(Users))]
    public async Task A_page_opens_to_its_roles_and_to_no_other_and_takes_no_form_of_another_site(string user)
    {
        using var browser = await PageBrowser.SignedInAsync(server, user);
        foreach (var row in RouteTable.Pages)
        {
            using var answer = await browser.CallAsync(row.Method, row.Path);
            var because = $"{user} calls {row.Method} {row.Path}";
            if (!row.Allowed.Contains(user))
            {
                answer.StatusCode.Should().Be(HttpStatusCode.Redirect, because);
                answer.Headers.Location!.OriginalString.Should().Contain("/denied?", because);
            }
            else if (row.Method == "POST")
            {
                answer.StatusCode.Should().Be(HttpStatusCode.BadRequest, because + " without the proof that the form was ours");
            }
            else
            {
                answer.StatusCode.Should().BeOneOf([HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.Redirect], because);
                (answer.Headers.Location?.OriginalString ?? "").Should().NotContain("/denied").And.NotContain("/sign-in");
            }
        }
    }

    [Fact]
    public async Task A_page_asks_whoever_is_not_signed_in_to_sign_in()
    {
        using var browser = new PageBrowser(server);
        foreach (var row in RouteTable.Pages)
        {
            using var answer = await browser.CallAsync(row.Method, row.Path);
            answer.StatusCode.Should().Be(HttpStatusCode.Redirect, row.Path);
            answer.Headers.Location!.OriginalString.Should().Contain("/sign-in?", row.Path);
        }
    }

    [Theory]
    [InlineData("officer3")]
    [InlineData("applicant2")]
    public async Task Whoever_has_no_part_in_a_case_is_answered_as_if_there_were_none(string stranger)
    {
        var number = (await FoodPremises.FileAsync(await server.AsAsync("applicant1"))).Text("number");
        var client = await server.AsAsync(stranger);
        foreach (var row in RouteTable.Api.Where(r => r.Path.Contains(UnknownNumber, StringComparison.Ordinal)))
        {
            var (of, none) = (await AnswerAsync(client, row, row.Path.Replace(UnknownNumber, number, StringComparison.Ordinal)), await AnswerAsync(client, row, row.Path));
            of.Replace(number, UnknownNumber, StringComparison.Ordinal).Should().Be(none, "{0} calls {1} {2}", stranger, row.Method, row.Path);
        }

        using var browser = await PageBrowser.SignedInAsync(server, stranger);
        foreach (var row in RouteTable.Pages.Where(r => r.Method == "GET" && r.Path.Contains(UnknownNumber, StringComparison.Ordinal)))
        {
            using var of = await browser.CallAsync("GET", row.Path.Replace(UnknownNumber, number, StringComparison.Ordinal));
            using var none = await browser.CallAsync("GET", row.Path);
            of.StatusCode.Should().Be(none.StatusCode, "{0} opens {1}", stranger, row.Path);
        }
    }

    private static async Task<string> AnswerAsync(HttpClient client, RouteRow row, string path)
    {
        var answer = await SendAsync(client, row, path);
        return (int)answer.StatusCode + " " + TraceId().Replace(await answer.Content.ReadAsStringAsync(), "");
    }

    private static Task<HttpResponseMessage> SendAsync(HttpClient client, RouteRow row, string path)
    {
        var bytes = path is "/api/v1/documents" or "/api/v1/definitions" or "/api/v1/drafts/archive" || path.EndsWith("/import", StringComparison.Ordinal)
            || (row.Method == "PUT" && path.Contains("/files/", StringComparison.Ordinal));
        return row.Method is "POST" or "PUT" && !bytes
            ? client.SendAsync(new HttpRequestMessage(new HttpMethod(row.Method), path) { Content = JsonContent.Create(new { }) })
            : client.SendAsync(new HttpRequestMessage(new HttpMethod(row.Method), path) { Content = bytes ? Bytes() : null });
    }

    private static ByteArrayContent Bytes() => new("no pdf, no zip"u8.ToArray()) { Headers = { ContentType = new("application/octet-stream") } };

    [GeneratedRegex("""\"(traceId|instance)\":"[^"]*",?""")]
    private static partial Regex TraceId();
}
