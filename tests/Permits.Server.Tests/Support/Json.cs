using System.Net.Http.Json;
using System.Text.Json;
using FluentAssertions;

namespace Permits.Server.Tests.Support;

/// <summary>Short ways to send and read JSON.</summary>
internal static class Json
{
    public static async Task<JsonElement> ReadAsync(this HttpResponseMessage answer) => await answer.Content.ReadFromJsonAsync<JsonElement>();

    public static async Task<JsonElement> GetJsonAsync(this HttpClient client, string path)
    {
        var answer = await client.GetAsync(path);
        var text = await answer.Content.ReadAsStringAsync();
        answer.IsSuccessStatusCode.Should().BeTrue("GET {0} answered {1}: {2}", path, (int)answer.StatusCode, text);
        return JsonElement.Parse(text);
    }

    public static async Task<JsonElement> PostJsonAsync(this HttpClient client, string path, object body)
    {
        var answer = await client.PostAsJsonAsync(path, body);
        var text = await answer.Content.ReadAsStringAsync();
        answer.IsSuccessStatusCode.Should().BeTrue("POST {0} answered {1}: {2}", path, (int)answer.StatusCode, text);
        return JsonElement.Parse(text);
    }

    /// <summary>Checks that an answer is problem details of a status with all that every problem has; gives its body.</summary>
    public static async Task<JsonElement> ShouldBeProblemAsync(this HttpResponseMessage answer, int status, string? code = null)
    {
        var text = await answer.Content.ReadAsStringAsync();
        ((int)answer.StatusCode).Should().Be(status, "the body is {0}", text);
        answer.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
        var problem = JsonElement.Parse(text);
        problem.GetProperty("status").GetInt32().Should().Be(status);
        problem.GetProperty("type").GetString().Should().Be("urn:permits:problem:" + problem.GetProperty("code").GetString());
        problem.GetProperty("title").GetString().Should().NotBeNullOrEmpty();
        problem.GetProperty("detail").GetString().Should().NotBeNullOrEmpty();
        problem.GetProperty("messages").GetProperty("th").GetString().Should().MatchRegex("[ก-๙]");
        problem.GetProperty("messages").GetProperty("en").GetString().Should().Contain("but");
        problem.GetProperty("errors").GetArrayLength().Should().BePositive();
        if (code is not null)
        {
            problem.GetProperty("code").GetString().Should().Be(code);
        }

        return problem;
    }

    public static IEnumerable<JsonElement> Items(this JsonElement list) => list.GetProperty("items").EnumerateArray();

    public static string Text(this JsonElement element, string property) => element.GetProperty(property).GetString()!;
}
