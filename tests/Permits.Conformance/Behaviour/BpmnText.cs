using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Permits.Conformance.Behaviour;

/// <summary>Writes a model of the vendor-neutral YAML form as BPMN 2.0 XML, so that what runs it reads it as it would read any tool's file.</summary>
/// <param name="source">The file's mapping.</param>
/// <param name="isPackage">Whether to add what a package asks of every process: roles, names, and the Act's milestones.</param>
internal sealed class BpmnText(JsonObject source, bool isPackage)
{
    /// <summary>The id of the process whose nodes stand at the top of the file.</summary>
    private const string Main = "main";

    private static readonly XNamespace Bpmn = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static readonly XNamespace Instance = "http://www.w3.org/2001/XMLSchema-instance";
    private static readonly XNamespace Permit = "urn:permits:bpmn:1.0";

    private readonly SortedDictionary<string, XElement> _named = new(StringComparer.Ordinal);
    private readonly HashSet<string> _flows = new(StringComparer.Ordinal);

    /// <summary>The document.</summary>
    public string Write()
    {
        if (source["xml"] is { } text)
        {
            return text.GetValue<string>();
        }

        var processes = new List<XElement> { Process(Main, source) };
        processes.AddRange(Entries(source["processes"]).Select(other => Process(other.Key, other.Value!.AsObject())));
        var collaboration = Collaboration();
        return new XElement(
            Bpmn + "definitions",
            new XAttribute(XNamespace.Xmlns + "xsi", Instance.NamespaceName),
            new XAttribute(XNamespace.Xmlns + "permit", Permit.NamespaceName),
            new XAttribute("id", "definitions"),
            new XAttribute("targetNamespace", "urn:models"),
            _named.Values,
            Correlations(),
            collaboration,
            processes).ToString();
    }

    private XElement Process(string id, JsonObject content) => new(
        Bpmn + "process",
        new XAttribute("id", id),
        new XAttribute("isExecutable", id == Main || !isPackage),
        Entries(source["correlation"]).Where(c => c.Value!["to"] is not null).Select(c => new XElement(
            Bpmn + "correlationSubscription",
            new XAttribute("id", $"{id}-subscription-{c.Key}"),
            new XAttribute("correlationKeyRef", "key-" + c.Key),
            new XElement(
                Bpmn + "correlationPropertyBinding",
                new XAttribute("correlationPropertyRef", "property-" + c.Key),
                new XElement(Bpmn + "dataPath", Text(c.Value!["to"]))))),
        Lanes(content),
        Items(content["data"]).Select(name => new XElement(Bpmn + "dataObject", new XAttribute("id", name), new XAttribute("name", name))),
        Content(content, isMain: id == Main));

    private IEnumerable<XElement> Content(JsonObject container, bool isMain = false)
    {
        var nodes = Entries(container["nodes"]).Select(n => Node(n.Key, n.Value!, isMain)).ToList();
        var flows = Items(container["flows"]).SelectMany(Flows).ToList();
        return nodes.Concat(flows);
    }

    private XElement Node(string id, JsonNode said, bool isMain)
    {
        var parts = said as JsonObject;
        var words = NodeWords.Read(parts is null ? Text(said) : Text(parts["is"]));
        var node = new XElement(Bpmn + words.Element, new XAttribute("id", id));
        node.Add(Entries(parts?["attributes"]).Select(a => new XAttribute(a.Key, Text(a.Value))));
        if (isPackage)
        {
            node.Add(Extensions(words, id, isMain));
        }

        if (words.Element == "businessRuleTask")
        {
            node.Add(new XElement(Bpmn + "extensionElements", new XElement(Permit + "decision", new XAttribute("name", words.Value!), Optional("variable", parts?["variable"]))));
        }

        if (words.Value == "event-sub-process")
        {
            node.Add(new XAttribute("triggeredByEvent", true));
        }

        if (words.On is { } host)
        {
            node.Add(new XAttribute("attachedToRef", host), new XAttribute("cancelActivity", words.IsInterrupting));
        }
        else if (!words.IsInterrupting)
        {
            node.Add(new XAttribute("isInterrupting", false));
        }

        switch (words.Element)
        {
            case "callActivity":
                node.Add(new XAttribute("calledElement", words.Value!));
                break;
            case "sendTask" or "receiveTask" when words.Value!.Length > 0:
                node.Add(new XAttribute("messageRef", Named("message", words.Value)));
                break;
            case "scriptTask":
                node.Add(new XAttribute("scriptFormat", "feel"));
                break;
            default:
                break;
        }

        if (parts?["default"] is { } target)
        {
            node.Add(new XAttribute("default", $"{id}-{Text(target)}"));
        }

        node.Add(ActivityText.Of(parts));
        if (words.Element == "scriptTask")
        {
            node.Add(new XElement(Bpmn + "script", words.Value));
        }

        if (words.Event is { } kind)
        {
            node.Add(Definition(kind, words.EventValue));
        }

        if (parts?["nodes"] is not null)
        {
            node.Add(Content(parts));
        }

        return node;
    }

