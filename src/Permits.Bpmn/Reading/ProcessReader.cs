using System.Collections.Immutable;
using System.Xml.Linq;
using Permits.Bpmn.Permit;

namespace Permits.Bpmn.Reading;

/// <summary>A process as read, before it is known to hold together: its references may dangle.</summary>
/// <param name="Model">The parts that could be read; what could not has an error among the findings.</param>
/// <param name="Refused">Ids of parts that were refused; references to them are no further fault.</param>
internal sealed record ProcessDraft(ProcessModel Model, IReadOnlySet<string> Refused);

/// <summary>Turns the XML of one process into its parts. Elements that are not read were named by <see cref="ShapeCheck"/> already.</summary>
internal sealed class ProcessReader(FindingList findings)
{
    private readonly PermitReader _permit = new(findings);
    private readonly ImmutableDictionary<string, FlowNode>.Builder _nodes = ImmutableDictionary.CreateBuilder<string, FlowNode>();
    private readonly ImmutableDictionary<string, SequenceFlow>.Builder _flows = ImmutableDictionary.CreateBuilder<string, SequenceFlow>();
    private readonly ImmutableArray<string>.Builder _order = ImmutableArray.CreateBuilder<string>();
    private readonly ImmutableArray<Lane>.Builder _lanes = ImmutableArray.CreateBuilder<Lane>();
    private readonly List<SequenceFlow> _flowOrder = [];
    private readonly HashSet<string> _refused = [];

    /// <summary>Reads a process.</summary>
    public ProcessDraft Read(XElement process)
    {
        foreach (var flow in process.Elements(BpmnNames.Model + "sequenceFlow"))
        {
            ReadFlow(flow);
        }

        var leaving = _flowOrder.ToLookup(f => f.SourceId, f => f.Id);
        var entering = _flowOrder.ToLookup(f => f.TargetId, f => f.Id);

        foreach (var element in process.Elements().Where(e => e.IsBpmn()))
        {
            var name = element.Name.LocalName;
            if (ElementCatalogue.FlowNodes.Contains(name))
            {
                ReadNode(element, entering, leaving);
            }
            else if (name == "laneSet")
            {
                ReadLanes(element);
            }
            else if (!ElementCatalogue.Find("process")!.Children.Contains(name) && Where.IdOf(element) is { } id)
            {
                _refused.Add(id);
            }
        }

        var model = new ProcessModel(
            RequiredId(process) ?? "", NameOf(process), _nodes.ToImmutable(), _flows.ToImmutable(), _lanes.ToImmutable(), _order.ToImmutable());
        model = ProcessExtensionReader.Read(process, model, findings);
        return new ProcessDraft(model, _refused);
    }

    private void ReadFlow(XElement element)
    {
        if (RequiredId(element) is not { } id)
        {
            return;
        }

        var condition = element.Element(BpmnNames.Model + "conditionExpression")?.Value.Trim();
        var flow = new SequenceFlow(
            id, NameOf(element), RequiredReference(element, "sourceRef"), RequiredReference(element, "targetRef"), string.IsNullOrEmpty(condition) ? null : condition);
        if (_flows.TryAdd(id, flow))
        {
            _flowOrder.Add(flow);
        }
    }

    private void ReadNode(XElement element, ILookup<string, string> entering, ILookup<string, string> leaving)
    {
        var extensions = _permit.Read(element);
        if (RequiredId(element) is not { } id || _nodes.ContainsKey(id))
        {
            return;
        }

        var node = Make(element, id, extensions) with
        {
            Incoming = [.. entering[id]],
            Outgoing = [.. leaving[id]],
            Milestones = extensions.Milestones,
            Notices = extensions.Notices,
            Documentation = Documentation(element),
        };
        CheckOwnFlowList(element, "incoming", node.Incoming);
        CheckOwnFlowList(element, "outgoing", node.Outgoing);
        _nodes.Add(id, node);
        _order.Add(id);
    }

