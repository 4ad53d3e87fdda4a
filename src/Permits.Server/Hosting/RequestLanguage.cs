using Microsoft.Net.Http.Headers;

namespace Permits.Server.Hosting;

/// <summary>The language a program asks for.</summary>
public static class RequestLanguage
{
    /// <summary><c>en</c> where <c>Accept-Language</c> prefers English to Thai, else <c>th</c>.</summary>
    public static string OfApi(HttpContext context)
    {
        var wanted = context.Request.GetTypedHeaders().AcceptLanguage;
        var best = wanted
            .Select((value, order) => (Tag: Primary(value), Weight: value.Quality ?? 1, order))
            .Where(v => v.Tag is "th" or "en" && v.Weight > 0)
            .OrderByDescending(v => v.Weight).ThenBy(v => v.order)
            .Select(v => v.Tag)
            .FirstOrDefault();
        return best ?? "th";
    }

    private static string Primary(StringWithQualityHeaderValue value) =>
        value.Value.ToString().Split('-')[0].ToLowerInvariant();
}
