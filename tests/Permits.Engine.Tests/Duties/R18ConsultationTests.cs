using FluentAssertions;
using Permits.Bpmn;
using Permits.Engine.Tests.Packages;
using Permits.Engine.Tests.Support;
using Xunit;

namespace Permits.Engine.Tests.Duties;

/// <summary>R18 (EGA s.12; LFA s.10): the office's own consultation, copying, a committee or posting stops no clock unless a law says so.</summary>
public sealed class R18ConsultationTests
{
    private const string Pause = """<permit:pause id="committee" name="รอคณะกรรมการ" nameEn="Awaiting the committee" role="licensor" cite="CITE" />""";

    [Theory]
    [InlineData("committee")]
    [InlineData("consultation")]
    [InlineData("")]
    public void Clock_to_which_no_law_gives_a_ground_refuses_every_pause(string ground)
    {
        var scenario = DutyModels.AtDecision();
        var clock = scenario.Clocks(Models.Consideration).Single();

        scenario.Refusal(People.Everything, new PauseClock(clock.Id, ground, "รอคณะกรรมการ")).Should().NotBeNull();

        scenario.State.Clocks[clock.Id].State.Should().Be(ClockState.Running);
        scenario.State.Clocks[clock.Id].Deadline.Should().Be(clock.Deadline);
    }

    [Theory]
    [InlineData("manual")]
    [InlineData("มติคณะกรรมการ")]
    [InlineData("Internal practice")]
    public void Package_with_a_ground_that_rests_on_no_section_is_refused(string cite) =>
        WithPause(cite).Findings().Should().Contain(f => f.Rule == "clock.pause-without-law" && f.Severity == Severity.Error);

    [Theory]
    [InlineData("BCA s.25")]
    [InlineData("มาตรา 25 แห่งพระราชบัญญัติควบคุมอาคาร")]
    public void Ground_that_rests_on_a_section_is_accepted(string cite) =>
        WithPause(cite).Findings().Should().NotContain(f => f.Rule == "clock.pause-without-law");

    [Theory]
    [InlineData("food-premises")]
    [InlineData("factory-licence")]
    public void Neither_package_knows_a_ground(string slug) =>
        PackageReader.Read(RealPackages.Load(slug)).Package!.ClockRules.All.SelectMany(r => r.Terms.Pauses).Should().BeEmpty();

    private static PackageFiles WithPause(string cite) => RealPackages.Load("food-premises").Replace(
        "process.bpmn",
        "cite=\"PHA s.56\" law=\"R5\">",
        "cite=\"PHA s.56\" law=\"R5\">" + Pause.Replace("CITE", cite, StringComparison.Ordinal));
}
