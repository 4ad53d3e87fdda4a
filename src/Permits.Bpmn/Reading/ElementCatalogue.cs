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

    /// <summary>Events the engine runs.</summary>
    public static readonly FrozenSet<string> Events = Set(
        "startEvent", "endEvent", "intermediateThrowEvent", "intermediateCatchEvent", "boundaryEvent");

    /// <summary>Flow nodes the engine runs.</summary>
    public static readonly FrozenSet<string> FlowNodes = Set(
    [
        .. Events,
        "task", "userTask", "manualTask", "serviceTask", "sendTask", "receiveTask", "scriptTask", "businessRuleTask",
        "exclusiveGateway", "parallelGateway", "inclusiveGateway", "eventBasedGateway", "subProcess", "callActivity",
    ]);

    /// <summary>Elements that hold flow nodes.</summary>
    public static readonly FrozenSet<string> Containers = Set("process", "subProcess");

    /// <summary>Event definitions the engine runs.</summary>
    public static readonly FrozenSet<string> EventDefinitions = Set(
        "timerEventDefinition", "messageEventDefinition", "signalEventDefinition", "errorEventDefinition", "escalationEventDefinition",
        "linkEventDefinition", "terminateEventDefinition");

    /// <summary>What is drawn and has no effect here, so the designer is told: who does a task is said by <c>permit:task</c>.</summary>
    public static readonly FrozenSet<string> DrawingsOnly = Set("performer", "humanPerformer", "potentialOwner", "resourceRole");

    /// <summary>Elements that may stand only once in their parent; a second one would have to be ignored.</summary>
    public static readonly FrozenSet<string> AtMostOnce = Set(
        "timeDuration", "timeDate", "timeCycle", "conditionExpression", "collaboration", "extensionElements", "script", "ioSpecification",
        "standardLoopCharacteristics", "multiInstanceLoopCharacteristics", "loopCondition", "loopCardinality", "loopDataInputRef", "loopDataOutputRef",
        "inputDataItem", "outputDataItem", "completionCondition", "transformation");

    /// <summary>Why parts of the standard are refused that a designer may well draw.</summary>
    private static readonly FrozenDictionary<string, LocalText> Reasons = new Dictionary<string, LocalText>
    {
        ["transaction"] = Undoing,
        ["compensateEventDefinition"] = Undoing,
        ["cancelEventDefinition"] = Undoing,
        ["adHocSubProcess"] = new("ลำดับงานที่ไม่กำหนดไว้ประกาศในคู่มือไม่ได้", "steps without an order cannot be promised in a manual"),
        ["complexGateway"] = new("เงื่อนไขการรวมเส้นตรวจล่วงหน้าไม่ได้", "when it joins cannot be checked before publishing"),
        ["conditionalEventDefinition"] = new("เวลาที่เงื่อนไขเป็นจริงไม่มีเหตุการณ์ยืนยัน", "nothing records when a condition became true"),
        ["choreography"] = Elsewhere,
        ["globalChoreographyTask"] = Elsewhere,
        ["conversation"] = Elsewhere,
    }.ToFrozenDictionary();

    private const string AllFlow =
        "laneSet sequenceFlow textAnnotation association group dataObject dataObjectReference dataStoreReference property ioSpecification ";

    private const string TaskAttributes = "name default isForCompensation=false startQuantity=1 completionQuantity=1 ";

    private const string TaskChildren =
        "incoming outgoing property ioSpecification dataInputAssociation dataOutputAssociation standardLoopCharacteristics multiInstanceLoopCharacteristics "
        + "performer humanPerformer potentialOwner resourceRole ";

    private const string EventChildren = "incoming outgoing property dataInput dataOutput inputSet outputSet dataInputAssociation dataOutputAssociation ";

    private static readonly FrozenDictionary<string, Shape> Shapes = new Dictionary<string, Shape>
    {
        ["definitions"] = Of(
            "name targetNamespace expressionLanguage typeLanguage exporter exporterVersion",
            "import process collaboration category dataStore itemDefinition message signal error escalation interface resource correlationProperty partnerEntity partnerRole endPoint"),
        ["import"] = Of("importType location namespace", ""),
        ["collaboration"] = Of("name isClosed", "participant messageFlow textAnnotation association group correlationKey"),
        ["participant"] = Of("name processRef", "participantMultiplicity interfaceRef endPointRef"),
        ["participantMultiplicity"] = Of("minimum maximum", ""),
        ["interfaceRef"] = Of("", ""),
        ["endPointRef"] = Of("", ""),
        ["messageFlow"] = Of("name sourceRef targetRef messageRef", ""),
        ["correlationKey"] = Of("name", "correlationPropertyRef"),
        ["correlationPropertyRef"] = Of("", ""),
        ["correlationProperty"] = Of("name type", "correlationPropertyRetrievalExpression"),
        ["correlationPropertyRetrievalExpression"] = Of("messageRef", "messagePath"),
        ["messagePath"] = Of("language evaluatesToTypeRef", ""),
        ["correlationSubscription"] = Of("correlationKeyRef", "correlationPropertyBinding"),
        ["correlationPropertyBinding"] = Of("correlationPropertyRef", "dataPath"),
        ["dataPath"] = Of("language evaluatesToTypeRef", ""),
        ["process"] = Of(
            "name processType isClosed isExecutable definitionalCollaborationRef",
            AllFlow + "correlationSubscription " + string.Join(' ', FlowNodes)),
        ["subProcess"] = Of(TaskAttributes + "triggeredByEvent", TaskChildren + AllFlow + string.Join(' ', FlowNodes)),
        ["laneSet"] = Of("name", "lane"),
        ["lane"] = Of("name partitionElementRef", "flowNodeRef childLaneSet partitionElement"),
        ["childLaneSet"] = Of("name", "lane"),
        ["partitionElement"] = Of("", ""),
        ["startEvent"] = Of("name isInterrupting parallelMultiple=false", EventChildren + string.Join(' ', EventDefinitions)),
        ["endEvent"] = Of("name", EventChildren + string.Join(' ', EventDefinitions)),
        ["intermediateThrowEvent"] = Of("name", EventChildren + string.Join(' ', EventDefinitions)),
        ["intermediateCatchEvent"] = Of("name parallelMultiple=false", EventChildren + string.Join(' ', EventDefinitions)),
        ["boundaryEvent"] = Of("name attachedToRef cancelActivity parallelMultiple=false", EventChildren + string.Join(' ', EventDefinitions)),
        ["timerEventDefinition"] = Of("", "timeDuration timeDate timeCycle"),
        ["messageEventDefinition"] = Of("messageRef", "operationRef"),
        ["signalEventDefinition"] = Of("signalRef", ""),
        ["errorEventDefinition"] = Of("errorRef", ""),
        ["escalationEventDefinition"] = Of("escalationRef", ""),
        ["linkEventDefinition"] = Of("name", "source target"),
        ["source"] = Of("", ""),
        ["target"] = Of("", ""),
        ["terminateEventDefinition"] = Of("", ""),
        ["timeDuration"] = Of("language evaluatesToTypeRef", ""),
        ["timeDate"] = Of("language evaluatesToTypeRef", ""),
        ["timeCycle"] = Of("language evaluatesToTypeRef", ""),
        ["task"] = Of(TaskAttributes, TaskChildren),
        ["manualTask"] = Of(TaskAttributes, TaskChildren),
        ["userTask"] = Of(TaskAttributes + "implementation", TaskChildren + "rendering"),
        ["rendering"] = Of("", ""),
        ["serviceTask"] = Of(TaskAttributes + "implementation operationRef", TaskChildren),
        ["sendTask"] = Of(TaskAttributes + "implementation messageRef operationRef", TaskChildren),
        ["receiveTask"] = Of(TaskAttributes + "implementation messageRef operationRef instantiate=false", TaskChildren),
        ["scriptTask"] = Of(TaskAttributes + "scriptFormat", TaskChildren + "script"),
        ["script"] = Of("", ""),
        ["businessRuleTask"] = Of(TaskAttributes + "implementation", TaskChildren),
        ["callActivity"] = Of(TaskAttributes + "calledElement", TaskChildren),
        ["standardLoopCharacteristics"] = Of("testBefore loopMaximum", "loopCondition"),
        ["loopCondition"] = Of("language evaluatesToTypeRef", ""),
        ["multiInstanceLoopCharacteristics"] = Of(
            "isSequential behavior=All",
            "loopCardinality loopDataInputRef loopDataOutputRef inputDataItem outputDataItem completionCondition"),
        ["loopCardinality"] = Of("language evaluatesToTypeRef", ""),
        ["loopDataInputRef"] = Of("", ""),
        ["loopDataOutputRef"] = Of("", ""),
        ["inputDataItem"] = Of("name itemSubjectRef isCollection", "dataState"),
        ["outputDataItem"] = Of("name itemSubjectRef isCollection", "dataState"),
        ["completionCondition"] = Of("language evaluatesToTypeRef", ""),
        ["exclusiveGateway"] = Of("name gatewayDirection default", "incoming outgoing"),
        ["inclusiveGateway"] = Of("name gatewayDirection default", "incoming outgoing"),
        ["parallelGateway"] = Of("name gatewayDirection", "incoming outgoing"),
        ["eventBasedGateway"] = Of("name gatewayDirection instantiate=false eventGatewayType=Exclusive", "incoming outgoing"),
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
        ["itemDefinition"] = Of("itemKind isCollection structureRef", ""),
        ["message"] = Of("name itemRef", ""),
        ["signal"] = Of("name structureRef", ""),
        ["error"] = Of("name errorCode structureRef", ""),
        ["escalation"] = Of("name escalationCode structureRef", ""),
        ["interface"] = Of("name implementationRef", "operation"),
        ["operation"] = Of("name implementationRef", "inMessageRef outMessageRef errorRef"),
        ["inMessageRef"] = Of("", ""),
        ["outMessageRef"] = Of("", ""),
        ["errorRef"] = Of("", ""),
        ["operationRef"] = Of("", ""),
        ["resource"] = Of("name", "resourceParameter"),
        ["resourceParameter"] = Of("name type isRequired", ""),
        ["partnerEntity"] = Of("name", "participantRef"),
        ["partnerRole"] = Of("name", "participantRef"),
        ["participantRef"] = Of("", ""),
        ["endPoint"] = Of("", ""),
        ["performer"] = ResourceRole,
        ["humanPerformer"] = ResourceRole,
        ["potentialOwner"] = ResourceRole,
        ["resourceRole"] = ResourceRole,
        ["resourceRef"] = Of("", ""),
        ["resourceAssignmentExpression"] = Of("", "formalExpression"),
        ["formalExpression"] = Of("language evaluatesToTypeRef", ""),
        ["dataObject"] = Of("name itemSubjectRef isCollection", "dataState"),
        ["dataObjectReference"] = Of("name itemSubjectRef dataObjectRef", "dataState"),
        ["dataStore"] = Of("name capacity isUnlimited itemSubjectRef", "dataState"),
        ["dataStoreReference"] = Of("name itemSubjectRef dataStoreRef", "dataState"),
        ["dataState"] = Of("name", ""),
        ["ioSpecification"] = Of("", "dataInput dataOutput inputSet outputSet"),
        ["dataInput"] = Of("name itemSubjectRef isCollection", "dataState"),
        ["dataOutput"] = Of("name itemSubjectRef isCollection", "dataState"),
        ["inputSet"] = Of("name", "dataInputRefs optionalInputRefs whileExecutingInputRefs outputSetRefs"),
        ["outputSet"] = Of("name", "dataOutputRefs optionalOutputRefs whileExecutingOutputRefs inputSetRefs"),
        ["dataInputRefs"] = Of("", ""),
        ["optionalInputRefs"] = Of("", ""),
        ["whileExecutingInputRefs"] = Of("", ""),
        ["outputSetRefs"] = Of("", ""),
        ["dataOutputRefs"] = Of("", ""),
        ["optionalOutputRefs"] = Of("", ""),
        ["whileExecutingOutputRefs"] = Of("", ""),
        ["inputSetRefs"] = Of("", ""),
        ["dataInputAssociation"] = Of("", "sourceRef targetRef transformation assignment"),
        ["dataOutputAssociation"] = Of("", "sourceRef targetRef transformation assignment"),
        ["transformation"] = Of("language evaluatesToTypeRef", ""),
        ["assignment"] = Of("", "from to"),
        ["from"] = Of("language evaluatesToTypeRef", ""),
        ["to"] = Of("language evaluatesToTypeRef", ""),
        ["property"] = Of("name itemSubjectRef", "dataState"),
        ["sourceRef"] = Of("", ""),
        ["targetRef"] = Of("", ""),
        ["documentation"] = Of("textFormat", ""),
        ["extensionElements"] = Of("", ""),
    }.ToFrozenDictionary();

    private static LocalText Undoing => new("คำสั่งทางปกครองที่ออกแล้วย้อนคืนด้วยผังงานไม่ได้", "an order once given is not undone by a diagram");

    private static LocalText Elsewhere => new("อยู่นอกกระบวนงานของหน่วยงานเดียว", "it is about more than one office's procedure");

    private static Shape ResourceRole => Of("name", "resourceRef resourceAssignmentExpression");

    /// <summary>Why an element is refused.</summary>
    public static LocalText ReasonAgainst(string localName) => Reasons.GetValueOrDefault(localName)
        ?? new("ไม่รู้จัก หรือไม่ควรอยู่ที่นี่ หรือมีซ้ำ", "it is unknown, or has no place here, or stands here twice");

    /// <summary>The shape of a BPMN element by local name; null where it is not read.</summary>
    public static Shape? Find(string localName) => Shapes.GetValueOrDefault(localName);

    private static Shape Of(string attributes, string children) => new(
        Words("id " + attributes).Select(a => a.Split('=')).ToFrozenDictionary(a => a[0], a => a.ElementAtOrDefault(1)),
        Words("documentation extensionElements " + children).ToFrozenSet());

    private static FrozenSet<string> Set(params string[] names) => names.ToFrozenSet();

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
