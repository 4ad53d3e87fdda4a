using System.Text;
using FluentAssertions;
using Permits.Bpmn.Interchange;
using Xunit;
using static Permits.Bpmn.Tests.Interchange.Documents;

namespace Permits.Bpmn.Tests.Interchange;

/// <summary>What the tools of the trade write, each in its own way.</summary>
public class WildFileTests
{
    private static readonly string Reference = Around("""
        <bpmn:process id="p"><bpmn:startEvent id="s"/><bpmn:task id="t" name="งาน"/>
        <bpmn:sequenceFlow id="f" sourceRef="s" targetRef="t"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">a &gt; 1</bpmn:conditionExpression></bpmn:sequenceFlow></bpmn:process>
        """);

    [Fact]
    public void Prefixes_do_not_matter()
    {
        var other = Reference.Replace("bpmn:", "semantic:", StringComparison.Ordinal).Replace("xmlns:bpmn=", "xmlns:semantic=", StringComparison.Ordinal);
        var none = Reference.Replace("<bpmn:", "<", StringComparison.Ordinal).Replace("</bpmn:", "</", StringComparison.Ordinal)
            .Replace("xmlns:bpmn=", "xmlns=", StringComparison.Ordinal).Replace("bpmn:tFormal", "tFormal", StringComparison.Ordinal);

        Read(other).Should().Be(Read(Reference));
        Written(Read(other)).Should().Contain("<semantic:task ");
        Written(Read(none)).Should().Contain("<task ").And.NotContain("bpmn:");
    }

    [Theory]
    [InlineData("tns:t", "the target namespace's prefix")]
    [InlineData(" t ", "white space")]
    [InlineData("t", "none")]
    public void A_reference_means_the_element_however_it_is_qualified(string text, string how)
    {
        var document = Read(Reference.Replace("targetRef=\"t\"", $"targetRef=\"{text}\"", StringComparison.Ordinal));

        document.Resolve(document.Find("f")!, "targetRef").Should().BeSameAs(document.Find("t"), how);
        document.Should().Be(Read(Reference));
    }

    [Fact]
    public void A_reference_into_another_document_is_none_of_this_one_and_keeps_its_prefix()
    {
        var (document, findings) = ReadAny(Around("""<bpmn:import namespace="urn:other" location="o.bpmn" importType="x"/><bpmn:process id="p"><bpmn:callActivity id="c" calledElement="o:t" xmlns:o="urn:other"/></bpmn:process>"""));

        var reference = document!.ReferencesOf(document.Find("c")!).Should().ContainSingle().Which;
        reference.To.Should().BeNull();
        reference.Name.Should().Be(new QName("urn:other", "t"));
        findings.Should().BeEmpty();
        Written(document).Should().Contain("xmlns:o=\"urn:other\"").And.Contain("calledElement=\"o:t\"");
    }

    [Fact]
    public void Lists_of_flows_may_be_missing()
    {
        var listed = Read(Reference.Replace("<bpmn:startEvent id=\"s\"/>", "<bpmn:startEvent id=\"s\"><bpmn:outgoing>f</bpmn:outgoing></bpmn:startEvent>", StringComparison.Ordinal));

        listed.Should().Be(Read(Reference));
        Written(listed).Should().Contain("<bpmn:outgoing>f</bpmn:outgoing>");
        listed.ReferencesTo(listed.Find("t")!).Should().ContainSingle(r => r.From == listed.Find("f") && r.Through == "targetRef");
    }

    [Fact]
    public void CDATA_comments_and_layout_do_not_matter()
    {
        var other = Reference.Replace("a &gt; 1", "<!-- why --> <![CDATA[a > 1]]>\n  ", StringComparison.Ordinal).Replace("><bpmn:", ">\n\n <!-- x --> <bpmn:", StringComparison.Ordinal);

        Read(other).Should().Be(Read(Reference));
        Read(other).Find("f")!.Child("conditionExpression")!.Text.Should().Be("a > 1");
    }

    [Fact]
    public void Elements_may_come_in_any_order_and_are_written_in_that_of_the_XSD()
    {
        var document = Process("""<bpmn:userTask id="t"><bpmn:outgoing>f</bpmn:outgoing><bpmn:incoming>g</bpmn:incoming><bpmn:extensionElements/><bpmn:documentation>d</bpmn:documentation></bpmn:userTask>""");

        document.Find("t")!.Children.Select(c => c.Kind.Label).Should().Equal("documentation", "extensionElements", "incoming", "outgoing");
    }

