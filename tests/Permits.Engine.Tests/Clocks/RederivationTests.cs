using FluentAssertions;
using NodaTime;
using Permits.Engine.Tests.Support;
using Permits.Time;
using Xunit;

namespace Permits.Engine.Tests.Clocks;

/// <summary>
/// A change of the calendar moves what still runs and nothing else: no met clock, no recorded breach, and nobody becomes late by it.
/// </summary>
public class RederivationTests
{
    private static readonly Permits.Bpmn.ProcessModel SevenWorkingDays = new ModelBuilder()
        .Start().Task("work", "inspector", within: new(7, PeriodUnit.WorkingDay)).End("end", "granted").Line("start", "work", "end").Build();

    private static readonly Permits.Bpmn.ProcessModel SevenWorkingDaysWithWarning = SevenWorkingDays with
    {
        StepTerms = new Permits.Bpmn.ClockTerms { Warnings = [new Permits.Bpmn.WarningSpec(50, new Permits.Bpmn.NoticeSpec("half", Roles.Supervisor))] },
    };

    private static readonly Permits.Bpmn.ProcessModel CorrectionBySaturday = new ModelBuilder()
        .Start().Task("correct", Roles.Applicant).Timer("lapsed", on: "correct", new(8, PeriodUnit.Day), owner: DutyOwner.Applicant).End("end", "granted").End("returned", "returned")
        .Line("start", "correct", "end").Flow("lapsed", "returned").Build();

    // Thu 13 Mar 2025 and 7 working days: due Mon 24 Mar.
    private readonly Scenario _scenario = Scenario.Filed(SevenWorkingDays);

    private static LocalText Reason { get; } = new("ประกาศเพิ่มวันหยุด", "holiday added");

    private Clock Work => _scenario.Clocks("process/work").Single();

    [Fact]
    public void Holiday_added_within_the_count_moves_the_due_instant_its_mark_and_its_derivation()
    {
        _scenario.At("2025-03-17T09:00");
        var events = Announce(Added("2025-03-18"));

        var moved = events.Should().ContainSingle().Which.Should().BeOfType<ClockRederived>().Subject;
        moved.At.Should().Be(Scenario.Local("2025-03-17T09:00"));
        moved.Reason.Should().Be(Reason);
        moved.NewlySkipped.Select(d => d.Date).Should().Equal(new LocalDate(2025, 3, 18));
        Work.Deadline.Due.Should().Be(Scenario.Local("2025-03-25T16:30"));
        Work.Marks.Should().Equal(new ClockMark(Scenario.Local("2025-03-25T16:30"), MarkKinds.Lapse));
        ShouldBeAsIfDerivedNow(Work);
    }

    [Fact]
    public void Moved_clock_is_breached_at_its_new_due_instant_and_not_at_the_old_one()
    {
        Announce(Added("2025-03-18"));

        _scenario.PassTimeTo("2025-03-24T16:30").OfType<ClockBreached>().Should().BeEmpty();
        _scenario.PassTimeTo("2025-03-25T16:30").OfType<ClockBreached>().Should().ContainSingle();
    }

    [Fact]
    public void Warning_ahead_moves_with_the_share_of_the_days_and_is_given_there_once()
    {
        var scenario = Scenario.Filed(SevenWorkingDaysWithWarning);
        var old = scenario.Clocks("process/work").Single().Marks[0];
        scenario.InForce = Added("2025-03-18");

        scenario.Accept(Actor.System, new RederiveClocks("th-1", Reason, scenario.Now));

        var moved = scenario.Clocks("process/work").Single().Marks[0];
        (old.Share, moved.Share).Should().Be((50, 50));
        old.At.Should().Be(Scenario.Local("2025-03-19T16:30"), "it is the fourth working day of seven");
        moved.At.Should().Be(Scenario.Local("2025-03-20T16:30"));
        scenario.PassTimeTo("2025-03-19T16:30");
        scenario.Of<NoticeQueued>().Should().BeEmpty();
        scenario.PassTimeTo("2025-03-24T09:00");
        scenario.Of<NoticeQueued>().Should().ContainSingle();
    }

    [Fact]
    public void Warning_given_before_the_change_is_not_given_again()
    {
        var scenario = Scenario.Filed(SevenWorkingDaysWithWarning);
        scenario.PassTimeTo("2025-03-20T09:00");
        scenario.InForce = Added("2025-03-21");

        scenario.Accept(Actor.System, new RederiveClocks("th-1", Reason, scenario.Now));
        scenario.PassTimeTo("2025-03-25T09:00");

        scenario.Clocks("process/work").Single().Deadline.Due.Should().Be(Scenario.Local("2025-03-25T16:30"));
        scenario.Of<NoticeQueued>().Should().ContainSingle();
    }

    [Fact]
    public void Holiday_outside_the_count_changes_nothing()
    {
        Announce(Added("2025-03-25")).Should().BeEmpty();
        Announce(Added("2025-03-13")).Should().BeEmpty();
        Announce(Added("2025-03-15")).Should().BeEmpty("a Saturday is off already");
    }

