using System.Collections.Immutable;
using System.Text;

namespace Permits.Bpmn.Tests;

/// <summary>Tiny models for tests: the parts of a process, wrapped in a document.</summary>
internal static class Models
{
    public const string Doer = """<permit:task role="receiving-officer"/>""";

    /// <summary>Milestones of a decision, so that a way through the node may end.</summary>
    public const string Decided = """<permit:milestone name="decided"/><permit:milestone name="notified"/>""";

    /// <summary>A good model that uses everything that is read; kept as text so that tests can break one thing in it.</summary>
    public static string Good { get; } = """
        <?xml version="1.0" encoding="UTF-8"?>
        <b:definitions xmlns:b="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:di="http://www.omg.org/spec/BPMN/20100524/DI"
            xmlns:p="urn:permits:bpmn:1.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="defs" targetNamespace="urn:test">
          <b:collaboration id="office"><b:participant id="pool" name="เทศบาล" processRef="food"/></b:collaboration>
          <b:process id="food" name="ขออนุญาต" p:nameEn="Apply" isExecutable="true">
            <b:laneSet id="lanes">
              <b:lane id="counter" name="รับคำขอ" p:nameEn="Counter"><b:flowNodeRef>filed</b:flowNodeRef><b:flowNodeRef>check</b:flowNodeRef></b:lane>
            </b:laneSet>
            <b:startEvent id="filed" name="ยื่นคำขอ" p:nameEn="Filed"><b:outgoing>f1</b:outgoing></b:startEvent>
            <b:userTask id="check" name="ตรวจเอกสาร" p:nameEn="Check papers">
              <b:documentation>ตรวจตามมาตรา 8</b:documentation>
              <b:extensionElements>
                <p:task role="receiving-officer" form="completeness"/>
                <p:outcome id="complete" name="ครบถ้วน" nameEn="Complete"/>
                <p:outcome id="defective" name="ไม่ครบถ้วน" nameEn="Defective" requiresReason="true" adverse="true"/>
                <p:clock period="P1D" unit="working-day" owner="officer" cite="LFA s.8 para 1" law="R4"/>
              </b:extensionElements>
              <b:incoming>f1</b:incoming><b:incoming>f6</b:incoming><b:outgoing>f2</b:outgoing>
            </b:userTask>
            <b:exclusiveGateway id="isComplete" default="f4"/>
            <b:userTask id="correct" name="แก้ไขคำขอ" p:nameEn="Correct">
              <b:extensionElements><p:task role="applicant"/></b:extensionElements>
            </b:userTask>
            <b:boundaryEvent id="notCorrected" attachedToRef="correct">
              <b:extensionElements>
                <p:clock periodFrom="check.data.correctionDays" unit="day" owner="applicant" cite="LFA s.8, s.9" law="R7"/>
                <p:notice template="returned" to="applicant"/>
              </b:extensionElements>
              <b:timerEventDefinition id="notCorrectedTimer"/>
            </b:boundaryEvent>
            <b:endEvent id="returned" name="คืนคำขอ" p:nameEn="Returned">
              <b:extensionElements><p:result value="returned"/></b:extensionElements>
            </b:endEvent>
            <b:intermediateThrowEvent id="accepted"><b:extensionElements><p:milestone name="complete"/></b:extensionElements></b:intermediateThrowEvent>
            <b:parallelGateway id="split"/>
            <b:userTask id="inspect" name="ตรวจสถานที่" p:nameEn="Inspect">
              <b:extensionElements><p:task role="inspector" notSamePersonAs="check"/></b:extensionElements>
            </b:userTask>
            <b:boundaryEvent id="slow" attachedToRef="inspect" cancelActivity="false">
              <b:timerEventDefinition id="slowTimer"><b:timeDuration xsi:type="b:tFormalExpression">P15D</b:timeDuration></b:timerEventDefinition>
            </b:boundaryEvent>
            <b:endEvent id="reminded"/>
            <b:userTask id="study" name="พิจารณาเอกสาร"><b:extensionElements><p:task role="inspector"/></b:extensionElements></b:userTask>
            <b:parallelGateway id="join"/>
            <b:userTask id="decide" name="พิจารณาอนุญาต" p:nameEn="Decide">
              <b:extensionElements>
                <p:task role="licensor" form="decision" notSamePersonAs="check inspect" decision="recommendation"/>
                <p:milestone name="decided"/>
              </b:extensionElements>
            </b:userTask>
            <b:endEvent id="granted">
              <b:extensionElements><p:result value="granted"/><p:milestone name="notified"/><p:notice template="granted" to="applicant"/></b:extensionElements>
            </b:endEvent>
            <b:sequenceFlow id="f1" sourceRef="filed" targetRef="check"/>
            <b:sequenceFlow id="f2" sourceRef="check" targetRef="isComplete"/>
            <b:sequenceFlow id="f3" name="ครบ" p:nameEn="Complete" sourceRef="isComplete" targetRef="accepted">
              <b:conditionExpression xsi:type="b:tFormalExpression">check.outcome = "complete"</b:conditionExpression>
            </b:sequenceFlow>
            <b:sequenceFlow id="f4" sourceRef="isComplete" targetRef="correct"/>
            <b:sequenceFlow id="f5" sourceRef="notCorrected" targetRef="returned"/>
            <b:sequenceFlow id="f6" sourceRef="correct" targetRef="check"/>
            <b:sequenceFlow id="f7" sourceRef="accepted" targetRef="split"/>
            <b:sequenceFlow id="f8" sourceRef="split" targetRef="study"/>
            <b:sequenceFlow id="f9" sourceRef="split" targetRef="inspect"/>
            <b:sequenceFlow id="f10" sourceRef="study" targetRef="join"/>
            <b:sequenceFlow id="f11" sourceRef="inspect" targetRef="join"/>
            <b:sequenceFlow id="f12" sourceRef="slow" targetRef="reminded"/>
            <b:sequenceFlow id="f13" sourceRef="join" targetRef="decide"/>
            <b:sequenceFlow id="f14" sourceRef="decide" targetRef="granted"/>
            <b:textAnnotation id="note"><b:text>หมายเหตุ</b:text></b:textAnnotation>
            <b:association id="noteTo" sourceRef="decide" targetRef="note"/>
          </b:process>
          <di:BPMNDiagram id="diagram"><di:BPMNPlane id="plane" bpmnElement="office"/></di:BPMNDiagram>
        </b:definitions>
        """;

