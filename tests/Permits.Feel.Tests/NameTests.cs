using FluentAssertions;
using Permits.Feel.Types;
using Permits.Feel.Values;
using Xunit;

namespace Permits.Feel.Tests;

public sealed class NameTests
{
    [Theory]
    [InlineData("floor area + 1", "8")]
    [InlineData("floor   area + 1", "8")]
    [InlineData("a-b", "100")]
    [InlineData("a - b", "100")]
    [InlineData("x-b", "4")]
    [InlineData("if for sale then 1 else 2", "1")]
    [InlineData("for i in my list return i + x", "[6, 7]")]
    public void The_longest_name_in_scope_wins_over_operators_keywords_and_spaces(string text, string value) => Feel.Value(text).Should().Be(value);

    [Theory]
    [InlineData("{foo bar: 1, baz: foo bar + 1}.baz", "2")]
    [InlineData("{date and time: 1}.date and time", "1")]
    [InlineData("[{a b: 1}, {a b: 2}][a b > 1]", "[{a b: 2}]")]
    [InlineData("[{date: 1, k: 2}][date = 1].k", "[2]")]
    [InlineData("{f: function(the sum: number) the sum * 2, r: f(the sum: 4)}.r", "8")]
    [InlineData("some a thing in [1, 2] satisfies a thing > 1", "true")]
    public void Names_declared_in_the_text_may_hold_spaces(string text, string value) => Feel.Value(text).Should().Be(value);

    [Fact]
    public void Entries_of_a_variable_with_a_known_type_may_hold_spaces()
    {
        var person = FeelType.ContextOf([new("monthly income", FeelType.Number)]);
        var scope = new FeelScope(new Dictionary<string, FeelType?> { ["my applicant"] = person, ["others"] = FeelType.ListOf(person) });

        FeelExpression.TryParse("my applicant.monthly income + others[monthly income > 5][1].monthly income", scope, out var expression, out _).Should().BeTrue();

        var nine = new FeelContext([new("monthly income", 9m)]);
        expression!.Evaluate(new Dictionary<string, object?> { ["my applicant"] = nine, ["others"] = new object?[] { nine } }).Should().Be(18m);
    }

    [Theory]
    [InlineData("(function(p) p.monthly income + 1)(one)", "10")]
    [InlineData("anything[monthly income > 5][1].monthly income", "9")]
    [InlineData("(function(c) c.sum - 1)({sum: 3})", "2")]
    public void Of_a_value_of_unknown_type_an_entry_of_any_known_type_may_be_named(string text, string value)
    {
        var person = FeelType.ListOf(FeelType.ContextOf([new("monthly income", FeelType.Number)]));
        var scope = new FeelScope(new Dictionary<string, FeelType?> { ["one"] = null, ["anything"] = null, ["people"] = person });

        FeelExpression.TryParse(text, scope, out var expression, out var errors).Should().BeTrue(string.Join(' ', errors));

        var nine = new FeelContext([new("monthly income", 9m)]);
        FeelText.Write(expression!.Evaluate(new Dictionary<string, object?> { ["one"] = nine, ["anything"] = new object?[] { nine } })).Should().Be(value);
    }

    [Fact]
    public void Numbers_of_other_NET_types_are_taken_as_numbers()
    {
        FeelExpression.TryParse("n + d", ["n", "d"], out var expression, out _).Should().BeTrue();

        expression!.Evaluate(new Dictionary<string, object?> { ["n"] = 2, ["d"] = 0.5 }).Should().Be(2.5m);
    }
}
