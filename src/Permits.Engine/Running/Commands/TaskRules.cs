using System.Diagnostics.CodeAnalysis;
using Permits.Bpmn;

namespace Permits.Engine.Running;

/// <summary>Who may do what with a task, or with the case.</summary>
internal static class TaskRules
{
    /// <summary>The open task with an id; otherwise refuses.</summary>
    public static bool Find(Run run, string taskId, [NotNullWhen(true)] out OpenTask? task)
    {
        if (run.State.Tasks.TryGetValue(taskId, out task))
        {
            return true;
        }

        run.Refuse(run.State switch
        {
            { ClosedAt: not null } => Refusals.Closed(),
            _ when run.State.EndedTasks.Contains(taskId) => Refusals.TaskAlreadyEnded(),
            _ => Refusals.TaskNotFound(),
        });
        return false;
    }

    /// <summary>The user task that a task was opened for; null for a service task, and for a duty of a statute.</summary>
    public static UserTask? ElementOf(Run run, OpenTask task) => ActivityOf(run, task) as UserTask;

    /// <summary>The activity that a task was opened for; null for a duty of a statute.</summary>
    public static Activity? ActivityOf(Run run, OpenTask task) =>
        task.ElementId is null ? null : (Activity)run.Definition.Package.Process.Node(task.ElementId);

    /// <summary>Whether the case is under way and the actor holds a role in its office; otherwise refuses.</summary>
    public static bool MayActAs(Run run, string role)
    {
        if (run.State.ClosedAt is not null)
        {
            run.Refuse(Refusals.Closed());
        }
        else if (!run.Context.Actor.Holds(run.State.OfficeId, role))
        {
            run.Refuse(Refusals.RoleMissing(role));
        }

        return run.Problems.Count == 0;
    }

    /// <summary>
    /// Why somebody may not do a task; null where he may. An applicant's task is done by the applicant; an officer needs the task's role in
    /// the case's office and must not be one of those whose work it checks (four-eyes).
    /// </summary>
    public static Problem? WhyNot(Run run, OpenTask task, Actor actor)
    {
        if (task.Role == Roles.Applicant)
        {
            return actor.Id == run.State.Applicant?.UserId ? null : Refusals.ApplicantOnly();
        }

        if (!actor.Holds(run.State.OfficeId, task.Role))
        {
            return Refusals.RoleMissing(task.Role);
        }

        return ElementOf(run, task) is { } element && element.Assignment.NotSamePersonAs.Any(other => run.State.DoneBy.GetValueOrDefault(other) == actor.Id)
            ? Refusals.FourEyes()
            : null;
    }
}