    /// <summary>The node with what only its kind has.</summary>
    private FlowNode Make(XElement element, string id, NodeExtensions extensions)
    {
        var name = NameOf(element);
        return element.Name.LocalName switch
        {
            "startEvent" => new StartEvent { Id = id, Name = name },
            "endEvent" => new EndEvent { Id = id, Name = name, Result = extensions.Result },
            "intermediateThrowEvent" => new IntermediateThrowEvent { Id = id, Name = name },
            "exclusiveGateway" => new ExclusiveGateway { Id = id, Name = name, DefaultFlowId = OptionalReference(element, "default") },
            "parallelGateway" => new ParallelGateway { Id = id, Name = name },
            "boundaryEvent" => new BoundaryEvent
            {
                Id = id,
                Name = name,
                AttachedTo = RequiredReference(element, "attachedToRef"),
                Interrupting = OptionalFlag(element, "cancelActivity", whenAbsent: true),
                Timer = ClockReader.OfTimer(element, extensions.Clock, findings),
            },
            "userTask" => MakeUserTask(element, id, name, extensions),
            var other => throw new InvalidOperationException($"The catalogue lists {other} as a flow node, but nothing reads it."),
        };
    }

    private UserTask MakeUserTask(XElement element, string id, LocalText name, NodeExtensions extensions)
    {
        if (extensions.Task is null)
        {
            findings.Add(Rules.TaskWithoutRole, Where.Of(element));
        }

        return new UserTask
        {
            Id = id,
            Name = name,
            Assignment = extensions.Task?.Assignment ?? new AssignmentSpec("", []),
            Form = extensions.Task?.Form,
            Decision = extensions.Task?.Decision,
            AsksDocuments = extensions.Task?.AsksDocuments == true,
            AfterFault = extensions.Task?.AfterFault == true,
            Outcomes = extensions.Outcomes,
            Clock = extensions.Clock,
        };
    }

    private void ReadLanes(XElement laneSet)
    {
        foreach (var lane in laneSet.Elements(BpmnNames.Model + "lane"))
        {
            if (RequiredId(lane) is { } id)
            {
                var nodes = lane.Elements(BpmnNames.Model + "flowNodeRef").Select(e => BpmnNames.Reference(e.Value));
                _lanes.Add(new Lane(id, NameOf(lane), [.. nodes]));
            }
        }
    }

    /// <summary>The flows a node lists itself repeat what the flows say; where they are given they must agree (clause 8.4.13).</summary>
    private void CheckOwnFlowList(XElement element, string listName, ImmutableArray<string> actual)
    {
        var listed = element.Elements(BpmnNames.Model + listName).Select(e => BpmnNames.Reference(e.Value));
        foreach (var unknown in listed.Except(actual))
        {
            findings.Add(Rules.FlowListDisagrees, Where.Of(element), BpmnNames.DisplayName(BpmnNames.Model + listName), Quote.Of(unknown));
        }
    }

    private string? RequiredId(XElement element)
    {
        var id = Where.IdOf(element);
        if (id is null)
        {
            findings.Add(Rules.MissingId, Where.Of(element), BpmnNames.DisplayName(element.Name));
        }

        return id;
    }

    private string RequiredReference(XElement element, string attribute)
    {
        var id = OptionalReference(element, attribute);
        if (id is null)
        {
            findings.Add(Rules.MissingAttribute, Where.Of(element), attribute, BpmnNames.DisplayName(element.Name));
        }

        return id ?? "";
    }

    private static string? OptionalReference(XElement element, string attribute) =>
        element.Attribute(attribute)?.Value is { } text && !string.IsNullOrWhiteSpace(text) ? BpmnNames.Reference(text) : null;

    private bool OptionalFlag(XElement element, string attribute, bool whenAbsent)
    {
        switch (element.Attribute(attribute)?.Value.Trim())
        {
            case null: return whenAbsent;
            case "true" or "1": return true;
            case "false" or "0": return false;
            case var other:
                findings.Add(Rules.UnsupportedAttribute, Where.Of(element), attribute, Quote.Of(other), BpmnNames.DisplayName(element.Name));
                return whenAbsent;
        }
    }

    private static LocalText NameOf(XElement element) =>
        new(element.Attribute("name")?.Value.Trim() ?? "", element.Attribute(BpmnNames.Permit + "nameEn")?.Value.Trim());

    private static string? Documentation(XElement element)
    {
        var texts = element.Elements(BpmnNames.Model + "documentation").Select(e => e.Value.Trim()).Where(t => t.Length > 0).ToList();
        return texts.Count == 0 ? null : string.Join('\n', texts);
    }
}
