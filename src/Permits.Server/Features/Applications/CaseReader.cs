using Permits.Storage;

namespace Permits.Server.Features.Applications;

/// <summary>Reads an application for a page.</summary>
/// <param name="store">Holds it.</param>
/// <param name="calendars">The offices' calendars.</param>
public sealed class CaseReader(IPermitStore store, OfficeCalendars calendars)
{
    /// <summary>The application; null where there is none in the scope.</summary>
    public async Task<CaseView?> ReadAsync(CaseScope scope, string number, CancellationToken cancel)
    {
        if (await store.CaseAsync(scope, number, cancel) is not { } found)
        {
            return null;
        }

        var definition = await store.DefinitionAsync(found.State.PermitType, found.State.DefinitionVersion, cancel);
        var office = (await store.AskAsync(new Offices { Id = found.State.OfficeId }, cancel)).Single();
        return new CaseView(found.State, found.Events, definition!, office, calendars.For(office));
    }
}
