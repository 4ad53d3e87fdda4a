using FluentAssertions;
using Permits.Bpmn;
using Permits.Dmn;
using Permits.Engine.Tests.Support;
using Xunit;

namespace Permits.Engine.Tests.Running;

/// <summary>A published table recommends an outcome; an officer who decides otherwise says why, and that is recorded as a departure.</summary>
public sealed class RecommendationTests
{
    private const string Table = """
        <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" id="d" name="d" namespace="urn:test">
          <inputData id="application" name="application"><variable name="application"/></inputData>
          <decision id="outcome" name="outcome"><variable name="outcome" typeRef="string"/>
            <informationRequirement><requiredInput href="#application"/></informationRequirement>
            <decisionTable hitPolicy="FIRST">
              <input><inputExpression><text>application.areaSqm</text></inputExpression></input><output/>
              <rule><inputEntry><text>&lt; 300</text></inputEntry><outputEntry><text>"grant"</text></outputEntry></rule>
              <rule><inputEntry><text>-</text></inputEntry><outputEntry><text>"refuse"</text></outputEntry></rule>
            </decisionTable>
          </decision>
        </definitions>
        """;

    private static Scenario Filed()
    {
        DmnModel.TryRead(Table, [], out var decisions, out _).Should().BeTrue();
        var model = new ModelBuilder()
            .Start()
            .Node(new UserTask
            {
                Id = "decide",
                Name = new("พิจารณา"),
                Assignment = new AssignmentSpec(Roles.Licensor, []),
                Outcomes = [new("grant", new("อนุญาต"), false, false), new("refuse", new("ไม่อนุญาต"), false, true)],
                Decision = "outcome",
            })
            .Node(new BusinessRuleTask { Id = "again", Name = new("คำนวณ"), Decision = "outcome", Result = "kept" })
            .Task("work", Roles.Inspector).End("end").Line("start", "decide", "again", "work", "end").Build();
        var scenario = new Scenario(Models.Define(model, decisions: decisions));
        scenario.Accept(People.Applicant, Scenario.Filing());
        return scenario;
    }

    [Fact]
    public void The_task_carries_what_the_table_recommends_and_the_log_which_rule_matched()
    {
        var scenario = Filed();

        scenario.Task("decide").Recommended!.Outcome.Should().Be("grant");
        scenario.Of<DecisionMade>().Should().ContainSingle().Which.Tables.Should().ContainSingle().Which.Rules.Should().Equal(1);
    }

    [Fact]
    public void Following_the_table_needs_no_reason_and_is_no_departure()
    {
        var scenario = Filed();

        scenario.Do(People.Supervisor, "decide", "grant");

        scenario.Of<DepartureRecorded>().Should().BeEmpty();
        scenario.State.Variables["kept"].GetString().Should().Be("grant");
    }

    [Fact]
    public void Deciding_otherwise_needs_a_written_reason_and_is_recorded()
    {
        var scenario = Filed();
        scenario.Accept(People.Supervisor, new ClaimTask(scenario.Task("decide").Id));

        scenario.Refusal(People.Supervisor, Scenario.Complete(scenario.Task("decide"), "refuse")).Should().Be("task.reason-missing");
        scenario.Do(People.Supervisor, "decide", "refuse", reason: "พบข้อเท็จจริงใหม่");

        scenario.Of<DepartureRecorded>().Should().ContainSingle().Which.Should().Match<DepartureRecorded>(
            d => d.Recommended == "grant" && d.Chosen == "refuse" && d.Reason == "พบข้อเท็จจริงใหม่");
    }
}
