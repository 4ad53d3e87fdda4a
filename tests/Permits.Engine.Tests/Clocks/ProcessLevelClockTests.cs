using FluentAssertions;
using Permits.Bpmn;
using Permits.Engine.Tests.Support;
using Permits.Time;
using Xunit;

namespace Permits.Engine.Tests.Clocks;

/// <summary>Clocks of the whole case drawn on the process, started and stopped by milestones or elements.</summary>
public class ProcessLevelClockTests
{
    [Fact]
    public void Clock_of_the_permits_own_Act_runs_from_its_milestone_to_the_element_that_ends_it()
    {
        var scenario = Filed(Clock() with { StartsAt = Milestones.Received, StopsOn = ["check"] });

        scenario.Clocks("act/own").Single().Deadline.Due.Should().Be(Scenario.Local("2025-03-28T16:30"));
        scenario.Do(People.Officer1, "check", "complete");
        scenario.Clocks("act/own").Single().State.Should().Be(ClockState.Met);
    }

    [Fact]
    public void Clock_that_an_element_starts_runs_again_each_time_it_is_entered_with_a_round_of_its_own()
    {
        var scenario = Filed(Clock() with { StartsOn = "check", StopsOn = ["check"] });
        scenario.Do(People.Officer1, "check", "defects", """{"correctionDays":5}""");
        scenario.Do(People.Applicant, "correct");

        scenario.Clocks("act/own").Select(c => (c.Round, c.State)).Should().Equal((1, ClockState.Met), (2, ClockState.Running));
    }

    [Fact]
    public void Clock_past_its_milestone_is_not_started_again()
    {
        var scenario = Filed(Clock() with { StartsOn = "review", StopsAt = ["complete"] });
        scenario.Do(People.Officer1, "check", "complete");

        scenario.Clocks("act/own").Should().BeEmpty();
    }

    [Fact]
    public void Lapse_of_a_statutory_clock_is_a_breach_of_law_and_of_a_step_clock_an_overdue_step()
    {
        ClockSpecs.IsStep(Filed(Clock() with { StartsAt = Milestones.Received, StopsAt = ["decided"] }).Clocks("act/own").Single().Spec).Should().BeFalse();
        ClockSpecs.IsStep(
            Filed(Clock() with { StartsAt = Milestones.Received, StopsAt = ["decided"], IsStatutory = false }).Clocks("process/own").Single().Spec).Should().BeTrue();
    }

    [Fact]
    public void Clock_of_a_closed_case_is_cancelled()
    {
        var scenario = Filed(Clock() with { StartsAt = Milestones.Received, StopsAt = ["notified"] });
        scenario.Do(People.Officer1, "check", "defects", """{"correctionDays":5}""");
        scenario.PassTimeTo("2025-03-20T10:00");

        scenario.State.Result.Should().Be("returned");
        scenario.Clocks("act/own").Single().State.Should().Be(ClockState.Cancelled);
    }

    private static ProcessClock Clock() => new(
        "own", new("เวลาตามกฎหมายเฉพาะ", "Own Act"), true, new ClockSpec(Models.Days(15), null, PeriodUnit.Day, DutyOwner.Officer, "PHA s.56", null), null, null, [], []);

    private static Scenario Filed(ProcessClock clock) => Scenario.Filed(Models.Permit with { Clocks = [clock] });
}
