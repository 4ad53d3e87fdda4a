namespace Permits.Engine.Running;

/// <summary>What all activities have in common.</summary>
internal static class Activities
{
    /// <summary>The clocks still live on an activity's instance, its boundary timers included, oldest first.</summary>
    public static IReadOnlyList<Clock> ClocksOf(Run run, string instanceId) =>
        [.. run.State.Clocks.Values.Where(c => c.InstanceId == instanceId && c.IsLive).OrderBy(c => c.Id, InstanceOrder.Oldest)];

    /// <summary>Ends an activity from outside, with its task and clocks.</summary>
    public static void Cancel(Run run, ElementInstance activity, string why)
    {
        foreach (var task in run.State.Tasks.Values.Where(t => t.InstanceId == activity.Id))
        {
            run.Emit(new TaskCancelled(task.Id, why) { At = run.At });
        }

        foreach (var clock in ClocksOf(run, activity.Id))
        {
            run.Emit(new ClockCancelled(clock.Id, why) { At = run.At });
        }

        run.Emit(new ElementCancelled(activity.Id, activity.ElementId, why) { At = run.At });
        Pauses.AtLeaving(run, activity.ElementId);
    }
}
