using FluentAssertions;
using Permits.Engine.Tests.Support;
using Xunit;

namespace Permits.Engine.Tests.Clocks;

/// <summary>R8, R9, R10 on the worked dates of the law notes, section 8 items 1 to 3.</summary>
public class StatuteClockTests
{
    [Fact]
    public void Consideration_starts_at_complete_and_lapses_on_a_Saturday_since_an_officials_last_day_never_rolls()
    {
        var scenario = Completed("2025-03-13T10:00");

        var clock = scenario.Clocks(Models.Consideration).Should().ContainSingle().Subject;

        clock.State.Should().Be(ClockState.Running);
        clock.Deadline.LastDay.ToString("uuuu-MM-dd", null).Should().Be("2025-04-12");
        clock.Deadline.Due.Should().Be(Scenario.Local("2025-04-12T16:30"));
        clock.Derivation.Basis.Should().Contain("APA s.64 para 2");
    }

    [Fact]
    public void Consideration_is_not_passed_a_nanosecond_before_its_due_instant_and_is_passed_at_it()
    {
        var scenario = Completed("2025-03-13T10:00");
        var due = Scenario.Local("2025-04-12T16:30");
        var context = new DecisionContext(due.PlusNanoseconds(-1), Actor.System, Scenario.Calendar);

        Decider.Decide(scenario.Definition, scenario.State, new PassTime(), context).Value.OfType<ClockBreached>()
            .Should().NotContain(b => scenario.State.Clocks[b.ClockId].Spec == Models.Consideration);
        Decider.Decide(scenario.Definition, scenario.State, new PassTime(), context with { Now = due }).Value.OfType<ClockBreached>()
            .Should().ContainSingle(b => scenario.State.Clocks[b.ClockId].Spec == Models.Consideration);
    }

    [Fact]
    public void Lapse_of_consideration_is_one_breach_with_derivation_and_holders_and_tells_the_supervisor()
    {
        var scenario = Completed("2025-03-13T10:00");
        scenario.Accept(People.Officer2, new ClaimTask(scenario.Task("inspect").Id));

        scenario.PassTimeTo("2025-04-12T18:00");
        scenario.PassTimeTo("2025-04-12T19:00");

        var clock = scenario.Clocks(Models.Consideration).Single();
        var breach = scenario.Of<ClockBreached>().Should().ContainSingle(b => b.ClockId == clock.Id).Subject;
        breach.At.Should().Be(Scenario.Local("2025-04-12T16:30"));
        breach.Derivation.Deadline.Should().Be(clock.Deadline);
        breach.Holders.Select(h => (h.Role, h.UserId)).Should().Equal((Roles.ReceivingOfficer, null), (Roles.Inspector, "officer2"));
        scenario.State.Breaches.Values.Should().ContainSingle(b => b.ClockId == clock.Id && b.Due == clock.Deadline.Due);
        scenario.State.Notices.Values.Should().ContainSingle(n => n.Template == "escalation" && n.To == Roles.Supervisor);
        clock.State.Should().Be(ClockState.Breached);
        clock.StoppedAt.Should().BeNull();
    }

    [Fact]
    public void Delay_task_opens_at_midnight_after_the_lapse_is_due_seven_days_later_and_the_next_opens_seven_days_on()
    {
        var scenario = Completed("2025-03-13T10:00");

        scenario.PassTimeTo("2025-04-12T23:59").OfType<TaskOpened>().Should().BeEmpty();
        var opened = scenario.PassTimeTo("2025-04-13T00:00").OfType<TaskOpened>().Should().ContainSingle().Subject;

        opened.At.Should().Be(Scenario.Local("2025-04-13T00:00"));
        opened.Role.Should().Be(Roles.ReceivingOfficer);
        scenario.Clocks(Models.DelayNotice).Single().Deadline.Due.Should().Be(Scenario.Local("2025-04-19T16:30"));

        scenario.PassTimeTo("2025-04-19T23:59").OfType<TaskOpened>().Should().BeEmpty();
        scenario.PassTimeTo("2025-04-20T00:00").OfType<TaskOpened>().Should().ContainSingle();
        scenario.Clocks(Models.DelayNotice)[1].Deadline.Due.Should().Be(Scenario.Local("2025-04-26T16:30"));
    }

