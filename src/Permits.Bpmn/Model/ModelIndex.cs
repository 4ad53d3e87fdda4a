using System.Runtime.CompilerServices;

namespace Permits.Bpmn;

/// <summary>The parts of a model by what holds or leads to them, gathered once a model. The main process is under the empty text.</summary>
internal sealed class ModelIndex
{
    private static readonly ConditionalWeakTable<ProcessModel, ModelIndex> Known = new();

    private ModelIndex(ProcessModel model)
    {
        var all = model.NodeOrder.Select(model.Node).ToList();
        Nodes = all.ToLookup(n => n.ParentId ?? "", StringComparer.Ordinal);
        BoundaryEvents = all.OfType<BoundaryEvent>().ToLookup(b => b.AttachedTo, StringComparer.Ordinal);
        EventSubProcesses = all.OfType<SubProcess>().Where(s => s.IsEventSubProcess).ToLookup(s => s.ParentId ?? "", StringComparer.Ordinal);
        Hosts = all.OfType<Activity>().Where(a => ProcessModel.ScopeWithin(a) is not null).ToLookup(a => ProcessModel.ScopeWithin(a)!, StringComparer.Ordinal);
        LinkTargets = all.OfType<IntermediateCatchEvent>().Where(c => c.Event is LinkDefinition).ToLookup(c => (c.ParentId, ((LinkDefinition)c.Event).Name));
        LinkSources = all.OfType<IntermediateThrowEvent>().Where(t => t.Event is LinkDefinition).ToLookup(t => (t.ParentId, ((LinkDefinition)t.Event!).Name));
        Starts = Nodes.SelectMany(StartsAmong).ToLookup(n => n.ParentId ?? "", StringComparer.Ordinal);
    }

    /// <summary>Nodes by container.</summary>
    public ILookup<string, FlowNode> Nodes { get; }

    /// <summary>Where tokens are put when a container is entered.</summary>
    public ILookup<string, FlowNode> Starts { get; }

    /// <summary>Boundary events by activity.</summary>
    public ILookup<string, BoundaryEvent> BoundaryEvents { get; }

    /// <summary>Event sub-processes by container.</summary>
    public ILookup<string, SubProcess> EventSubProcesses { get; }

    /// <summary>Activities by the container they run.</summary>
    public ILookup<string, Activity> Hosts { get; }

    /// <summary>Catching ends of links by container and name.</summary>
    public ILookup<(string? Container, string Name), IntermediateCatchEvent> LinkTargets { get; }

    /// <summary>Throwing ends of links by container and name.</summary>
    public ILookup<(string? Container, string Name), IntermediateThrowEvent> LinkSources { get; }

    /// <summary>That of a model.</summary>
    public static ModelIndex Of(ProcessModel model) => Known.GetValue(model, m => new ModelIndex(m));

    private static IEnumerable<FlowNode> StartsAmong(IEnumerable<FlowNode> nodes)
    {
        var all = nodes.ToList();
        return all.Exists(n => n is StartEvent)
            ? all.OfType<StartEvent>().Where(s => s.Event is null)
            : all.Where(n => n.Incoming.IsEmpty
                && n is not (BoundaryEvent or SubProcess { IsEventSubProcess: true } or IntermediateCatchEvent { Event: LinkDefinition }));
    }
}