    [Fact]
    public void Doing_it_again_changes_nothing()
    {
        Announce(Added("2025-03-18"));
        var due = Work.Deadline.Due;

        Announce(_scenario.InForce).Should().BeEmpty();
        _scenario.Restart();
        Announce(_scenario.InForce).Should().BeEmpty();
        Work.Deadline.Due.Should().Be(due);
    }

    [Fact]
    public void Calendar_that_is_the_same_moves_nothing() => Announce(Scenario.Calendar).Should().BeEmpty();

    [Fact]
    public void Holiday_withdrawn_brings_the_due_instant_forward_where_it_is_still_ahead()
    {
        Announce(Added("2025-03-18"));
        _scenario.At("2025-03-20T09:00");

        Announce(Scenario.Calendar).Should().ContainSingle().Which.Should().BeOfType<ClockRederived>()
            .Which.NoLongerSkipped.Should().Equal(new LocalDate(2025, 3, 18));

        Work.Deadline.Due.Should().Be(Scenario.Local("2025-03-24T16:30"));
        ShouldBeAsIfDerivedNow(Work);
    }

    [Fact]
    public void Clock_that_a_withdrawn_holiday_would_have_ended_already_keeps_its_due_instant_and_is_not_late()
    {
        Announce(Added("2025-03-18"));
        _scenario.At("2025-03-24T16:31");

        var kept = Announce(Scenario.Calendar).Should().ContainSingle().Which.Should().BeOfType<ClockKept>().Subject;

        kept.DueThen.Should().Be(Scenario.Local("2025-03-24T16:30"));
        Work.Deadline.Due.Should().Be(Scenario.Local("2025-03-25T16:30"));
        _scenario.State.Breaches.Should().BeEmpty();
        Announce(Scenario.Calendar).Should().BeEmpty("that it was kept is told once");
        _scenario.PassTimeTo("2025-03-25T16:30").OfType<ClockBreached>().Should().ContainSingle();
    }

    [Fact]
    public void Met_clock_is_never_touched()
    {
        Announce(Added("2025-03-18"));
        _scenario.At("2025-03-25T10:00").DoAll((People.Officer1, "work", null, null));

        Announce(Scenario.Calendar).Should().BeEmpty();

        Work.State.Should().Be(ClockState.Met);
        Work.Deadline.Due.Should().Be(Scenario.Local("2025-03-25T16:30"));
    }

    [Fact]
    public void Breach_stays_as_recorded_and_is_annotated_with_the_due_instant_of_the_changed_calendar()
    {
        _scenario.PassTimeTo("2025-03-25T09:00");

        var note = Announce(Added("2025-03-18")).Should().ContainSingle().Which.Should().BeOfType<BreachAnnotated>().Subject;

        note.DueThen.Should().Be(Scenario.Local("2025-03-25T16:30"));
        Work.State.Should().Be(ClockState.Breached);
        Work.Deadline.Due.Should().Be(Scenario.Local("2025-03-24T16:30"));
        var breach = _scenario.State.Breaches.Values.Single();
        breach.Due.Should().Be(Scenario.Local("2025-03-24T16:30"));
        breach.Notes!.Value.Should().ContainSingle().Which.Text.Should().Be(Reason);
        Announce(_scenario.InForce).Should().BeEmpty();
    }

    [Fact]
    public void Breach_is_not_annotated_where_the_changed_calendar_would_have_been_no_kinder()
    {
        _scenario.InForce = Added("2025-03-18");
        Announce(_scenario.InForce);
        _scenario.PassTimeTo("2025-03-26T09:00");

        Announce(Scenario.Calendar).Should().BeEmpty();
    }

    [Fact]
    public void Annotation_that_a_later_change_makes_wrong_is_followed_by_another()
    {
        _scenario.PassTimeTo("2025-03-25T09:00");
        Announce(Added("2025-03-18"), "th-1");

        var second = Announce(Scenario.Calendar, "th-2").Should().ContainSingle().Which.Should().BeOfType<BreachAnnotated>().Subject;

        second.DueThen.Should().Be(Scenario.Local("2025-03-24T16:30"));
    }

    [Fact]
    public void What_fell_due_before_the_change_was_confirmed_is_breached_by_the_old_calendar_though_it_was_not_swept()
    {
        _scenario.At("2025-03-24T16:31");

        var events = Announce(Added("2025-03-18"));

        events.Select(e => e.GetType()).Should().ContainInOrder(typeof(ClockBreached), typeof(BreachAnnotated));
        events.OfType<ClockRederived>().Should().BeEmpty();
    }

    [Fact]
    public void What_falls_due_after_the_change_was_confirmed_is_not_breached_by_the_old_calendar_though_it_is_derived_late()
    {
        _scenario.At("2025-03-24T18:00");
        _scenario.InForce = Added("2025-03-18");

        var events = _scenario.Accept(Actor.System, new RederiveClocks("th-1", Reason, Scenario.Local("2025-03-24T16:00")));

        events.Should().ContainSingle().Which.Should().BeOfType<ClockRederived>().Which.At.Should().Be(Scenario.Local("2025-03-24T16:00"));
    }

