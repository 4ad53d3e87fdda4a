namespace Permits.Engine.Running;

/// <summary>A supervisor gives a task to an officer who may do it, and says why.</summary>
internal static class Reassigning
{
    public static void Handle(Run run, ReassignTask command)
    {
        if (!TaskRules.Find(run, command.TaskId, out var task))
        {
            return;
        }

        var problem = task switch
        {
            _ when !run.Context.Actor.Holds(run.State.OfficeId, Roles.Supervisor) => Refusals.RoleMissing(Roles.Supervisor),
            { Role: Roles.Applicant } => Refusals.ApplicantOnly(),
            _ when string.IsNullOrWhiteSpace(command.Reason) => Refusals.ReasonMissing(),
            _ when task.AssigneeId == command.To.Id => Refusals.AlreadyTheirs(),
            _ => TaskRules.WhyNot(run, task, command.To) is { } why ? why with { Path = "to" } : null,
        };
        if (problem is not null)
        {
            run.Refuse(problem);
            return;
        }

        run.Emit(new TaskReassigned(task.Id, task.AssigneeId, command.To.Id, command.To.Name, command.Reason.Trim()) { At = run.At });
    }
}
