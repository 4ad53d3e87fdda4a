using FluentAssertions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;
using Permits.Server.Tests.Support;
using Xunit;

namespace Permits.Server.Tests.Security;

/// <summary>The table of who may call what leaves no route out, so that a new route cannot go unlooked at.</summary>
public sealed class RouteTableTests(TestServer server) : IClassFixture<TestServer>
{
    [Fact]
    public void Every_route_that_asks_for_a_role_is_in_the_table_and_every_other_says_why_it_does_not()
    {
        var missing = Routes().Where(r => r.IsProtected ? !Rows.Any(row => row.Method == r.Method && Fits(r.Pattern, row.Path)) : !RouteTable.Public.ContainsKey(r.ToString()));
        missing.Select(r => (r.IsProtected ? "protected " : "public ") + r).Should().BeEmpty();
    }

    [Fact]
    public void Nothing_in_the_table_is_without_its_route()
    {
        var routes = Routes().ToList();
        Rows.Where(row => !routes.Any(r => r.IsProtected && r.Method == row.Method && Fits(r.Pattern, row.Path))).Should().BeEmpty();
        RouteTable.Public.Keys.Except(routes.Where(r => !r.IsProtected).Select(r => r.ToString())).Should().BeEmpty();
    }

    private static IEnumerable<RouteRow> Rows => RouteTable.Api.Concat(RouteTable.Pages);

    private static bool Fits(string pattern, string path) =>
        new TemplateMatcher(TemplateParser.Parse(pattern.Replace("**", "*", StringComparison.Ordinal)), []).TryMatch(path, []);

    private IEnumerable<Route> Routes() =>
        from endpoint in server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        let isProtected = endpoint.Metadata.GetMetadata<IAuthorizeData>() is not null && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null
        from method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"]
        select new Route(method, "/" + endpoint.RoutePattern.RawText!.Trim('/'), isProtected);

    private sealed record Route(string Method, string Pattern, bool IsProtected)
    {
        public override string ToString() => $"{Method} {Pattern}";
    }
}
