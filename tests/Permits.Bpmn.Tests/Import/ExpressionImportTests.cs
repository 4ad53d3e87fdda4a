using FluentAssertions;
using Permits.Bpmn.Import;
using Permits.Bpmn.Tests.Interchange;
using Permits.Feel;
using Xunit;

namespace Permits.Bpmn.Tests.Import;

/// <summary>Simple expressions in braces are put into FEEL; others are left and named.</summary>
public class ExpressionImportTests
{
    [Theory]
    [InlineData("${x > 5}", "x > 5")]
    [InlineData("#{x gt 5}", "x > 5")]
    [InlineData("${ a.b == 'yes' && !c }", "a.b = \"yes\" and not(c)")]
    [InlineData("${a eq 1 or b ne 2}", "a = 1 or b != 2")]
    [InlineData("${a || b && c}", "a or b and c")]
    [InlineData("${(a || b) && c}", "(a or b) and c")]
    [InlineData("${execution.getVariable('sum') <= 2.5}", "sum <= 2.5")]
    [InlineData("${x == null ? 1 : -2 * (y + 3)}", "if x = null then 1 else -2 * (y + 3)")]
    [InlineData("${t == \"it's \\\"so\\\"\"}", "t = \"it's \\\"so\\\"\"")]
    [InlineData("${approved}", "approved")]
    [InlineData("${ขนาด >= 10}", "ขนาด >= 10")]
    [InlineData("${nrOfCompletedInstances / nrOfInstances >= 0.6}", "numberOfCompletedInstances / numberOfInstances >= 0.6")]
    public void A_simple_expression_is_put_into_FEEL(string juel, string feel)
    {
        var (text, grade) = Condition(juel);

        text.Should().Be(feel);
        grade.Should().Be(ImportGrade.Information);
        FeelExpression.TryParse(text, [], out _, out _).Should().BeTrue();
    }

    [Theory]
    [InlineData("${list.contains('a')}")]
    [InlineData("${bean.check(execution)}")]
    [InlineData("${empty x}")]
    [InlineData("${x % 2 == 0}")]
    [InlineData("${a['b']}")]
    [InlineData("${x > 5} and ${y}")]
    [InlineData("${}")]
    [InlineData("${x >}")]
    [InlineData("${x")]
    [InlineData("= x >")]
    public void Another_keeps_its_text_and_is_named(string juel)
    {
        var (text, grade) = Condition(juel);

        text.Should().Be(juel);
        grade.Should().Be(ImportGrade.Dropped);
    }

    [Fact]
    public void A_very_deep_or_long_one_is_given_up_soon()
    {
        foreach (var text in new[] { "${" + new string('(', 3_000) + "}", "${" + new string('!', 3_900) + "a}", "${" + string.Concat(Enumerable.Repeat("a + ", 900_000)) + "a}" })
        {
            Condition(text).Grade.Should().Be(ImportGrade.Dropped);
        }
    }

    [Fact]
    public void An_expression_in_a_language_that_is_named_is_left_alone() =>
        ModelImport.Import(Documents.Process("<bpmn:sequenceFlow id='f'><bpmn:conditionExpression language='groovy'>${x > 5}</bpmn:conditionExpression></bpmn:sequenceFlow>"))
            .Findings.Should().BeEmpty();

    private static (string Text, ImportGrade Grade) Condition(string text)
    {
        var element = new System.Xml.Linq.XText(text).ToString();
        var result = ModelImport.Import(Documents.Process($"<bpmn:sequenceFlow id='f'><bpmn:conditionExpression>{element}</bpmn:conditionExpression></bpmn:sequenceFlow>"));
        return (result.Document.Find("f")!.Child("conditionExpression")!.Text, result.Findings.Should().ContainSingle().Which.Grade);
    }
}
