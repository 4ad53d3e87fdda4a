using FluentAssertions;
using Xunit;
using static Permits.Dmn.Tests.Models;

namespace Permits.Dmn.Tests;

public sealed class TableAnalysisTests
{
    [Fact]
    public void A_table_whose_rules_cover_each_input_once_has_no_findings() =>
        Findings("UNIQUE", "number", "", ("< 18", "1"), ("[18..65)", "2"), (">= 65", "3")).Should().BeEmpty();

    [Fact]
    public void A_gap_is_named_by_its_range()
    {
        var gap = Findings("UNIQUE", "number", "", ("< 18", "1"), ("(18..65)", "2"), (">= 66", "3"), ("70", "4")).Where(f => f.Fault == TableFault.Gap).ToArray();

        gap.Select(f => f.Cells.Single()).Should().Equal("x 18, [65..66)");
        gap[0].Message.Should().Be("Expected every input to meet a rule, but none covers: x 18, [65..66).");
    }

    [Fact]
    public void An_overlap_names_both_rules_and_the_range_they_share()
    {
        var overlap = Findings("UNIQUE", "number", "", ("<= 18", "1"), ("[18..65]", "2"), ("> 60", "3")).Where(f => f.Fault == TableFault.Overlap).ToArray();

        overlap.Select(f => (f.Rules[0], f.Rules[1], f.Cells.Single())).Should().Equal((1, 2, "x 18"), (2, 3, "x (60..65]"));
    }

    [Fact]
    public void Overlaps_are_no_fault_where_the_hit_policy_settles_them()
    {
        Findings("RULE ORDER", "number", "", ("-", "1"), ("> 1", "2")).Should().BeEmpty();
        Findings("ANY", "number", "", ("-", "1"), ("> 1", "1")).Should().BeEmpty();
        Findings("ANY", "number", "", ("-", "1"), ("> 1", "2")).Should().ContainSingle().Which.Fault.Should().Be(TableFault.Overlap);
    }

    [Fact]
    public void A_rule_that_earlier_ones_leave_nothing_is_shadowed_though_no_single_one_covers_it()
    {
        var findings = Findings("FIRST", "number", "", ("< 10", "1"), (">= 5", "2"), ("[3..7]", "3"));

        findings.Should().ContainSingle();
        findings[0].Fault.Should().Be(TableFault.Shadowed);
        findings[0].Rules.Should().Equal(3);
        findings[0].Cells.Should().Equal("x [3..7]");
    }

    [Fact]
    public void A_rule_of_low_priority_is_shadowed_by_those_of_higher_wherever_they_stand()
    {
        var findings = Findings("PRIORITY", "number", "\"refuse\", \"grant\"", ("[3..7]", "\"grant\""), ("< 10", "\"refuse\""), (">= 10", "\"grant\""));

        findings.Should().ContainSingle();
        findings[0].Fault.Should().Be(TableFault.Shadowed);
        findings[0].Rules.Should().Equal(1);
        Findings("PRIORITY", "number", "\"grant\", \"refuse\"", ("[3..7]", "\"grant\""), ("-", "\"refuse\"")).Should().BeEmpty();
    }

    [Fact]
    public void The_values_an_input_s_type_allows_bound_what_must_be_covered()
    {
        const string Type = """<itemDefinition name="kind"><typeRef>string</typeRef><allowedValues><text>"food", "drink"</text></allowedValues></itemDefinition>""";
        IReadOnlyList<TableFinding> Of(params (string, string)[] rules) => Read(Xml(Type + Input("x", "kind") + Out(Table("hitPolicy=\"UNIQUE\"", "", rules), "x"))).AnalyseTables();

        Of(("\"food\"", "1"), ("\"drink\"", "2")).Should().BeEmpty();
        Of(("\"food\"", "1")).Single().Cells.Should().Equal("x \"drink\"");
        Of(("-", "1"), ("\"cloth\"", "2")).Single().Fault.Should().Be(TableFault.NeverMatches);
    }

    [Theory]
    [InlineData("< @\"P30D\"", "> @\"P30D\"", "x P30D")]
    [InlineData("<= @\"P1Y\"", ">= @\"P2Y\"", "x (P1Y..P2Y)")]
    [InlineData("<= @\"2026-01-05\"", ">= @\"2026-01-07\"", "x (2026-01-05..2026-01-07)")]
    [InlineData("not(1)", "2", "x 1")]
    public void Gaps_are_found_between_values_of_every_kind_that_has_an_order(string first, string second, string cells) =>
        Findings("ANY", "Any", "", (first, "1"), (second, "1")).Single(f => f.Fault == TableFault.Gap).Cells.Should().Equal(cells);

    [Theory]
    [InlineData(1001, "-", "too large")]
    [InlineData(2, "1, \"a\"", "cannot, or name too many")]
    public void A_table_too_large_or_too_mixed_is_said_not_to_be_looked_at(int rules, string cell, string why)
    {
        var finding = Findings("UNIQUE", "number", "", [.. Enumerable.Repeat((cell, "1"), rules)]).Should().ContainSingle().Subject;

        finding.Fault.Should().Be(TableFault.NotAnalysed);
        finding.Message.Should().Contain(why);
    }