    private static IEnumerable<object> Extensions(NodeWords words, string id, bool isMain)
    {
        if (words.Element is "userTask" or "serviceTask")
        {
            yield return new XAttribute("name", id);
            yield return new XElement(Bpmn + "extensionElements", new XElement(Permit + "task", new XAttribute("role", "officer")));
        }
        else if (words.Element == "startEvent" && isMain)
        {
            yield return new XElement(
                Bpmn + "extensionElements",
                new[] { "decided", "notified" }.Select(m => new XElement(Permit + "milestone", new XAttribute("name", m))));
        }
    }

    private XElement Definition(string kind, string value)
    {
        if (kind.StartsWith("bpmn:", StringComparison.Ordinal))
        {
            return new XElement(Bpmn + kind["bpmn:".Length..]);
        }

        object? content = kind switch
        {
            "timer" => Expression("timeDuration", value),
            "date" => Expression("timeDate", value),
            "cycle" => Expression("timeCycle", value),
            "link" => new XAttribute("name", value),
            "terminate" => null,
            _ => value.Length == 0 ? null : new XAttribute(kind + "Ref", Named(kind, value)),
        };
        return new XElement(Bpmn + $"{(kind is "date" or "cycle" ? "timer" : kind)}EventDefinition", content);
    }

    /// <summary>The id of a message, signal, error or escalation, which is declared once however often it is named.</summary>
    private string Named(string kind, string name)
    {
        var id = $"{kind}-{name}";
        if (!_named.ContainsKey(id))
        {
            var attribute = kind is "error" or "escalation" ? kind + "Code" : "name";
            _named.Add(id, new XElement(Bpmn + kind, new XAttribute("id", id), new XAttribute(attribute, name)));
        }

        return id;
    }

    // "a -> b -> c" is a chain; "g -> a if x > 1" has a condition.
    private IEnumerable<XElement> Flows(string line)
    {
        var (chain, condition) = line.Split(" if ", 2) is [var left, var right] ? (left, right.Trim()) : (line, null);
        var stops = chain.Split("->", StringSplitOptions.TrimEntries);
        foreach (var (from, to) in stops.Zip(stops.Skip(1)))
        {
            var id = $"{from}-{to}";
            for (var copy = 2; !_flows.Add(id); copy++)
            {
                id = $"{from}-{to}-{copy}";
            }

            yield return new XElement(
                Bpmn + "sequenceFlow",
                new XAttribute("id", id),
                new XAttribute("sourceRef", from),
                new XAttribute("targetRef", to),
                condition is null ? null : Expression("conditionExpression", condition));
        }
    }

    private static IEnumerable<XElement> Lanes(JsonObject content) => content["lanes"] is not { } lanes ? [] :
    [
        new XElement(Bpmn + "laneSet", new XAttribute("id", "lanes"), Entries(lanes).Select(lane => new XElement(
            Bpmn + "lane", new XAttribute("id", lane.Key), new XAttribute("name", lane.Key), Items(lane.Value).Select(n => new XElement(Bpmn + "flowNodeRef", n))))),
    ];

    private XElement? Collaboration()
    {
        var pools = Entries(source["pools"]).Select(pool => new XElement(
            Bpmn + "participant", new XAttribute("id", pool.Key), pool.Value is null ? null : new XAttribute("processRef", Text(pool.Value)))).ToList();
        var flows = Items(source["message-flows"]).Select(line => line.Split("->", StringSplitOptions.TrimEntries)).Select(ends => new XElement(
            Bpmn + "messageFlow", new XAttribute("id", $"{ends[0]}-to-{ends[1]}"), new XAttribute("sourceRef", ends[0]), new XAttribute("targetRef", ends[1]))).ToList();
        var keys = Entries(source["correlation"]).Select(c => new XElement(
            Bpmn + "correlationKey", new XAttribute("id", "key-" + c.Key), new XElement(Bpmn + "correlationPropertyRef", "property-" + c.Key))).ToList();
        return pools.Count + flows.Count + keys.Count == 0 ? null : new XElement(Bpmn + "collaboration", new XAttribute("id", "collaboration"), pools, flows, keys);
    }

    private List<XElement> Correlations() =>
    [
        .. Entries(source["correlation"]).Select(c => new XElement(
            Bpmn + "correlationProperty",
            new XAttribute("id", "property-" + c.Key),
            new XElement(
                Bpmn + "correlationPropertyRetrievalExpression",
                new XAttribute("messageRef", Named("message", c.Key)),
                new XElement(Bpmn + "messagePath", Text(c.Value!["from"]))))),
    ];

    private static XElement Expression(string name, string text) => new(Bpmn + name, new XAttribute(Instance + "type", "tFormalExpression"), text);

    private static XAttribute? Optional(string name, JsonNode? value) => value is null ? null : new XAttribute(name, Text(value));

    private static string Text(JsonNode? value) => value?.ToString() ?? throw new InvalidDataException("Expected a text, but there is none.");

    private static JsonObject Entries(JsonNode? map) => map?.AsObject() ?? [];

    private static IEnumerable<string> Items(JsonNode? list) => list?.AsArray().Select(Text) ?? [];
}
