using FluentAssertions;
using Permits.Engine.Tests.Support;
using Permits.Time;
using Xunit;

namespace Permits.Engine.Tests.Clocks;

public class ProcessClockTests
{
    [Fact]
    public void Task_clock_counts_from_the_deemed_receipt_of_what_was_filed_electronically_after_hours()
    {
        var scenario = Scenario.Filed(Models.Permit, "2025-03-14T20:00", electronically: true);

        scenario.State.FiledAt.Should().Be(Scenario.Local("2025-03-14T20:00"));
        scenario.State.ReceivedAt.Should().Be(Scenario.Local("2025-03-17T08:30"));
        scenario.Clocks("process/check").Single().Deadline.Due.Should().Be(Scenario.Local("2025-03-18T16:30"));
    }

    [Fact]
    public void Task_clock_counts_from_the_deemed_receipt_of_the_applicants_answer_too()
    {
        var scenario = Scenario.Filed(Models.Permit);
        scenario.Do(People.Officer1, "check", "defects", data: """{"correctionDays":15}""");

        scenario.At("2025-03-15T11:00").Do(People.Applicant, "correct");

        scenario.Clocks("process/check").Should().HaveCount(2);
        scenario.Clocks("process/check").Max(c => c.Deadline.Due).Should().Be(Scenario.Local("2025-03-18T16:30"));
    }

    [Fact]
    public void Task_clock_is_met_when_its_task_completes_in_time()
    {
        var scenario = Scenario.Filed(Models.Permit);

        scenario.At("2025-03-14T16:29").Do(People.Officer1, "check", "complete");

        scenario.Clocks("process/check").Single().State.Should().Be(ClockState.Met);
        scenario.State.Breaches.Should().BeEmpty();
    }

    [Fact]
    public void Task_completed_at_its_due_instant_is_late_and_the_breach_comes_first()
    {
        var scenario = Scenario.Filed(Models.Permit);
        var task = scenario.Task("check");
        scenario.Accept(People.Officer1, new ClaimTask(task.Id));

        var events = scenario.At("2025-03-14T16:30").Accept(People.Officer1, Scenario.Complete(task, "complete"));

        events.Take(3).Select(e => e.GetType()).Should().Equal(typeof(ClockMarkPassed), typeof(ClockBreached), typeof(TaskCompleted));
        var clock = scenario.Clocks("process/check").Single();
        (clock.State, clock.StoppedAt).Should().Be((ClockState.Breached, scenario.Now));
    }

