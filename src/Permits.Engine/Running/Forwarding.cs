namespace Permits.Engine.Running;

/// <summary>
/// A reception centre sends the matter to the licensor (R14, LFA s.15 (4)): within three working days of receipt, and the licensor's time runs
/// from then. Until then the centre has the case and owes the check of completeness (LFA s.15 (6), s.8).
/// </summary>
internal static class Forwarding
{
    /// <summary>Where the milestone is that of forwarding, the licensor's office has the case from now on; tasks its people held at the centre are free again.</summary>
    public static void At(Run run, string milestone)
    {
        if (milestone != Milestones.Forwarded || run.State.ForwardTo is not { } office || run.State.OfficeId == office)
        {
            return;
        }

        run.Emit(new ApplicationForwarded(office) { At = run.At });
        foreach (var task in run.State.Tasks.Values.Where(t => t.Role != Roles.Applicant && t.AssigneeId is not null).OrderBy(t => t.Id, InstanceOrder.Oldest))
        {
            run.Emit(new TaskUnclaimed(task.Id, task.AssigneeId!) { At = run.At });
        }
    }
}
