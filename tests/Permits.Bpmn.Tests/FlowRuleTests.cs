using FluentAssertions;
using Xunit;
using static Permits.Bpmn.Tests.Models;

namespace Permits.Bpmn.Tests;

/// <summary>Each rule of the flow: the smallest model that breaks it and nothing else, and where needed the nearest one that does not.</summary>
public class FlowRuleTests
{
    private static void Breaks(string parts, Rule rule, params string?[] elements) =>
        FindingsOf(parts).Should().OnlyContain(f => f.Rule == rule.Id && f.Severity == rule.Severity)
            .And.Subject.Select(f => f.Element).Should().Equal(elements);

    private static void IsClean(string parts) => FindingsOf(parts).Should().BeEmpty();

    [Fact]
    public void The_smallest_process_is_clean() => IsClean(Start() + End() + Flow("f", "start", "end"));

    [Fact]
    public void A_flow_to_nothing_is_a_missing_reference() =>
        Breaks(Start() + End() + Flow("f", "start", "end") + Flow("g", "start", "gone"), Rules.MissingReference, "g");

    [Fact]
    public void A_flow_to_an_artefact_is_a_missing_reference() =>
        Breaks(Start() + End() + """<bpmn:textAnnotation id="note"/>""" + Flow("f", "start", "end") + Flow("g", "start", "note"), Rules.MissingReference, "g");

    [Fact]
    public void A_flow_from_nothing_is_a_missing_reference() =>
        Breaks(Start() + End() + Flow("f", "start", "end") + Flow("g", "gone", "end"), Rules.MissingReference, "g");

    [Fact]
    public void A_lane_with_an_unknown_node_is_a_missing_reference() => Breaks(
        """<bpmn:laneSet id="ls"><bpmn:lane id="lane"><bpmn:flowNodeRef>gone</bpmn:flowNodeRef></bpmn:lane></bpmn:laneSet>""" + Start() + End() + Flow("f", "start", "end"),
        Rules.MissingReference,
        "lane");

    [Fact]
    public void A_default_that_is_no_flow_is_a_missing_reference() => Breaks(
        Start() + """<bpmn:exclusiveGateway id="g" default="gone"/>""" + End() + Flow("f", "start", "g") + Flow("h", "g", "end"), Rules.MissingReference, "g");

    [Fact]
    public void A_boundary_event_on_nothing_is_a_missing_reference() => Breaks(
        Start() + Timer("late", "gone") + End() + Flow("f", "start", "end") + Flow("g", "late", "end"), Rules.MissingReference, "late");

    [Fact]
    public void A_node_that_lists_a_flow_of_another_is_found() => Breaks(
        """<bpmn:startEvent id="start"><bpmn:outgoing>f</bpmn:outgoing><bpmn:outgoing>other</bpmn:outgoing></bpmn:startEvent>""" + End() + Flow("f", "start", "end"),
        Rules.FlowListDisagrees,
        "start");

    [Fact]
    public void A_process_without_a_start_is_found() => Breaks(End(), Rules.OneStart, [null]);

    [Fact]
    public void A_second_start_is_found() =>
        Breaks(Start() + Start("again") + End() + Flow("f", "start", "end") + Flow("g", "again", "end"), Rules.OneStart, "again");

    [Fact]
    public void A_process_without_an_end_is_found() =>
        FindingsOf(Start() + Throw("on") + Flow("f", "start", "on")).Should().Contain(f => f.Rule == Rules.NoEnd.Id);

    [Fact]
    public void A_flow_into_the_start_is_found() => Breaks(
        Start() + """<bpmn:exclusiveGateway id="g" default="back"/>""" + End()
        + Flow("f", "start", "g") + Flow("on", "g", "end", "true") + Flow("back", "g", "start"),
        Rules.FlowIntoStart,
        "start");

    [Fact]
    public void A_flow_out_of_an_end_is_found() =>
        Breaks(Start() + End("first") + End() + Flow("f", "start", "first") + Flow("g", "first", "end"), Rules.FlowOutOfEnd, "first");

    [Fact]
    public void A_node_no_way_leads_to_is_unreachable() =>
        Breaks(Start() + Throw("island") + End() + Flow("f", "start", "end") + Flow("g", "island", "end"), Rules.Unreachable, "island");

    [Fact]
    public void A_node_that_nothing_leaves_has_no_way_to_an_end() =>
        Breaks(Start() + Throw("stop", Decided) + End() + Flow("f", "start", "end") + Flow("g", "start", "stop"), Rules.NoWayToEnd, "stop");