    [Fact]
    public void Delay_notice_sent_in_time_counts_the_next_seven_days_from_the_day_it_was_sent_while_the_cadence_stays()
    {
        var scenario = Completed("2025-03-13T10:00");
        scenario.PassTimeTo("2025-04-16T09:00");

        scenario.Do(People.Officer1, scenario.DutyTasks[0], reason: "รอผลตรวจน้ำ");

        var rounds = scenario.Clocks(Models.DelayNotice);
        rounds.Select(c => c.State).Should().Equal(ClockState.Met, ClockState.Running);
        rounds[1].Deadline.Due.Should().Be(Scenario.Local("2025-04-23T16:30"));
        rounds[1].Marks[0].Should().Be(new ClockMark(Scenario.Local("2025-04-20T00:00"), MarkKinds.OpenTask));
        scenario.DutyTasks.Should().BeEmpty();
        scenario.PassTimeTo("2025-04-20T00:00");
        scenario.DutyTasks.Should().ContainSingle();
    }

    [Fact]
    public void Delay_notice_needs_a_reason_and_goes_to_applicant_and_opdc_with_it()
    {
        var scenario = Completed("2025-03-13T10:00");
        scenario.PassTimeTo("2025-04-14T09:00");
        var task = scenario.DutyTasks[0];
        scenario.Accept(People.Officer1, new ClaimTask(task.Id));

        scenario.Refusal(People.Officer1, Scenario.Complete(task)).Should().Be("task.reason-missing");
        var events = scenario.Accept(People.Officer1, Scenario.Complete(task, reason: "รอผลตรวจน้ำ"));

        events.OfType<NoticeQueued>().Select(n => (n.Template, n.To, n.Reason, n.Cause)).Should().Equal(
            ("delay", Roles.Applicant, "รอผลตรวจน้ำ", task.Id), ("delay", "opdc", "รอผลตรวจน้ำ", task.Id));
    }

    [Fact]
    public void Late_delay_notice_stops_its_breached_clock_and_starts_no_further_round()
    {
        var scenario = Completed("2025-03-13T10:00");
        scenario.PassTimeTo("2025-04-21T09:00");
        scenario.DutyTasks.Should().HaveCount(2);

        scenario.Do(People.Officer1, scenario.DutyTasks[0], reason: "ล่าช้า");

        var rounds = scenario.Clocks(Models.DelayNotice);
        rounds.Select(c => (c.State, c.StoppedAt is null)).Should().Equal((ClockState.Breached, false), (ClockState.Running, true));
    }

    [Fact]
    public void Sixty_days_in_one_step_give_one_breach_of_consideration_and_each_missed_delay_notice_its_own()
    {
        var scenario = Completed("2025-03-13T10:00");

        scenario.PassTimeTo("2025-05-12T10:00");

        var breached = scenario.Of<ClockBreached>().Select(b => (scenario.State.Clocks[b.ClockId].Spec, scenario.State.Clocks[b.ClockId].Round, b.At)).ToList();
        breached.Where(b => b.Spec == Models.Consideration).Should().ContainSingle();
        breached.Where(b => b.Spec == Models.DelayNotice).Select(b => b.At).Should().Equal(
            Scenario.Local("2025-04-19T16:30"), Scenario.Local("2025-04-26T16:30"), Scenario.Local("2025-05-03T16:30"), Scenario.Local("2025-05-10T16:30"));
        scenario.Of<TaskOpened>().Where(t => t.ElementId is null).Select(t => t.At).Should().Equal(
            Scenario.Local("2025-04-13T00:00"),
            Scenario.Local("2025-04-20T00:00"),
            Scenario.Local("2025-04-27T00:00"),
            Scenario.Local("2025-05-04T00:00"),
            Scenario.Local("2025-05-11T00:00"));
        scenario.DutyTasks.Should().HaveCount(5);
    }

    [Fact]
    public void Passing_time_in_many_small_steps_or_one_large_one_gives_the_same_events()
    {
        var large = Completed("2025-03-13T10:00");
        var small = Completed("2025-03-13T10:00");

        large.PassTimeTo("2025-05-12T10:00");
        for (var day = 14; day <= 73; day++)
        {
            small.PassTimeTo(new NodaTime.LocalDate(2025, 3, 1).PlusDays(day - 1).ToString("uuuu-MM-dd", null) + "T10:00");
        }

        small.PassTimeTo("2025-05-12T10:00");
        small.Log.Select(EventJson.Write).Should().Equal(large.Log.Select(EventJson.Write));
    }

