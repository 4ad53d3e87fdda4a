using System.Collections.Immutable;
using Permits.Engine;
using Permits.Server.Features.Identity;
using Permits.Server.Ui;
using Permits.Server.Ui.Clocks;
using Permits.Storage;

namespace Permits.Server.Features.Tasks;

/// <summary>The officer's queue.</summary>
internal static class QueuePages
{
    /// <summary>Rows a page.</summary>
    private const int Rows = 25;

    /// <summary>Escalations shown above the queue; the breach log has them all.</summary>
    private const int Escalated = 5;

    /// <summary>Maps <c>/queue</c>.</summary>
    public static void MapQueuePages(this IEndpointRouteBuilder routes) => routes.MapGet("/queue", Show).RequireAuthorization(Policies.Officer);

    private static async Task<IResult> Show(
        PageContext page, string? view, string? type, string? step, string? text, string? cursor,
        CurrentUser user, IPermitStore store, OfficeCalendars calendars, CancellationToken cancel)
    {
        var scope = OfficeScope.For(user.Required);
        var filter = new TaskFilter(user.Actor, page.Now) { PermitType = Given(type), Element = Given(type) is null ? null : Given(step), Text = Given(text) };
        var counts = await store.AskAsync(new TaskCounts(scope, filter), cancel);
        var shown = ViewOf(view, counts);
        var after = Cursor.Read(cursor) is { IsOk: true } place ? place.Value : null;
        var tasks = await store.AskAsync(new TaskQueue(scope, shown, filter) { Limit = Rows, After = after }, cancel);
        var offices = (await store.AskAsync(new Offices(), cancel)).ToDictionary(o => o.Id);
        var types = await store.AskAsync(new Storage.PermitTypes(page.Now), cancel);
        return page.Render<QueuePage, QueueModel>(new QueueModel(
            shown,
            counts,
            [.. tasks.Items.Select(row => new QueueRow(row, UrgencyOf(row, page, calendars, offices[row.Office]), row is { AssigneeId: null, Strategy: null } && user.Actor.Holds(row.Office, row.Role)))],
            tasks.Next,
            filter,
            types,
            await StepsAsync(types, filter.PermitType, store, cancel),
            user.IsSupervisor ? await AwaitingAsync(user, page, store, cancel) : [],
            user.IsSupervisor ? await EscalationsAsync(user, store, cancel) : []));
    }

    // Whoever holds nothing starts where there is something to take.
    private static TaskView ViewOf(string? name, TaskCounts.Answer counts) =>
        string.IsNullOrEmpty(name) ? (counts.Mine > 0 ? TaskView.Mine : TaskView.Unclaimed)
        : TaskViews.Read(name) is { IsOk: true } read ? read.Value : TaskView.Office;

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static Urgency? UrgencyOf(TaskRow row, PageContext page, OfficeCalendars calendars, Office office) =>
        row is { Due: { } due, DuePeriod: { } period } ? Urgency.Of(due, period, page.Now, calendars.For(office)) : null;

    private static async Task<ImmutableArray<ManualStep>> StepsAsync(ImmutableArray<PermitTypeRow> types, string? slug, IPermitStore store, CancellationToken cancel) =>
        types.FirstOrDefault(t => t.Slug == slug) is { } type && await store.DefinitionAsync(type.Slug, type.Version, cancel) is { } definition
            ? ManualSteps.Of(definition.Package.Process).RemoveAll(s => s.Role == UserRoles.Applicant)
            : [];

    private static async Task<ImmutableArray<TaskRow>> AwaitingAsync(CurrentUser user, PageContext page, IPermitStore store, CancellationToken cancel) =>
        (await store.AskAsync(
            new TaskQueue(Supervised(user), TaskView.Office, new TaskFilter(user.Actor, page.Now) { OnlyAwaitingSupervisor = true }) { Limit = Escalated }, cancel)).Items;

    private static async Task<ImmutableArray<NoticeRow>> EscalationsAsync(CurrentUser user, IPermitStore store, CancellationToken cancel) =>
        (await store.AskAsync(new Escalations(Supervised(user)) { Limit = Escalated }, cancel)).Items;

    // A supervisor is told of the offices that he supervises, not of all in which he holds some post.
    private static OfficeScope Supervised(CurrentUser user) => OfficeScope.Of(user.Actor.Posts.Where(p => p.Role == UserRoles.Supervisor).Select(p => p.OfficeId));
}
