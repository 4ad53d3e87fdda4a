using Permits.Server.Hosting;
using Permits.Storage;

namespace Permits.Server.Features.Notices;

/// <summary>Writes the letters of a case from its package's templates.</summary>
/// <param name="store">Holds definitions and offices.</param>
/// <param name="calendars">Give the office's zone.</param>
/// <param name="settings">Give the public address.</param>
public sealed class NoticeLetters(IPermitStore store, OfficeCalendars calendars, ServerSettings settings)
{
    /// <summary>A notice of a case as its letter.</summary>
    /// <param name="stored">The case.</param>
    /// <param name="noticeId">One of its notices.</param>
    /// <param name="cancel">Cancels reading.</param>
    /// <returns>The letter; null where the package has no such template, which publishing refuses.</returns>
    public async Task<RenderedNotice?> WriteAsync(StoredCase stored, string noticeId, CancellationToken cancel)
    {
        var state = stored.State;
        var definition = await store.DefinitionAsync(state.PermitType, state.DefinitionVersion, cancel);
        var office = (await store.AskAsync(new Offices { Id = state.OfficeId }, cancel)).Single();
        var link = settings.PublicUrl is null ? null : $"{settings.PublicUrl}/applications/{state.Number}";
        if (!definition!.Package.Notices.TryGetValue(state.Notices[noticeId].Template, out var template))
        {
            return null;
        }

        var values = new LetterValues(definition, stored.Events, noticeId, office, calendars.For(office).Zone, link);
        return NoticeRenderer.Render(template, values.Of);
    }
}
