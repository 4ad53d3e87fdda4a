using Permits.Bpmn;

namespace Permits.Engine;

/// <summary>Follows the flow of a process without running it: every way a gateway may take counts.</summary>
internal static class FlowWalk
{
    /// <summary>The user tasks and end events that a token may come to next, having left a node.</summary>
    public static IReadOnlyList<FlowNode> NextStops(ProcessModel process, FlowNode from) =>
        [.. After(process, from, node => node is UserTask).Where(n => n is UserTask or EndEvent)];

    /// <summary>Every node that a token may come to without passing a user task, having left a node; the tasks it stops at are not among them.</summary>
    public static IEnumerable<FlowNode> AtOnce(ProcessModel process, FlowNode from) => After(process, from, node => node is UserTask).Where(n => n is not UserTask);

    /// <summary>Every node that a token may ever come to, having left a node.</summary>
    public static IEnumerable<FlowNode> Ever(ProcessModel process, FlowNode from) => After(process, from, _ => false);

    private static List<FlowNode> After(ProcessModel process, FlowNode from, Func<FlowNode, bool> stopAt)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var found = new List<FlowNode>();
        var pending = new Queue<IEnumerable<FlowNode>>([process.NextAfter(from)]);
        while (pending.TryDequeue(out var ways))
        {
            foreach (var next in ways.Where(n => seen.Add(n.Id)))
            {
                found.Add(next);
                if (!stopAt(next))
                {
                    pending.Enqueue(process.NextWithin(next));
                }
            }
        }

        return found;
    }
}
