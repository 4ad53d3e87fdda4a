using System.Text;
using FluentAssertions;
using Permits.Bpmn.Interchange;
using Xunit;
using Xunit.Abstractions;

namespace Permits.Conformance.Bpmn;

public sealed class BpmnConformanceTests(ITestOutputHelper output)
{
    [SkippableFact]
    public void Every_model_of_the_interchange_suite_comes_back_as_it_was()
    {
        var folder = Beside.Repository(Path.Combine("shared", "conformance", "bpmn-miwg"));
        Skip.If(folder is null && !Beside.InCi, "shared/conformance/bpmn-miwg is not beside the repository");

        folder.Should().NotBeNull("in CI the suite must be there: shared/conformance/bpmn-miwg beside the repository");
        var summary = BpmnSuite.Run(folder!, output.WriteLine);

        summary.Failed.Should().Be(0);
        summary.Passed.Should().BePositive();
    }

    [SkippableFact]
    public void What_is_written_of_them_is_valid_by_the_XSD_wherever_they_were()
    {
        var folder = Beside.Repository(Path.Combine("shared", "conformance", "bpmn-miwg"));
        Skip.If((folder is null || Xsd.Folder is null) && !Beside.InCi, "shared/conformance/bpmn-miwg is not beside the repository, or the designer's packages are not installed");

        var valid = 0;
        foreach (var file in Directory.EnumerateFiles(folder!, "*.bpmn", SearchOption.AllDirectories))
        {
            var original = File.ReadAllBytes(file);
            var before = Xsd.Faults(original);
            var after = Xsd.Faults(BpmnInterchange.Write(BpmnInterchange.Read(original).Document!));

            output.WriteLine($"{Path.GetFileName(file)}: {before.Count} faults before, {after.Count} after {after.FirstOrDefault()}");
            (after.Count == 0 || before.Count > 0).Should().BeTrue(after.FirstOrDefault());
            valid += after.Count == 0 ? 1 : 0;
        }

        valid.Should().BePositive();
    }

    [Theory]
    [InlineData("</bpmn:task>", "<foreign xmlns='urn:x'>gone</foreign></bpmn:task>", "text of an element that is another tool's")]
    [InlineData("name=\"a\"", "name=\"b\"", "an attribute")]
    [InlineData("x=\"1\"", "x=\"2\"", "a coordinate")]
    [InlineData("<v:q/>", "", "an extension")]
    [InlineData("<v:r>1</v:r>", "<v:r>2</v:r>", "an extension's text")]
    [InlineData("<bpmn:incoming>f</bpmn:incoming>", "", "a flow in a list")]
    [InlineData("text <b/> more", "text more", "markup in a documentation")]
    public void The_walk_over_the_XML_sees_a_loss(string from, string to, string what)
    {
        const string Model = """
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:v="urn:v">
            <bpmn:process><bpmn:task id="t" name="a"><bpmn:documentation>text <b/> more</bpmn:documentation>
            <bpmn:extensionElements><v:q/><v:r>1</v:r></bpmn:extensionElements><bpmn:incoming>f</bpmn:incoming></bpmn:task></bpmn:process>
            <d:BPMNDiagram xmlns:d="http://www.omg.org/spec/BPMN/20100524/DI"><c:Bounds xmlns:c="http://www.omg.org/spec/DD/20100524/DC" x="1"/></d:BPMNDiagram>
            </bpmn:definitions>
            """;

        var whole = System.Xml.Linq.XElement.Parse(Model);
        var changed = System.Xml.Linq.XElement.Parse(Model.Replace(from, to, StringComparison.Ordinal));

        XmlWalk.FirstDifference(whole, whole).Should().BeNull();
        XmlWalk.FirstDifference(whole, changed).Should().NotBeNull(what);
    }

    [Fact]
    public void A_file_that_is_no_model_fails_with_its_reason() =>
        BpmnSuite.Fault(Encoding.UTF8.GetBytes("<html/>")).Should().StartWith("not read: bpmn.not-bpmn");

    [SkippableFact]
    public void The_table_of_elements_is_that_of_the_XSD()
    {
        Skip.If(Xsd.Folder is null && !Beside.InCi, "the designer's packages, which hold the XSD, are not installed");

        // The standard's text gives these a default that its XSD leaves out; tools extend definitions too; partitionElement is abstract there, to be made
        // concrete by xsi:type; and every expression may be a formal one, by xsi:type.
        string[] deviations =
        [
            "compensateEventDefinition/@waitForCompletion=true", "adHocSubProcess/@ordering=Parallel", "definitions/documentation", "definitions/extensionElements", "partitionElement",
        ];

        Xsd.DifferencesFrom(BpmnSchema.All).Except(deviations).Should().BeEmpty();
    }
}
