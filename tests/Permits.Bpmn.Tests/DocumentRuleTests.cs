using System.Text;
using FluentAssertions;
using Xunit;
using static Permits.Bpmn.Tests.Models;

namespace Permits.Bpmn.Tests;

/// <summary>What of BPMN is read, and that nothing else passes in silence.</summary>
public class DocumentRuleTests
{
    private static string Around(string inside) =>
        $"""<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL">{inside}</bpmn:definitions>""";

    private static readonly string Small = Start() + End() + Flow("f", "start", "end");

    [Theory]
    [InlineData("transaction")]
    [InlineData("adHocSubProcess")]
    [InlineData("complexGateway")]
    [InlineData("neverHeardOf")]
    public void An_element_that_cannot_be_run_is_refused_by_id_and_its_flows_are_no_further_fault(string element) =>
        FindingsOf(Start() + $"""<bpmn:{element} id="x"/>""" + End() + Flow("f", "start", "x") + Flow("g", "x", "end"))
            .Should().ContainSingle().Which.Should().Match<Finding>(f =>
                f.Rule == "bpmn.unsupported-element" && f.Severity == Severity.Error && f.Element == "x" && f.Message.En.Contains("bpmn:" + element));

    [Theory]
    [InlineData("startEvent", "conditionalEventDefinition")]
    [InlineData("boundaryEvent", "compensateEventDefinition")]
    [InlineData("endEvent", "cancelEventDefinition")]
    [InlineData("userTask", "timerEventDefinition")]
    public void An_event_or_task_of_a_kind_that_cannot_be_run_is_refused_by_its_own_id(string element, string part) =>
        FindingsOf($"""<bpmn:{element} id="x"><bpmn:{part} id="inner"/></bpmn:{element}>""")
            .Should().ContainSingle(f => f.Rule == "bpmn.unsupported-element").Which.Should().Match<Finding>(f =>
                f.Element == "x" && f.Message.En.Contains("bpmn:" + part) && f.Message.En.Contains("bpmn:" + element));

    [Fact]
    public void A_second_timer_on_an_event_is_refused() =>
        FindingsOf("""<bpmn:boundaryEvent id="x" attachedToRef="y"><bpmn:timerEventDefinition/><bpmn:timerEventDefinition/></bpmn:boundaryEvent>""")
            .Should().Contain(f => f.Rule == "bpmn.unsupported-element" && f.Element == "x");

    [Theory]
    [InlineData("timeDate", "R3/P1D")]
    [InlineData("timeDate", "2026-13-01T00:00:00")]
    [InlineData("timeCycle", "P1D")]
    [InlineData("timeCycle", "R0/P1D")]
    [InlineData("timeCycle", "R3/PT0S")]
    public void A_time_that_is_misspelt_is_found(string time, string text) =>
        FindingsOf($"""<bpmn:boundaryEvent id="x" attachedToRef="y"><bpmn:timerEventDefinition id="t"><bpmn:{time}>{text}</bpmn:{time}></bpmn:timerEventDefinition></bpmn:boundaryEvent>""")
            .Should().Contain(f => f.Rule == "permit.timer-unreadable" && f.Element == "x" && f.Message.En.Contains(text));

    [Theory]
    [InlineData("extension")]
    [InlineData("choreography")]
    public void A_root_element_that_is_not_read_is_refused(string element) =>
        Read(Around($"""<bpmn:{element} id="x"/>""")).Findings.Should().Contain(f => f.Rule == "bpmn.unsupported-element" && f.Element == "x");

    [Theory]
    [InlineData("""<bpmn:userTask id="x" isForCompensation="true"/>""")]
    [InlineData("""<bpmn:userTask id="x" startQuantity="2"/>""")]
    [InlineData("""<bpmn:boundaryEvent id="x" attachedToRef="y" cancelActvity="false"/>""")]
    [InlineData("""<bpmn:boundaryEvent id="x" attachedToRef="y" cancelActivity="maybe"><bpmn:errorEventDefinition/></bpmn:boundaryEvent>""")]
    public void An_attribute_or_value_that_cannot_be_run_is_refused(string node) =>
        FindingsOf(node).Should().Contain(f => f.Rule == "bpmn.unsupported-attribute" && f.Element == "x");