    [Fact]
    public void Decision_cancels_the_open_duty_and_stops_consideration_though_it_stays_breached()
    {
        var scenario = Completed("2025-03-13T10:00");
        scenario.PassTimeTo("2025-04-21T09:00");
        scenario.Do(People.Officer1, "review");
        scenario.Do(People.Officer2, "inspect");

        scenario.Do(People.Supervisor, "decide", "grant");

        scenario.DutyTasks.Should().BeEmpty();
        scenario.Clocks(Models.DelayNotice).Select(c => c.State).Should().Equal(ClockState.Breached, ClockState.Cancelled);
        var consideration = scenario.Clocks(Models.Consideration).Single();
        (consideration.State, consideration.StoppedAt).Should().Be((ClockState.Breached, scenario.Now));
        scenario.PassTimeTo("2025-06-01T09:00").OfType<TaskOpened>().Should().BeEmpty();
    }

    [Fact]
    public void Result_is_to_be_notified_within_seven_days_of_the_decision_holidays_included()
    {
        var scenario = Completed("2025-03-13T10:00").At("2025-04-08T11:00");
        scenario.Do(People.Officer1, "review");
        scenario.Do(People.Officer2, "inspect");
        scenario.Do(People.Supervisor, "decide", "grant");

        scenario.Clocks(Models.ResultNotice).Single().Deadline.Due.Should().Be(Scenario.Local("2025-04-15T16:30"));
        scenario.Clocks(Models.Consideration).Single().State.Should().Be(ClockState.Met);

        scenario.At("2025-04-11T11:00").Do(People.Officer1, "notify");
        scenario.Clocks(Models.ResultNotice).Single().State.Should().Be(ClockState.Met);
        scenario.State.Result.Should().Be("granted");
    }

    [Fact]
    public void Milestone_passed_again_keeps_its_first_instant_and_starts_no_second_clock()
    {
        var loop = new ModelBuilder()
            .Start().Event("complete", "complete").Task("work", Roles.Inspector, outcomes: ["again", "done"]).Exclusive("more", "more-end").End("end")
            .Line("start", "complete", "work", "more", "end").Flow("more", "complete", "work.outcome = \"again\"").Build();
        var scenario = Scenario.Filed(loop);
        var first = scenario.State.Milestones["complete"];

        scenario.At("2025-03-20T10:00").Do(People.Officer1, "work", "again");

        scenario.State.Milestones["complete"].Should().Be(first);
        scenario.Of<MilestoneReached>().Should().ContainSingle(m => m.Milestone == "complete");
        scenario.Clocks(Models.Consideration).Should().ContainSingle();
    }

    [Fact]
    public void Duty_longer_than_its_cadence_opens_a_task_at_once_when_its_day_has_passed_and_a_clock_resting_on_its_lapse_starts_once()
    {
        var late = Models.Statute with
        {
            Clocks =
            [
                .. Models.Statute.Clocks.Select(c => c.Duty is null ? c : c with { Period = Models.Days(14) }),
                Models.Statute.Clocks[1] with { Id = "report", StartsAt = null, StartsAtLapseOf = "delay-notice", Period = Models.Days(90) },
            ],
        };
        var scenario = new Scenario(Models.Define(Models.Permit, statutes: [late]));
        scenario.Accept(People.Applicant, Scenario.Filing());
        scenario.Do(People.Officer1, "check", "complete");

        scenario.PassTimeTo("2025-04-25T10:00");
        scenario.Do(People.Officer1, scenario.DutyTasks[0], reason: "รอผล");
        scenario.Clocks(Models.DelayNotice)[1].Marks[0].Should().Be(new ClockMark(scenario.Now, MarkKinds.OpenTask));
        scenario.PassTimeTo("2025-04-25T10:00");
        scenario.DutyTasks.Should().ContainSingle();

        scenario.PassTimeTo("2025-07-01T10:00");
        scenario.Clocks(Models.DelayNotice).Count(c => c.State == ClockState.Breached).Should().BeGreaterThan(1);
        scenario.Clocks("lfa/report").Should().ContainSingle();
    }

    /// <summary>An application filed and found complete at a local time.</summary>
    private static Scenario Completed(string at)
    {
        var scenario = Scenario.Filed(Models.Permit, at);
        scenario.Do(People.Officer1, "check", "complete");
        return scenario;
    }
}
