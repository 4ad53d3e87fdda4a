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
}
