namespace Permits.Engine.Running;

/// <summary>Gives a claimed task back to its role.</summary>
internal static class Unclaiming
{
    public static void Handle(Run run, UnclaimTask command)
    {
        if (!TaskRules.Find(run, command.TaskId, out var task))
        {
            return;
        }

        if (task.AssigneeId != run.Context.Actor.Id)
        {
            run.Refuse(task.AssigneeId is null ? Refusals.NotClaimed() : Refusals.ClaimedByOther());
            return;
        }

        run.Emit(new TaskUnclaimed(task.Id, run.Context.Actor.Id) { At = run.At });
    }
}