    [Fact]
    public void Withdrawal_derived_late_does_not_make_late_what_was_in_time_while_it_waited()
    {
        Announce(Added("2025-03-18"));
        _scenario.At("2025-03-24T18:00");
        _scenario.InForce = Scenario.Calendar;

        var events = _scenario.Accept(Actor.System, new RederiveClocks("th-2", Reason, Scenario.Local("2025-03-24T10:00")));

        events.Should().ContainSingle().Which.Should().BeOfType<ClockKept>();
    }

    [Fact]
    public void Applicants_last_day_rolls_over_a_holiday_added_on_it_and_his_timer_fires_then()
    {
        // Thu 13 Mar and 8 days: Fri 21 Mar; with a holiday there, Mon 24 Mar.
        var scenario = Scenario.Filed(CorrectionBySaturday);
        scenario.InForce = Added("2025-03-21");

        var moved = scenario.Accept(Actor.System, new RederiveClocks("th-1", Reason, scenario.Now)).OfType<ClockRederived>().Should().ContainSingle().Subject;

        moved.RollReason.Should().NotBeNull();
        moved.Basis!.Value.Should().Contain("APA s.64 para 3");
        moved.Marks.Should().Equal(new ClockMark(Scenario.Local("2025-03-24T16:30"), MarkKinds.Fire));
        scenario.Clocks("process/lapsed").Single().Derivation.Should()
            .BeEquivalentTo(scenario.InForce.Explain(scenario.Clocks("process/lapsed").Single().Question).Value);
        scenario.PassTimeTo("2025-03-21T16:30");
        scenario.State.ClosedAt.Should().BeNull();
        scenario.PassTimeTo("2025-03-24T16:30");
        scenario.State.Result.Should().Be("returned");
    }

    [Fact]
    public void Clock_that_the_change_pushes_beyond_the_calendar_keeps_its_due_instant_and_says_so()
    {
        var scenario = Scenario.Filed(SevenWorkingDays, "2027-12-21T10:00");
        scenario.State.Clocks.Values.Single().Deadline.LastDay.Should().Be(new LocalDate(2027, 12, 30), "the premise of this test");
        scenario.InForce = Scenario.Calendar.Changed(CalendarChange.Add(new LocalDate(2027, 12, 23), new("วันหยุดพิเศษ"))).Value;

        scenario.Accept(Actor.System, new RederiveClocks("th-1", Reason, scenario.Now)).Should().ContainSingle()
            .Which.Should().BeOfType<ClockKept>().Which.DueThen.Should().BeNull();
    }

    [Fact]
    public void Any_change_leaves_every_running_clock_as_if_it_were_derived_now()
    {
        const int seed = 20250313;
        var random = new Random(seed);
        for (var i = 0; i < 300; i++)
        {
            var scenario = Scenario.Filed(random.Next(2) == 0 ? SevenWorkingDays : CorrectionBySaturday, $"2025-03-{random.Next(1, 29):00}T{random.Next(0, 24):00}:15", random.Next(2) == 0);
            for (var change = 0; change < 3; change++)
            {
                var day = new LocalDate(2025, 3, 1).PlusDays(random.Next(60));
                var changed = scenario.InForce.Changed(random.Next(3) == 0 ? CalendarChange.Withdraw(day) : CalendarChange.Add(day, new("วันหยุด", "Holiday")));
                scenario.InForce = changed.IsOk ? changed.Value : scenario.InForce;
                scenario.Accept(Actor.System, new RederiveClocks($"th-{change}", Reason, scenario.Now));
            }

            foreach (var clock in scenario.State.Clocks.Values)
            {
                clock.Derivation.Skipped.Select(d => d.Date).Should().Equal(scenario.InForce.Explain(clock.Question).Value.Skipped.Select(d => d.Date), $"seed {seed}, run {i}");
                clock.Deadline.Should().Be(scenario.InForce.Deadline(clock.Question).Value, $"seed {seed}, run {i}");
            }
        }
    }

    private static WorkCalendar Added(string day) =>
        Scenario.Calendar.Changed(CalendarChange.Add(NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value, new("วันหยุดพิเศษ", "Special holiday"))).Value;

    private System.Collections.Immutable.ImmutableArray<CaseEvent> Announce(WorkCalendar calendar, string? id = null)
    {
        _scenario.InForce = calendar;
        return _scenario.Accept(Actor.System, new RederiveClocks(id ?? calendar.Version, Reason, _scenario.Now));
    }

    private void ShouldBeAsIfDerivedNow(Clock clock) =>
        clock.Derivation.Should().BeEquivalentTo(_scenario.InForce.Explain(clock.Question).Value, options => options.WithStrictOrdering());
}
