using Permits.Server.Features.Identity;
using Permits.Server.Ui;
using Permits.Server.Ui.Forms;
using Permits.Storage;

namespace Permits.Server.Features.Audit;

/// <summary>Reads what several of the auditors' pages need.</summary>
/// <param name="store">Holds it.</param>
/// <param name="user">Who asks.</param>
public sealed class AuditReading(IPermitStore store, CurrentUser user)
{
    /// <summary>Whose cases the asker sees.</summary>
    public OfficeScope Scope => OfficeScope.For(user.Required);

    /// <summary>The filters of a page as its address has them.</summary>
    public async Task<AuditFilterModel> FiltersAsync(HttpRequest request, PageContext page, CancellationToken cancel) => new(
        PostedPeriod.Read(request), Given(request.Query["office"]), Given(request.Query["type"]),
        [.. (await store.AskAsync(new Offices(), cancel)).Where(o => Scope.Includes(o.Id))], await store.AskAsync(new Storage.PermitTypes(page.Now), cancel));

    /// <summary>A value of an address; null where it is blank.</summary>
    public static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
