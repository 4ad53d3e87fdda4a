using Permits.Bpmn;

namespace Permits.Engine.Running;

/// <summary>User task (section 13.3.3): opens a task for a role, waits until a person has finished it, and goes on.</summary>
internal static class UserTaskBehaviour
{
    /// <summary>A token entered: the step's clock and the timers on its border start, the task opens.</summary>
    public static void Entered(Run run, UserTask task, ElementInstance instance)
    {
        if (!Completeness.MayEnter(run, task))
        {
            return;
        }

        var clockId = task.Clock is null ? null : ProcessClocks.Start(run, task, instance.Id);
        Activities.ArmBoundaries(run, task, instance);
        if (run.IsHeadless)
        {
            return;
        }

        var recommended = Recommending.For(run, task, instance);
        run.Emit(new TaskOpened(run.NextId('T'), task.Id, instance.Id, clockId, task.Name, task.Assignment.Role) { At = run.At, Recommended = recommended });
    }

    /// <summary>A person finished the task: its clocks stop and the token goes on.</summary>
    public static void Finished(Run run, Activity task, string instanceId)
    {
        Activities.StopClocks(run, instanceId);
        TokenFlow.Leave(run, task, run.State.Active[instanceId]);
    }
}
