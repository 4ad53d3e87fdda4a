namespace Permits.Server.Hosting;

/// <summary>The headers that keep a browser from doing what our pages never ask of it.</summary>
public static class SecurityHeaders
{
    // The diagram viewer sets inline style attributes and data: images; nothing needs inline script or another host.
    private const string ContentPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; "
        + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'";

    private const string OneYearOfHttps = "max-age=31536000";

    /// <summary>Adds them to every answer; API answers are kept out of caches as well.</summary>
    /// <param name="app">The requests' way.</param>
    /// <param name="isHttpsOnly">Whether browsers are to use nothing but HTTPS from now on (RFC 6797).</param>
    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app, bool isHttpsOnly) => app.Use(async (context, next) =>
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        if (isHttpsOnly)
        {
            headers.StrictTransportSecurity = OneYearOfHttps;
        }

        if (context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase))
        {
            headers.CacheControl = "no-store";
        }

        await next(context);
    });
}
