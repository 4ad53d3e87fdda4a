using System.Collections.Immutable;
using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace Permits.Server.Hosting;

/// <summary>Whose address a request counts for, where reverse proxies stand in front.</summary>
internal static class CallersAddress
{
    /// <summary>Takes the caller's address and scheme from what the given proxies say, and from nobody else: a caller who could name his
    /// own address would slip past every limit that counts by it.</summary>
    public static void UseCallersAddress(this IApplicationBuilder app, ImmutableArray<IPAddress> proxies)
    {
        if (proxies.IsEmpty)
        {
            return;
        }

        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = proxies.Length };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in proxies)
        {
            options.KnownProxies.Add(proxy);
        }

        app.UseForwardedHeaders(options);
    }
}
