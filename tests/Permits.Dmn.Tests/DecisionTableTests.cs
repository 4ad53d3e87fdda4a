using FluentAssertions;
using Xunit;
using static Permits.Dmn.Tests.Models;

namespace Permits.Dmn.Tests;

public sealed class DecisionTableTests
{
    private static readonly (string, string)[] Overlapping = [("> 0", "\"low\""), ("> 5", "\"high\""), ("> 3", "\"mid\"")];

    [Theory]
    [InlineData("hitPolicy=\"UNIQUE\"", "null")]
    [InlineData("", "null")]
    [InlineData("hitPolicy=\"ANY\"", "null")]
    [InlineData("hitPolicy=\"FIRST\"", "low")]
    [InlineData("hitPolicy=\"PRIORITY\"", "high")]
    [InlineData("hitPolicy=\"OUTPUT ORDER\"", "[\"high\", \"mid\", \"low\"]")]
    [InlineData("hitPolicy=\"RULE ORDER\"", "[\"low\", \"high\", \"mid\"]")]
    [InlineData("hitPolicy=\"COLLECT\"", "[\"low\", \"high\", \"mid\"]")]
    [InlineData("hitPolicy=\"COLLECT\" aggregation=\"COUNT\"", "3")]
    public void Several_matches_are_settled_by_the_hit_policy(string policy, string value) =>
        Text(Evaluate(Table(policy, "\"high\", \"mid\", \"low\"", Overlapping), "7")).Should().Be(value);

    [Theory]
    [InlineData("SUM", "6")]
    [InlineData("MIN", "1")]
    [InlineData("MAX", "3")]
    [InlineData("COUNT", "3")]
    public void A_collecting_table_may_aggregate(string aggregation, string value) =>
        Text(Evaluate(Table($"hitPolicy=\"COLLECT\" aggregation=\"{aggregation}\"", "", ("> 0", "1"), ("> 1", "2"), ("> 2", "3")), "7")).Should().Be(value);

    [Fact]
    public void Rules_that_agree_are_no_contradiction_under_any() =>
        Text(Evaluate(Table("hitPolicy=\"ANY\"", "", ("> 0", "1 + 1"), ("> 1", "2")), "7")).Should().Be("2");

    [Fact]
    public void Each_evaluation_reports_which_rules_matched()
    {
        var outcome = Evaluate(Table("hitPolicy=\"RULE ORDER\"", "", Overlapping), "4");

        var hit = outcome.Hits.Should().ContainSingle().Subject;
        hit.Element.Should().Be("out");
        hit.TableId.Should().Be("t");
        hit.HitPolicy.Should().Be(HitPolicy.RuleOrder);
        hit.Rules.Should().Equal(1, 3);
        hit.RuleIds.Should().Equal("r1", "r3");
    }

    [Fact]
    public void A_hit_names_the_decision_being_made_and_the_element_that_holds_the_table()
    {
        var model = Read(Xml(Input("x", "number") + $"""
            <businessKnowledgeModel id="k" name="rate of"><variable name="rate of"/><encapsulatedLogic><formalParameter name="x"/>{Table("hitPolicy=\"FIRST\"", "", ("> 5", "10"), ("-", "20"))}</encapsulatedLogic></businessKnowledgeModel>
            <decision id="fee" name="fee"><variable name="fee"/><informationRequirement><requiredInput href="#x"/></informationRequirement>
            <knowledgeRequirement><requiredKnowledge href="#k"/></knowledgeRequirement>{Literal("rate of(x)")}</decision>
            """ + Decision("route", Table("hitPolicy=\"COLLECT\"", "", ("> 0", "1"), ("> 1", "2")), "x") + Out(Table("hitPolicy=\"FIRST\"", "", ("> 0", "fee")), "x", "fee", "route")));

        var hits = model.Evaluate("out", Inputs(("x", "7"))).Hits;

        hits.Select(h => (h.Decision, h.Element, string.Join(',', h.Rules))).Should().Equal(("fee", "rate of", "1"), ("route", "route", "1,2"), ("out", "out", "1"));
    }

    [Theory]
    [InlineData("hitPolicy=\"PRIORITY\"", "high")]
    [InlineData("hitPolicy=\"OUTPUT ORDER\"", "[\"high\", \"low\"]")]
    public void Without_output_values_the_values_its_type_allows_order_a_column(string policy, string value)
    {
        var table = Table(policy, "", ("> 0", "\"low\""), ("> 5", "\"high\"")).Replace("<output id=\"o\">", "<output id=\"o\" typeRef=\"level\">", StringComparison.Ordinal);
        const string Type = """<itemDefinition name="level"><typeRef>string</typeRef><allowedValues><text>"high", "mid", "low"</text></allowedValues></itemDefinition>""";

        Text(Read(Xml(Type + Input("x", "number") + Out(table, "x"))).Evaluate("out", Inputs(("x", "7")))).Should().Be(value);
    }

