using FluentAssertions;
using Permits.Bpmn.Interchange;
using Xunit;
using static Permits.Bpmn.Tests.Interchange.Documents;

namespace Permits.Bpmn.Tests.Interchange;

/// <summary>What the model does not know is kept to the letter and named.</summary>
public class KeepingTests
{
    [Theory]
    [InlineData("<v:a>\n   <v:b x=\"1\">text <v:c /> more</v:b>  </v:a>")]
    [InlineData("<v:json>{ \"a\": [1, 2] }\n</v:json>")]
    [InlineData("<bpmn:task name=\"not of this model\" />")]
    [InlineData("<none xmlns=\"\" a=\"b\" />")]
    [InlineData("<w:a xmlns:w=\"urn:w\" w:type=\"v:int\" />")]
    [InlineData("<v:outer><bpmn:extensionElements><v:inner /></bpmn:extensionElements></v:outer>")]
    [InlineData("<v:a b=\"line&#xA;tab&#x9;return&#xD;quote&quot;\">&#xD;&amp;&lt;]]&gt;</v:a>")]
    public void Another_tools_element_is_written_as_it_was(string extension)
    {
        var document = Process($"<bpmn:task id='t'><bpmn:extensionElements>{extension}</bpmn:extensionElements></bpmn:task>");

        Written(document).Should().Contain($"<bpmn:extensionElements>\n        {extension}\n      </bpmn:extensionElements>");
        Read(Written(document)).Should().Be(document);
    }

    [Theory]
    [InlineData("<bpmn:documentation>  two\n lines </bpmn:documentation>")]
    [InlineData("<bpmn:documentation textFormat=\"text/html\"><p xmlns=\"http://www.w3.org/1999/xhtml\"><b>a</b> <i>b</i></p></bpmn:documentation>")]
    public void Documentation_is_written_as_it_was(string documentation) =>
        Written(Process($"<bpmn:task id='t'>{documentation}</bpmn:task>")).Should().Contain(documentation);

    [Theory]
    [InlineData("<bpmn:conditionExpression> a &gt; b\n</bpmn:conditionExpression>")]
    [InlineData("<bpmn:conditionExpression><bpmn:documentation>why</bpmn:documentation>a</bpmn:conditionExpression>")]
    public void The_text_of_an_expression_is_written_as_it_was(string expression) =>
        Written(Process($"<bpmn:sequenceFlow id='f'>{expression}</bpmn:sequenceFlow>")).Should().Contain(expression);

    [Fact]
    public void The_same_document_gives_the_same_bytes()
    {
        var document = Process("<bpmn:task id='t'><bpmn:extensionElements><v:a><v:b/></v:a></bpmn:extensionElements></bpmn:task>");
        var once = Written(document);

        Written(document).Should().Be(once);
        Written(Read(once)).Should().Be(once);
    }

    [Theory]
    [InlineData("<bpmn:wurst id='w'/>", "interchange.unknown-element", "p")]
    [InlineData("<bpmn:userTask id='u'><bpmn:lane/></bpmn:userTask>", "interchange.unknown-element", "u")]
    [InlineData("<bpmn:userTask id='u' colour='red'/>", "interchange.unknown-attribute", "u")]
    [InlineData("<bpmn:userTask id='u' isForCompensation='yes'/>", "interchange.bad-value", "u")]
    [InlineData("<bpmn:userTask id='u' startQuantity='many'/>", "interchange.bad-value", "u")]
    [InlineData("<bpmn:userTask id='u'><v:x>1</v:x></bpmn:userTask>", "interchange.foreign-place", "u")]
    [InlineData("<bpmn:userTask id='u'>text</bpmn:userTask>", "interchange.stray-text", "u")]
    [InlineData("<bpmn:userTask id='u'/><bpmn:task id='u'/>", "interchange.duplicate-id", "u")]
    [InlineData("<bpmn:sequenceFlow id='u' sourceRef='p' targetRef='gone'/>", "interchange.dangling-reference", "u")]
    public void What_the_standard_does_not_have_is_named_and_kept(string content, string rule, string element)
    {
        var (document, findings) = ReadAny(Around($"<bpmn:process id=\"p\">{content}</bpmn:process>"));

        var finding = findings.Should().ContainSingle().Which;
        finding.Rule.Should().Be(rule);
        finding.Element.Should().Be(element);
        finding.Severity.Should().NotBe(Severity.Error);
        Read(Written(document!)).Should().Be(document);
        Written(document!).Should().ContainAll(content.Split(['<', '>', '/', ' ', '\''], StringSplitOptions.RemoveEmptyEntries).Where(word => word is not ("id=" or "name=")));
    }

    [Fact]
    public void What_is_known_gives_no_finding() =>
        ReadAny(Around("<bpmn:process id=\"p\"><bpmn:adHocSubProcess id='a'><bpmn:complexGateway id='c'/></bpmn:adHocSubProcess><bpmn:transaction id='t'/></bpmn:process>")).Findings.Should().BeEmpty();

    [Theory]
    [InlineData("<html/>", "bpmn.not-bpmn")]
    [InlineData("<", "bpmn.not-xml")]
    [InlineData("<!DOCTYPE x []><x/>", "bpmn.not-xml")]
    public void What_is_no_model_is_an_error(string text, string rule)
    {
        var (document, findings) = ReadAny(text);

        document.Should().BeNull();
        findings.Should().ContainSingle().Which.Rule.Should().Be(rule);
    }

    [Fact]
    public void The_table_of_the_documentation_lists_each_rule()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Permits.sln")))
        {
            folder = folder.Parent!;
        }

        var text = File.ReadAllText(Path.Combine(folder.FullName, "docs", "interchange.md"));
        foreach (var rule in InterchangeRules.All)
        {
            text.Should().Contain($"| `{rule.Id}` | {rule.Severity} |");
        }

        InterchangeRules.All.Should().BeEquivalentTo(typeof(InterchangeRules).GetFields().Select(f => (Rule)f.GetValue(null)!));
    }
}