    [Fact]
    public void A_loop_without_exit_has_no_way_to_an_end() => Breaks(
        Start() + Throw("a") + Throw("b") + End() + Flow("f", "start", "end") + Flow("g", "start", "a") + Flow("h", "a", "b") + Flow("i", "b", "a"),
        Rules.NoWayToEnd,
        "a",
        "b");

    [Fact]
    public void A_task_left_only_by_its_timer_has_no_way_to_an_end() =>
        Breaks(Start() + UserTask("work") + Timer("late", "work") + End() + Flow("f", "start", "work") + Flow("g", "late", "end"), Rules.NoWayToEnd, "work");

    [Fact]
    public void A_task_repeated_until_its_timer_fires_is_clean() => IsClean(
        Start() + UserTask("work") + Timer("late", "work") + End() + Flow("f", "start", "work") + Flow("again", "work", "work") + Flow("g", "late", "end"));

    [Fact]
    public void A_deciding_gateway_needs_a_condition_on_each_flow_but_the_default() => Breaks(
        Start() + """<bpmn:exclusiveGateway id="g" default="c"/>""" + End()
        + Flow("f", "start", "g") + Flow("a", "g", "end", "application.area > 200") + Flow("b", "g", "end") + Flow("c", "g", "end"),
        Rules.UnconditionedFlow,
        "b");

    [Fact]
    public void A_deciding_gateway_without_default_is_warned_of() => Breaks(
        Start() + """<bpmn:exclusiveGateway id="g"/>""" + End()
        + Flow("f", "start", "g") + Flow("a", "g", "end", "application.area &gt; 200") + Flow("b", "g", "end", "application.area &lt; 201"),
        Rules.NoDefault,
        "g");

    [Fact]
    public void A_merging_gateway_needs_no_condition() => IsClean(
        Start() + """<bpmn:exclusiveGateway id="g" default="b"/><bpmn:exclusiveGateway id="merge"/>""" + End()
        + Flow("f", "start", "g") + Flow("a", "g", "merge", "application.area > 200") + Flow("b", "g", "merge") + Flow("c", "merge", "end"));

    [Fact]
    public void A_default_with_a_condition_is_found() => Breaks(
        Start() + """<bpmn:exclusiveGateway id="g" default="b"/>""" + End()
        + Flow("f", "start", "g") + Flow("a", "g", "end", "application.area > 200") + Flow("b", "g", "end", "true"),
        Rules.DefaultFlow,
        "g");

    [Fact]
    public void A_default_that_leaves_another_node_is_found() => Breaks(
        Start() + """<bpmn:exclusiveGateway id="g" default="f"/>""" + End() + Flow("f", "start", "g") + Flow("a", "g", "end"), Rules.DefaultFlow, "g");

    [Fact]
    public void A_condition_on_a_flow_out_of_an_event_is_found() =>
        Breaks(Start() + UserTask("work") + End() + Flow("f", "start", "work", "true") + Flow("g", "work", "end"), Rules.ConditionPlace, "f");

    private static string WithCondition(string condition) =>
        Start() + UserTask("check") + """<bpmn:exclusiveGateway id="g" default="b"/>""" + End()
        + Flow("f", "start", "check") + Flow("h", "check", "g") + Flow("a", "g", "end", condition) + Flow("b", "g", "end");

    [Theory]
    [InlineData("check.outcome = \"complete\"")]
    [InlineData("application.areaSqm > 200 and check.data.days &lt;= 15")]
    public void A_condition_over_application_and_tasks_is_clean(string condition) => IsClean(WithCondition(condition));

    [Theory]
    [InlineData("check.outcome = ")]
    [InlineData("check.outcome == \"complete\"")]
    [InlineData("${check.outcome == 'x'}")]
    public void A_condition_that_is_not_FEEL_is_found(string condition) => Breaks(WithCondition(condition), Rules.ConditionSyntax, "a");

    [Fact]
    public void A_blank_condition_is_none() => Breaks(WithCondition(" "), Rules.UnconditionedFlow, "a");

    [Theory]
    [InlineData("chek.outcome = \"complete\"")]
    [InlineData("check.outcome = complete")]
    [InlineData("start.outcome = 1")]
    public void A_condition_that_names_neither_application_nor_task_is_found(string condition) =>
        Breaks(WithCondition(condition), Rules.UnknownName, "a");

    [Fact]
    public void A_name_bound_inside_a_condition_is_known() =>
        IsClean(WithCondition("some x in application.floors satisfies x > 200"));

    [Fact]
    public void Several_flows_out_of_a_task_or_event_split_in_parallel_and_are_clean() => IsClean(
        Start() + UserTask("a") + UserTask("b") + """<bpmn:parallelGateway id="join"/>""" + End()
        + Flow("f", "start", "a") + Flow("g", "start", "b") + Flow("h", "a", "join") + Flow("i", "b", "join") + Flow("j", "join", "end"));

