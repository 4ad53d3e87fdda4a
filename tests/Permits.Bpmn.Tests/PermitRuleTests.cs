using FluentAssertions;
using Permits.Time;
using Xunit;
using static Permits.Bpmn.Tests.Models;

namespace Permits.Bpmn.Tests;

/// <summary>Each rule of the permit: extensions.</summary>
public class PermitRuleTests
{
    private static string WithTask(string extensions, string id = "work") =>
        Start() + UserTask(id, extensions) + End() + Flow("f", "start", id) + Flow("g", id, "end");

    private static void Breaks(string parts, Rule rule, string element) =>
        FindingsOf(parts).Should().ContainSingle().Which.Should().Match<Finding>(f => f.Rule == rule.Id && f.Severity == rule.Severity && f.Element == element);

    [Theory]
    [InlineData("", "inspector")]
    [InlineData("""<permit:task form="x"/>""", "inspector")]
    [InlineData("""<permit:task role="licensor"/>""", "licensor")]
    public void A_task_without_a_role_of_its_own_is_for_that_of_its_lane(string task, string role)
    {
        var lane = """
            <bpmn:laneSet id="ls"><bpmn:lane id="l" name="ตรวจ"><bpmn:extensionElements><permit:task role="inspector"/></bpmn:extensionElements><bpmn:flowNodeRef>work</bpmn:flowNodeRef></bpmn:lane></bpmn:laneSet>
            """;

        var (model, findings) = Read(Process(lane + WithTask(task)));

        findings.Should().NotContain(f => f.Severity == Severity.Error);
        ((UserTask)model!.Node("work")).Assignment.Role.Should().Be(role);
    }

    [Fact]
    public void A_task_without_role_is_found() => Breaks(WithTask(""), Rules.TaskWithoutRole, "work");

    [Fact]
    public void An_empty_role_is_found() => Breaks(WithTask("""<permit:task role=" "/>"""), Rules.TaskWithoutRole, "work");

    [Fact]
    public void An_unknown_element_is_found() => Breaks(WithTask(Doer + "<permit:colour/>"), Rules.UnknownPermitElement, "work");

    [Theory]
    [InlineData("""<permit:result value="granted"/>""")]
    [InlineData("<permit:task role='licensor'><permit:outcome/></permit:task>")]
    [InlineData("<permit:task role='licensor'>text</permit:task>")]
    public void An_element_or_text_out_of_place_is_found(string extension) =>
        FindingsOf(WithTask(Doer + extension)).Should().Contain(f => f.Rule == "permit.unknown-element" && f.Element == "work");

    [Theory]
    [InlineData("""<bpmn:sequenceFlow id="g" sourceRef="start" targetRef="end"><bpmn:extensionElements><permit:clock/></bpmn:extensionElements></bpmn:sequenceFlow>""", "g")]
    [InlineData("""<bpmn:laneSet id="ls"><bpmn:lane id="lane"><bpmn:extensionElements><permit:clock/></bpmn:extensionElements></bpmn:lane></bpmn:laneSet>""", "lane")]
    [InlineData("""<bpmn:extensionElements><permit:milestone name="decided"/></bpmn:extensionElements>""", "p")]
    public void An_extension_on_a_flow_lane_or_process_is_found(string part, string element) =>
        Breaks(Start() + End() + Flow("f", "start", "end") + part, Rules.UnknownPermitElement, element);

    [Theory]
    [InlineData("<bpmn:definitions xmlns:bpmn='http://www.omg.org/spec/BPMN/20100524/MODEL' xmlns:permit='urn:permits:bpmn:1.0'><bpmn:extensionElements><permit:colour/></bpmn:extensionElements><bpmn:process id='p' isExecutable='true'/></bpmn:definitions>")]
    [InlineData("<bpmn:definitions xmlns:bpmn='http://www.omg.org/spec/BPMN/20100524/MODEL' xmlns:permit='urn:permits:bpmn:1.0'><bpmn:process id='p' isExecutable='true'><bpmn:textAnnotation id='n'><bpmn:extensionElements><permit:colour/></bpmn:extensionElements></bpmn:textAnnotation></bpmn:process></bpmn:definitions>")]
    public void An_extension_on_anything_else_is_found(string xml) =>
        Read(xml).Findings.Should().Contain(f => f.Rule == "permit.unknown-element");

    [Theory]
    [InlineData("""<permit:task role="inspector" rolle="x"/>""")]
    [InlineData("""<permit:task role="inspector" permit:form="x"/>""")]
    public void An_unknown_attribute_is_found(string extension) => Breaks(WithTask(extension), Rules.UnknownPermitAttribute, "work");

