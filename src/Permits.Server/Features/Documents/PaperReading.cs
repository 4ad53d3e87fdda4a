using NodaTime;
using Permits.Server.Features.Identity;
using Permits.Storage;

namespace Permits.Server.Features.Documents;

/// <summary>Gives the bytes of a filed paper to whoever may see it. An official's read is on the trail before he gets a byte; who opens his own paper is nobody's business.</summary>
/// <param name="store">Holds papers and trail.</param>
/// <param name="user">Who asks.</param>
/// <param name="clock">When.</param>
public sealed class PaperReading(IPermitStore store, CurrentUser user, IClock clock)
{
    /// <summary>The paper; null where it is not the user's to see.</summary>
    public async Task<DocumentContent.Answer?> ReadAsync(string number, string sha256, CancellationToken cancel)
    {
        var paper = await store.AskAsync(new DocumentContent(user.Scope, number, sha256), cancel);
        if (paper is not null && user.Required.Kind != AccountKind.Applicant)
        {
            var now = clock.GetCurrentInstant();
            await store.RecordAsync(new DocumentRead(number, paper.DocumentId, sha256) { At = now }, new Doing(user.Actor, now), cancel);
        }

        return paper;
    }
}
