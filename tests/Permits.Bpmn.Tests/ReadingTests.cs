using FluentAssertions;
using Permits.Time;
using Xunit;

namespace Permits.Bpmn.Tests;

public class ReadingTests
{
    private static readonly ProcessModel Model = Models.Read(Models.Good).Model!;

    [Fact]
    public void A_good_model_has_no_findings()
    {
        var (model, findings) = Models.Read(Models.Good);

        findings.Should().BeEmpty();
        model.Should().NotBeNull();
    }

    [Fact]
    public void Nodes_keep_document_order() => Model.NodeOrder.Should().Equal(
        "filed", "check", "isComplete", "correct", "notCorrected", "returned", "accepted", "split", "inspect", "slow", "reminded", "study", "join", "decide", "granted");

    [Fact]
    public void Flows_of_a_node_keep_the_document_order_of_the_flows()
    {
        Model.Node("split").Outgoing.Should().Equal("f8", "f9");
        Model.Node("check").Incoming.Should().Equal("f1", "f6");
        Model.Outgoing(Model.Node("isComplete")).Select(f => f.TargetId).Should().Equal("accepted", "correct");
    }

    [Fact]
    public void Names_are_read_in_both_languages()
    {
        Model.Name.Should().Be(new LocalText("ขออนุญาต", "Apply"));
        Model.Node("check").Name.Should().Be(new LocalText("ตรวจเอกสาร", "Check papers"));
        Model.Flows["f3"].Name.Should().Be(new LocalText("ครบ", "Complete"));
        Model.Lanes.Should().ContainSingle().Which.Name.Should().Be(new LocalText("รับคำขอ", "Counter"));
    }

    [Fact]
    public void A_name_without_an_english_one_repeats_the_thai() => Model.Node("study").Name.En.Should().Be("พิจารณาเอกสาร");

    [Fact]
    public void A_lane_knows_its_nodes() => Model.Lanes[0].NodeIds.Should().Equal("filed", "check");

    [Fact]
    public void Documentation_is_read() => Model.Node("check").Documentation.Should().Be("ตรวจตามมาตรา 8");

    [Fact]
    public void A_user_task_knows_role_form_decision_and_four_eyes()
    {
        var decide = Model.Node("decide").Should().BeOfType<UserTask>().Subject;

        decide.Assignment.Role.Should().Be("licensor");
        decide.Assignment.NotSamePersonAs.Should().Equal("check", "inspect");
        decide.Form.Should().Be("decision");
        decide.Decision.Should().Be("recommendation");
        decide.Milestones.Should().Equal("decided");
        decide.Clock.Should().BeNull();
    }

    [Fact]
    public void Outcomes_are_read_in_order_with_their_marks()
    {
        var check = (UserTask)Model.Node("check");

        check.Outcomes.Should().Equal(
            new OutcomeSpec("complete", new LocalText("ครบถ้วน", "Complete"), RequiresReason: false, Adverse: false),
            new OutcomeSpec("defective", new LocalText("ไม่ครบถ้วน", "Defective"), RequiresReason: true, Adverse: true));
    }

    [Fact]
    public void A_clock_with_a_fixed_period_is_read() => ((UserTask)Model.Node("check")).Clock.Should().Be(
        new ClockSpec(new Allowance(1, PeriodUnit.WorkingDay), null, PeriodUnit.WorkingDay, DutyOwner.Officer, "LFA s.8 para 1", "R4"));

    [Fact]
    public void An_interrupting_timer_with_a_period_from_the_case_is_read()
    {
        var timer = Model.BoundaryEventsOf("correct").Should().ContainSingle().Subject;

        timer.Interrupting.Should().BeTrue();
        timer.OwnClock.Should().Be(new ClockSpec(null, "check.data.correctionDays", PeriodUnit.Day, DutyOwner.Applicant, "LFA s.8, s.9", "R7"));
        timer.Notices.Should().Equal(new NoticeSpec("returned", "applicant"));
    }

    [Fact]
    public void A_plain_time_duration_is_calendar_time_owed_by_an_officer()
    {
        var timer = (BoundaryEvent)Model.Node("slow");

        timer.Interrupting.Should().BeFalse();
        timer.OwnClock.Should().Be(new ClockSpec(new Allowance(15, PeriodUnit.Day), null, PeriodUnit.Day, DutyOwner.Officer, "BPMN timeDuration", null));
    }

    [Fact]
    public void An_end_knows_its_result_milestones_and_notices()
    {
        var granted = (EndEvent)Model.Node("granted");

        granted.Result.Should().Be("granted");
        granted.Milestones.Should().Equal("notified");
        granted.Notices.Should().Equal(new NoticeSpec("granted", "applicant"));
        ((EndEvent)Model.Node("reminded")).Result.Should().BeNull();
    }

    [Fact]
    public void A_condition_and_a_default_are_read()
    {
        Model.Flows["f3"].Condition.Should().Be("check.outcome = \"complete\"");
        Model.Flows["f4"].Condition.Should().BeNull();
        ((ExclusiveGateway)Model.Node("isComplete")).DefaultFlowId.Should().Be("f4");
    }
}
