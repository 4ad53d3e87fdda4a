namespace Permits.Bpmn.Tests.Import;

/// <summary>Models as other tools draw them, each with what its engine reads.</summary>
internal static class VendorModels
{
    /// <summary>Of Camunda 7; runs here once imported.</summary>
    public const string Camunda7 = """
        <?xml version="1.0" encoding="UTF-8"?>
        <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:p="urn:permits:bpmn:1.0" id="Definitions_1" targetNamespace="http://bpmn.io/schema/bpmn"
            expressionLanguage="http://www.w3.org/1999/XPath" exporter="Camunda Modeler" exporterVersion="5.0.0">
          <bpmn:process id="licence" name="Licence" isExecutable="true" camunda:historyTimeToLive="180">
            <bpmn:startEvent id="filed" camunda:initiator="citizen" />
            <bpmn:userTask id="check" name="Check" camunda:candidateGroups="receiving-officer" camunda:candidateUsers="demo" camunda:formKey="embedded:app:forms/check.html"
                camunda:dueDate="P5D" camunda:followUpDate="2026-01-05" camunda:priority="5" camunda:asyncBefore="true">
              <bpmn:extensionElements>
                <camunda:inputOutput><camunda:inputParameter name="amount">${fee}</camunda:inputParameter></camunda:inputOutput>
                <camunda:taskListener class="org.example.Listener" event="create" />
              </bpmn:extensionElements>
            </bpmn:userTask>
            <bpmn:userTask id="correct" name="Correct" camunda:assignee="${citizen}" camunda:dueDate="${dateTime().plusDays(15).toDate()}" />
            <bpmn:userTask id="decide" name="Decide" camunda:assignee="kermit" camunda:candidateGroups="licensor,legal team">
              <bpmn:extensionElements><p:milestone name="decided" /></bpmn:extensionElements>
            </bpmn:userTask>
            <bpmn:exclusiveGateway id="complete" default="toCorrect" />
            <bpmn:endEvent id="granted"><bpmn:extensionElements><p:milestone name="notified" /></bpmn:extensionElements></bpmn:endEvent>
            <bpmn:sequenceFlow id="toCheck" sourceRef="filed" targetRef="check" />
            <bpmn:sequenceFlow id="checked" sourceRef="check" targetRef="complete" />
            <bpmn:sequenceFlow id="toDecide" sourceRef="complete" targetRef="decide">
              <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${check.outcome == 'complete' &amp;&amp; check.data.pages &gt;= 5}</bpmn:conditionExpression>
            </bpmn:sequenceFlow>
            <bpmn:sequenceFlow id="toCorrect" sourceRef="complete" targetRef="correct" />
            <bpmn:sequenceFlow id="corrected" sourceRef="correct" targetRef="check" />
            <bpmn:sequenceFlow id="done" sourceRef="decide" targetRef="granted" />
          </bpmn:process>
        </bpmn:definitions>
        """;

