using System.Collections.Immutable;
using System.Xml.Linq;
using Permits.Bpmn.Permit;

namespace Permits.Bpmn.Reading;

/// <summary>A process as read, before it is known to hold together: its references may dangle.</summary>
/// <param name="Model">The parts that could be read; what could not has an error among the findings.</param>
/// <param name="Refused">Ids of parts that were refused; references to them are no further fault.</param>
/// <param name="Profile">For what it was read.</param>
internal sealed record ProcessDraft(ProcessModel Model, IReadOnlySet<string> Refused, ReadingProfile Profile);

/// <summary>Turns the XML of the processes into their parts. Elements that are not read were named by <see cref="ShapeCheck"/> already.</summary>
internal sealed class ProcessReader(References index, ReadingProfile profile, FindingList findings)
{
    private readonly PermitReader _permit = new(findings);
    private readonly EventReader _events = new(index, profile, findings);
    private readonly ActivityPartsReader _parts = new(index, findings);
    private readonly ImmutableDictionary<string, FlowNode>.Builder _nodes = ImmutableDictionary.CreateBuilder<string, FlowNode>();
    private readonly ImmutableDictionary<string, SequenceFlow>.Builder _flows = ImmutableDictionary.CreateBuilder<string, SequenceFlow>();
    private readonly ImmutableArray<string>.Builder _order = ImmutableArray.CreateBuilder<string>();
    private readonly ImmutableArray<Lane>.Builder _lanes = ImmutableArray.CreateBuilder<Lane>();
    private readonly ImmutableArray<string>.Builder _data = ImmutableArray.CreateBuilder<string>();
    private readonly Dictionary<string, string> _laneRoles = new(StringComparer.Ordinal);
    private readonly List<SequenceFlow> _flowOrder = [];
    private readonly HashSet<string> _refused = [];

    /// <summary>Reads the processes.</summary>
    /// <param name="main">The process that starts.</param>
    /// <param name="others">The others that run, each with whether it is called.</param>
    public ProcessDraft Read(XElement main, IReadOnlyCollection<(XElement Process, bool IsCalled)> others)
    {
        XElement[] all = [main, .. others.Select(o => o.Process)];
        foreach (var flow in all.Descendants(BpmnNames.Model + "sequenceFlow"))
        {
            ReadFlow(flow);
        }

        var leaving = _flowOrder.ToLookup(f => f.SourceId, f => f.Id);
        var entering = _flowOrder.ToLookup(f => f.TargetId, f => f.Id);
        foreach (var lane in all.Descendants(BpmnNames.Model + "lane"))
        {
            ReadLaneRole(lane);
        }

        foreach (var process in all)
        {
            ReadContainer(process, process == main ? null : RequiredId(process) ?? "", entering, leaving);
        }

        var model = new ProcessModel(
            RequiredId(main) ?? "", NameOf(main), _nodes.ToImmutable(), _flows.ToImmutable(), _lanes.ToImmutable(), _order.ToImmutable())
        {
            Others = [.. others.Select(o => new OtherProcess(Where.IdOf(o.Process) ?? "", NameOf(o.Process), o.IsCalled))],
            DataObjects = [.. _data.Distinct()],
        };
        model = ProcessExtensionReader.Read(main, model, findings);
        return new ProcessDraft(model, _refused, profile);
    }

