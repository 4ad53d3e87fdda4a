using Permits.Bpmn;

namespace Permits.Engine;

/// <summary>What the elements of one model are called where people read of them. No two have the same name.</summary>
internal sealed class ElementNames
{
    private readonly ProcessModel _model;
    private readonly ILookup<string, string> _byName;

    public ElementNames(ProcessModel model)
    {
        _model = model;
        _byName = model.NodeOrder.ToLookup(id => PlainNameOf(model.Node(id)).Th, StringComparer.Ordinal);
    }

    /// <summary>The name of an element; its id where the model has no such element.</summary>
    public LocalText Of(string id)
    {
        if (!_model.Nodes.TryGetValue(id, out var node))
        {
            return new(id);
        }

        var name = PlainNameOf(node);
        return _byName[name.Th].Count() == 1 ? name : new($"{name.Th} ({id})", $"{name.En} ({id})");
    }

    // A node without a label is told by the nearest one with a label: by what follows where ways join, else by what goes before.
    private LocalText PlainNameOf(FlowNode node)
    {
        if (node.Name.Th.Length > 0)
        {
            return node.Name;
        }

        var joins = node.Incoming.Length > 1;
        return Nearest(node, joins) is { } near
            ? joins ? new($"ก่อน “{near.Name.Th}”", $"before “{near.Name.En}”") : new($"หลัง “{near.Name.Th}”", $"after “{near.Name.En}”")
            : node.Title;
    }

    private FlowNode? Nearest(FlowNode node, bool ahead)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var next = new Queue<FlowNode>([node]);
        while (next.TryDequeue(out var at))
        {
            if (at.Name.Th.Length > 0)
            {
                return at;
            }

            foreach (var id in ahead ? at.Outgoing.Select(f => _model.Flows[f].TargetId) : at.Incoming.Select(f => _model.Flows[f].SourceId))
            {
                if (seen.Add(id))
                {
                    next.Enqueue(_model.Node(id));
                }
            }
        }

        return null;
    }
}