    [Fact]
    public void An_element_without_id_is_named_by_its_line() =>
        Read(Around("\n\n<bpmn:process id='p' isExecutable='true'>\n<bpmn:startEvent/></bpmn:process>")).Findings
            .Should().Contain(f => f.Rule == "bpmn.missing-id" && f.Element == "line 4");

    [Theory]
    [InlineData("""<bpmn:sequenceFlow id="x" targetRef="end"/>""")]
    [InlineData("""<bpmn:sequenceFlow id="x" sourceRef="start"/>""")]
    [InlineData("""<bpmn:boundaryEvent id="x"><bpmn:timerEventDefinition/></bpmn:boundaryEvent>""")]
    public void A_flow_or_boundary_event_that_is_not_connected_is_found(string part) =>
        FindingsOf(Small + part).Should().Contain(f => f.Rule == "bpmn.missing-attribute" && f.Element == "x");

    [Theory]
    [InlineData("has space")]
    [InlineData("1st")]
    [InlineData("a:b")]
    public void An_id_that_is_no_XML_name_is_found(string id) =>
        FindingsOf(Small + $"""<bpmn:textAnnotation id="{id}"/>""").Should().ContainSingle().Which.Rule.Should().Be("bpmn.invalid-id");

    [Theory]
    [InlineData("""<bpmn:startEvent id="end"/>""")]
    [InlineData("""<bpmn:textAnnotation id="f"/>""")]
    [InlineData("""<bpmn:textAnnotation id="p"/>""")]
    public void An_id_given_twice_is_found(string part) =>
        FindingsOf(Small + part).Should().Contain(f => f.Rule == "bpmn.duplicate-id" && f.Severity == Severity.Error);

    [Fact]
    public void An_outcome_may_be_called_as_a_task_is() =>
        FindingsOf(Start() + UserTask("complete", Doer + """<permit:outcome id="complete" name="ครบ"/>""") + End() + Flow("f", "start", "complete") + Flow("g", "complete", "end"))
            .Should().BeEmpty();

    [Theory]
    [InlineData("""<bpmn:process id="p"/>""")]
    [InlineData("""<bpmn:process id="p" isExecutable="false"/>""")]
    [InlineData("""<bpmn:process id="p" isExecutable="true"/><bpmn:process id="q" isExecutable="true"/>""")]
    [InlineData("")]
    public void Anything_but_one_executable_process_is_found(string processes) =>
        Read(Around(processes)).Findings.Should().Contain(f => f.Rule == "bpmn.one-process");

    [Fact]
    public void A_pool_whose_process_does_not_run_is_said_to_be_a_drawing()
    {
        var (model, findings) = Read(Good
            .Replace("</b:collaboration>", """<b:participant id="outside" processRef="theirs"/></b:collaboration>""", StringComparison.Ordinal)
            .Replace("</b:definitions>", """<b:process id="theirs"><b:adHocSubProcess id="anything"/></b:process></b:definitions>""", StringComparison.Ordinal));

        findings.Should().ContainSingle().Which.Should().Match<Finding>(f => f.Rule == "bpmn.drawing-only" && f.Element == "theirs");
        model.Should().NotBeNull();
    }

    [Fact]
    public void Artefacts_are_accepted_in_silence() => FindingsOf(
        Small + """
        <bpmn:textAnnotation id="n"><bpmn:text>x</bpmn:text></bpmn:textAnnotation><bpmn:association id="a" sourceRef="start" targetRef="n"/>
        <bpmn:group id="gr"/><bpmn:dataObject id="d"/><bpmn:dataObjectReference id="dr" dataObjectRef="d"/><bpmn:dataStoreReference id="ds"/>
        """).Should().BeEmpty();

