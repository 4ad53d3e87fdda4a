namespace Permits.Engine.Running;

/// <summary>Ends a case whose last token is gone.</summary>
internal static class Closing
{
    /// <summary>The result of a case whose end events decide nothing.</summary>
    private const string Ended = "ended";

    /// <summary>
    /// Closes the case when no element is active and no token is on a flow: with the result of the last end event that named one. What the
    /// law still had running is no longer owed.
    /// </summary>
    public static void WhenNothingIsLeft(Run run)
    {
        if (run.IsHeadless)
        {
            Scopes.CloseMain(run);
            return;
        }

        if (run.State.ClosedAt is not null || run.State.Active.Count > 0 || run.State.Waiting.Length > 0)
        {
            return;
        }

        Close(run, run.State.ResultSoFar ?? Ended);
    }

    /// <summary>Ends the case: open tasks and clocks are owed no more.</summary>
    public static void Close(Run run, string result)
    {
        MilestoneReaching.Reach(run, Milestones.Closed);
        foreach (var task in run.State.Tasks.Values)
        {
            run.Emit(new TaskCancelled(task.Id, Whys.CaseClosed) { At = run.At });
        }

        foreach (var clock in run.State.Clocks.Values.Where(c => c.IsLive))
        {
            run.Emit(new ClockCancelled(clock.Id, Whys.CaseClosed) { At = run.At });
        }

        if (CaseResults.IsGrant(result))
        {
            Granting.Issue(run);
        }

        run.Emit(new ApplicationClosed(result) { At = run.At });
    }
}