    /// <summary>A document around the parts of one executable process.</summary>
    public static string Process(string parts) => $"""
        <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:permit="urn:permits:bpmn:1.0" targetNamespace="urn:test">
        <bpmn:process id="p" isExecutable="true">{parts}</bpmn:process></bpmn:definitions>
        """;

    public static string Flow(string id, string from, string to, string? condition = null) =>
        $"""<bpmn:sequenceFlow id="{id}" sourceRef="{from}" targetRef="{to}">{(condition is null ? "" : $"<bpmn:conditionExpression>{condition}</bpmn:conditionExpression>")}</bpmn:sequenceFlow>""";

    public static string Start(string id = "start") => $"""<bpmn:startEvent id="{id}"/>""";

    public static string UserTask(string id, string extensions = Doer) =>
        $"""<bpmn:userTask id="{id}" name="งาน {id}"><bpmn:extensionElements>{extensions}</bpmn:extensionElements></bpmn:userTask>""";

    public static string Throw(string id, string extensions = "") =>
        $"""<bpmn:intermediateThrowEvent id="{id}"><bpmn:extensionElements>{extensions}</bpmn:extensionElements></bpmn:intermediateThrowEvent>""";

    public static string End(string id = "end", string extensions = Decided) =>
        $"""<bpmn:endEvent id="{id}"><bpmn:extensionElements>{extensions}</bpmn:extensionElements></bpmn:endEvent>""";

    public static string Timer(string id, string on, string extensions = Clock, bool interrupting = true) => $"""
        <bpmn:boundaryEvent id="{id}" attachedToRef="{on}" cancelActivity="{(interrupting ? "true" : "false")}">
        <bpmn:extensionElements>{extensions}</bpmn:extensionElements><bpmn:timerEventDefinition/></bpmn:boundaryEvent>
        """;

    public const string Clock = """<permit:clock period="P5D" unit="day" owner="officer" cite="manual"/>""";

    public static (ProcessModel? Model, ImmutableArray<Finding> Findings) Read(string xml) => BpmnReader.Read(Encoding.UTF8.GetBytes(xml));

    public static ImmutableArray<Finding> FindingsOf(string parts) => Read(Process(parts)).Findings;
}
