using Microsoft.AspNetCore.Http.Metadata;

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

    /// <summary>An application with its papers inline or from a page's form: 64 MB. Also the server's greatest.</summary>
    public const int Filing = 64 * 1024 * 1024;
}

/// <summary>The limit of one route; the last one given counts.</summary>
/// <param name="bytes">Most bytes.</param>
public sealed class BodyLimit(long bytes) : IRequestSizeLimitMetadata
{
    /// <inheritdoc/>
    public long? MaxRequestBodySize => bytes;
}
