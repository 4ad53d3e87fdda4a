using FluentAssertions;
using Permits.Bpmn;
using Permits.Engine.Tests.Packages;
using Permits.Engine.Tests.Support;
using Permits.Time;
using Xunit;

namespace Permits.Engine.Tests.Duties;

/// <summary>R4 (LFA s.8 para 1; doubt D4): completeness is checked at once; by the packages' switch within one working day.</summary>
public sealed class R04CompletenessAtOnceTests
{
    [Theory]
    [InlineData("food-premises")]
    [InlineData("factory-licence")]
    public void Check_is_the_first_step_and_has_one_working_day(string slug)
    {
        var process = PackageReader.Read(RealPackages.Load(slug)).Package!.Process;

        var first = process.Node(process.Outgoing(process.StartsOf(null).Single()).Single().TargetId);

        first.Should().BeOfType<UserTask>().Which.Should().Match<UserTask>(t =>
            t.Outcomes.Any(o => o.RecordsDefects) && t.Clock!.Period == new Allowance(1, PeriodUnit.WorkingDay) && t.Clock.Law == "R4");
    }

    [Fact]
    public void Check_not_done_by_the_next_working_day_is_overdue_as_a_step_and_breaks_no_act()
    {
        var scenario = Scenario.Filed(Models.Permit, "2025-03-14T10:00");

        scenario.PassTimeTo("2025-03-17T16:30");

        var clock = scenario.State.Clocks[scenario.State.Breaches.Values.Single().ClockId];
        ClockSpecs.IsStep(clock.Spec).Should().BeTrue();
        clock.Deadline.Due.Should().Be(Scenario.Local("2025-03-17T16:30"));
    }

    [Fact]
    public void Package_whose_check_has_no_time_is_refused() =>
        RealPackages.Load("food-premises")
            .Replace("process.bpmn", "        <permit:clock period=\"P1D\" unit=\"working-day\" owner=\"officer\" cite=\"LFA s.8 para 1 (D4)\" law=\"R4\" />\n", "")
            .Findings().Should().Contain(f => f.Rule == "duty.check-untimed" && f.Element == "check");
}
