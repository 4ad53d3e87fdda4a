using System.Collections.Immutable;
using NodaTime;
using Permits.Server.Features.Identity;
using Permits.Storage;

namespace Permits.Server.Features.Officers;

/// <summary>Reads and changes what counts of officers, within the offices of whoever asks: an administrator's are all, a supervisor's those he supervises.</summary>
public sealed class OfficerKeeping(IPermitStore store, CurrentUser user, IClock clock)
{
    private OfficeScope Scope => user.Required.Kind == AccountKind.Admin
        ? OfficeScope.For(user.Required)
        : OfficeScope.Of(user.Actor.Posts.Where(p => p.Role == UserRoles.Supervisor).Select(p => p.OfficeId));

    /// <summary>Everyone in the asker's offices.</summary>
    public Task<ImmutableArray<OfficerRow>> ListAsync(CancellationToken cancel) => store.AskAsync(new OfficersOf(Scope), cancel);

    /// <summary>One of them; null where he is none.</summary>
    public async Task<OfficerRow?> FindAsync(string id, CancellationToken cancel) =>
        (await store.AskAsync(new OfficersOf(Scope) { Id = id }, cancel)).SingleOrDefault();

    /// <summary>Writes what counts of one of them.</summary>
    public Task SaveAsync(Officer officer, CancellationToken cancel) => store.SaveOfficerAsync(officer, new Doing(user.Actor, clock.GetCurrentInstant()), cancel);
}
