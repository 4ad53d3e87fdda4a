using Permits.Bpmn;

namespace Permits.Engine.Running;

/// <summary>A person saw to what stopped the run at an element, and lets it try again from there.</summary>
internal static class ResolvingIncident
{
    public static void Handle(Run run, ResolveIncident command)
    {
        if (!TaskRules.MayActAs(run, Roles.Supervisor))
        {
            return;
        }

        if (!run.State.Incidents.ContainsKey(command.ElementId))
        {
            run.Refuse(Refusals.NoIncident(command.ElementId));
        }
        else if (string.IsNullOrWhiteSpace(command.Reason))
        {
            run.Refuse(Refusals.ReasonMissing());
        }
        else
        {
            Resolve(run, command.ElementId, command.Reason.Trim());
        }
    }

    /// <summary>Closes an incident and tries again: whatever is in the element and waits for nothing, and tokens that had not come to it.</summary>
    public static void Resolve(Run run, string elementId, string reason)
    {
        run.Emit(new IncidentResolved(elementId, reason) { At = run.At });
        foreach (var token in run.State.Waiting.Where(w => run.Definition.Package.Process.Flows[w.FlowId].TargetId == elementId))
        {
            run.Arrivals.Enqueue(token);
        }

        foreach (var instance in run.State.Active.Values.Where(i => i.ElementId == elementId && IsStuck(run, i)).OrderBy(i => i.Id, InstanceOrder.Oldest).ToList())
        {
            TryAgain(run, run.Definition.Package.Process.Node(elementId), instance);
        }

        // An incident may be named by a clock's rule, which is no element.
        if (run.Definition.Package.Process.Nodes.TryGetValue(elementId, out var node))
        {
            Catching.ArmAgain(run, node);
        }
    }

    // A scope in which nothing is left goes on by itself once its incident is closed.
    private static bool IsStuck(Run run, ElementInstance instance) =>
        run.State.Tasks.Values.All(t => t.InstanceId != instance.Id)
        && run.State.Active.Values.All(i => i.ScopeId != instance.Id)
        && run.State.Subscriptions?.Values.Any(s => s.InstanceId == instance.Id && s.ElementId == instance.ElementId) != true
        && !(run.Definition.Package.Process.Node(instance.ElementId) is SubProcess or CallActivity && instance.Loop is null);

    private static void TryAgain(Run run, FlowNode node, ElementInstance instance)
    {
        if (instance.Loop is { } loop && node is Activity activity)
        {
            if (loop.Total is null && activity.Loop is MultiInstance)
            {
                LoopBehaviour.Begin(run, activity, instance.Id);
            }
            else
            {
                run.LoopsToGoOn.Enqueue(instance.Id);
            }
        }
        else if (instance.IsDone == true)
        {
            TokenFlow.Leave(run, node, instance);
        }
        else
        {
            TokenFlow.Begin(run, node, instance);
        }
    }
}
