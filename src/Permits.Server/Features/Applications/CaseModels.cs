using System.Collections.Immutable;
using Permits.Engine;
using Permits.Server.Features.Identity;
using Permits.Server.Features.Tracking;
using Permits.Storage;

namespace Permits.Server.Features.Applications;

/// <summary>Makes the view model of the case page for whoever looks.</summary>
/// <param name="store">Knows colleagues and notices.</param>
/// <param name="user">Who looks.</param>
/// <param name="secrets">Makes the tracking secret.</param>
/// <param name="clock">Tells which version is in force.</param>
internal sealed class CaseModels(IPermitStore store, CurrentUser user, TrackingSecret secrets, NodaTime.IClock clock)
{
    /// <summary>The model.</summary>
    /// <param name="view">The application.</param>
    /// <param name="chosen">The task whose form is asked for; null for the first that is the viewer's.</param>
    /// <param name="attempt">A refused form.</param>
    /// <param name="done">What was just done.</param>
    /// <param name="cancel">Cancels reading.</param>
    public async Task<CaseModel> OfAsync(CaseView view, string? chosen, Attempt attempt, string? done, CancellationToken cancel)
    {
        var actor = user.Actor;
        var isApplicant = user.Required.Kind == AccountKind.Applicant;
        var stances = view.State.Tasks.Values.Select(task => (Task: task, Stance: StanceOf(view, task, actor))).ToList();
        var open = stances.Where(t => t.Stance == TaskStance.Mine).OrderBy(t => DueOf(view, t.Task)).Select(t => t.Task.Id).ToList();
        var shown = open.Contains(attempt.TaskId ?? chosen ?? "") ? attempt.TaskId ?? chosen : open.FirstOrDefault();

        var cards = ImmutableArray.CreateBuilder<TaskCard>();
        foreach (var (task, stance) in stances.OrderBy(t => t.Stance).ThenBy(t => DueOf(view, t.Task)).Where(t => !isApplicant || t.Stance == TaskStance.Mine))
        {
            var colleagues = task.Role != UserRoles.Applicant && actor.Holds(view.State.OfficeId, UserRoles.Supervisor)
                ? await store.AskAsync(new AccountsHolding(view.State.OfficeId, task.Role), cancel)
                : [];
            cards.Add(new TaskCard(
                task, view.ElementOf(task), view.FormOf(task), ClockOf(view, task), stance, BarredBy(view, task, actor), task.Id == shown,
                colleagues.RemoveAll(a => a.Id == task.AssigneeId))
            {
                Outcomes = view.OutcomesOf(task),
            });
        }

        return new CaseModel(
            view, cards.ToImmutable(), await store.AskAsync(new NoticesOfApplication(user.Scope, view.State.Number), cancel), attempt, done,
            ClockActs.Of(view, actor), isApplicant ? secrets.Of(view.State.Number) : null)
        {
            LaterVersion = await LaterVersionAsync(view, actor, cancel),
            MayResolveIncidents = view.State.ClosedAt is null && user.Actor.Holds(view.State.OfficeId, Permits.Engine.Roles.Supervisor),
            MayFindFault = view.State.ClosedAt is null && view.State.Milestones.ContainsKey(Milestones.Complete) && !view.HasUnusedFinding
                && actor.Holds(view.State.OfficeId, Engine.Roles.Licensor),
        };
    }

    private async Task<int?> LaterVersionAsync(CaseView view, Actor actor, CancellationToken cancel) =>
        view.State.ClosedAt is null && actor.Holds(view.State.OfficeId, Roles.Licensor)
        && await store.DefinitionInForceAsync(view.State.PermitType, clock.GetCurrentInstant(), cancel) is { } inForce && inForce.Version > view.Definition.Version
            ? inForce.Version
            : null;

    private static TaskStance StanceOf(CaseView view, OpenTask task, Actor actor)
    {
        if (task.Role == UserRoles.Applicant)
        {
            return view.State.Applicant?.UserId == actor.Id ? TaskStance.Mine : TaskStance.Others;
        }

        return !actor.Holds(view.State.OfficeId, task.Role) ? TaskStance.Others
            : task.AssigneeId == actor.Id ? TaskStance.Mine
            : task.AssigneeId is not null ? TaskStance.Others
            : task.Strategy is not null ? TaskStance.AwaitsSupervisor
            : BarredBy(view, task, actor) is null ? TaskStance.Claimable : TaskStance.Barred;
    }

    private static LocalText? BarredBy(CaseView view, OpenTask task, Actor actor) =>
        view.ElementOf(task)?.Assignment.NotSamePersonAs.Where(other => view.State.DoneBy.GetValueOrDefault(other) == actor.Id)
            .Select(other => view.Process.Node(other).Name).FirstOrDefault();

    private static Clock? ClockOf(CaseView view, OpenTask task) =>
        (task.ClockId is { } id ? view.State.Clocks.GetValueOrDefault(id) : null)
        ?? view.LiveClocks.FirstOrDefault(c => c.InstanceId is not null && c.InstanceId == task.InstanceId);

    private static NodaTime.Instant DueOf(CaseView view, OpenTask task) => ClockOf(view, task)?.Deadline.Due ?? NodaTime.Instant.MaxValue;
}
