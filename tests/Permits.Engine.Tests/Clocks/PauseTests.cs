using FluentAssertions;
using Permits.Bpmn;
using Permits.Engine.Tests.Support;
using Permits.Time;
using Xunit;

namespace Permits.Engine.Tests.Clocks;

/// <summary>A clock stands still only on a ground that a law gives for it, by the person it names, and is derived anew when it runs again.</summary>
public class PauseTests
{
    private static readonly PauseGround Laboratory = new("laboratory", new("รอผลห้องปฏิบัติการ", "Laboratory"), Roles.Inspector, "PHA s.99", null);

    private readonly Scenario _scenario = Running(new ClockTerms { Pauses = [Laboratory] });

    private string ClockId => Clock.Id;

    private Clock Clock => _scenario.Clocks("act/whole").Single();

    [Fact]
    public void Clock_that_stood_still_over_three_closings_ends_three_days_later_with_a_ledger_of_the_pause()
    {
        _scenario.At("2025-03-17T10:00").Accept(People.Officer1, new PauseClock(ClockId, "laboratory", " ส่งตัวอย่างน้ำ "));
        _scenario.At("2025-03-20T10:00").Accept(People.Officer1, new ResumeClock(ClockId, "ได้ผลแล้ว"));

        Clock.State.Should().Be(ClockState.Running);
        Clock.Deadline.Due.Should().Be(Scenario.Local("2025-03-26T16:30"));
        Clock.Question.Pauses.Should().Equal(new Pause(Scenario.Local("2025-03-17T10:00"), Scenario.Local("2025-03-20T10:00")));
        Clock.Pauses.Should().Equal(new ClockPause(
            "laboratory", Laboratory.Name, Scenario.Local("2025-03-17T10:00"), Scenario.Local("2025-03-20T10:00"), "ส่งตัวอย่างน้ำ", "PHA s.99"));
    }

    [Fact]
    public void Paused_clock_does_not_lapse_however_long_it_stands_still()
    {
        _scenario.At("2025-03-17T10:00").Accept(People.Officer1, new PauseClock(ClockId, "laboratory", "ส่งตัวอย่างน้ำ"));

        _scenario.PassTimeTo("2025-06-30T10:00");

        Clock.State.Should().Be(ClockState.Paused);
        _scenario.State.Breaches.Should().BeEmpty();
    }

    [Fact]
    public void Pause_and_resume_between_two_closings_changes_nothing()
    {
        var before = Clock.Deadline.Due;
        _scenario.At("2025-03-17T10:00").Accept(People.Officer1, new PauseClock(ClockId, "laboratory", "ส่งตัวอย่างน้ำ"));
        _scenario.At("2025-03-17T15:00").Accept(People.Officer1, new ResumeClock(ClockId, "ได้ผลแล้ว"));

        Clock.Deadline.Due.Should().Be(before);
    }

    [Fact]
    public void Pause_resumed_at_the_same_instant_is_no_pause_in_the_count_but_stays_in_the_ledger()
    {
        _scenario.At("2025-03-17T10:00").Accept(People.Officer1, new PauseClock(ClockId, "laboratory", "ส่งตัวอย่างน้ำ"));
        _scenario.Accept(People.Officer1, new ResumeClock(ClockId, "ได้ผลแล้ว"));

        Clock.Question.Pauses.Should().BeEmpty();
        Clock.Pauses.Should().ContainSingle();
    }

    [Theory]
    [InlineData("committee", "clock.no-lawful-ground")]
    [InlineData("copying", "clock.no-lawful-ground")]
    [InlineData("", "clock.no-lawful-ground")]
    public void Ground_that_no_law_gives_is_refused_with_those_that_it_does(string ground, string code)
    {
        var refused = _scenario.Try(People.Officer1, new PauseClock(ClockId, ground, "เหตุ"));

        refused.Problems.Should().ContainSingle().Which.Code.Should().Be(code);
        refused.Problems[0].Message.En.Should().Contain("laboratory");
    }

    [Fact]
    public void Pause_by_somebody_whom_the_law_does_not_name_is_refused() =>
        _scenario.Refusal(People.Supervisor, new PauseClock(ClockId, "laboratory", "เหตุ")).Should().Be("task.role-missing");

