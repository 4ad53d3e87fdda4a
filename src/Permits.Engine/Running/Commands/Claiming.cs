namespace Permits.Engine.Running;

/// <summary>Takes an open task for oneself.</summary>
internal static class Claiming
{
    public static void Handle(Run run, ClaimTask command)
    {
        if (!TaskRules.Find(run, command.TaskId, out var task))
        {
            return;
        }

        var actor = run.Context.Actor;
        var problem = task switch
        {
            { Role: Roles.Applicant } => Refusals.NoClaimNeeded(),
            { AssigneeId: { } holder } => holder == actor.Id ? Refusals.AlreadyYours() : Refusals.ClaimedByOther(),
            { Strategy: not null } => Refusals.GivenOutOnly(),
            _ => TaskRules.WhyNot(run, task, actor),
        };
        if (problem is not null)
        {
            run.Refuse(problem);
            return;
        }

        run.Emit(new TaskClaimed(task.Id, actor.Id, actor.Name) { At = run.At });
    }
}