    [Fact]
    public void A_permit_attribute_other_than_the_english_name_is_found_on_a_bpmn_element() =>
        Breaks("""<bpmn:startEvent id="start" permit:nameTh="x"/>""" + End() + Flow("f", "start", "end"), Rules.UnknownPermitAttribute, "start");

    [Theory]
    [InlineData("""<permit:outcome name="ก"/>""")]
    [InlineData("""<permit:outcome id="a"/>""")]
    [InlineData("""<permit:notice to="applicant"/>""")]
    [InlineData("""<permit:notice template="a"/>""")]
    [InlineData("""<permit:milestone/>""")]
    [InlineData("""<permit:clock period="P1D" unit="day" owner="officer"/>""")]
    [InlineData("""<permit:clock period="P1D" unit="day" cite="x"/>""")]
    [InlineData("""<permit:clock period="P1D" owner="officer" cite="x"/>""")]
    public void A_missing_attribute_is_found(string extension) => Breaks(WithTask(Doer + extension), Rules.MissingPermitAttribute, "work");

    [Theory]
    [InlineData("""<permit:milestone name="finished"/>""")]
    [InlineData("""<permit:notice template="../../secret" to="applicant"/>""")]
    [InlineData("""<permit:notice template="a" to="everyone"/>""")]
    [InlineData("""<permit:outcome id="a b" name="ก"/>""")]
    [InlineData("""<permit:outcome id="a" name="ก" adverse="yes"/>""")]
    [InlineData("""<permit:outcome id="a" name="ก" requiresReason="TRUE"/>""")]
    [InlineData("""<permit:outcome id="a" name="ก" records="faults"/>""")]
    [InlineData("""<permit:outcome id="a" name="ก" ground="merits"/>""")]
    [InlineData("""<permit:clock period="P1D" unit="days" owner="officer" cite="x"/>""")]
    [InlineData("""<permit:clock period="P1D" unit="day" owner="nobody" cite="x"/>""")]
    [InlineData("""<permit:clock period="P0D" unit="day" owner="officer" cite="x"/>""")]
    [InlineData("""<permit:clock period="-P1D" unit="day" owner="officer" cite="x"/>""")]
    [InlineData("""<permit:clock period="PT1H" unit="day" owner="officer" cite="x"/>""")]
    [InlineData("""<permit:clock period="P1DT1H" unit="day" owner="officer" cite="x"/>""")]
    [InlineData("""<permit:clock period="P99999999999D" unit="day" owner="officer" cite="x"/>""")]
    [InlineData("""<permit:clock unit="day" owner="officer" cite="x"/>""")]
    [InlineData("""<permit:clock period="P1D" periodFrom="work.data.days" unit="day" owner="officer" cite="x"/>""")]
    public void A_bad_value_is_found(string extension) => Breaks(WithTask(Doer + extension), Rules.BadPermitValue, "work");

    [Fact]
    public void A_period_that_is_not_FEEL_is_found() => Breaks(
        WithTask(Doer + """<permit:clock periodFrom="work.data. +" unit="day" owner="officer" cite="x"/>"""), Rules.PeriodFrom, "work");

    [Fact]
    public void A_bad_result_is_found() => Breaks(
        Start() + End("end", Decided + """<permit:result value="maybe"/>""") + Flow("f", "start", "end"), Rules.BadPermitValue, "end");

    [Fact]
    public void All_faults_of_a_task_are_found_at_once() =>
        FindingsOf(WithTask("""<permit:task role=""/><permit:milestone name="x"/><permit:clock unit="z" owner="officer" cite="x" period="P1D" more="1"/>"""))
            .Select(f => f.Rule).Should().BeEquivalentTo(
                "permit.task-without-role", "permit.bad-value", "permit.bad-value", "permit.unknown-attribute");

    [Theory]
    [InlineData("""<permit:task role="inspector"/>""")]
    [InlineData(Clock + Clock)]
    public void A_task_or_clock_given_twice_is_found(string extensions) =>
        FindingsOf(WithTask(Doer + extensions)).Should().ContainSingle().Which.Rule.Should().Be("permit.repeated-element");

    [Theory]
    [InlineData("application")]
    [InlineData("not")]
    [InlineData("site-visit")]
    [InlineData("ตรวจ")]
    public void A_task_id_that_conditions_cannot_name_is_found(string id) => Breaks(WithTask(Doer, id), Rules.TaskId, id);

    [Fact]
    public void A_task_without_name_is_warned_of() => Breaks(
        Start() + $"""<bpmn:userTask id="work"><bpmn:extensionElements>{Doer}</bpmn:extensionElements></bpmn:userTask>""" + End()
        + Flow("f", "start", "work") + Flow("g", "work", "end"),
        Rules.TaskUnnamed,
        "work");