    /// <summary>Of Camunda 8, with tasks that no engine here runs yet.</summary>
    public const string Camunda8 = """
        <?xml version="1.0" encoding="UTF-8"?>
        <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0"
            xmlns:modeler="http://camunda.org/schema/modeler/1.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="d" targetNamespace="http://bpmn.io/schema/bpmn"
            modeler:executionPlatform="Camunda Cloud">
          <bpmn:message id="paid" name="payment"><bpmn:extensionElements><zeebe:subscription correlationKey="=orderId" /></bpmn:extensionElements></bpmn:message>
          <bpmn:process id="order" isExecutable="true">
            <bpmn:extensionElements><zeebe:userTaskForm id="f">{"components":[]}</zeebe:userTaskForm><zeebe:versionTag value="1" /></bpmn:extensionElements>
            <bpmn:startEvent id="s" />
            <bpmn:userTask id="inspect" name="Inspect">
              <bpmn:extensionElements>
                <zeebe:userTask />
                <zeebe:assignmentDefinition assignee="=initiator" candidateGroups="=[&quot;inspector&quot;]" />
                <zeebe:taskSchedule dueDate="=now() + duration(&quot;PT4H&quot;)" />
                <zeebe:formDefinition formId="inspection" />
                <zeebe:priorityDefinition priority="50" />
              </bpmn:extensionElements>
              <bpmn:multiInstanceLoopCharacteristics>
                <bpmn:extensionElements><zeebe:loopCharacteristics inputCollection="=order.items" inputElement="item" outputCollection="results" outputElement="=result" /></bpmn:extensionElements>
                <bpmn:completionCondition xsi:type="bpmn:tFormalExpression">= numberOfCompletedInstances &gt; 1</bpmn:completionCondition>
              </bpmn:multiInstanceLoopCharacteristics>
            </bpmn:userTask>
            <bpmn:businessRuleTask id="rate">
              <bpmn:extensionElements><zeebe:calledDecision decisionId="feeTable" resultVariable="fee" /></bpmn:extensionElements>
            </bpmn:businessRuleTask>
            <bpmn:scriptTask id="sum"><bpmn:extensionElements><zeebe:script expression="=a + b" resultVariable="total" /></bpmn:extensionElements></bpmn:scriptTask>
            <bpmn:callActivity id="sub"><bpmn:extensionElements><zeebe:calledElement processId="other" propagateAllChildVariables="false" /></bpmn:extensionElements></bpmn:callActivity>
            <bpmn:serviceTask id="mail">
              <bpmn:extensionElements>
                <zeebe:taskDefinition type="email" retries="3" />
                <zeebe:ioMapping><zeebe:input source="=x" target="to" /><zeebe:output source="=y" target="sent" /></zeebe:ioMapping>
              </bpmn:extensionElements>
            </bpmn:serviceTask>
            <bpmn:boundaryEvent id="late" attachedToRef="inspect"><bpmn:timerEventDefinition id="t"><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">=duration("P1D")</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>
            <bpmn:sequenceFlow id="a" sourceRef="s" targetRef="inspect"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">= fee &gt; 100</bpmn:conditionExpression></bpmn:sequenceFlow>
          </bpmn:process>
        </bpmn:definitions>
        """;

    /// <summary>Of Flowable, with what it shares with Activiti.</summary>
    public const string Flowable = """
        <?xml version="1.0" encoding="UTF-8"?>
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
            xmlns:flowable="http://flowable.org/bpmn" xmlns:activiti="http://activiti.org/bpmn" typeLanguage="http://www.w3.org/2001/XMLSchema"
            expressionLanguage="http://www.w3.org/1999/XPath" targetNamespace="http://www.flowable.org/processdef">
          <process id="leave" isExecutable="true">
            <laneSet id="ls"><lane id="l" name="Supervisor"><flowNodeRef>approve</flowNodeRef></lane></laneSet>
            <startEvent id="start" flowable:initiator="initiator" flowable:formFieldValidation="true" />
            <userTask id="request" flowable:assignee="$INITIATOR" activiti:candidateGroups="${groups}" flowable:formKey="requestForm">
              <potentialOwner><resourceAssignmentExpression><formalExpression>user(kermit), group(receiving-officer)</formalExpression></resourceAssignmentExpression></potentialOwner>
            </userTask>
            <userTask id="approve" flowable:dueDate="2026-01-05T00:00:00" />
            <userTask id="each" activiti:candidateGroups="inspector">
              <multiInstanceLoopCharacteristics isSequential="true" flowable:collection="sites" flowable:elementVariable="site">
                <completionCondition>${nrOfCompletedInstances &gt;= 2}</completionCondition>
              </multiInstanceLoopCharacteristics>
            </userTask>
            <serviceTask id="table" flowable:type="dmn" implementation="x">
              <documentation>Fees</documentation>
              <extensionElements><flowable:field name="decisionTableReferenceKey"><flowable:string><![CDATA[feeTable]]></flowable:string></flowable:field></extensionElements>
            </serviceTask>
            <serviceTask id="code" flowable:class="org.example.Delegate" />
            <scriptTask id="groovy" scriptFormat="groovy" flowable:resultVariable="n" flowable:autoStoreVariables="false"><script>1 + 1</script></scriptTask>
            <sequenceFlow id="f" sourceRef="start" targetRef="request"><conditionExpression xsi:type="tFormalExpression"><![CDATA[${list.contains('a')}]]></conditionExpression></sequenceFlow>
          </process>
        </definitions>
        """;
}