    private void ReadContainer(XElement container, string? containerId, ILookup<string, string> entering, ILookup<string, string> leaving)
    {
        var allowed = ElementCatalogue.Find(container.Name.LocalName)!.Children;
        foreach (var element in container.Elements().Where(e => e.IsBpmn()))
        {
            var name = element.Name.LocalName;
            if (ElementCatalogue.FlowNodes.Contains(name))
            {
                ReadNode(element, containerId, entering, leaving);
            }
            else if (name == "laneSet")
            {
                ReadLanes(element);
            }
            else if (name is "dataObject" || (name is "property" && container.IsBpmn("process")))
            {
                _data.AddRange(new[] { Where.IdOf(element) }.OfType<string>().Select(index.VariableOf).OfType<string>());
            }
            else if (!allowed.Contains(name) && Where.IdOf(element) is { } id)
            {
                _refused.Add(id);
            }
        }
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

    private void ReadNode(XElement element, string? containerId, ILookup<string, string> entering, ILookup<string, string> leaving)
    {
        var extensions = _permit.Read(element);
        if (RequiredId(element) is not { } id || _nodes.ContainsKey(id))
        {
            return;
        }

        if (Make(element, id, extensions) is not { } made)
        {
            _refused.Add(id);
            return;
        }

        var node = made with
        {
            Incoming = [.. entering[id]],
            Outgoing = [.. leaving[id]],
            ParentId = containerId,
            DefaultFlowId = OptionalReference(element, "default"),
            Milestones = extensions.Milestones,
            Notices = extensions.Notices,
            Documentation = Documentation(element),
        };
        if (node is Activity activity)
        {
            node = activity with
            {
                Loop = _parts.Loop(element),
                Properties = _parts.Properties(element),
                Inputs = _parts.Moves(element, "dataInputAssociation"),
                Outputs = _parts.Moves(element, "dataOutputAssociation"),
            };
        }

        CheckOwnFlowList(element, "incoming", node.Incoming);
        CheckOwnFlowList(element, "outgoing", node.Outgoing);
        _nodes.Add(id, node);
        _order.Add(id);
        if (node is SubProcess)
        {
            ReadContainer(element, id, entering, leaving);
        }
    }

    /// <summary>The node with what only its kind has; null where it lacks what it cannot be without, which is a finding.</summary>
    private FlowNode? Make(XElement element, string id, NodeExtensions extensions)
    {
        var name = NameOf(element);
        return element.Name.LocalName switch
        {
            "startEvent" => new StartEvent
            {
                Id = id,
                Name = name,
                Event = _events.Read(element, extensions, isCatching: true),
                Interrupting = OptionalFlag(element, "isInterrupting", whenAbsent: true),
            },
            "endEvent" => new EndEvent { Id = id, Name = name, Result = extensions.Result, Event = _events.Read(element, extensions, isCatching: false) },
            "intermediateThrowEvent" => new IntermediateThrowEvent { Id = id, Name = name, Event = _events.Read(element, extensions, isCatching: false) },
            "intermediateCatchEvent" => Catching(element, extensions) is { } caught ? new IntermediateCatchEvent { Id = id, Name = name, Event = caught } : null,
            "boundaryEvent" => Catching(element, extensions) is { } caught
                ? new BoundaryEvent
                {
                    Id = id,
                    Name = name,
                    AttachedTo = RequiredReference(element, "attachedToRef"),
                    Interrupting = OptionalFlag(element, "cancelActivity", whenAbsent: true),
                    Event = caught,
                }
                : null,
            "exclusiveGateway" => new ExclusiveGateway { Id = id, Name = name },
            "parallelGateway" => new ParallelGateway { Id = id, Name = name },
            "inclusiveGateway" => new InclusiveGateway { Id = id, Name = name },
            "eventBasedGateway" => new EventBasedGateway { Id = id, Name = name },
            "userTask" => MakeUserTask(element, id, name, extensions),
            "task" => new AbstractTask { Id = id, Name = name },
            "manualTask" => new ManualTask { Id = id, Name = name },
            "serviceTask" => MakeServiceTask(element, id, name, extensions),
            "sendTask" => new SendTask { Id = id, Name = name, Message = _events.Message(element, element, extensions, isCatching: false) },
            "receiveTask" => new ReceiveTask { Id = id, Name = name, Message = _events.Message(element, element, extensions, isCatching: true) },
            "scriptTask" => new ScriptTask { Id = id, Name = name, Script = Script(element), Result = extensions.ResultVariable },
            "businessRuleTask" => MakeBusinessRuleTask(element, id, name, extensions),
            "subProcess" => new SubProcess { Id = id, Name = name, IsEventSubProcess = OptionalFlag(element, "triggeredByEvent", whenAbsent: false) },
            "callActivity" => new CallActivity { Id = id, Name = name, Called = RequiredReference(element, "calledElement") },
            var other => throw new InvalidOperationException($"The catalogue lists {other} as a flow node, but nothing reads it."),
        };
    }

    private EventDefinition? Catching(XElement element, NodeExtensions extensions)
    {
        var caught = _events.Read(element, extensions, isCatching: true);
        if (caught is null && !element.Elements().Any(e => e.IsBpmn() && e.Name.LocalName.EndsWith("EventDefinition", StringComparison.Ordinal)))
        {
            findings.Add(Rules.CatchesNothing, Where.Of(element));
        }

        return caught;
    }

    private string Script(XElement element)
    {
        var script = element.Element(BpmnNames.Model + "script")?.Value.Trim() ?? "";
        if (script.Length == 0)
        {
            findings.Add(Rules.MissingAttribute, Where.Of(element), "script", BpmnNames.DisplayName(element.Name));
        }

        return script;
    }

    private ServiceTask MakeServiceTask(XElement element, string id, LocalText name, NodeExtensions extensions)
    {
        return new ServiceTask { Id = id, Name = name, Assignment = AssignmentOf(element, id, extensions) };
    }

    private BusinessRuleTask MakeBusinessRuleTask(XElement element, string id, LocalText name, NodeExtensions extensions)
    {
        if (extensions.Decision is null)
        {
            findings.Add(Rules.MissingPermitAttribute, Where.Of(element), "name", "permit:decision");
        }

        return new BusinessRuleTask { Id = id, Name = name, Decision = extensions.Decision?.Name ?? "", Result = extensions.Decision?.Variable ?? id };
    }

    private UserTask MakeUserTask(XElement element, string id, LocalText name, NodeExtensions extensions)
    {
        return new UserTask
        {
            Id = id,
            Name = name,
            Assignment = AssignmentOf(element, id, extensions) ?? new AssignmentSpec("", []),
            Form = extensions.Task?.Form,
            Decision = extensions.Task?.Decision,
            AsksDocuments = extensions.Task?.AsksDocuments == true,
            AfterFault = extensions.Task?.AfterFault == true,
            Outcomes = extensions.Outcomes,
            Clock = extensions.Clock,
        };
    }

    // A task without a role of its own is for that of its lane.
    private AssignmentSpec? AssignmentOf(XElement element, string id, NodeExtensions extensions)
    {
        if (extensions.Task?.Assignment is { Role.Length: > 0 } own)
        {
            return own;
        }

        if (_laneRoles.TryGetValue(id, out var role))
        {
            return extensions.Task is { Assignment: { } said } ? said with { Role = role } : new AssignmentSpec(role, []);
        }

        if (profile == ReadingProfile.Package)
        {
            findings.Add(Rules.TaskWithoutRole, Where.Of(element));
        }

        return extensions.Task?.Assignment;
    }

    private void ReadLaneRole(XElement lane)
    {
        var role = PermitReader.RoleOf(lane, findings);
        foreach (var node in role is null ? [] : lane.Elements(BpmnNames.Model + "flowNodeRef").Select(e => BpmnNames.Reference(e.Value)))
        {
            _laneRoles[node] = role!;
        }
    }

    private void ReadLanes(XElement laneSet)
    {
        // Lanes within lanes are lanes; a node may be listed by each.
        foreach (var lane in laneSet.Descendants(BpmnNames.Model + "lane"))
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