    [Fact]
    public void An_outcome_given_twice_is_found() =>
        Breaks(WithTask(Doer + """<permit:outcome id="a" name="ก"/><permit:outcome id="a" name="ข"/>"""), Rules.DuplicateOutcome, "work");

    [Theory]
    [InlineData("gone")]
    [InlineData("start")]
    [InlineData("work")]
    public void Four_eyes_with_anything_but_another_task_is_found(string other) =>
        Breaks(WithTask($"""<permit:task role="licensor" notSamePersonAs="{other}"/>"""), Rules.FourEyes, "work");

    [Theory]
    [InlineData("draw", null, AssignmentStrategy.Draw)]
    [InlineData("load", null, AssignmentStrategy.Load)]
    [InlineData("skill", "noise", AssignmentStrategy.Skill)]
    [InlineData("claim", null, AssignmentStrategy.Claim)]
    public void A_strategy_is_read_with_its_skill(string strategy, string? skill, AssignmentStrategy expected)
    {
        var asked = skill is null ? "" : $"skill=\"{skill}\"";
        var (model, findings) = Read(Process(WithTask($"""<permit:task role="licensor" strategy="{strategy}" {asked}/>""")));

        findings.Should().NotContain(f => f.Severity == Severity.Error);
        ((UserTask)model!.Node("work")).Assignment.Should().BeEquivalentTo(new { Role = "licensor", Strategy = expected, Skill = skill });
    }

    [Fact]
    public void A_strategy_that_is_none_is_found() => Breaks(WithTask("""<permit:task role="licensor" strategy="favour"/>"""), Rules.BadPermitValue, "work");

    [Theory]
    [InlineData("strategy=\"skill\"")]
    [InlineData("strategy=\"load\" skill=\"noise\"")]
    [InlineData("skill=\"noise\"")]
    public void A_skill_without_its_strategy_and_a_strategy_without_its_skill_are_found(string attributes) =>
        Breaks(WithTask($"""<permit:task role="licensor" {attributes}/>"""), Rules.StrategySkill, "work");

    [Fact]
    public void A_strategy_for_the_applicants_task_is_found() =>
        Breaks(WithTask("""<permit:task role="applicant" strategy="draw"/>"""), Rules.StrategyOfNobody, "work");

    private static string WithDuration(string duration, string extensions = "") => Start() + UserTask("work") + $"""
        <bpmn:boundaryEvent id="late" attachedToRef="work"><bpmn:extensionElements>{extensions}</bpmn:extensionElements>
        <bpmn:timerEventDefinition><bpmn:timeDuration>{duration}</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>
        """ + End() + Flow("f", "start", "work") + Flow("g", "work", "end") + Flow("h", "late", "end");

    [Theory]
    [InlineData("P1DT2H")]
    [InlineData("")]
    [InlineData("P0D")]
    public void A_duration_that_is_not_of_one_unit_is_found(string duration) => Breaks(WithDuration(duration), Rules.TimerUnreadable, "late");

    [Fact]
    public void A_time_that_is_neither_plain_nor_known_is_found() => Breaks(WithDuration("tomorrow"), Rules.UnknownName, "late");

    [Theory]
    [InlineData("P15D", 15, PeriodUnit.Day)]
    [InlineData("PT36H", 36, PeriodUnit.Hour)]
    [InlineData("PT90M", 90, PeriodUnit.Minute)]
    [InlineData("P2M", 2, PeriodUnit.Month)]
    [InlineData("P1Y", 1, PeriodUnit.Year)]
    public void A_duration_of_one_unit_is_read(string duration, int count, PeriodUnit unit) =>
        Read(Process(WithDuration(duration))).Model!.BoundaryEventsOf("work").Single().OwnClock!.Period.Should().Be(new Allowance(count, unit));

    [Fact]
    public void A_timer_without_any_time_is_found() =>
        Breaks(Start() + UserTask("work") + Timer("late", "work", "") + End() + Flow("f", "start", "work") + Flow("g", "work", "end") + Flow("h", "late", "end"), Rules.TimerUnreadable, "late");

    [Fact]
    public void A_duration_that_differs_from_the_clock_is_found() => Breaks(WithDuration("P6D", Clock), Rules.TimerTwice, "late");

    [Fact]
    public void A_duration_that_agrees_with_the_clock_leaves_the_clock() =>
        Read(Process(WithDuration("P5D", Clock))).Model!.BoundaryEventsOf("work").Single().OwnClock!.Cite.Should().Be("manual");
}
