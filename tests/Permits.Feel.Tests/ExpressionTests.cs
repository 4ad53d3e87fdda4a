using System.Text.Json;
using FluentAssertions;
using Xunit;

namespace Permits.Feel.Tests;

public sealed class ExpressionTests
{
    [Theory]
    [InlineData("application.areaSqm > 200", "true")]
    [InlineData("application.kind = \"food\" and not(application.closed)", "true")]
    [InlineData("application.missing.deeper", "null")]
    [InlineData("application.areaSqm / 4 + 2 * 3", "68.5")]
    [InlineData("if application.areaSqm > 300 then \"large\" else \"small\"", "\"small\"")]
    [InlineData("application.kind in (\"food\", \"drink\")", "true")]
    [InlineData("application.areaSqm in [100..250]", "true")]
    [InlineData("application.parts[2].weight", "3")]
    [InlineData("for p in application.parts return p.weight * 2", "[4,6]")]
    [InlineData("some p in application.parts satisfies p.weight > 2", "true")]
    [InlineData("{a: 1, b: a + 1}", "{\"a\":1,\"b\":2}")]
    [InlineData("unknown = null", "true")]
    [InlineData("1 / 0", "null")]
    [InlineData("1 + \"a\"", "null")]
    public void An_expression_gives_its_value_in_the_context(string text, string expected)
    {
        using var json = JsonDocument.Parse("""
            {"application":{"areaSqm":250,"kind":"food","closed":false,"parts":[{"weight":2},{"weight":3}]}}
            """);
        var context = (IReadOnlyDictionary<string, object?>)FeelJson.Read(json.RootElement)!;

        FeelExpression.TryParse(text, ["application"], out var expression, out var errors).Should().BeTrue(string.Join(' ', errors));

        FeelJson.Write(expression!.Evaluate(context)).GetRawText().Should().Be(expected);
    }

    [Theory]
    [InlineData("1 +")]
    [InlineData("(1")]
    [InlineData("a b")]
    [InlineData("\"open")]
    [InlineData("")]
    [InlineData("1 2")]
    [InlineData("if a then b")]
    public void A_text_that_is_no_expression_is_refused_with_a_position(string text)
    {
        FeelExpression.TryParse(text, ["a", "b"], out var expression, out var errors).Should().BeFalse();

        expression.Should().BeNull();
        errors.Should().ContainSingle().Which.Message.Should().StartWith("Expected");
    }

    [Fact]
    public void Names_that_are_not_in_scope_are_reported_as_free()
    {
        FeelExpression.TryParse("known + unknown + string(1)", ["known"], out var expression, out _).Should().BeTrue();

        expression!.FreeNames.Should().Equal("unknown");
    }
}
