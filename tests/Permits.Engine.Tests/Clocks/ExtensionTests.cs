using FluentAssertions;
using Permits.Engine.Tests.Support;
using Xunit;

namespace Permits.Engine.Tests.Clocks;

/// <summary>R11: extensions only as the permit's own Act allows.</summary>
public class ExtensionTests
{
    private readonly Scenario _scenario = Scenario.Filed(Models.Permit);

    public ExtensionTests() => _scenario.Do(People.Officer1, "check", "complete");

    private string ClockId => _scenario.Clocks(Models.Consideration).Single().Id;

    [Fact]
    public void Extension_counts_on_from_the_old_last_day_and_tells_the_applicant_why()
    {
        _scenario.PassTimeTo("2025-04-10T10:00");
        var events = _scenario.Accept(People.Supervisor, new ExtendClock(ClockId, " รอผลตรวจน้ำ "));

        events.Select(e => e.GetType()).Should().Equal(typeof(ClockExtended), typeof(NoticeQueued));
        events.OfType<NoticeQueued>().Single().Should().BeEquivalentTo(new { Template = "extension", To = Roles.Applicant, Reason = "รอผลตรวจน้ำ" });
        _scenario.Clocks(Models.Consideration).Single().Deadline.Due.Should().Be(Scenario.Local("2025-04-27T16:30"));
        _scenario.PassTimeTo("2025-04-20T10:00");
        _scenario.State.Breaches.Values.Should().NotContain(b => b.ClockId == ClockId);
        _scenario.PassTimeTo("2025-04-27T16:30");
        _scenario.State.Breaches.Values.Should().ContainSingle(b => b.ClockId == ClockId);
    }

    [Fact]
    public void Third_extension_is_refused_where_the_Act_allows_two()
    {
        _scenario.Accept(People.Supervisor, new ExtendClock(ClockId, "หนึ่ง"));
        _scenario.Accept(People.Supervisor, new ExtendClock(ClockId, "สอง"));

        _scenario.Refusal(People.Supervisor, new ExtendClock(ClockId, "สาม")).Should().Be("clock.extensions-used-up");
        _scenario.Clocks(Models.Consideration).Single().Deadline.Due.Should().Be(Scenario.Local("2025-05-12T16:30"));
    }

    [Fact]
    public void Extension_after_the_time_is_over_is_refused() =>
        _scenario.At("2025-04-12T16:30").Refusal(People.Supervisor, new ExtendClock(ClockId, "ช้าไป")).Should().Be("clock.not-running");

    [Fact]
    public void Extension_by_somebody_other_than_the_licensor_is_refused() =>
        _scenario.Refusal(People.Officer1, new ExtendClock(ClockId, "เหตุ")).Should().Be("task.role-missing");

    [Fact]
    public void Extension_without_a_reason_is_refused() =>
        _scenario.Refusal(People.Supervisor, new ExtendClock(ClockId, " ")).Should().Be("task.reason-missing");

    [Fact]
    public void Extension_of_a_clock_that_the_Act_does_not_name_is_refused()
    {
        var timer = _scenario.Clocks("process/late").Single();

        _scenario.Refusal(People.Supervisor, new ExtendClock(timer.Id, "เหตุ")).Should().Be("clock.not-extendable");
    }

    [Fact]
    public void Extension_of_a_clock_the_case_does_not_have_is_refused() =>
        _scenario.Refusal(People.Supervisor, new ExtendClock("TST-2568-000001.C999", "เหตุ")).Should().Be("clock.not-found");

    [Fact]
    public void Extension_longer_than_the_Act_allows_is_refused_and_a_shorter_one_is_taken()
    {
        _scenario.Refusal(People.Supervisor, new ExtendClock(ClockId, "เหตุ", Models.Days(16))).Should().Be("clock.extension-too-long");
        _scenario.Refusal(People.Supervisor, new ExtendClock(ClockId, "เหตุ", new(15, Permits.Time.PeriodUnit.WorkingDay))).Should().Be("clock.extension-too-long");

        _scenario.Accept(People.Supervisor, new ExtendClock(ClockId, "เหตุ", Models.Days(5)));

        _scenario.Clocks(Models.Consideration).Single().Deadline.Due.Should().Be(Scenario.Local("2025-04-17T16:30"));
        _scenario.Clocks(Models.Consideration).Single().Extensions.Should().ContainSingle(e => e.By == Models.Days(5) && e.Reason == "เหตุ");
    }

    /// <summary>Doubt D5, default: LFA s.3 puts the Act first, so its notices are owed from the manual's own time on.</summary>
    [Fact]
    public void Delay_notices_of_an_extended_clock_are_owed_from_the_original_time_though_no_breach_stands()
    {
        _scenario.Accept(People.Supervisor, new ExtendClock(ClockId, "เหตุ"));

        _scenario.PassTimeTo("2025-04-13T00:00");

        _scenario.State.Breaches.Values.Should().NotContain(b => b.ClockId == ClockId);
        _scenario.DutyTasks.Should().ContainSingle();
        _scenario.PassTimeTo("2025-04-27T16:30");
        _scenario.State.Breaches.Values.Should().ContainSingle(b => b.ClockId == ClockId);
        _scenario.Clocks(Models.DelayNotice).Should().OnlyHaveUniqueItems(c => c.Round);
    }

    /// <summary>Doubt D5, the other reading.</summary>
    [Fact]
    public void Delay_notices_are_owed_from_the_extended_time_where_the_statute_file_says_so()
    {
        var clocks = Models.Statute.Clocks.Select(c => c.Id == "delay-notice" ? c with { WhenExtended = LapseCounted.Extended } : c);
        var scenario = new Scenario(Models.Define(Models.Permit, statutes: [Models.Statute with { Clocks = [.. clocks] }])).At("2025-03-13T10:00");
        scenario.Accept(People.Applicant, Scenario.Filing());
        scenario.Do(People.Officer1, "check", "complete");
        scenario.Accept(People.Supervisor, new ExtendClock(scenario.Clocks(Models.Consideration).Single().Id, "เหตุ"));

        scenario.PassTimeTo("2025-04-26T10:00");
        scenario.DutyTasks.Should().BeEmpty();
        scenario.PassTimeTo("2025-04-28T00:00");
        scenario.DutyTasks.Should().ContainSingle();
    }
}
