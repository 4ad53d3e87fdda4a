namespace Permits.Engine.Running;

/// <summary>Reaches milestones: where the Act hooks on to the flow.</summary>
internal static class MilestoneReaching
{
    /// <summary>
    /// Reaches a milestone. It counts the first time only: passing it again changes nothing.
    /// </summary>
    public static void Reach(Run run, string milestone)
    {
        if (run.State.Milestones.ContainsKey(milestone))
        {
            return;
        }

        run.Emit(new MilestoneReached(milestone) { At = run.At });
        CaseClocks.AtMilestone(run, milestone);
    }
}