    [Fact]
    public void Inputs_that_combine_without_end_are_given_up_in_time()
    {
        var inputs = string.Concat(Enumerable.Range(0, 20).Select(i => $"<input><inputExpression typeRef=\"number\"><text>x + {i}</text></inputExpression></input>"));
        var rules = string.Concat(Enumerable.Range(0, 60).Select(r => "<rule>" + string.Concat(Enumerable.Range(0, 20).Select(i => $"<inputEntry><text>[{(r * 7 * (i + 3)) % 50}..{((r * 7 * (i + 3)) % 50) + 45}]</text></inputEntry>"))
            + "<outputEntry><text>1</text></outputEntry></rule>"));
        var watch = System.Diagnostics.Stopwatch.StartNew();

        var findings = Read(Xml(Input("x", "number") + Out($"<decisionTable id=\"t\" hitPolicy=\"ANY\">{inputs}<output/>{rules}</decisionTable>", "x"))).AnalyseTables();

        findings.Should().NotBeEmpty();
        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void An_output_that_only_a_shadowed_rule_gives_is_unreachable() =>
        Findings("FIRST", "string", "\"yes\", \"no\", \"maybe\"", ("-", "\"yes\""), ("\"a\"", "\"no\"")).Where(f => f.Fault == TableFault.UnreachableOutput)
            .Select(f => f.Cells.Single()).Should().Equal("\"no\"", "\"maybe\"");

    [Fact]
    public void Input_values_bound_what_must_be_covered()
    {
        const string Allowed = "<inputValues><text>\"food\", \"drink\"</text></inputValues>";

        Findings("UNIQUE", "string", "", Allowed, ("\"food\"", "1"), ("not(\"food\")", "2")).Should().BeEmpty();
        Findings("UNIQUE", "string", "", Allowed, ("\"food\"", "1")).Single().Cells.Should().Equal("x \"drink\"");
        Findings("UNIQUE", "string", "", Allowed, ("-", "1"), ("\"cloth\"", "2")).Single().Fault.Should().Be(TableFault.NeverMatches);
        Findings("UNIQUE", "string", "", ("\"food\"", "1")).Single().Cells.Should().Equal("x any other value");
    }

    [Fact]
    public void Booleans_have_two_values_and_days_have_none_between_them()
    {
        Findings("UNIQUE", "boolean", "", ("true", "1"), ("false", "2")).Should().BeEmpty();
        Findings("UNIQUE", "boolean", "", ("true", "1")).Single().Cells.Should().Equal("x false");
        Findings("UNIQUE", "date", "", ("<= @\"2026-01-05\"", "1"), (">= @\"2026-01-06\"", "2")).Should().BeEmpty();
    }

    [Fact]
    public void A_cell_that_depends_on_more_than_the_input_is_given_the_benefit_of_the_doubt() =>
        Findings("UNIQUE", "number", "", ("< 5", "1"), ("> y", "2")).Should().BeEmpty();

    [Fact]
    public void A_gap_across_columns_names_the_cells_of_each()
    {
        const string Table = """
            <decisionTable id="t" hitPolicy="UNIQUE"><input><inputExpression typeRef="number"><text>x</text></inputExpression></input>
            <input><inputExpression typeRef="boolean"><text>y</text></inputExpression></input><output id="o"/>
            <rule id="a"><inputEntry><text>[0..10]</text></inputEntry><inputEntry><text>true</text></inputEntry><outputEntry><text>1</text></outputEntry></rule>
            <rule id="b"><inputEntry><text>not([0..10])</text></inputEntry><inputEntry><text>-</text></inputEntry><outputEntry><text>2</text></outputEntry></rule>
            </decisionTable>
            """;

        Read(Xml(Input("x", "number") + Input("y", "boolean") + Out(Table, "x", "y"))).AnalyseTables().Single().Cells.Should().Equal("x [0..10]", "y false");
    }

    [Fact]
    public void A_large_table_is_looked_at_in_time()
    {
        var rules = Enumerable.Range(0, 200).Select(i => ($"[{i}..{i + 1})", i.ToString(System.Globalization.CultureInfo.InvariantCulture))).ToArray();

        Findings("UNIQUE", "number", "", rules).Single().Cells.Should().Equal("x < 0, >= 200");
    }

    private static IReadOnlyList<TableFinding> Findings(string policy, string type, string outputValues, params (string, string)[] rules) =>
        Findings(policy, type, outputValues, "", rules);

    private static IReadOnlyList<TableFinding> Findings(string policy, string type, string outputValues, string inputValues, params (string, string)[] rules)
    {
        var table = Table($"hitPolicy=\"{policy}\"", outputValues, rules).Replace("</input>", inputValues + "</input>", StringComparison.Ordinal);
        return Read(Xml(Input("x", type) + Input("y", "number") + Out(table, "x", "y"))).AnalyseTables();
    }
}
