using Permits.Bpmn;

namespace Permits.Engine.Running;

/// <summary>Scopes: the main process, processes beside it, sub-processes and calls. Each holds its own tokens and ends when none is left.</summary>
internal static class Scopes
{
    /// <summary>An activity that runs a flow inside it was entered: its boundary events begin to wait, then its flow starts.</summary>
    public static void Open(Run run, Activity activity, ElementInstance instance)
    {
        Activities.ArmBoundaries(run, activity, instance);

        // A message kept for one of them may have ended it already.
        if (run.State.Active.ContainsKey(instance.Id))
        {
            Start(run, ProcessModel.ScopeWithin(activity), instance.Id);
        }
    }

    /// <summary>Starts the flow of a scope: its event sub-processes begin to wait, then its starts are entered.</summary>
    /// <param name="run">The run.</param>
    /// <param name="containerId">The sub-process or process; null for the main process.</param>
    /// <param name="scopeId">Its instance; null for the main process.</param>
    public static void Start(Run run, string? containerId, string? scopeId)
    {
        ArmWithin(run, containerId, scopeId);
        foreach (var start in run.Definition.Package.Process.StartsOf(containerId))
        {
            TokenFlow.Enter(run, start, scopeId, []);
        }
    }

    /// <summary>The event sub-processes of a scope begin to wait.</summary>
    public static void ArmWithin(Run run, string? containerId, string? scopeId)
    {
        var process = run.Definition.Package.Process;
        foreach (var start in process.EventSubProcessesOf(containerId).Select(process.TriggerOf))
        {
            Catching.Arm(run, start, start.Event!, scopeId, scopeId);
        }
    }

    /// <summary>Starts a process beside the main one.</summary>
    /// <param name="run">The run.</param>
    /// <param name="processId">The process.</param>
    public static void StartProcess(Run run, string processId) => Start(run, processId, OpenProcess(run, processId));

    /// <summary>An event starts a process anew, of a model run by itself.</summary>
    public static void StartBy(Run run, StartEvent start)
    {
        var scopeId = OpenProcess(run, start.ParentId ?? run.Definition.Package.Process.Id);
        ArmWithin(run, start.ParentId, scopeId);
        TokenFlow.Enter(run, start, scopeId, []);
    }

    /// <summary>What a scope instance runs the flow of; null for the main process.</summary>
    public static string? ContainerOf(Run run, string? scopeId)
    {
        if (scopeId is null || !run.State.Active.TryGetValue(scopeId, out var instance))
        {
            return null;
        }

        var process = run.Definition.Package.Process;
        return process.Nodes.TryGetValue(instance.ElementId, out var node) ? ProcessModel.ScopeWithin(node)
            : instance.ElementId == process.Id ? null
            : instance.ElementId;
    }

    /// <summary>Ends everything in a scope from outside; the scope itself stays. Processes beside the main one are no part of it.</summary>
    public static void CancelWithin(Run run, string? scopeId, string why)
    {
        var nodes = run.Definition.Package.Process.Nodes;
        foreach (var inner in run.State.Active.Values.Where(i => i.ScopeId == scopeId && nodes.ContainsKey(i.ElementId)).OrderBy(i => i.Id, InstanceOrder.Oldest).ToList())
        {
            Activities.Cancel(run, inner, why);
        }

        if (run.State.Waiting.Any(w => w.ScopeId == scopeId))
        {
            run.Emit(new TokensDropped(scopeId) { At = run.At });
        }

        // Its event sub-processes wait no more, since it does not go on; events on its border still do.
        foreach (var waiting in (run.State.Subscriptions?.Values ?? []).Where(s => s.InstanceId == scopeId && IsStartWithin(run, s.ElementId)).ToList())
        {
            run.Emit(new SubscriptionClosed(waiting.Id) { At = run.At });
        }

        foreach (var clock in run.State.Clocks.Values.Where(c => c.IsLive && c.InstanceId == scopeId).OrderBy(c => c.Id, InstanceOrder.Oldest).ToList())
        {
            if (ProcessClocks.ElementOf(run, clock) is StartEvent)
            {
                run.Emit(new ClockCancelled(clock.Id, why) { At = run.At });
            }
        }
    }

    /// <summary>Ends the first scope in which nothing is left, innermost first, and lets its token go on.</summary>
    /// <returns>Whether one ended.</returns>
    public static bool FinishOne(Run run)
    {
        var process = run.Definition.Package.Process;
        var done = run.State.Active.Values
            .Where(i => i.Loop is null && IsScope(process, i.ElementId) && !run.State.Incidents.ContainsKey(i.ElementId))
            .Where(i => run.State.Active.Values.All(inner => inner.ScopeId != i.Id) && run.State.Waiting.All(w => w.ScopeId != i.Id))
            .OrderByDescending(i => i.Id, InstanceOrder.Oldest)
            .FirstOrDefault();
        if (done is null)
        {
            return false;
        }

        if (process.Nodes.TryGetValue(done.ElementId, out var node))
        {
            TokenFlow.Leave(run, node, done);
        }
        else
        {
            run.Emit(new ElementCompleted(done.Id, done.ElementId, null) { At = run.At });
            Outliving.AfterScope(run, done.ElementId);
        }

        return true;
    }

    /// <summary>The main process of a model run by itself is over once nothing is left in it: its event sub-processes wait no more.</summary>
    public static void CloseMain(Run run)
    {
        var nodes = run.Definition.Package.Process.Nodes;
        if (run.State.Active.Values.All(i => i.ScopeId is not null || !nodes.ContainsKey(i.ElementId)) && run.State.Waiting.All(w => w.ScopeId is not null))
        {
            CancelWithin(run, null, Whys.CaseClosed);
            Outliving.AfterScope(run, null);
        }
    }

    private static bool IsStartWithin(Run run, string elementId) =>
        run.Definition.Package.Process.Node(elementId) is StartEvent start && run.Definition.Package.Process.SubProcessAround(start) is not null;

    private static bool IsScope(ProcessModel process, string elementId) => !process.Nodes.TryGetValue(elementId, out var node) || node is SubProcess or CallActivity;

    private static string OpenProcess(Run run, string processId)
    {
        var instance = new ElementInstance(run.NextId('E'), processId, null);
        run.Emit(new ElementEntered(instance.Id, processId, null, []) { At = run.At });
        return instance.Id;
    }
}
