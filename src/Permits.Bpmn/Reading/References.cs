using System.Collections.Immutable;
using System.Xml.Linq;

namespace Permits.Bpmn.Reading;

/// <summary>What the parts of a document refer to: messages, signals, errors, escalations, correlation and data, by id.</summary>
internal sealed class References
{
    private static readonly HashSet<string> Data =
        ["dataObject", "dataObjectReference", "dataStoreReference", "dataInput", "dataOutput", "property", "inputDataItem", "outputDataItem"];

    private readonly Dictionary<string, XElement> _byId = new(StringComparer.Ordinal);

    private readonly XElement _definitions;

    public References(XElement definitions)
    {
        _definitions = definitions;
        foreach (var element in definitions.Descendants().Where(e => e.IsBpmn()))
        {
            if (Where.IdOf(element) is { } id)
            {
                _byId.TryAdd(id, element);
            }
        }
    }

    /// <summary>The element of a kind that a reference names; null where there is none.</summary>
    public XElement? Find(string reference, string kind) =>
        _byId.TryGetValue(reference, out var element) && element.IsBpmn(kind) ? element : null;

    /// <summary>
    /// The variable that a data element stands for: the name of its data object, else the element's own name, else its id; null where the
    /// reference names nothing that holds data, or a data store.
    /// </summary>
    public string? VariableOf(string reference)
    {
        if (!_byId.TryGetValue(reference, out var element) || !Data.Contains(element.Name.LocalName) || element.IsBpmn("dataStoreReference"))
        {
            return null;
        }

        var target = element.Attribute("dataObjectRef")?.Value is { } other && Find(BpmnNames.Reference(other), "dataObject") is { } data ? data : element;
        return target.Attribute("name")?.Value.Trim() is { Length: > 0 } name ? name
            : element.Attribute("name")?.Value.Trim() is { Length: > 0 } own ? own
            : reference;
    }

    /// <summary>The key by which a message is told from others of its name, by the standard's own correlation (clause 8.4.2): FEEL over the message's
    /// content where it is thrown, and over the process's data where it is caught; null where the document says none.</summary>
    /// <param name="messageId">The message.</param>
    /// <param name="catcher">An element of the process that catches it; null where it is thrown.</param>
    public string? CorrelationOf(string messageId, XElement? catcher)
    {
        foreach (var property in _definitions.Elements(BpmnNames.Model + "correlationProperty"))
        {
            var retrieval = property.Elements(BpmnNames.Model + "correlationPropertyRetrievalExpression")
                .FirstOrDefault(r => BpmnNames.Reference(r.Attribute("messageRef")?.Value ?? "") == messageId);
            if (retrieval is null || Where.IdOf(property) is not { } id)
            {
                continue;
            }

            var text = catcher is null
                ? retrieval.Element(BpmnNames.Model + "messagePath")?.Value
                : catcher.Ancestors(BpmnNames.Model + "process").Elements(BpmnNames.Model + "correlationSubscription")
                    .Elements(BpmnNames.Model + "correlationPropertyBinding")
                    .FirstOrDefault(b => BpmnNames.Reference(b.Attribute("correlationPropertyRef")?.Value ?? "") == id)?.Element(BpmnNames.Model + "dataPath")?.Value;
            if (!string.IsNullOrWhiteSpace(text))
            {
                return text.Trim();
            }
        }

        return null;
    }

    /// <summary>What the message flow from or to an element carries: its message's name, else its own name or id; null where there is none.</summary>
    public string? FlowOfMessages(string element)
    {
        var flow = _definitions.Elements(BpmnNames.Model + "collaboration").Elements(BpmnNames.Model + "messageFlow")
            .FirstOrDefault(f => BpmnNames.Reference(f.Attribute("sourceRef")?.Value ?? "") == element || BpmnNames.Reference(f.Attribute("targetRef")?.Value ?? "") == element);
        return flow is null ? null
            : Find(BpmnNames.Reference(flow.Attribute("messageRef")?.Value ?? ""), "message")?.Attribute("name")?.Value.Trim()
                ?? flow.Attribute("name")?.Value.Trim()
                ?? Where.IdOf(flow);
    }

    /// <summary>Ids of the processes that call activities below an element name.</summary>
    public static ImmutableHashSet<string> CalledIn(XElement element) =>
    [
        .. element.Descendants(BpmnNames.Model + "callActivity").Select(c => c.Attribute("calledElement")?.Value).OfType<string>().Select(BpmnNames.Reference),
    ];
}
