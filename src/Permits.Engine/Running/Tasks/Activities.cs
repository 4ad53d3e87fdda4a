using Permits.Bpmn;

namespace Permits.Engine.Running;

/// <summary>What all activities have in common.</summary>
internal static class Activities
{
    /// <summary>The clocks still live on an activity's instance, its boundary timers included, oldest first.</summary>
    public static IReadOnlyList<Clock> ClocksOf(Run run, string instanceId) =>
        [.. run.State.Clocks.Values.Where(c => c.InstanceId == instanceId && c.IsLive).OrderBy(c => c.Id, InstanceOrder.Oldest)];

    /// <summary>Lets the boundary events of an activity wait. Of a loop they sit on the whole of it (clause 13.3.7).</summary>
    public static void ArmBoundaries(Run run, Activity activity, ElementInstance instance)
    {
        if (instance.Turn is not null)
        {
            return;
        }

        foreach (var boundary in run.Definition.Package.Process.BoundaryEventsOf(activity.Id))
        {
            Catching.Arm(run, boundary, boundary.Event, instance.Id, instance.Id);
        }
    }

    /// <summary>What an instance's clocks limit was done.</summary>
    public static void StopClocks(Run run, string instanceId)
    {
        foreach (var clock in ClocksOf(run, instanceId))
        {
            run.Emit(new ClockStopped(clock.Id) { At = run.At });
        }
    }

    /// <summary>Ends an element from outside, with all that runs in it, its task and its clocks.</summary>
    public static void Cancel(Run run, ElementInstance instance, string why)
    {
        Scopes.CancelWithin(run, instance.Id, why);
        foreach (var task in run.State.Tasks.Values.Where(t => t.InstanceId == instance.Id))
        {
            run.Emit(new TaskCancelled(task.Id, why) { At = run.At });
        }

        foreach (var clock in ClocksOf(run, instance.Id))
        {
            run.Emit(new ClockCancelled(clock.Id, why) { At = run.At });
        }

        run.Emit(new ElementCancelled(instance.Id, instance.ElementId, why) { At = run.At });
        Pauses.AtLeaving(run, instance.ElementId);
        Outliving.After(run, instance.ElementId);
    }
}
