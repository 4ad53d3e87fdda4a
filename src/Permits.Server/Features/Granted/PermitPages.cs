using Permits.Server.Features.Identity;
using Permits.Server.Hosting;
using Permits.Server.Ui;
using Permits.Storage;

namespace Permits.Server.Features.Granted;

/// <summary>The public register of permits, and an applicant's own permits.</summary>
internal static class PermitPages
{
    /// <summary>Maps <c>/permits</c> and <c>/my/permits</c>.</summary>
    public static void MapPermitPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/permits", ShowRegister).RequireRateLimiting(RateLimits.Search);
        routes.MapGet("/my/permits", ShowMine).RequireAuthorization(Policies.Applicant);
    }

    private static async Task<IResult> ShowRegister(
        PageContext page, string? q, string? type, string? office, string? state, string? cursor, IQueries queries, CancellationToken cancel)
    {
        var register = new PermitRegister
        {
            Text = q, PermitType = Given(type), Office = Given(office), HoldingAt = state == "valid" ? Wording.InThailand(page.Now) : null,
            After = Cursor.Read(cursor) is { IsOk: true } place ? place.Value : null,
        };
        return page.Render<RegisterPage, RegisterModel>(new RegisterModel(
            await queries.AskAsync(register, cancel), q ?? "", register.PermitType, register.Office, register.HoldingAt is not null,
            await queries.AskAsync(new Storage.PermitTypes(page.Now), cancel), await queries.AskAsync(new Offices(), cancel)));
    }

    private static async Task<IResult> ShowMine(PageContext page, string? cursor, CurrentUser user, IPermitStore store, CancellationToken cancel)
    {
        var permits = await store.AskAsync(
            new PermitsOfHolder(new OwnerScope(user.Required.Id)) { After = Cursor.Read(cursor) is { IsOk: true } place ? place.Value : null }, cancel);
        var renewed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var type in permits.Items.Select(p => p.PermitType).Distinct())
        {
            if ((await store.DefinitionInForceAsync(type, page.Now, cancel))?.Package.Manual.Renewal is not null)
            {
                renewed.Add(type);
            }
        }

        var renewable = permits.Items.Where(p => renewed.Contains(p.PermitType) && p.Facts is { ValidTo: not null, IsRenewed: false, RenewalUnderWay: null });
        return page.Render<MyPermitsPage, MyPermitsModel>(new MyPermitsModel(permits.Items, [.. renewable.Select(p => p.Number)], permits.Next));
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
