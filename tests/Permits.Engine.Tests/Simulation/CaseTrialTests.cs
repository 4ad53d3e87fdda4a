using System.Collections.Immutable;
using System.Text.Json;
using FluentAssertions;
using NodaTime;
using Permits.Engine.Tests.Packages;
using Permits.Engine.Tests.Support;
using Xunit;

namespace Permits.Engine.Tests.Simulation;

/// <summary>"What if it were filed on …" on the published food-premises package.</summary>
public class CaseTrialTests
{
    private const string Filing = """
        {"applicantKind":"person","applicantName":"สมชาย ใจดี","nationalId":"1101700230708","phone":"0812345678","premisesName":"ครัวสมชาย",
         "activity":["sell"],"areaSqm":250,"workers":5,"premisesHeldAs":"owned","houseNo":"1","subdistrict":"ในเมือง","district":"เมือง",
         "province":"สงขลา","postcode":"90000","declaration":true}
        """;

    private const string Examined = """
        {"complete":"check","outcome":"complete"},
        {"advance":"P2D"},
        {"complete":"review","with":{"lawMet":"yes","reviewNotes":"ถูกต้อง"}},
        {"complete":"inspect","with":{"inspectedOn":"2025-03-12","premisesMatch":"yes","findings":"สะอาด"}},
        {"complete":"opinion","with":{"recommendation":"grant","opinionText":"เห็นควรอนุญาต"}}
        """;

    private static readonly PermitPackage Food = PackageReader.Read(RealPackages.Food).Package!;

    [Fact]
    public void A_case_is_tried_from_filing_to_grant_with_every_milestone_at_its_instant()
    {
        var tried = Try($$"""[{{Examined}}, {"complete":"decide","outcome":"grant"}, {"advanceTo":"2025-03-13T09:00:00+07:00"}, {"complete":"notify","with":{"letterNo":"สข 1/2568"} }]""");

        tried.Stopped.Should().BeNull();
        tried.State.Result.Should().Be("granted");
        tried.State.Milestones.Should().BeEquivalentTo(new Dictionary<string, Instant>
        {
            ["received"] = Scenario.Local("2025-03-10T10:00"),
            ["complete"] = Scenario.Local("2025-03-10T10:00"),
            ["decided"] = Scenario.Local("2025-03-12T10:00"),
            ["notified"] = Scenario.Local("2025-03-13T09:00"),
            ["closed"] = Scenario.Local("2025-03-13T09:00"),
        });
        tried.State.Permit!.ValidTo.Should().Be(new LocalDate(2026, 3, 12));
        tried.Letters.Select(l => (l.Template, l.To, l.Element)).Should().Equal(
            ("received", "applicant", "filed"), ("complete", "applicant", "documentsComplete"), ("granted", "applicant", "endGranted"));
        tried.Tasks.Should().BeEmpty();
        tried.ActiveElements.Should().BeEmpty();
    }

    [Fact]
    public void Open_tasks_are_told_with_who_does_them_by_when_and_how_they_end()
    {
        var tried = Try("[]");

        var task = tried.Tasks.Should().ContainSingle().Subject;
        (task.Task.ElementId, task.Task.Role, task.Form).Should().Be(("check", "receiving-officer", "completeness"));
        task.Outcomes.Select(o => o.Id).Should().Equal("complete", "defects");
        task.Clock!.Deadline.Due.Should().Be(Scenario.Local("2025-03-11T16:30"));
        task.Clock.Derivation.Basis.Should().NotBeEmpty();
        tried.ActiveElements.Should().Equal("check");
    }

    [Fact]
    public void An_electronic_filing_outside_office_hours_counts_as_received_at_the_next_opening()
    {
        // 12 April 2025 is a Saturday, and Songkran follows it.
        CaseTrial.Run(Food, Scenario.Calendar, Scenario.Local("2025-04-12T22:00"), true, JsonElement.Parse(Filing), []).State.ReceivedAt.Should().Be(Scenario.Local("2025-04-17T08:30"));
        CaseTrial.Run(Food, Scenario.Calendar, Scenario.Local("2025-04-12T22:00"), false, JsonElement.Parse(Filing), []).State.ReceivedAt.Should().Be(Scenario.Local("2025-04-12T22:00"));
    }

    [Fact]
    public void The_table_that_recommends_an_outcome_is_told_with_the_rules_that_matched()
    {
        var tried = Try($"[{Examined}]");

        var hit = tried.Decisions.Should().ContainSingle().Subject;
        (hit.Element, hit.Decision, hit.Value.GetString()).Should().Be(("decide", "recommendation", "grant"));
        hit.Tables.Should().ContainSingle().Which.Rules.Should().Equal(4);
        tried.Tasks.Single().Task.Recommended!.Outcome.Should().Be("grant");
    }

