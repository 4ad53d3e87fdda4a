using FluentAssertions;
using Permits.Bpmn.Interchange;
using Xunit;
using static Permits.Bpmn.Tests.Interchange.Documents;

namespace Permits.Bpmn.Tests.Interchange;

/// <summary>A document is searched and edited; the one before stays as it was.</summary>
public class EditingTests
{
    private readonly BpmnDocument _document = Process("""
        <bpmn:laneSet id="ls"><bpmn:lane id="l"><bpmn:flowNodeRef>t</bpmn:flowNodeRef></bpmn:lane></bpmn:laneSet>
        <bpmn:startEvent id="s"/><bpmn:subProcess id="sub"><bpmn:task id="t"/></bpmn:subProcess>
        <bpmn:sequenceFlow id="f" sourceRef="s" targetRef="sub"/>
        <bpmn:association id="a" sourceRef="t" targetRef="s"/>
        """);

    [Fact]
    public void An_element_knows_its_parent_and_who_refers_to_it()
    {
        var task = _document.Find("t")!;

        _document.ParentOf(task)!.Id.Should().Be("sub");
        _document.ParentOf(_document.Definitions).Should().BeNull();
        _document.ReferencesTo(task).Select(r => (r.From.Id, r.Through)).Should().Equal(("l", "flowNodeRef"), ("a", "sourceRef"));
        _document.ReferencesOf(_document.Find("f")!).Select(r => r.To!.Id).Should().Equal("s", "sub");
        _document.Find("none").Should().BeNull();
    }

    [Fact]
    public void A_replaced_element_changes_the_new_document_only()
    {
        var task = _document.Find("t")!;

        var edited = _document.Replace(task, task.With("name", "งาน"));

        edited.Find("t")!.Name.Should().Be("งาน");
        task.Name.Should().BeNull();
        edited.Find("s").Should().BeSameAs(_document.Find("s"), "what did not change is shared");
        edited.FirstDifference(_document).Should().EndWith("task t/@name");
        edited.Replace(edited.Find("t")!, edited.Find("t")!.With("name", null)).Should().Be(_document);
    }

    [Fact]
    public void A_removed_element_leaves_its_references_dangling()
    {
        var edited = _document.Remove(_document.Find("t")!);

        edited.Find("t").Should().BeNull();
        edited.Dangling.Select(r => (r.From.Id, r.Through)).Should().Equal(("l", "flowNodeRef"), ("a", "sourceRef"));
        _document.Dangling.Should().BeEmpty();
    }

    [Fact]
    public void An_inserted_element_stands_where_the_XSD_has_it_or_before_another()
    {
        var process = _document.Find("p")!;
        var lanes = new BpmnElement(BpmnSchema.Kind("property")).With("id", "x");
        var gateway = new BpmnElement(BpmnSchema.Kind("exclusiveGateway")).With("id", "g");

        var edited = _document.Insert(process, lanes);
        edited = edited.Insert(edited.Find("p")!, gateway, before: edited.Find("sub"));

        edited.Find("p")!.Children.Select(c => c.Id).Should().Equal("x", "ls", "s", "g", "sub", "f", "a");
    }

    [Fact]
    public void An_element_that_may_not_stand_there_is_refused()
    {
        var lane = new BpmnElement(BpmnSchema.Kind("lane"));

        _document.Find("s")!.Invoking(s => s.Add(lane)).Should().Throw<ArgumentException>().WithMessage("lane may not stand in startEvent.*");
        _document.Invoking(d => d.Insert(d.Find("p")!, lane)).Should().Throw<ArgumentException>();
        _document.Invoking(d => d.Remove(d.Definitions)).Should().Throw<ArgumentException>();
        _document.Invoking(d => d.Insert(d.Find("p")!, d.Find("s")!, before: d.Find("t"))).Should().Throw<ArgumentException>();
        _document.Invoking(d => d.ParentOf(lane)).Should().Throw<KeyNotFoundException>();
        FluentActions.Invoking(() => new BpmnDocument(lane)).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Extensions_are_set_and_taken_out_whole()
    {
        var task = _document.Find("t")!;
        var ours = new ForeignNode.Element(System.Xml.Linq.XName.Get("milestone", PermitNamespace.Uri)) { Attributes = [new BpmnAttribute("name", "decided")] };

        var edited = _document.Replace(task, task.WithExtensions([ours]));

        Written(edited).Should().Contain("<permit:milestone xmlns:permit=\"urn:permits:bpmn:1.0\" name=\"decided\" />");
        Read(Written(edited)).Should().Be(edited);
        edited.Find("t")!.WithExtensions([]).Children.Should().BeEmpty();
    }

    [Fact]
    public void Defaults_are_read_where_nothing_is_written()
    {
        var start = _document.Find("s")!;

        start["isInterrupting"].Should().BeNull();
        start.ValueOf("isInterrupting").Should().Be("true");
        start.Flag("isInterrupting").Should().BeTrue();
        start.Flag("parallelMultiple").Should().BeFalse();
        start.Kind.Is("CatchEvent").Should().BeTrue();
        start.Kind.Is("Activity").Should().BeFalse();
        _document.Find("t")!.Number("startQuantity").Should().Be(1);
    }
}
