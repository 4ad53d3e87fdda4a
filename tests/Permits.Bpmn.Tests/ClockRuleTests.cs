using FluentAssertions;
using NodaTime;
using Permits.Time;
using Xunit;
using static Permits.Bpmn.Tests.Models;

namespace Permits.Bpmn.Tests;

/// <summary>Clocks of the process and what stands inside a clock.</summary>
public class ClockRuleTests
{
    private const string Good =
        """
        <permit:clock id="own" name="ก" nameEn="Own" kind="statutory" startsAt="received" stopsAt="decided notified" stopsOn="work" period="P15D" unit="day" owner="officer" cite="PHA s.56">
          <permit:warning share="75" template="due-soon" to="supervisor"/>
          <permit:lapse template="overdue" to="supervisor"/>
          <permit:pause id="lab" name="ข" nameEn="Lab" role="inspector" cite="PHA s.99"/>
          <permit:pause id="waiting" name="ค" cite="PHA s.98" while="work"/>
          <permit:extension maxCount="2" period="P5D" role="licensor" cite="PHA s.56"/>
          <permit:lapsePolicy from="2027-01-01" effect="deemed-granted" role="licensor" cite="bill"/>
        </permit:clock>
        """;

    [Fact]
    public void A_clock_of_the_process_is_read_whole()
    {
        var clock = ModelOf(With(Good)).Clocks.Should().ContainSingle().Subject;

        clock.Should().BeEquivalentTo(new { Id = "own", Name = new LocalText("ก", "Own"), IsStatutory = true, StartsAt = "received", StartsOn = (string?)null });
        clock.StopsAt.Should().Equal("decided", "notified");
        clock.StopsOn.Should().Equal("work");
        clock.Time.Period.Should().Be(new Allowance(15, PeriodUnit.Day));
        clock.Time.Terms.Warnings.Should().Equal(new WarningSpec(75, new NoticeSpec("due-soon", "supervisor")));
        clock.Time.Terms.OnLapse.Should().Equal(new NoticeSpec("overdue", "supervisor"));
        clock.Time.Terms.Pauses.Select(p => (p.Id, p.Role, p.While)).Should().Equal(("lab", "inspector", null), ("waiting", "", "work"));
        clock.Time.Terms.Extension.Should().Be(new ExtensionTerms(2, new Allowance(5, PeriodUnit.Day), "PHA s.56", "licensor"));
        clock.Time.Terms.PolicyOn(new LocalDate(2026, 12, 31)).Should().BeNull();
        clock.Time.Terms.PolicyOn(new LocalDate(2027, 1, 1))!.Effect.Should().Be(LapseEffect.DeemedGranted);
    }

    [Fact]
    public void Terms_of_all_steps_are_read() =>
        ModelOf(With("""<permit:steps><permit:warning share="50" template="a" to="supervisor"/><permit:lapse template="b" to="supervisor"/></permit:steps>"""))
            .StepTerms.OnLapse.Should().Equal(new NoticeSpec("b", "supervisor"));

    [Theory]
    [InlineData("startsAt=\"received\"", "", "clock.start")]
    [InlineData("startsAt=\"received\"", "startsAt=\"received\" startsOn=\"work\"", "clock.start")]
    [InlineData("startsAt=\"received\"", "startsAt=\"begun\"", "clock.milestone")]
    [InlineData("stopsAt=\"decided notified\"", "stopsAt=\"decided told\"", "clock.milestone")]
    [InlineData("stopsAt=\"decided notified\" stopsOn=\"work\"", "", "clock.stop")]
    [InlineData("stopsOn=\"work\"", "stopsOn=\"wrok\"", "clock.element")]
    [InlineData("while=\"work\"", "while=\"wrok\"", "clock.element")]
    [InlineData("id=\"waiting\"", "id=\"lab\"", "clock.duplicate")]
    [InlineData("id=\"own\"", "id=\"work\"", "clock.duplicate")]
    [InlineData("kind=\"statutory\"", "kind=\"legal\"", "permit.bad-value")]
    [InlineData("share=\"75\"", "share=\"100\"", "permit.bad-value")]
    [InlineData("share=\"75\"", "share=\"0\"", "permit.bad-value")]
    [InlineData("share=\"75\"", "", "permit.missing-attribute")]
    [InlineData("maxCount=\"2\"", "maxCount=\"-2\"", "permit.bad-value")]
    [InlineData("period=\"P5D\"", "period=\"P0D\"", "permit.bad-value")]
    [InlineData("from=\"2027-01-01\"", "from=\"2570-13-01\"", "permit.bad-value")]
    [InlineData("effect=\"deemed-granted\"", "effect=\"granted\"", "permit.bad-value")]
    [InlineData("cite=\"PHA s.99\"", "", "permit.missing-attribute")]
    [InlineData("<permit:lapse template", "<permit:colour/><permit:lapse template", "permit.unknown-element")]
    [InlineData("<permit:extension ", "<permit:extension maxCount=\"1\" period=\"P1D\" role=\"licensor\" cite=\"x\"/><permit:extension ", "permit.repeated-element")]
    public void A_fault_in_a_clock_is_found(string good, string bad, string rule)
    {
        Good.Should().Contain(good);

        FindingsOf(With(Good.Replace(good, bad, StringComparison.Ordinal))).Should().ContainSingle().Which.Rule.Should().Be(rule);
    }

    [Fact]
    public void What_surely_and_what_possibly_happened_follows_splits_joins_and_loops()
    {
        var model = ModelOf(
            Start() + """<bpmn:exclusiveGateway id="choice" default="c2"/>""" + UserTask("a", Doer + """<permit:milestone name="complete"/>""") + UserTask("b")
            + """<bpmn:exclusiveGateway id="merge"/>""" + UserTask("last") + End()
            + Flow("s", "start", "choice") + Flow("c1", "choice", "a", "true") + Flow("c2", "choice", "b")
            + Flow("ma", "a", "merge") + Flow("mb", "b", "merge") + Flow("l", "merge", "last") + Flow("e", "last", "end"));
        FlowFacts.Fact complete = new(FlowFacts.FactKind.Reached, "complete"), entered = new(FlowFacts.FactKind.Entered, "choice");
        var facts = new FlowFacts(model, [complete, entered]);

        facts.IsSureBefore("last", complete).Should().BeFalse();
        facts.IsPossibleBefore("last", complete).Should().BeTrue();
        facts.IsPossibleBefore("b", complete).Should().BeFalse();
        facts.IsSureBefore("last", entered).Should().BeTrue();
    }

    private static string With(string extension) =>
        $"<bpmn:extensionElements>{extension}</bpmn:extensionElements>" + Start() + UserTask("work") + End() + Flow("f", "start", "work") + Flow("g", "work", "end");

    private static ProcessModel ModelOf(string parts)
    {
        var (model, findings) = Read(Process(parts));
        return model ?? throw new InvalidOperationException(string.Join('\n', findings.Select(f => f.Message.En)));
    }
}