    [Fact]
    public void Pause_without_the_facts_is_refused() =>
        _scenario.Refusal(People.Officer1, new PauseClock(ClockId, "laboratory", " ")).Should().Be("task.reason-missing");

    [Fact]
    public void Pause_when_already_paused_is_refused()
    {
        _scenario.Accept(People.Officer1, new PauseClock(ClockId, "laboratory", "เหตุ"));

        _scenario.Refusal(People.Officer1, new PauseClock(ClockId, "laboratory", "เหตุ")).Should().Be("clock.already-paused");
    }

    [Fact]
    public void Resume_without_pause_is_refused() =>
        _scenario.Refusal(People.Officer1, new ResumeClock(ClockId, "เหตุ")).Should().Be("clock.not-paused");

    [Fact]
    public void Pause_after_the_time_is_over_is_refused() =>
        _scenario.At("2025-03-23T16:30").Refusal(People.Officer1, new PauseClock(ClockId, "laboratory", "เหตุ")).Should().Be("clock.ended");

    [Fact]
    public void Pause_before_counting_begins_is_refused()
    {
        var scenario = Running(new ClockTerms { Pauses = [Laboratory] }, "2025-03-14T20:00", electronically: true);

        scenario.At("2025-03-15T10:00").Refusal(People.Officer1, new PauseClock(scenario.Clocks("act/whole").Single().Id, "laboratory", "เหตุ"))
            .Should().Be("clock.pause-before-start");
    }

    [Fact]
    public void Extension_of_a_paused_clock_is_refused_until_it_runs_again()
    {
        var terms = new ClockTerms { Pauses = [Laboratory], Extension = new ExtensionTerms(1, Models.Days(5), "PHA s.99", Roles.Licensor) };
        var scenario = Running(terms);
        var id = scenario.Clocks("act/whole").Single().Id;
        scenario.Accept(People.Officer1, new PauseClock(id, "laboratory", "เหตุ"));

        scenario.Refusal(People.Supervisor, new ExtendClock(id, "เหตุ")).Should().Be("clock.paused");
    }

    [Fact]
    public void Clock_paused_while_an_element_is_active_runs_again_when_it_ends_and_nobody_resumes_it_by_hand()
    {
        var scenario = Running(new ClockTerms { Pauses = [new("correction", new("รอผู้ขอแก้ไข", "Correction"), "", "PHA s.99", "work")] });
        var id = scenario.Clocks("act/whole").Single().Id;

        scenario.State.Clocks[id].State.Should().Be(ClockState.Paused);
        scenario.Refusal(People.Officer1, new ResumeClock(id, "เหตุ")).Should().Be("clock.resumes-by-itself");
        scenario.At("2025-03-20T10:00").Do(People.Officer1, "work");

        scenario.Of<ClockResumed>().Should().ContainSingle(e => e.ClockId == id && e.Reason == null);
    }

    [Fact]
    public void Replay_of_a_paused_and_resumed_clock_equals_what_was_live()
    {
        _scenario.At("2025-03-17T10:00").Accept(People.Officer1, new PauseClock(ClockId, "laboratory", "ส่งตัวอย่างน้ำ"));
        _scenario.At("2025-03-20T10:00").Accept(People.Officer1, new ResumeClock(ClockId, "ได้ผลแล้ว"));

        var replayed = _scenario.Log.Select(EventJson.Write).Select(EventJson.ReadEvent).Aggregate(CaseState.None, Applier.Apply);

        EventJson.Write(replayed).Should().Be(EventJson.Write(_scenario.State));
    }

    /// <summary>One task, and a clock of ten days over the whole case with the terms given.</summary>
    private static Scenario Running(ClockTerms terms, string at = "2025-03-13T10:00", bool electronically = false)
    {
        var time = new ClockSpec(Models.Days(10), null, PeriodUnit.Day, DutyOwner.Officer, "PHA s.99", null) { Terms = terms };
        var model = Models.OneTask with { Clocks = [new ProcessClock("whole", new("ทั้งเรื่อง", "Whole"), true, time, Milestones.Received, null, [], ["end"])] };
        return Scenario.Filed(model, at, electronically);
    }
}