    [Fact]
    public void Period_from_the_defect_record_sets_the_applicants_time_which_rolls_over_Songkran()
    {
        var scenario = Scenario.Filed(Models.Permit);

        scenario.Do(People.Officer1, "check", "defects", data: """{"correctionDays":30}""");

        scenario.Clocks("process/lapsed").Single().Deadline.Due.Should().Be(Scenario.Local("2025-04-17T16:30"));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"correctionDays":0}""")]
    [InlineData("""{"correctionDays":1.5}""")]
    [InlineData("""{"correctionDays":1000001}""")]
    public void Period_that_is_no_whole_number_of_days_refuses_the_command_that_leads_to_it(string data)
    {
        var scenario = Scenario.Filed(Models.Permit);
        var task = scenario.Task("check");
        scenario.Accept(People.Officer1, new ClaimTask(task.Id));

        scenario.Refusal(People.Officer1, Scenario.Complete(task, "defects", data)).Should().Be("clock.period-invalid");
        scenario.State.Tasks.Should().ContainKey(task.Id);
    }

    [Fact]
    public void Period_beyond_the_calendar_refuses_a_command_but_time_passing_into_it_raises_an_incident_and_loses_no_task()
    {
        var far = new ModelBuilder()
            .Start().Task("wait", Roles.Inspector).Timer("soon", "wait", Models.Days(1)).Task("far", Roles.Inspector, within: new(900, PeriodUnit.Year)).End("end")
            .Line("start", "wait", "far", "end").Flow("soon", "far").Build();
        var scenario = Scenario.Filed(far);
        var task = scenario.Task("wait");
        scenario.Accept(People.Officer1, new ClaimTask(task.Id));

        scenario.Try(People.Officer1, Scenario.Complete(task)).IsOk.Should().BeFalse();
        scenario.PassTimeTo("2025-03-14T16:30");

        scenario.State.Incidents.Should().ContainKey("process/far");
        scenario.Task("far").ClockId.Should().BeNull();
    }

    [Fact]
    public void Interrupting_timer_ends_its_activity_at_its_own_instant_and_the_flow_goes_on()
    {
        var scenario = Scenario.Filed(Models.Permit);
        scenario.Do(People.Officer1, "check", "defects", data: """{"correctionDays":5}""");
        var correct = scenario.Task("correct");

        var events = scenario.PassTimeTo("2025-03-25T10:00");

        events.Should().OnlyContain(e => e.At == Scenario.Local("2025-03-18T16:30"));
        scenario.Clocks("process/lapsed").Single().State.Should().Be(ClockState.Fired);
        scenario.State.Result.Should().Be("returned");
        scenario.State.Breaches.Should().BeEmpty();
        scenario.Refusal(People.Applicant, Scenario.Complete(correct)).Should().Be("case.closed");
    }

    [Fact]
    public void Interrupting_timer_is_met_when_the_applicant_answers_in_time()
    {
        var scenario = Scenario.Filed(Models.Permit);
        scenario.Do(People.Officer1, "check", "defects", data: """{"correctionDays":5}""");

        scenario.Do(People.Applicant, "correct", data: """{"areaSqm":300,"note":"แก้แล้ว"}""");

        scenario.Clocks("process/lapsed").Single().State.Should().Be(ClockState.Met);
        scenario.State.Variables["application"].GetRawText().Should().Be("""{"areaSqm":300,"note":"แก้แล้ว"}""");
        scenario.PassTimeTo("2025-03-25T10:00").OfType<ElementCancelled>().Should().BeEmpty();
    }

    [Fact]
    public void Non_interrupting_timer_fires_once_and_leaves_the_activity_going()
    {
        var scenario = Scenario.Filed(Models.Permit);
        scenario.Do(People.Officer1, "check", "complete");

        scenario.PassTimeTo("2025-04-30T10:00");

        scenario.State.Notices.Values.Should().ContainSingle(n => n.Template == "step-late" && n.QueuedAt == Scenario.Local("2025-04-02T16:30"));
        scenario.Task("inspect").Should().NotBeNull();
        scenario.State.ClosedAt.Should().BeNull();
    }

    [Fact]
    public void More_marks_than_one_decision_passes_are_left_to_the_sweep_and_no_command_jumps_the_queue()
    {
        var loop = new ModelBuilder()
            .Start().Exclusive("merge").Task("work", Roles.Inspector).Timer("minute", "work", new(1, PeriodUnit.Minute)).End("end")
            .Line("start", "merge", "work", "end").Flow("minute", "merge").Build();
        var scenario = Scenario.Filed(loop, "2025-03-13T10:00").At("2025-03-14T10:00");

        scenario.Refusal(People.Supervisor, new ReassignTask("any", People.Officer1, "เหตุ")).Should().Be("case.time-behind");
        scenario.Accept(Actor.System, new PassTime());
        scenario.State.NextMark.Should().Be(Scenario.Local("2025-03-13T10:00").Plus(NodaTime.Duration.FromMinutes(1_001)));
        scenario.Accept(Actor.System, new PassTime());
        (scenario.State.NextMark > scenario.Now).Should().BeTrue();
    }

    [Fact]
    public void Timers_of_the_same_instant_fire_in_the_order_their_clocks_started()
    {
        var race = new ModelBuilder()
            .Start().Task("work", Roles.Inspector).Timer("first", "work", Models.Days(1)).Timer("second", "work", Models.Days(1)).End("a", "first").End("b", "second")
            .Line("start", "work").Flow("first", "a").Flow("second", "b").Build();
        var scenario = Scenario.Filed(race);

        scenario.PassTimeTo("2025-03-20T10:00");

        scenario.State.Result.Should().Be("first");
        scenario.Clocks("process/second").Single().State.Should().Be(ClockState.Cancelled);
    }
}
