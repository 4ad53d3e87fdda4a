using System.Collections.Immutable;
using Permits.Bpmn;

namespace Permits.Engine;

/// <summary>A step of the manual, read from the process.</summary>
/// <param name="ElementId">The user task.</param>
/// <param name="Name">Its name.</param>
/// <param name="Role">Who does it.</param>
/// <param name="Clock">Its own time limit; null where it has none.</param>
/// <param name="IsConditional">Whether an application can be granted without it.</param>
public sealed record ManualStep(string ElementId, LocalText Name, string Role, ClockSpec? Clock, bool IsConditional);

/// <summary>
/// The steps that a manual must list (LFA s.7), taken from the process itself so that manual and practice cannot drift apart.
/// </summary>
public static class ManualSteps
{
    /// <summary>The user tasks in document order; empty for a process without any.</summary>
    public static ImmutableArray<ManualStep> Of(ProcessModel process) =>
        [.. process.NodeOrder.Select(process.Node).OfType<UserTask>()
            .Select(task => new ManualStep(task.Id, task.Name, task.Assignment.Role, ClockOf(process, task), IsConditional(process, task.Id)))];

    // A task without a clock of its own is limited by an interrupting timer on it, as the applicant's correction is.
    private static ClockSpec? ClockOf(ProcessModel process, UserTask task) =>
        task.Clock ?? process.BoundaryEventsOf(task.Id).FirstOrDefault(b => b.Interrupting && b.OwnClock is not null)?.OwnClock;

    private static bool IsConditional(ProcessModel process, string without)
    {
        var ends = process.Nodes.Values.OfType<EndEvent>().Where(e => e.ParentId is null).ToList();
        var wanted = ends.Where(e => e.Result == "granted").ToList() is { Count: > 0 } granted ? granted : ends;
        var reached = Reached(process, without);
        return wanted.Any(end => reached.Contains(end.Id));
    }

    /// <summary>What tokens can reach when one element is taken out; a parallel join is reached only when every way into it is.</summary>
    private static HashSet<string> Reached(ProcessModel process, string without)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        bool grew;
        do
        {
            grew = false;
            foreach (var node in process.NodeOrder.Select(process.Node))
            {
                grew |= node.Id != without && IsReached(process, node, reached) && reached.Add(node.Id);
            }
        }
        while (grew);
        return reached;
    }

    private static bool IsReached(ProcessModel process, FlowNode node, HashSet<string> reached) => node switch
    {
        BoundaryEvent boundary => reached.Contains(boundary.AttachedTo),
        ParallelGateway => node.Incoming.All(flow => IsLeft(process, process.Node(process.Flows[flow].SourceId), reached)),
        _ => node.Incoming.Any(flow => IsLeft(process, process.Node(process.Flows[flow].SourceId), reached))
            || process.LinkSourcesOf(node).Any(thrown => reached.Contains(thrown.Id))
            || (IsStart(process, node) && (node.ParentId is null || process.HostsOf(node.ParentId).Any(h => reached.Contains(h.Id)))),
    };

    // What starts a scope, and event sub-processes, which may start at any time in it.
    private static bool IsStart(ProcessModel process, FlowNode node) =>
        node is StartEvent or SubProcess { IsEventSubProcess: true } || process.StartsOf(node.ParentId).Contains(node);

    // A scope is left once one of its ends is reached.
    private static bool IsLeft(ProcessModel process, FlowNode node, HashSet<string> reached) =>
        reached.Contains(node.Id)
        && (ProcessModel.ScopeWithin(node) is not { } scope || process.NodesOf(scope).Any(n => n.Outgoing.IsEmpty && reached.Contains(n.Id)));
}
