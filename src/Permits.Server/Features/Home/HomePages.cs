using System.Collections.Immutable;
using Permits.Engine;
using Permits.Server.Ui;
using Permits.Storage;

namespace Permits.Server.Features.Home;

/// <summary>The public way in.</summary>
internal static class HomePages
{
    /// <summary>Maps <c>/</c>.</summary>
    public static void MapHomePages(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/", async (PageContext page, IPermitStore store, CancellationToken cancel) =>
        {
            var permits = ImmutableArray.CreateBuilder<Definition>();
            foreach (var type in await store.AskAsync(new Storage.PermitTypes(page.Now), cancel))
            {
                permits.Add((await store.DefinitionAsync(type.Slug, type.Version, cancel))!);
            }

            return page.Render<HomePage, HomeModel>(new HomeModel(permits.ToImmutable()));
        });
}