    [Fact]
    public void What_lies_ahead_on_a_clock_is_told_and_comes_about_at_its_own_instant_when_time_passes()
    {
        var before = Try("""[{"complete":"check","outcome":"complete"}]""");
        var clock = before.Clocks.Single(c => c.Clock.Spec == "facilitation-act-2558/consideration");
        clock.Warnings.Should().ContainSingle().Which.Notices.Should().ContainSingle().Which.Template.Should().Be("due-soon");
        clock.OnLapse.Select(l => l.En).Should().Contain("The letter escalation goes to the supervisor.").And.Contain(l => l.StartsWith('“') && l.EndsWith("” starts.", StringComparison.Ordinal));
        before.Clocks.Single(c => c.Element == "inspectionReminder").OnLapse.Should().Equal(new LocalText("กระบวนงานเดินต่อที่ “แจ้งหัวหน้าแล้ว”", "The flow goes on at “Supervisor told”."));

        var after = Try("""[{"complete":"check","outcome":"complete"},{"advance":"P60D"}]""");
        after.State.Breaches.Values.Should().Contain(b => b.Due == clock.Clock.Deadline.Due);
        after.Events.Select(e => e.Event).OfType<ClockBreached>().Should().Contain(b => b.ClockId == clock.Clock.Id && b.At == clock.Clock.Deadline.Due);
        after.Letters.Should().Contain(l => l.Template == "due-soon" && l.At == clock.Warnings[0].At);
        after.Tasks.Where(t => t.Task.ElementId is null).Should().NotBeEmpty().And.OnlyContain(t => t.NeedsReason);

        var duty = after.Tasks.First(t => t.Task.ElementId is null).Task.Id;
        var told = Try($$"""[{"complete":"check","outcome":"complete"},{"advance":"P60D"},{"complete":"{{duty}}","reason":"รอผลตรวจ"}]""");
        told.Stopped.Should().BeNull();
        told.Letters.Where(l => l.Reason == "รอผลตรวจ").Should().NotBeEmpty();
    }

    [Fact]
    public void A_refused_act_stops_the_trial_with_the_case_as_it_stood()
    {
        var before = Try($"[{Examined}]");
        var tried = Try($$"""[{{Examined}}, {"complete":"decide","outcome":"refuse"}, {"advance":"P1D"}]""");

        tried.Stopped!.Act.Should().Be(5);
        tried.Stopped.Problems.Should().Contain(p => p.Code == "task.reason-missing");
        Told(tried).Should().Be(Told(before));
        Try("""[{"complete":"decide"}]""").Stopped!.Problems.Should().ContainSingle().Which.Code.Should().Be("trial.no-task");
    }

    [Fact]
    public void A_filing_with_problems_is_refused_before_any_act()
    {
        var tried = CaseTrial.Run(Food, Scenario.Calendar, Scenario.Local("2025-03-10T10:00"), true, JsonElement.Parse("""{"areaSqm":"much"}"""), []);

        tried.Stopped!.Act.Should().BeNull();
        tried.Stopped.Problems.Should().Contain(p => p.Path == "areaSqm");
        tried.State.Should().BeSameAs(CaseState.None);
    }

    [Fact]
    public void Four_eyes_are_kept_by_another_stand_in_of_the_same_role()
    {
        var files = RealPackages.Food.Replace("process.bpmn", "role=\"receiving-officer\" form=\"review\"", "role=\"receiving-officer\" form=\"review\" notSamePersonAs=\"check\"");
        var tried = CaseTrial.Run(PackageReader.Read(files).Package!, Scenario.Calendar, Scenario.Local("2025-03-10T10:00"), true, JsonElement.Parse(Filing), Acts($"[{Examined}]"));

        tried.Stopped.Should().BeNull();
        tried.State.DoneBy["check"].Should().Be("trial-receiving-officer-1");
        tried.State.DoneBy["review"].Should().Be("trial-receiving-officer-2");
    }

    [Fact]
    public void A_clock_is_extended_as_its_Act_allows_and_no_further()
    {
        const string Extend = """{"extend":"facilitation-act-2558/consideration","reason":"ตรวจซ้ำ"}""";
        var tried = Try($$"""[{"complete":"check","outcome":"complete"}, {{Extend}}, {{Extend}}, {{Extend}}]""");

        tried.Stopped!.Act.Should().Be(3, "the manual allows two");
        tried.Clocks.Single(c => c.Clock.Spec == "facilitation-act-2558/consideration").Clock.Extensions.Should().HaveCount(2);
    }

    [Fact]
    public void Time_goes_forward_only_and_not_beyond_bounds()
    {
        Try("""[{"advanceTo":"2025-03-01T09:00:00+07:00"}]""").Stopped!.Problems.Single().Code.Should().Be("trial.time-goes-back");
        Try("""[{"advance":"P11Y"}]""").Stopped!.Problems.Single().Code.Should().Be("trial.too-far");
        Try("""[{"advance":"P2147483647Y"}]""").Stopped!.Problems.Single().Code.Should().Be("trial.too-far");
    }

    [Fact]
    public void The_same_input_gives_the_same_answer()
    {
        var acts = $$"""[{{Examined}}, {"advance":"P40D"}]""";
        Told(Try(acts)).Should().Be(Told(Try(acts)));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""[{"complete":"check","advance":"P1D"}]""")]
    [InlineData("""[{"complete":7}]""")]
    [InlineData("""[{"complete":"check","extra":1}]""")]
    [InlineData("""[{"advance":"soon"}]""")]
    [InlineData("""[{"advanceTo":"2025-03-12"}]""")]
    [InlineData("""[{}]""")]
    public void Acts_that_say_nothing_clear_are_refused(string acts) => TrialActReader.Read(JsonElement.Parse(acts)).IsOk.Should().BeFalse();

    [Fact]
    public void What_is_not_simulated_is_said() => TrialLimits.All.Should().HaveCountGreaterThan(5).And.OnlyContain(l => l.Th != l.En);

    private static ImmutableArray<TrialAct> Acts(string json) => TrialActReader.Read(JsonElement.Parse(json)).Value;

    private static TriedCase Try(string acts) => CaseTrial.Run(Food, Scenario.Calendar, Scenario.Local("2025-03-10T10:00"), true, JsonElement.Parse(Filing), Acts(acts));

    private static string Told(TriedCase tried) => string.Join('\n', tried.Events.Select(e => $"{e.Element} {e.By.Id} {EventJson.Write(e.Event)}").Append(EventJson.Write(tried.State)).Append(tried.Now.ToString()));
}