    [Theory]
    [InlineData("UNIQUE", "", "null")]
    [InlineData("FIRST", "", "null")]
    [InlineData("PRIORITY", "", "null")]
    [InlineData("RULE ORDER", "", "[]")]
    [InlineData("OUTPUT ORDER", "", "[]")]
    [InlineData("COLLECT", "", "[]")]
    [InlineData("COLLECT", "SUM", "null")]
    [InlineData("COLLECT", "MIN", "null")]
    [InlineData("COLLECT", "MAX", "null")]
    [InlineData("COLLECT", "COUNT", "0")]
    public void Nothing_that_matches_is_null_or_a_list_of_nothing(string policy, string aggregation, string value) =>
        Text(Evaluate(Table($"hitPolicy=\"{policy}\" aggregation=\"{aggregation}\"", "", ("> 100", "1")), "7")).Should().Be(value);

    [Fact]
    public void Several_outputs_make_a_context_and_their_order_is_column_by_column()
    {
        const string Clauses = """
            <output name="a"><outputValues><text>"x", "y"</text></outputValues></output><output name="b"><outputValues><text>2, 1</text></outputValues></output>
            """;
        static string Rule(string a, string b) => $"<rule><inputEntry><text>-</text></inputEntry><outputEntry><text>{a}</text></outputEntry><outputEntry><text>{b}</text></outputEntry></rule>";
        static string Of(string policy) => $"<decisionTable hitPolicy=\"{policy}\"><input><inputExpression><text>x</text></inputExpression></input>{Clauses}{Rule("\"y\"", "2")}{Rule("\"x\"", "1")}{Rule("\"x\"", "2")}</decisionTable>";

        Text(Evaluate(Of("PRIORITY"), "1")).Should().Be("{a: \"x\", b: 2}");
        Text(Evaluate(Of("OUTPUT ORDER"), "1")).Should().Be("[{a: \"x\", b: 2}, {a: \"x\", b: 1}, {a: \"y\", b: 2}]");
        Text(Evaluate(Of("COLLECT\" aggregation=\"MAX"), "1")).Should().Be("{a: \"y\", b: 2}");
    }

    [Fact]
    public void A_contradiction_is_reported_with_the_rules_that_caused_it()
    {
        var outcome = Evaluate(Table("hitPolicy=\"UNIQUE\"", "", Overlapping), "4");

        outcome.Hits.Single().Rules.Should().Equal(1, 3);
        outcome.Problems.Single().Message.Should().Be("Expected at most one rule to match, but 2 do.");
    }

    [Fact]
    public void Without_a_match_the_default_output_holds_or_null()
    {
        var table = Table("hitPolicy=\"UNIQUE\"", "", ("> 5", "1"));

        Text(Evaluate(table, "1")).Should().Be("null");
        Text(Evaluate(table.Replace("</output>", "<defaultOutputEntry><text>9</text></defaultOutputEntry></output>", StringComparison.Ordinal), "1")).Should().Be("9");
    }

    [Fact]
    public void A_value_outside_the_input_values_is_refused()
    {
        var table = Table("hitPolicy=\"FIRST\"", "", ("-", "1")).Replace("</input>", "<inputValues><text>[0..9]</text></inputValues></input>", StringComparison.Ordinal);

        Text(Evaluate(table, "9")).Should().Be("1");
        Evaluate(table, "10").Problems.Single().Message.Should().Contain("Expected one of the input values [0..9], but found 10");
    }

    [Fact]
    public void A_rule_with_a_cell_that_is_no_FEEL_never_matches_and_is_reported_when_read()
    {
        var model = Read(Xml(Input("x", "number") + Out(Table("hitPolicy=\"FIRST\"", "", ("> >", "1"), ("-", "2")), "x")));

        model.Problems.Single().Element.Should().Be("out");
        Text(model.Evaluate("out", Inputs(("x", "1")))).Should().Be("2");
    }

    private static DmnOutcome Evaluate(string table, string x) => Read(Xml(Input("x", "number") + Out(table, "x"))).Evaluate("out", Inputs(("x", x)));
}