    [Fact]
    public void Several_flows_into_a_task_are_clean() => IsClean(
        Start() + """<bpmn:exclusiveGateway id="g" default="b"/>""" + UserTask("work") + End()
        + Flow("f", "start", "g") + Flow("a", "g", "work", "true") + Flow("b", "g", "work") + Flow("c", "work", "end"));

    [Fact]
    public void A_boundary_event_on_a_gateway_is_found() => Breaks(
        Start() + """<bpmn:exclusiveGateway id="g"/>""" + Timer("late", "g") + End() + Flow("f", "start", "g") + Flow("h", "g", "end") + Flow("i", "late", "end"),
        Rules.BoundaryPlace,
        "late");

    [Fact]
    public void A_flow_into_a_boundary_event_is_found() => Breaks(
        Start() + UserTask("work") + Timer("late", "work") + End()
        + Flow("f", "start", "work") + Flow("g", "work", "end") + Flow("h", "late", "end") + Flow("i", "start", "late"),
        Rules.BoundaryIncoming,
        "late");

    [Fact]
    public void A_boundary_event_that_leads_nowhere_is_found() =>
        FindingsOf(Start() + UserTask("work") + Timer("late", "work") + End() + Flow("f", "start", "work") + Flow("g", "work", "end"))
            .Should().Contain(f => f.Rule == Rules.BoundaryOutgoing.Id && f.Element == "late");

    [Fact]
    public void A_boundary_event_without_timer_is_found() => Breaks(
        Start() + UserTask("work") + """<bpmn:boundaryEvent id="late" attachedToRef="work"/>""" + End()
        + Flow("f", "start", "work") + Flow("g", "work", "end") + Flow("h", "late", "end"),
        Rules.CatchesNothing,
        "late");

    [Fact]
    public void A_join_after_a_decision_is_never_satisfied() => Breaks(
        Start() + """<bpmn:exclusiveGateway id="g" default="b"/><bpmn:parallelGateway id="join"/>""" + End()
        + Flow("f", "start", "g") + Flow("a", "g", "join", "true") + Flow("b", "g", "join") + Flow("c", "join", "end"),
        Rules.JoinNever,
        "join");

    [Fact]
    public void A_join_that_one_choice_starves_is_warned_of_with_the_way() =>
        FindingsOf(
            Start() + UserTask("a") + UserTask("b") + """<bpmn:exclusiveGateway id="g" default="skip"/><bpmn:parallelGateway id="join"/>""" + End() + End("dropped")
            + Flow("f1", "start", "a") + Flow("f2", "start", "b") + Flow("f3", "a", "join") + Flow("f4", "b", "g")
            + Flow("on", "g", "join", "true") + Flow("skip", "g", "dropped") + Flow("f5", "join", "end"))
            .Should().ContainSingle(f => f.Rule == Rules.JoinMayWait.Id && f.Element == "join")
            .Which.Message.En.Should().Contain("start → a → b → g → dropped");

    [Fact]
    public void A_join_of_a_task_and_its_interrupting_timer_is_never_satisfied() => Breaks(
        Start() + UserTask("work") + Timer("late", "work") + """<bpmn:parallelGateway id="join"/>""" + End()
        + Flow("f", "start", "work") + Flow("g", "work", "join") + Flow("h", "late", "join") + Flow("i", "join", "end"),
        Rules.JoinNever,
        "join");

    [Fact]
    public void A_split_that_always_leads_back_never_finishes() => Breaks(
        Start() + """<bpmn:parallelGateway id="split"/>""" + UserTask("work") + End()
        + Flow("f", "start", "work") + Flow("g", "work", "split") + Flow("again", "split", "work") + Flow("h", "split", "end"),
        Rules.NeverFinished,
        [null]);

    [Fact]
    public void A_split_that_doubles_each_time_is_said_to_be_unbounded() =>
        FindingsOf(
            Start() + """<bpmn:parallelGateway id="split"/>""" + UserTask("work") + End()
            + Flow("f", "start", "work") + Flow("g", "work", "split") + Flow("again", "split", "work") + Flow("twice", "split", "work") + Flow("h", "split", "end"))
            .Should().Contain(f => f.Rule == Rules.Unbounded.Id && f.Message.En.Contains("work → split"));

    [Fact]
    public void A_way_to_the_end_without_decision_or_notification_is_found_for_each() => Breaks(
        Start() + End("end", "") + Flow("f", "start", "end"), Rules.MilestoneSkipped, "end", "end");

