using FluentAssertions;
using Xunit;

namespace Permits.Cli.Tests;

public sealed class DecideVerbTests : IDisposable
{
    private const string Fees = """
        <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" id="d" name="fees" namespace="urn:test:fees">
          <inputData id="i1" name="filed"><variable name="filed" typeRef="date"/></inputData>
          <inputData id="i2" name="area"><variable name="area" typeRef="number"/></inputData>
          <decision id="d1" name="fee">
            <variable name="fee" typeRef="number"/>
            <informationRequirement id="r1"><requiredInput href="#i1"/></informationRequirement>
            <informationRequirement id="r2"><requiredInput href="#i2"/></informationRequirement>
            <decisionTable id="t1" hitPolicy="FIRST">
              <input id="c1"><inputExpression typeRef="number"><text>area</text></inputExpression></input>
              <input id="c2"><inputExpression typeRef="date"><text>filed</text></inputExpression></input>
              <output id="o1"/>
              <rule id="small"><inputEntry id="e1"><text>&lt; 200</text></inputEntry><inputEntry id="e2"><text>-</text></inputEntry><outputEntry id="e3"><text>1000</text></outputEntry></rule>
              <rule id="late"><inputEntry id="e4"><text>&gt;= 200</text></inputEntry><inputEntry id="e5"><text>&gt; @"2026-01-01"</text></inputEntry><outputEntry id="e6"><text>area * 10</text></outputEntry></rule>
            </decisionTable>
          </decision>
        </definitions>
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("decide-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Value_matched_rules_and_hit_policy_are_told()
    {
        var run = await Decide("""{"area": 250, "filed": "2026-01-05"}""", "fee", "--json");

        run.Exit.Should().Be(0, run.Error);
        run.Json["value"]!.GetValue<decimal>().Should().Be(2500);
        run.Json["hitPolicy"]!.GetValue<string>().Should().Be("FIRST");
        run.Json["matchedRules"]!.AsArray().Select(r => r!.GetValue<int>()).Should().Equal(2);
        run.Json["tables"]![0]!["ruleIds"]![0]!.GetValue<string>().Should().Be("late");
    }

    [Fact]
    public async Task Where_no_rule_matches_the_value_is_null_and_no_rule_is_named()
    {
        var run = await Decide("""{"area": 250, "filed": "2025-01-05"}""", "fee", "--json");

        run.Json["value"].Should().BeNull();
        run.Json["matchedRules"]!.AsArray().Should().BeEmpty();
    }

    [Fact]
    public async Task An_input_of_the_wrong_type_is_a_finding()
    {
        var run = await Decide("""{"area": "large", "filed": "2025-01-05"}""", "fee");

        run.Exit.Should().Be(1);
        run.Error.Should().Contain("area: Expected a value of type number");
    }

    [Fact]
    public async Task A_decision_the_model_does_not_have_is_wrong_usage()
    {
        var run = await Decide("{}", "tax");

        run.Exit.Should().Be(2);
        run.Error.Should().Contain("Expected one of fee, but found tax");
    }

    private async Task<Cli> Decide(string input, string decision, params string[] more)
    {
        var (model, data) = (Path.Combine(_folder.FullName, "fees.dmn"), Path.Combine(_folder.FullName, "input.json"));
        await File.WriteAllTextAsync(model, Fees);
        await File.WriteAllTextAsync(data, input);
        return await Cli.RunAsync(["decide", model, "--decision", decision, "--input", data, .. more]);
    }
}
