namespace Permits.Bpmn.Interchange;

// BPMN 2.0.2 clause 15 (Exchange Formats): Semantic.xsd, BPMNDI.xsd, DI.xsd and DC.xsd as one table.
public static partial class BpmnSchema
{
    /// <summary>
    /// A row: <c>name : base | attributes | children in the order of the XSD</c>; what the base has comes first. A name with a capital is an abstract type:
    /// as a child it stands for every element that derives from it. Marks of an attribute: <c>?</c> a flag, <c>#</c> a number, <c>&gt;</c> a reference to an
    /// element, <c>~</c> a qualified name of something outside the model, none a text; a default follows <c>=</c>. A child with <c>*</c> may be repeated.
    /// </summary>
    private const string Table = """
        Reference | |
        Mixed | |
        Foreign | |
        BaseElement | id | documentation* extensionElements
        Expression : BaseElement | language evaluatesToTypeRef~ |
        RootElement : BaseElement | |
        documentation : Mixed | id textFormat=text/plain |
        extensionElements : Foreign | |

        definitions | id name targetNamespace expressionLanguage=http://www.w3.org/1999/XPath typeLanguage=http://www.w3.org/2001/XMLSchema exporter exporterVersion | documentation* extensionElements import* extension* RootElement* bpmndi:BPMNDiagram* relationship*
        import | namespace location importType |
        extension | definition~ mustUnderstand?=false | documentation*
        relationship : BaseElement | type direction | source* target*
        source : Reference | |
        target : Reference | |

        itemDefinition : RootElement | structureRef~ isCollection?=false itemKind=Information |
        message : RootElement | name itemRef> |
        signal : RootElement | name structureRef~ |
        error : RootElement | name errorCode structureRef~ |
        escalation : RootElement | name escalationCode structureRef~ |
        dataStore : RootElement | name capacity# isUnlimited?=true itemSubjectRef> | dataState
        category : RootElement | name | categoryValue*
        categoryValue : BaseElement | value |
        endPoint : RootElement | |
        partnerEntity : RootElement | name | participantRef*
        partnerRole : RootElement | name | participantRef*
        interface : RootElement | name implementationRef~ | operation*
        operation : BaseElement | name implementationRef~ | inMessageRef outMessageRef errorRef*
        inMessageRef : Reference | |
        outMessageRef : Reference | |
        errorRef : Reference | |
        resource : RootElement | name | resourceParameter*
        resourceParameter : BaseElement | name type~ isRequired? |
        correlationProperty : RootElement | name type~ | correlationPropertyRetrievalExpression*
        correlationPropertyRetrievalExpression : BaseElement | messageRef> | messagePath
        messagePath : Expression | |

        CallableElement : RootElement | name | supportedInterfaceRef* ioSpecification ioBinding*
        supportedInterfaceRef : Reference | |
        ioBinding : BaseElement | operationRef> inputDataRef> outputDataRef> |
        GlobalTask : CallableElement | | resourceRole*
        globalTask : GlobalTask | |
        globalManualTask : GlobalTask | |
        globalUserTask : GlobalTask | implementation=##unspecified | rendering*
        globalScriptTask : GlobalTask | scriptLanguage | script
        globalBusinessRuleTask : GlobalTask | implementation=##unspecified |
        process : CallableElement | processType=None isClosed?=false isExecutable? definitionalCollaborationRef> | auditing monitoring property* laneSet* FlowElement* Artifact* resourceRole* correlationSubscription* supports*
        supports : Reference | |
        auditing : BaseElement | |
        monitoring : BaseElement | |
        correlationSubscription : BaseElement | correlationKeyRef> | correlationPropertyBinding*
        correlationPropertyBinding : BaseElement | correlationPropertyRef> | dataPath
        dataPath : Expression | |

        LaneSet : BaseElement | name | lane*
        laneSet : LaneSet | |
        childLaneSet : LaneSet | |
        lane : BaseElement | name partitionElementRef> | partitionElement flowNodeRef* childLaneSet
        partitionElement : BaseElement | |
        flowNodeRef : Reference | |

        resourceRole : BaseElement | name | resourceRef resourceParameterBinding* resourceAssignmentExpression
        performer : resourceRole | |
        humanPerformer : performer | |
        potentialOwner : humanPerformer | |
        resourceRef : Reference | |
        resourceParameterBinding : BaseElement | parameterRef> | expression
        resourceAssignmentExpression : BaseElement | | expression
        expression : Expression | |
        formalExpression : expression | |

        ioSpecification : BaseElement | | dataInput* dataOutput* inputSet* outputSet*
        DataItem : BaseElement | name itemSubjectRef> isCollection?=false | dataState
        dataInput : DataItem | |
        dataOutput : DataItem | |
        inputDataItem : DataItem | |
        outputDataItem : DataItem | |
        dataState : BaseElement | name |
        inputSet : BaseElement | name | dataInputRefs* optionalInputRefs* whileExecutingInputRefs* outputSetRefs*
        dataInputRefs : Reference | |
        optionalInputRefs : Reference | |
        whileExecutingInputRefs : Reference | |
        outputSetRefs : Reference | |
        outputSet : BaseElement | name | dataOutputRefs* optionalOutputRefs* whileExecutingOutputRefs* inputSetRefs*
        dataOutputRefs : Reference | |
        optionalOutputRefs : Reference | |
        whileExecutingOutputRefs : Reference | |
        inputSetRefs : Reference | |
        property : BaseElement | name itemSubjectRef> | dataState
        DataAssociation : BaseElement | | sourceRef* targetRef transformation assignment*
        dataInputAssociation : DataAssociation | |
        dataOutputAssociation : DataAssociation | |
        sourceRef : Reference | |
        targetRef : Reference | |
        transformation : Expression | |
        assignment : BaseElement | | from to
        from : Expression | |
        to : Expression | |

        FlowElement : BaseElement | name | auditing monitoring categoryValueRef*
        categoryValueRef : Reference | |
        dataObject : FlowElement | itemSubjectRef> isCollection?=false | dataState
        dataObjectReference : FlowElement | itemSubjectRef> dataObjectRef> | dataState
        dataStoreReference : FlowElement | itemSubjectRef> dataStoreRef> | dataState
        sequenceFlow : FlowElement | sourceRef> targetRef> isImmediate? | conditionExpression
        conditionExpression : Expression | |
        FlowNode : FlowElement | | incoming* outgoing*
        incoming : Reference | |
        outgoing : Reference | |

        Activity : FlowNode | isForCompensation?=false startQuantity#=1 completionQuantity#=1 default> | ioSpecification property* dataInputAssociation* dataOutputAssociation* resourceRole* LoopCharacteristics
        task : Activity | |
        manualTask : Activity | |
        userTask : Activity | implementation=##unspecified | rendering*
        serviceTask : Activity | implementation=##WebService operationRef> |
        sendTask : Activity | implementation=##WebService messageRef> operationRef> |
        receiveTask : Activity | implementation=##WebService instantiate?=false messageRef> operationRef> |
        scriptTask : Activity | scriptFormat | script
        businessRuleTask : Activity | implementation=##unspecified |
        callActivity : Activity | calledElement> |
        subProcess : Activity | triggeredByEvent?=false | laneSet* FlowElement* Artifact*
        transaction : subProcess | method=##Compensate |
        adHocSubProcess : subProcess | cancelRemainingInstances?=true ordering=Parallel | completionCondition
        rendering : BaseElement | |
        script : Mixed | |
        LoopCharacteristics : BaseElement | |
        standardLoopCharacteristics : LoopCharacteristics | testBefore?=false loopMaximum# | loopCondition
        loopCondition : Expression | |
        multiInstanceLoopCharacteristics : LoopCharacteristics | isSequential?=false behavior=All oneBehaviorEventRef> noneBehaviorEventRef> | loopCardinality loopDataInputRef loopDataOutputRef inputDataItem outputDataItem complexBehaviorDefinition* completionCondition
        loopCardinality : Expression | |
        loopDataInputRef : Reference | |
        loopDataOutputRef : Reference | |
        completionCondition : Expression | |
        complexBehaviorDefinition : BaseElement | | condition event
        condition : Expression | |
        event : ThrowEvent | |

        Gateway : FlowNode | gatewayDirection=Unspecified |
        exclusiveGateway : Gateway | default> |
        inclusiveGateway : Gateway | default> |
        parallelGateway : Gateway | |
        complexGateway : Gateway | default> | activationCondition
        activationCondition : Expression | |
        eventBasedGateway : Gateway | instantiate?=false eventGatewayType=Exclusive |

        Event : FlowNode | | property*
        CatchEvent : Event | parallelMultiple?=false | dataOutput* dataOutputAssociation* outputSet EventDefinition* eventDefinitionRef*
        ThrowEvent : Event | | dataInput* dataInputAssociation* inputSet EventDefinition* eventDefinitionRef*
        eventDefinitionRef : Reference | |
        startEvent : CatchEvent | isInterrupting?=true |
        intermediateCatchEvent : CatchEvent | |
        boundaryEvent : CatchEvent | cancelActivity?=true attachedToRef> |
        intermediateThrowEvent : ThrowEvent | |
        implicitThrowEvent : ThrowEvent | |
        endEvent : ThrowEvent | |
        EventDefinition : RootElement | |
        cancelEventDefinition : EventDefinition | |
        terminateEventDefinition : EventDefinition | |
        compensateEventDefinition : EventDefinition | waitForCompletion?=true activityRef> |
        conditionalEventDefinition : EventDefinition | | condition
        errorEventDefinition : EventDefinition | errorRef> |
        escalationEventDefinition : EventDefinition | escalationRef> |
        linkEventDefinition : EventDefinition | name | source* target
        messageEventDefinition : EventDefinition | messageRef> | operationRef
        operationRef : Reference | |
        signalEventDefinition : EventDefinition | signalRef> |
        timerEventDefinition : EventDefinition | | timeDate timeDuration timeCycle
        timeDate : Expression | |
        timeDuration : Expression | |
        timeCycle : Expression | |

        Artifact : BaseElement | |
        association : Artifact | sourceRef> targetRef> associationDirection=None |
        group : Artifact | categoryValueRef> |
        textAnnotation : Artifact | textFormat=text/plain | text
        text : Mixed | |

        Collaboration : RootElement | name isClosed?=false | participant* messageFlow* Artifact* ConversationNode* conversationAssociation* participantAssociation* messageFlowAssociation* correlationKey* choreographyRef* conversationLink*
        collaboration : Collaboration | |
        globalConversation : Collaboration | |
        Choreography : Collaboration | | FlowElement*
        choreography : Choreography | |
        globalChoreographyTask : Choreography | initiatingParticipantRef> |
        choreographyRef : Reference | |
        participant : BaseElement | name processRef> | interfaceRef* endPointRef* participantMultiplicity
        interfaceRef : Reference | |
        endPointRef : Reference | |
        participantMultiplicity : BaseElement | minimum#=0 maximum#=1 |
        participantAssociation : BaseElement | | innerParticipantRef outerParticipantRef
        innerParticipantRef : Reference | |
        outerParticipantRef : Reference | |
        messageFlow : BaseElement | name sourceRef> targetRef> messageRef> |
        messageFlowAssociation : BaseElement | innerMessageFlowRef> outerMessageFlowRef> |
        correlationKey : BaseElement | name | correlationPropertyRef*
        correlationPropertyRef : Reference | |
        ConversationNode : BaseElement | name | participantRef* messageFlowRef* correlationKey*
        participantRef : Reference | |
        messageFlowRef : Reference | |
        conversation : ConversationNode | |
        subConversation : ConversationNode | | ConversationNode*
        callConversation : ConversationNode | calledCollaborationRef> | participantAssociation*
        conversationAssociation : BaseElement | innerConversationNodeRef> outerConversationNodeRef> |
        conversationLink : BaseElement | name sourceRef> targetRef> |
        ChoreographyActivity : FlowNode | initiatingParticipantRef> loopType=None | participantRef* correlationKey*
        choreographyTask : ChoreographyActivity | | messageFlowRef
        subChoreography : ChoreographyActivity | | FlowElement* Artifact*
        callChoreography : ChoreographyActivity | calledChoreographyRef> | participantAssociation*

        bpmndi:BPMNDiagram | name documentation resolution# id | bpmndi:BPMNPlane bpmndi:BPMNLabelStyle*
        DiagramElement | id | di:extension
        PlaneElement : DiagramElement | |
        di:extension : Foreign | |
        bpmndi:BPMNPlane : DiagramElement | bpmnElement> | PlaneElement*
        bpmndi:BPMNShape : PlaneElement | bpmnElement> isHorizontal? isExpanded? isMarkerVisible? isMessageVisible? participantBandKind choreographyActivityShape> | dc:Bounds bpmndi:BPMNLabel
        bpmndi:BPMNEdge : PlaneElement | bpmnElement> sourceElement> targetElement> messageVisibleKind | di:waypoint* bpmndi:BPMNLabel
        bpmndi:BPMNLabel : DiagramElement | labelStyle> | dc:Bounds
        bpmndi:BPMNLabelStyle | id | dc:Font
        dc:Font | name size# isBold? isItalic? isUnderline? isStrikeThrough? |
        dc:Bounds | x# y# width# height# |
        di:waypoint | x# y# |
        """;
}
