using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FluentAssertions;
using Microsoft.AspNetCore.Routing.Template;
using Permits.Server.Tests.Pages;
using Permits.Server.Tests.Security;
using Permits.Server.Tests.Support;
using Xunit;
using Xunit.Abstractions;

namespace Permits.Server.Tests;

/// <summary>
/// No text comes in that one database keeps and another does not: whatever route takes it, in whatever field. The fields are those of the server's own
/// description, so that those of a new route are tried too.
/// </summary>
public class OutsideTextTests(ITestOutputHelper output, TestServer? server = null) : IAsyncLifetime
{
    private static readonly string[] Bad = ["\\u0000", "\\ud83d", "\\ude00"];

    private readonly Random _dice = Seeded(output);
    private readonly TestServer _server = server ?? new TestServer();

    public Task InitializeAsync() => _server.InitializeAsync();

    public Task DisposeAsync() => _server.DisposeAsync();

    [SkippableFact]
    public async Task Every_text_of_a_body_and_every_parameter_of_an_address_of_the_api_is_refused_by_its_place()
    {
        var description = await _server.Client.GetJsonAsync("/openapi/v1.json");
        (await TryBodiesAsync(description)).Should().BeGreaterThan(80, "the search should find the fields");
        (await TryParametersAsync(description)).Should().BeGreaterThan(30);
    }

