using Microsoft.AspNetCore.Http.Features;

namespace Permits.Server.Hosting;

/// <summary>Most bytes of a request body, by what it carries.</summary>
public static class BodyLimits
{
    /// <summary>A JSON body without papers: 1 MB.</summary>
    public const int Json = 1024 * 1024;

    /// <summary>One paper with its multipart wrapping: 11 MB.</summary>
    public const int Document = 11 * 1024 * 1024;

    /// <summary>A package as a zip with its multipart wrapping: 11 MB.</summary>
    public const int Package = Engine.PackageArchive.MaxArchiveBytes + (1024 * 1024);

    /// <summary>One file of a draft: the most that a package's file may have.</summary>
    public const int DraftFile = Engine.PackageArchive.MaxFileBytes;

    /// <summary>An application with its papers inline or from a page's form: 64 MB. Also the limit where a route names none.</summary>
    public const int Filing = 64 * 1024 * 1024;

    /// <summary>What the server itself reads at most, if only to throw it away: 256 MB.</summary>
    public const int Connection = 256 * 1024 * 1024;
}

/// <summary>The limit of one route; the last one given counts.</summary>
/// <param name="Bytes">Most bytes.</param>
public sealed record BodyLimit(long Bytes);

/// <summary>
/// Refuses bodies over the limit of their route. One that says so beforehand is answered at once, and the server reads the rest away, so
/// that the sender gets to see the answer; one that does not is cut off at the limit.
/// </summary>
public static class BodyLimitMiddleware
{
    /// <summary>Adds it; after routing.</summary>
    public static IApplicationBuilder UseBodyLimits(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var most = context.GetEndpoint()?.Metadata.GetMetadata<BodyLimit>()?.Bytes ?? BodyLimits.Filing;
        if (context.Request.ContentLength > most)
        {
            await new ProblemResult(Problems.TooLarge, StatusCodes.Status413PayloadTooLarge).ExecuteAsync(context);
            return;
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } feature)
        {
            feature.MaxRequestBodySize = most;
        }

        await next(context);
    });
}
