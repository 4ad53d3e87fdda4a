namespace Permits.Engine.Running;

/// <summary>Reaches milestones: where the Act hooks on to the flow.</summary>
internal static class MilestoneReaching
{
    /// <summary>
    /// Reaches a milestone. What the law stops at it stops before what it starts, in the order of the statutes. A milestone counts the first
    /// time only: passing it again changes nothing.
    /// </summary>
    public static void Reach(Run run, string milestone)
    {
        if (run.State.Milestones.ContainsKey(milestone))
        {
            return;
        }

        run.Emit(new MilestoneReached(milestone) { At = run.At });
        StatuteClocks.StopAt(run, milestone);
        StatuteClocks.StartAt(run, milestone);
    }
}
