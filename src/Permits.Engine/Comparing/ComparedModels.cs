using Permits.Bpmn;

namespace Permits.Engine;

/// <summary>Two models whose nodes are paired, and what their elements are called: what is paired has one name, so that a new name is told once.</summary>
internal sealed class ComparedModels(ProcessModel before, ProcessModel after)
{
    private readonly NodeMatching _nodes = NodeMatching.Of(before, after);
    private readonly ElementNames _namesBefore = new(before);
    private readonly ElementNames _namesAfter = new(after);

    public ProcessModel Before => before;

    public ProcessModel After => after;

    /// <summary>Each node with the one it stands for: those of the later model in its order, then those that are gone.</summary>
    public IEnumerable<(FlowNode? Before, FlowNode? After)> Nodes =>
    [
        .. after.NodeOrder.Select(id => (_nodes.BeforeOf(id) is { } old ? before.Node(old) : null, (FlowNode?)after.Node(id))),
        .. before.NodeOrder.Where(id => _nodes.AfterOf(id) is null).Select(id => ((FlowNode?)before.Node(id), (FlowNode?)null)),
    ];

    /// <summary>The later model's id of a node of the earlier; its own where it is gone.</summary>
    public string IdOfBefore(string id) => _nodes.AfterOf(id) ?? id;

    /// <summary>What an element of the earlier model is called.</summary>
    public LocalText NameOfBefore(string id) => _nodes.AfterOf(id) is { } now ? _namesAfter.Of(now) : _namesBefore.Of(id);

    /// <summary>What an element of the later model is called.</summary>
    public LocalText NameOfAfter(string id) => _namesAfter.Of(id);

    /// <summary>What a node is called in a sentence about it: its kind and its name, as it is called now.</summary>
    public LocalText Called(FlowNode? old, FlowNode? now)
    {
        var name = now is not null ? _namesAfter.Of(now.Id) : _namesBefore.Of(old!.Id);
        return (now ?? old) switch
        {
            Activity => new("ขั้นตอน" + name.Th, name.En),
            ExclusiveGateway or ParallelGateway or InclusiveGateway or EventBasedGateway => new("เกตเวย์" + name.Th, "Gateway " + name.En),
            _ => new("เหตุการณ์" + name.Th, "Event " + name.En),
        };
    }
}
