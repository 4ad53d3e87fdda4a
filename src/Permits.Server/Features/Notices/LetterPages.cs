using Permits.Engine;
using Permits.Server.Features.Applications;
using Permits.Server.Features.Identity;
using Permits.Server.Ui;
using Permits.Storage;

namespace Permits.Server.Features.Notices;

/// <summary>Letters that an officer has to post, since their applicants chose paper (EGA s.11).</summary>
internal static class LetterPages
{
    /// <summary>Maps <c>/letters</c> and the recording of a letter as posted.</summary>
    public static void MapLetterPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/letters", async (PageContext page, string? cursor, string? done, CurrentUser user, IPermitStore store, CancellationToken cancel) =>
        {
            var after = Cursor.Read(cursor) is { IsOk: true } place ? place.Value : null;
            var letters = await store.AskAsync(new LettersToPost(OfficeScope.For(user.Required)) { After = after }, cancel);
            return page.Render<LettersPage, LettersModel>(new LettersModel(letters, done is not null));
        }).RequireAuthorization(Policies.Officer);

        var posted = routes.MapGroup("/applications/{number}/notices/{id}/posted").RequireAuthorization(Policies.Officer);
        posted.MapGet("", (string number, string id) => Results.Redirect($"/applications/{number}/notices/{id}"));
        posted.MapPost("", async (
            PageContext page, string number, string id, IFormCollection form, CaseReader reader, CurrentUser user, IPermitStore store, CaseActions actions, CancellationToken cancel) =>
        {
            if (await reader.ReadAsync(user.Scope, number, cancel) is null)
            {
                return Results.NotFound();
            }

            var key = form["key"].ToString();
            var command = new RecordDelivery(id, DeliveryChannels.Post, null);
            var done = await store.ExecuteAsync(new CommandEnvelope(number, command, user.Actor, page.Now, key.Length > 0 ? key : null), cancel);
            return done.IsOk
                ? Results.Redirect("/letters?done=posted")
                : await actions.ShowAsync(page, number, null, Attempt.None with { Problems = new(done.Problems) }, null, cancel);
        });
    }
}

/// <summary>What the list of letters to post shows.</summary>
/// <param name="Letters">A page of them.</param>
/// <param name="Done">Whether one was recorded as posted just now.</param>
public sealed record LettersModel(Page<NoticeRow> Letters, bool Done);