    [Fact]
    public void Ids_may_be_missing() =>
        ReadAny(Around("<bpmn:process><bpmn:laneSet><bpmn:lane/></bpmn:laneSet><bpmn:startEvent><bpmn:timerEventDefinition/></bpmn:startEvent></bpmn:process>")).Findings.Should().BeEmpty();

    [Theory]
    [InlineData("windows-874")]
    [InlineData("windows-1252")]
    [InlineData("iso-8859-1")]
    [InlineData("utf-16")]
    [InlineData("utf-8")]
    public void The_encodings_of_the_tools_are_read(string encoding)
    {
        var name = encoding == "windows-874" ? "งาน" : "Prüfung";
        var text = $"<?xml version=\"1.0\" encoding=\"{encoding}\"?>{Reference.Replace("งาน", name, StringComparison.Ordinal)}";
        var page = CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding);

        var (document, findings) = BpmnInterchange.Read((byte[])[.. page.GetPreamble(), .. page.GetBytes(text)]);

        findings.Should().BeEmpty();
        document!.Find("t")!.Name.Should().Be(name);
        Written(document).Should().StartWith("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<bpmn:definitions");
    }

    [Fact]
    public void Comments_and_CDATA_may_be_full_of_equals_signs()
    {
        var many = new string('=', 1_000);

        ReadAny($"<!-- it's {many} -->" + Around($"<bpmn:process id='p'><bpmn:documentation><![CDATA[it's {many}]]></bpmn:documentation></bpmn:process>")).Findings.Should().BeEmpty();
    }

    [Fact]
    public void A_comment_hides_no_endless_tag() =>
        ReadAny("<!-- ' --><a " + string.Concat(Enumerable.Range(0, 300).Select(i => $"a{i}='' ")) + "/>").Findings.Should().ContainSingle(f => f.Rule == "bpmn.too-complex");

    [Fact]
    public void Exporter_and_foreign_attributes_are_kept()
    {
        var written = Written(Read(Around("", "exporter='x' exporterVersion='1' v:version='2' xsi:schemaLocation='a b'")));

        written.Should().Contain("exporter=\"x\"").And.Contain("exporterVersion=\"1\"").And.Contain("v:version=\"2\"").And.Contain("xsi:schemaLocation=\"a b\"");
    }

    [Fact]
    public void Several_diagrams_with_labels_styles_and_colours_are_read()
    {
        var document = Read(Around("""
            <bpmn:process id="p"><bpmn:subProcess id="sub"/><bpmn:sequenceFlow id="f" sourceRef="sub" targetRef="sub"/></bpmn:process>
            <bpmndi:BPMNDiagram id="d1" resolution="96.00000267028808"><bpmndi:BPMNPlane id="pl" bpmnElement="p">
              <bpmndi:BPMNShape id="sh" bpmnElement="sub" isExpanded="true" v:fill="#fff"><dc:Bounds x="1.5" y="-2" width="100" height="80"/><bpmndi:BPMNLabel labelStyle="st"><dc:Bounds x="0" y="0" width="1" height="1"/></bpmndi:BPMNLabel></bpmndi:BPMNShape>
              <bpmndi:BPMNEdge id="ed" bpmnElement="f"><di:extension><v:e/></di:extension><di:waypoint x="1" y="2" xsi:type="dc:Point"/><di:waypoint x="3" y="4"/></bpmndi:BPMNEdge>
            </bpmndi:BPMNPlane><bpmndi:BPMNLabelStyle id="st"><dc:Font name="Arial" size="8" isBold="true"/></bpmndi:BPMNLabelStyle></bpmndi:BPMNDiagram>
            <bpmndi:BPMNDiagram id="d2"><bpmndi:BPMNPlane bpmnElement="sub"/></bpmndi:BPMNDiagram>
            """));

        var shape = document.Find("sh")!;
        document.Resolve(shape, "bpmnElement").Should().BeSameAs(document.Find("sub"));
        document.Resolve(shape.Child("bpmndi:BPMNLabel")!, "labelStyle").Should().BeSameAs(document.Find("st"));
        shape.Flag("isExpanded").Should().BeTrue();
        shape.Child("dc:Bounds")!.Number("x").Should().Be(1.5);
        document.Find("ed")!.ChildrenOf("di:waypoint").Select(w => w.Number("x")).Should().Equal(1, 3);
        document.Definitions.ChildrenOf("bpmndi:BPMNDiagram").Should().HaveCount(2);
        Read(Written(document)).Should().Be(document);
    }
}
