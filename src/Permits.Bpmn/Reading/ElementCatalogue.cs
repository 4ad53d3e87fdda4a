using System.Collections.Frozen;

namespace Permits.Bpmn.Reading;

/// <summary>
/// What of BPMN 2.0 is read: for each element, the attributes and children that may stand on it. Whatever is not here is refused by name, so
/// that nothing a designer drew is ever left out of a run in silence.
/// </summary>
internal static class ElementCatalogue
{
    /// <summary>The shape of one element.</summary>
    /// <param name="Attributes">Attributes without namespace that may stand on it; a value after <c>=</c> is the only one allowed.</param>
    /// <param name="Children">BPMN children that may stand in it.</param>
    internal sealed record Shape(FrozenDictionary<string, string?> Attributes, FrozenSet<string> Children);

    /// <summary>Flow nodes the engine runs.</summary>
    public static readonly FrozenSet<string> FlowNodes = Set(
        "startEvent", "endEvent", "intermediateThrowEvent", "userTask", "exclusiveGateway", "parallelGateway", "boundaryEvent");

    /// <summary>Drawn data movements: they would carry data in an engine that moves it, so the designer is told that here they do not.</summary>
    public static readonly FrozenSet<string> DataDrawings = Set("dataInputAssociation", "dataOutputAssociation", "property");

    /// <summary>Elements that may stand only once in their parent; a second one would have to be ignored.</summary>
    public static readonly FrozenSet<string> AtMostOnce = Set("timerEventDefinition", "timeDuration", "conditionExpression", "collaboration", "extensionElements");

    private static readonly FrozenDictionary<string, Shape> Shapes = new Dictionary<string, Shape>
    {
        ["definitions"] = Of("name targetNamespace expressionLanguage typeLanguage exporter exporterVersion", "process collaboration category dataStore"),
        ["collaboration"] = Of("name isClosed", "participant textAnnotation association group"),
        ["participant"] = Of("name processRef", ""),
        ["process"] = Of(
            "name processType isClosed isExecutable",
            "laneSet sequenceFlow textAnnotation association group dataObject dataObjectReference dataStoreReference " + string.Join(' ', FlowNodes)),
        ["laneSet"] = Of("name", "lane"),
        ["lane"] = Of("name", "flowNodeRef"),
        ["startEvent"] = Of("name isInterrupting=true parallelMultiple=false", "incoming outgoing"),
        ["endEvent"] = Of("name", "incoming outgoing"),
        ["intermediateThrowEvent"] = Of("name", "incoming outgoing"),
        ["userTask"] = Of(
            "name implementation isForCompensation=false startQuantity=1 completionQuantity=1",
            "incoming outgoing dataInputAssociation dataOutputAssociation property"),
        ["exclusiveGateway"] = Of("name gatewayDirection default", "incoming outgoing"),
        ["parallelGateway"] = Of("name gatewayDirection", "incoming outgoing"),
        ["boundaryEvent"] = Of("name attachedToRef cancelActivity parallelMultiple=false", "incoming outgoing timerEventDefinition"),
        ["timerEventDefinition"] = Of("", "timeDuration"),
        ["timeDuration"] = Of("language evaluatesToTypeRef", ""),
        ["sequenceFlow"] = Of("name sourceRef targetRef isImmediate", "conditionExpression"),
        ["conditionExpression"] = Of("language evaluatesToTypeRef", ""),
        ["incoming"] = Of("", ""),
        ["outgoing"] = Of("", ""),
        ["flowNodeRef"] = Of("", ""),
        ["textAnnotation"] = Of("textFormat", "text"),
        ["text"] = Of("", ""),
        ["association"] = Of("sourceRef targetRef associationDirection", ""),
        ["group"] = Of("categoryValueRef", ""),
        ["category"] = Of("name", "categoryValue"),
        ["categoryValue"] = Of("value", ""),
        ["dataObject"] = Of("name itemSubjectRef isCollection", ""),
        ["dataObjectReference"] = Of("name itemSubjectRef dataObjectRef", "dataState"),
        ["dataStore"] = Of("name capacity isUnlimited itemSubjectRef", "dataState"),
        ["dataStoreReference"] = Of("name itemSubjectRef dataStoreRef", "dataState"),
        ["dataState"] = Of("name", ""),
        ["dataInputAssociation"] = Of("", "sourceRef targetRef"),
        ["dataOutputAssociation"] = Of("", "sourceRef targetRef"),
        ["property"] = Of("name itemSubjectRef", ""),
        ["sourceRef"] = Of("", ""),
        ["targetRef"] = Of("", ""),
        ["documentation"] = Of("textFormat", ""),
        ["extensionElements"] = Of("", ""),
    }.ToFrozenDictionary();

    /// <summary>The shape of a BPMN element by local name; null where it is not read.</summary>
    public static Shape? Find(string localName) => Shapes.GetValueOrDefault(localName);

    private static Shape Of(string attributes, string children) => new(
        Words("id " + attributes).Select(a => a.Split('=')).ToFrozenDictionary(a => a[0], a => a.ElementAtOrDefault(1)),
        Words("documentation extensionElements " + children).ToFrozenSet());

    private static FrozenSet<string> Set(params string[] names) => names.ToFrozenSet();

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