    [Fact]
    public void Who_does_a_task_by_the_standard_alone_is_said_to_be_a_drawing_and_bars_nothing()
    {
        var (model, findings) = Read(Good.Replace("<b:incoming>f1</b:incoming>", """<b:incoming>f1</b:incoming><b:performer id="somebody"/>""", StringComparison.Ordinal));

        findings.Should().ContainSingle().Which.Should().Match<Finding>(f => f.Rule == "bpmn.drawing-only" && f.Severity == Severity.Information);
        model.Should().NotBeNull();
    }

    [Fact]
    public void Extensions_of_other_tools_are_noted_once_and_kept_out()
    {
        var (model, findings) = Read(Good
            .Replace("<b:process ", """<b:process xmlns:zeebe="urn:zeebe" zeebe:x="1" """, StringComparison.Ordinal)
            .Replace("<p:task role=\"applicant\"/>", "<p:task role=\"applicant\"/><zeebe:form/><zeebe:other><zeebe:deep/></zeebe:other>", StringComparison.Ordinal));

        findings.Should().ContainSingle().Which.Should().Match<Finding>(f => f.Rule == "bpmn.foreign-extension" && f.Severity == Severity.Information);
        model.Should().BeEquivalentTo(Read(Good).Model);
    }

    [Theory]
    [InlineData("<b:startEvent id=\"filed\"", "<p:milestone name=\"decided\"/><b:startEvent id=\"filed\"")]
    [InlineData("<b:startEvent id=\"filed\"", "<startEvent xmlns=\"urn:other\"/><b:startEvent id=\"filed\"")]
    public void Anything_outside_extension_elements_must_be_BPMN(string place, string with) =>
        Read(Good.Replace(place, with, StringComparison.Ordinal)).Findings.Should().Contain(f => f.Rule == "bpmn.unsupported-element");

    [Theory]
    [InlineData("http://www.java.com/java", false)]
    [InlineData("http://www.w3.org/1999/XPath", false)]
    [InlineData("feel", true)]
    [InlineData("https://www.omg.org/spec/DMN/20191111/FEEL/", true)]
    public void Conditions_may_be_declared_as_FEEL_only(string language, bool accepted)
    {
        var byCondition = Read(Good.Replace("<b:conditionExpression ", $"<b:conditionExpression language=\"{language}\" ", StringComparison.Ordinal)).Findings;
        var byDocument = Read(Good.Replace("id=\"defs\"", $"id=\"defs\" expressionLanguage=\"{language}\"", StringComparison.Ordinal)).Findings;

        byCondition.Any(f => f.Rule == "bpmn.expression-language" && f.Element == "f3").Should().Be(!accepted);
        byDocument.Any(f => f.Rule == "bpmn.expression-language" && f.Element == "f3").Should().Be(!accepted);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-8")]
    public void Both_encodings_of_XML_are_read(string encoding)
    {
        var bytes = Encoding.GetEncoding(encoding).GetPreamble().Concat(Encoding.GetEncoding(encoding).GetBytes(Good.Replace("UTF-8", encoding, StringComparison.Ordinal)));

        BpmnReader.Read(bytes.ToArray()).Findings.Should().BeEmpty();
    }

    [Fact]
    public void The_default_namespace_and_any_prefix_are_read_alike()
    {
        var byDefault = Good.Replace("<b:", "<", StringComparison.Ordinal).Replace("</b:", "</", StringComparison.Ordinal).Replace("xmlns:b=", "xmlns=", StringComparison.Ordinal);

        Read(byDefault.Replace("xsi:type=\"b:", "xsi:type=\"", StringComparison.Ordinal)).Model.Should().BeEquivalentTo(Read(Good).Model);
    }

    [Fact]
    public void References_may_carry_a_prefix() =>
        Read(Good.Replace("attachedToRef=\"correct\"", "attachedToRef=\"b:correct\"", StringComparison.Ordinal)).Findings.Should().BeEmpty();
}
