using Permits.Server.Features.Identity;
using Permits.Server.Ui;
using Permits.Storage;

namespace Permits.Server.Features.Administration;

/// <summary>Offices and accounts, to read.</summary>
internal static class AdministrationPages
{
    /// <summary>Maps <c>/admin</c>.</summary>
    public static void MapAdministrationPages(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/admin", async (PageContext page, IQueries queries, CancellationToken cancel) =>
            page.Render<AdminPage, AdminModel>(new AdminModel(await queries.AskAsync(new Offices(), cancel), await queries.AskAsync(new Accounts(), cancel))))
            .RequireAuthorization(Policies.Admin);
}