    [SkippableFact]
    public async Task Every_page_refuses_such_a_text_in_its_address_or_form_and_says_why()
    {
        foreach (var pages in RouteTable.Pages.GroupBy(p => p.Allowed[0]))
        {
            using var browser = await PageBrowser.SignedInAsync(_server, pages.Key);
            await browser.OpenAsync("/?lang=en");
            var proof = browser.Page.QuerySelector("form[action='/sign-out'] input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
            foreach (var row in pages)
            {
                await RefuseAsync(browser, proof, row);
            }
        }

        // and every other character is kept as it is
        const string Odd = "😀\uFFFD ก็𝒳";
        using var applicant = await _server.AsAsync("applicant1");
        var filed = await applicant.PostJsonAsync("/api/v1/applications", FoodPremises.Application(FoodPremises.Data(d => d["premisesName"] = Odd)));
        (await applicant.GetJsonAsync("/api/v1/applications/" + filed.Text("number"))).GetProperty("data").Text("premisesName").Should().Be(Odd);
    }

    private async Task<int> TryBodiesAsync(JsonElement description)
    {
        var tried = 0;
        foreach (var (method, path, operation) in Operations(description))
        {
            if (!operation.TryGetProperty("requestBody", out var body) || !body.GetProperty("content").TryGetProperty("application/json", out var json)
                || body.GetProperty("content").TryGetProperty("application/octet-stream", out _))
            {
                continue;
            }

            var (client, address) = await CallerAsync(method, path);
            using var caller = client;
            foreach (var (place, content) in Texts(json.GetProperty("schema"), description))
            {
                using var message = new HttpRequestMessage(method, address) { Content = new StringContent(content, Encoding.UTF8, "application/json") };
                var answer = await client.SendAsync(message);
                var text = await answer.Content.ReadAsStringAsync();
                // Half of a pair in a text of its own is no JSON that can be read.
                text.Should().Contain(content.Contains("\\u0000", StringComparison.Ordinal) ? "request.unstorable-text" : "\"code\":", "{0} {1} takes {2}", method, path, content);
                (await answer.ShouldBeProblemAsync(400)).GetProperty("errors")[0].Text("path").Should().StartWith("$" + place, "{0} {1}: {2}", method, path, content);
                tried++;
            }
        }

        return tried;
    }

    private async Task<int> TryParametersAsync(JsonElement description)
    {
        var tried = 0;
        foreach (var (method, path, operation) in Operations(description).Where(o => o.Operation.TryGetProperty("parameters", out _)))
        {
            var (client, address) = await CallerAsync(method, path);
            using var caller = client;
            foreach (var name in operation.GetProperty("parameters").EnumerateArray().Where(p => p.Text("in") == "query").Select(p => p.Text("name")))
            {
                using var message = new HttpRequestMessage(method, $"{address}?{name}={Around("%00")}");
                if (operation.TryGetProperty("requestBody", out _))
                {
                    message.Content = new StringContent("{}", Encoding.UTF8, "application/json");
                }

                // A parameter that is no text is refused as such before.
                var status = (int)(await client.SendAsync(message)).StatusCode;
                status.Should().Be(400, "{0} {1} {2}", method, path, name);
                tried++;
            }
        }

        return tried;
    }

    private async Task RefuseAsync(PageBrowser browser, string proof, RouteRow row)
    {
        var field = "f." + _dice.Next(1000);
        var isMultipart = _dice.Next(2) == 0;
        using var answer = row.Method == "GET" ? await browser.CallAsync("GET", $"{row.Path}?{field}={Around("%00")}")
            : await browser.PostAsync(row.Path, isMultipart
                ? new MultipartFormDataContent { { new StringContent(proof), "__RequestVerificationToken" }, { new StringContent(Around("\0")), field } }
                : new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = proof, [field] = Around("\0") }));

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest, "{0} {1}", row.Method, row.Path);
        // The host's reader of encoded forms ends at such a character and does not say where.
        var named = row.Method == "GET" || isMultipart ? field : "the form";
        (await answer.Content.ReadAsStringAsync()).Should().Contain($"Expected {named} to be text that can be kept");
    }

    private static Random Seeded(ITestOutputHelper output)
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("PERMITS_SEED"), System.Globalization.CultureInfo.InvariantCulture, out var given) ? given : 20_260_105;
        output.WriteLine($"PERMITS_SEED={seed}");
        return new Random(seed);
    }

    private static IEnumerable<(HttpMethod Method, string Path, JsonElement Operation)> Operations(JsonElement description) =>
        from path in description.GetProperty("paths").EnumerateObject()
        where path.Name.StartsWith("/api/", StringComparison.Ordinal)
        from operation in path.Value.EnumerateObject()
        select (HttpMethod.Parse(operation.Name), path.Name, operation.Value);

    // By somebody who may, at an address that the route takes.
    private async Task<(HttpClient Client, string Address)> CallerAsync(HttpMethod method, string path)
    {
        var row = RouteTable.Api.FirstOrDefault(r => r.Method == method.Method && new TemplateMatcher(TemplateParser.Parse(path), []).TryMatch(r.Path, []));
        return row is null
            ? (new HttpClient { BaseAddress = _server.Client.BaseAddress }, string.Join('/', path.Split('/').Select(part => part.StartsWith('{') ? "none" : part)))
            : (await _server.AsAsync(row.Allowed[0]), row.Path);
    }

    private string Around(string bad) => string.Concat(Enumerable.Repeat("ก", _dice.Next(3))) + bad + string.Concat(Enumerable.Repeat("b", _dice.Next(3)));

    // Bodies in which one text is bad, each with its place: the members of the schema, one at a time.
    private IEnumerable<(string Place, string Body)> Texts(JsonElement schema, JsonElement description)
    {
        while (schema.TryGetProperty("$ref", out var reference))
        {
            schema = description.GetProperty("components").GetProperty("schemas").GetProperty(reference.GetString()!.Split('/')[^1]);
        }

        if (schema.TryGetProperty("oneOf", out var choices))
        {
            schema = choices.EnumerateArray().First(c => !c.TryGetProperty("type", out var t) || t.ValueKind != JsonValueKind.String || t.GetString() != "null");
            foreach (var found in Texts(schema, description))
            {
                yield return found;
            }

            yield break;
        }

        var bad = '"' + Around(Bad[_dice.Next(Bad.Length)]) + '"';
        var types = schema.TryGetProperty("type", out var type) ? type.ValueKind == JsonValueKind.Array ? [.. type.EnumerateArray().Select(t => t.GetString()!)] : [type.GetString()!] : Array.Empty<string>();
        if (types.Length == 0 && !schema.TryGetProperty("enum", out _))
        {
            // Anything: a text, one within, a name within.
            yield return ("", bad);
            yield return (".a[1].b", $$"""{"a":[1,{"b":{{bad}} }]}""");
            yield return (".a", $$"""{"a":{ {{bad}}:1} }""");
        }
        else if (types.Contains("string") && !schema.TryGetProperty("format", out _) && !schema.TryGetProperty("enum", out _))
        {
            yield return ("", bad);
        }
        else if (types.Contains("array"))
        {
            foreach (var (place, body) in Texts(schema.GetProperty("items"), description))
            {
                yield return ("[0]" + place, $"[{body}]");
            }
        }
        else if (schema.TryGetProperty("additionalProperties", out _))
        {
            yield return ("", "{" + bad + ":\"x\"}");
            yield return (".a", $$"""{"a":{{bad}} }""");
        }
        else if (schema.TryGetProperty("properties", out var properties))
        {
            foreach (var property in properties.EnumerateObject())
            {
                foreach (var (place, body) in Texts(property.Value, description))
                {
                    yield return ($".{property.Name}{place}", "{" + JsonValue.Create(property.Name).ToJsonString() + ":" + body + "}");
                }
            }
        }
    }
}

public sealed class PostgresOutsideTextTests(ITestOutputHelper output) : OutsideTextTests(output, new PostgresTestServer());