    [Fact]
    public void A_way_round_a_milestone_is_found_and_named() =>
        FindingsOf(
            Start() + """<bpmn:exclusiveGateway id="g" default="b"/>""" + Throw("decide", """<permit:milestone name="decided"/>""")
            + End("end", """<permit:milestone name="notified"/>""")
            + Flow("f", "start", "g") + Flow("a", "g", "decide", "true") + Flow("b", "g", "end") + Flow("c", "decide", "end"))
            .Should().ContainSingle().Which.Should().Match<Finding>(f =>
                f.Rule == "permit.milestone-skipped" && f.Message.En.Contains("decided") && f.Message.En.Contains("start → g → end"));

    [Theory]
    [InlineData("returned")]
    [InlineData("withdrawn")]
    public void A_returned_or_withdrawn_application_owes_no_decision(string result) =>
        IsClean(Start() + End("end", $"""<permit:result value="{result}"/>""") + Flow("f", "start", "end"));

    [Theory]
    [InlineData("granted")]
    [InlineData("refused")]
    public void A_granted_or_refused_application_owes_a_decision(string result) => Breaks(
        Start() + End("end", $"""<permit:result value="{result}"/>""") + Flow("f", "start", "end"), Rules.MilestoneSkipped, "end", "end");

    [Fact]
    public void A_task_cut_off_by_its_timer_does_not_reach_its_milestones() => Breaks(
        Start() + UserTask("decide", Doer + Decided) + Timer("late", "decide") + End("end", "")
        + Flow("f", "start", "decide") + Flow("g", "decide", "end") + Flow("h", "late", "end"),
        Rules.MilestoneSkipped,
        "end",
        "end");

    [Fact]
    public void A_reminder_that_does_not_interrupt_may_end_without_decision() => IsClean(
        Start() + UserTask("decide", Doer + Decided) + Timer("late", "decide", interrupting: false) + End("end", "") + End("reminded", "")
        + Flow("f", "start", "decide") + Flow("g", "decide", "end") + Flow("h", "late", "reminded"));

    [Fact]
    public void A_milestone_on_one_of_two_parallel_branches_counts_for_both() => IsClean(
        Start() + Throw("a", Decided) + Throw("b") + """<bpmn:parallelGateway id="join"/>""" + End("end", "")
        + Flow("f", "start", "a") + Flow("g", "start", "b") + Flow("h", "a", "join") + Flow("i", "b", "join") + Flow("j", "join", "end"));

    private const string Records = """<permit:task role="receiving-officer"/><permit:outcome id="a" name="ก"/><permit:outcome id="b" name="ข" records="defects"/>""";
    private const string Complete = """<permit:milestone name="complete"/>""";

    [Theory]
    [InlineData(Records)]
    [InlineData("""<permit:task role="licensor"/><permit:outcome id="b" name="ข" ground="incompleteness"/>""")]
    [InlineData("""<permit:task role="applicant" asks="documents"/>""")]
    public void What_rests_on_incompleteness_is_found_after_complete(string task) => Breaks(
        Start() + Throw("done", Complete) + UserTask("late", task) + End() + Flow("f", "start", "done") + Flow("g", "done", "late") + Flow("h", "late", "end"),
        Rules.AfterComplete,
        "late");

    [Theory]
    [InlineData("""<permit:task role="licensor"/><permit:outcome id="b" name="ข" ground="incompleteness" afterFault="true"/>""")]
    [InlineData("""<permit:task role="applicant" asks="documents" afterFault="true"/>""")]
    public void What_is_drawn_for_a_finding_of_fault_may_come_after_complete(string task) => IsClean(
        Start() + Throw("done", Complete) + UserTask("late", task) + End() + Flow("f", "start", "done") + Flow("g", "done", "late") + Flow("h", "late", "end"));

    [Fact]
    public void A_check_that_comes_before_complete_is_clean() => IsClean(
        Start() + UserTask("check", Records) + Throw("done", Complete) + End() + Flow("f", "start", "check") + Flow("g", "check", "done") + Flow("h", "done", "end"));

    [Theory]
    [InlineData("check", "done")]
    [InlineData("done", "check")]
    public void A_check_beside_a_branch_that_completes_is_found_whichever_is_drawn_first(string first, string second) =>
        FindingsOf(
            Start() + """<bpmn:parallelGateway id="split"/>""" + UserTask("check", Records) + Throw("done", Complete) + """<bpmn:parallelGateway id="join"/>""" + End()
            + Flow("f", "start", "split") + Flow("a", "split", first) + Flow("b", "split", second) + Flow("c", first, "join") + Flow("d", second, "join") + Flow("e", "join", "end"))
            .Should().ContainSingle().Which.Should().Match<Finding>(f => f.Rule == "permit.after-complete" && f.Element == "check");
}
