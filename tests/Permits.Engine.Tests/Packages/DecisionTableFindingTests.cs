using FluentAssertions;
using Permits.Bpmn;
using Xunit;

namespace Permits.Engine.Tests.Packages;

public sealed class DecisionTableFindingTests
{
    [Theory]
    [InlineData("UNIQUE", "&lt;= 200", "&gt;= 200", "dmn.overlap", Severity.Error, "area 200")]
    [InlineData("UNIQUE", "&lt; 200", "&gt; 200", "dmn.gap", Severity.Warning, "area 200")]
    [InlineData("FIRST", "-", "&gt; 200", "dmn.shadowed", Severity.Warning, "area > 200")]
    [InlineData("FIRST", "[0..200]", "-", "dmn.unreachable-output", Severity.Warning, "9999")]
    public void A_table_is_published_with_what_it_leaves_open_or_says_twice(string policy, string first, string second, string rule, Severity severity, string cells)
    {
        var finding = Findings(Table(policy, first, second)).First(f => f.Rule == rule);

        finding.Severity.Should().Be(severity);
        finding.Element.Should().Be("decisions.dmn:fee");
        finding.Message.En.Should().Contain(cells);
        finding.Message.Th.Should().Contain(cells).And.Contain("โปรด");
    }

    [Fact]
    public void A_table_without_fault_is_published_without_a_word() =>
        Findings(Table("UNIQUE", "&lt; 200", "&gt;= 200").Replace(", 9999", "", StringComparison.Ordinal)).Should().BeEmpty();

    [Theory]
    [InlineData("<a/>", "dmn.unreadable")]
    [InlineData("not XML", "dmn.unreadable")]
    public void What_is_no_DMN_is_refused(string text, string rule) => Findings(text).Select(f => f.Rule).Should().Equal(rule);

    [Fact]
    public void A_cell_that_is_no_FEEL_is_refused_with_the_decision_that_holds_it() =>
        Findings(Table("FIRST", "&lt; &lt;", "-")).Should().Contain(f => f.Rule == "dmn.broken" && f.Severity == Severity.Error && f.Element == "decisions.dmn:fee");

    [Fact]
    public void A_task_must_name_a_decision_there_is()
    {
        var package = RealPackages.Food.With("decisions.dmn", Table("UNIQUE", "&lt; 200", "&gt;= 200"));
        var process = package.Text("process.bpmn");

        Of(package.With("process.bpmn", process.Replace("decision=\"recommendation\"", "decision=\"fee\"", StringComparison.Ordinal)))
            .Should().NotContain(f => f.Rule == "dmn.decision-unknown");
        Of(package.With("process.bpmn", process.Replace("decision=\"recommendation\"", "decision=\"fees\"", StringComparison.Ordinal)))
            .Should().Contain(f => f.Rule == "dmn.decision-unknown");
    }

    // The package's own task asks the table's decision, so that the table alone is in question.
    private static IEnumerable<Finding> Findings(string decisions)
    {
        var process = RealPackages.Food.Text("process.bpmn").Replace("decision=\"recommendation\"", "decision=\"fee\"", StringComparison.Ordinal);
        return Of(RealPackages.Food.With("decisions.dmn", decisions).With("process.bpmn", process));
    }

    private static IEnumerable<Finding> Of(PackageFiles package) => package.Findings().Where(f => f.Rule.StartsWith("dmn.", StringComparison.Ordinal));

    private static string Table(string policy, string first, string second) => $"""
        <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" id="d" name="d" namespace="urn:test:d">
        <inputData id="area" name="area"><variable name="area" typeRef="number"/></inputData>
        <decision id="fee" name="fee"><variable name="fee" typeRef="number"/>
        <informationRequirement><requiredInput href="#area"/></informationRequirement>
        <decisionTable id="t" hitPolicy="{policy}"><input><inputExpression typeRef="number"><text>area</text></inputExpression></input>
        <output><outputValues><text>500, 2000, 9999</text></outputValues></output>
        <rule><inputEntry><text>{first}</text></inputEntry><outputEntry><text>500</text></outputEntry></rule>
        <rule><inputEntry><text>{second}</text></inputEntry><outputEntry><text>2000</text></outputEntry></rule>
        </decisionTable></decision></definitions>
        """;
}
