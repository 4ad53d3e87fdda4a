using Permits.Server.Features.Applications;
using Permits.Server.Features.Identity;
using Permits.Server.Ui;
using Permits.Storage;

namespace Permits.Server.Features.Notices;

/// <summary>A notice of an application, read as its letter.</summary>
internal static class NoticePages
{
    /// <summary>Maps <c>/applications/{number}/notices/{id}</c>. An applicant reads those addressed to him.</summary>
    public static void MapNoticePages(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/applications/{number}/notices/{id}", async (
            PageContext page, string number, string id, CaseReader reader, CurrentUser user, NoticeLetters letters, IPermitStore store, CancellationToken cancel) =>
        {
            var row = (await store.AskAsync(new NoticesOfApplication(user.Scope, number), cancel)).FirstOrDefault(n => n.Id == id);
            if (row is null || await reader.ReadAsync(user.Scope, number, cancel) is not { } view)
            {
                return Results.NotFound();
            }

            return await letters.WriteAsync(new StoredCase(view.State, view.Events), id, cancel) is { } letter
                ? page.Render<NoticePage, NoticeModel>(new NoticeModel(row, letter) { MayPost = row is { ByPost: true, DeliveredAt: null } && user.Actor.Holds(row.Office, Engine.Roles.ReceivingOfficer) })
                : Results.NotFound();
        }).RequireAuthorization(Policies.CaseReader);
}

/// <summary>What a notice's page shows.</summary>
/// <param name="Row">The notice.</param>
/// <param name="Letter">Its letter; Thai, as sent.</param>
public sealed record NoticeModel(NoticeRow Row, RenderedNotice Letter)
{
    /// <summary>Whether the viewer may record it as posted.</summary>
    public bool MayPost { get; init; }
}
