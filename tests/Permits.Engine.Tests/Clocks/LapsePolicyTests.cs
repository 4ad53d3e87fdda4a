using System.Collections.Immutable;
using FluentAssertions;
using NodaTime;
using Permits.Bpmn;
using Permits.Engine.Tests.Support;
using Xunit;

namespace Permits.Engine.Tests.Clocks;

/// <summary>
/// What a lapse does to the case, by statute and by day of receipt. Under the Licensing Facilitation Act it is recorded and told (LFA s.10);
/// a law that lets silence settle the outcome never closes a case by itself: an officer attests or disputes it.
/// </summary>
public class LapsePolicyTests
{
    private static readonly LapsePolicy Today = new(new LocalDate(2015, 7, 21), LapseEffect.Notify, "LFA s.10 para 2", Roles.Licensor);
    private static readonly LapsePolicy Granted = new(new LocalDate(2025, 3, 1), LapseEffect.DeemedGranted, "successor bill", Roles.Licensor);

    [Fact]
    public void Under_todays_policy_a_lapse_is_recorded_and_nothing_is_deemed()
    {
        var scenario = Lapsed([Today]);

        scenario.State.Deemed.Should().BeNull();
        scenario.State.Breaches.Should().NotBeEmpty();
        scenario.State.ClosedAt.Should().BeNull();
    }

    [Fact]
    public void Policy_of_a_later_day_does_not_reach_applications_received_before_it()
    {
        Lapsed([Today, Granted with { From = new LocalDate(2025, 3, 14) }]).State.Deemed.Should().BeNull();
        Lapsed([Today, Granted with { From = new LocalDate(2025, 3, 13) }]).State.Deemed.Should().NotBeNull();
    }

    [Fact]
    public void Deemed_outcome_is_stated_at_the_lapse_and_waits_for_attestation_by_the_officer_the_law_names()
    {
        var scenario = Lapsed([Today, Granted]);

        scenario.State.Deemed.Should().BeEquivalentTo(new { Effect = LapseEffect.DeemedGranted, Cite = "successor bill", IsAttested = (bool?)null });
        scenario.State.Deemed!.At.Should().Be(Scenario.Local("2025-04-12T16:30"));
        scenario.State.Breaches.Values.Should().Contain(b => b.ClockId == scenario.State.Deemed.ClockId);
        Attestation(scenario).Role.Should().Be(Roles.Licensor);
        scenario.State.ClosedAt.Should().BeNull();
        scenario.PassTimeTo("2025-12-01T10:00");
        scenario.State.ClosedAt.Should().BeNull("silence never closes a case");
    }

    [Fact]
    public void Attested_outcome_ends_the_case_with_it_and_tells_the_applicant()
    {
        var scenario = Lapsed([Granted]);

        scenario.At("2025-04-13T10:00").Do(People.Supervisor, Attestation(scenario), "attest");

        scenario.State.Result.Should().Be("deemed-granted");
        scenario.State.Deemed!.IsAttested.Should().BeTrue();
        scenario.State.Should().Match<CaseState>(s => s.Tasks.IsEmpty && s.Active.IsEmpty && s.Waiting.IsEmpty);
        scenario.State.Milestones.Keys.Should().Contain(["decided", "notified", "closed"]);
        scenario.State.Clocks.Values.Should().NotContain(c => c.IsLive);
        scenario.Of<NoticeQueued>().Should().ContainSingle(n => n.Template == "deemed-granted" && n.To == Roles.Applicant);
    }

    [Fact]
    public void Deemed_refusal_ends_the_case_as_deemed_refused()
    {
        var scenario = Lapsed([Granted with { Effect = LapseEffect.DeemedRefused }]);

        scenario.Do(People.Supervisor, Attestation(scenario), "attest");

        scenario.State.Result.Should().Be("deemed-refused");
    }

    [Fact]
    public void Disputed_outcome_lets_the_case_go_on_and_keeps_the_breach()
    {
        var scenario = Lapsed([Granted]);

        scenario.Do(People.Supervisor, Attestation(scenario), "dispute", reason: "มีคำสั่งก่อนพ้นกำหนด");

        scenario.State.Deemed!.IsAttested.Should().BeFalse();
        scenario.State.Should().Match<CaseState>(s => s.ClosedAt == null && s.Breaches.Count > 0 && !s.Active.IsEmpty);
        scenario.State.Tasks.Values.Should().Contain(t => t.ElementId == "review");
    }

    [Fact]
    public void Late_decision_is_refused_until_the_outcome_is_disputed()
    {
        var scenario = Lapsed([Granted]);
        scenario.Do(People.Officer1, "review");
        scenario.Do(People.Officer2, "inspect");
        scenario.Accept(People.Supervisor, new ClaimTask(scenario.Task("decide").Id));

        scenario.Refusal(People.Supervisor, Scenario.Complete(scenario.Task("decide"), "grant")).Should().Be("task.deemed-unsettled");

        scenario.Do(People.Supervisor, Attestation(scenario), "dispute", reason: "มีคำสั่งก่อนพ้นกำหนด");
        scenario.Accept(People.Supervisor, Scenario.Complete(scenario.Task("decide"), "grant"));
        scenario.State.Milestones.Keys.Should().Contain("decided");
    }

    [Fact]
    public void Dispute_without_reason_is_refused()
    {
        var scenario = Lapsed([Granted]);
        var task = Attestation(scenario);
        scenario.Accept(People.Supervisor, new ClaimTask(task.Id));

        scenario.Refusal(People.Supervisor, Scenario.Complete(task, "dispute")).Should().Be("task.reason-missing");
    }

    [Fact]
    public void Attestation_by_another_officer_is_refused()
    {
        var scenario = Lapsed([Granted]);

        scenario.Refusal(People.Officer1, new ClaimTask(Attestation(scenario).Id)).Should().Be("task.role-missing");
    }

    private static OpenTask Attestation(Scenario scenario) => scenario.DutyTasks.Single(t => t.ClockId == scenario.State.Deemed!.ClockId);

    /// <summary>A case whose consideration has lapsed under the policies given.</summary>
    private static Scenario Lapsed(ImmutableArray<LapsePolicy> policies)
    {
        var clocks = Models.Statute.Clocks.Select(c => c.Id == "consideration" ? c with { Terms = c.Terms with { Policies = policies } } : c);
        var scenario = new Scenario(Models.Define(Models.Permit, statutes: [Models.Statute with { Clocks = [.. clocks] }])).At("2025-03-13T10:00");
        scenario.Accept(People.Applicant, Scenario.Filing());
        scenario.Do(People.Officer1, "check", "complete");
        scenario.PassTimeTo("2025-04-12T16:30");
        return scenario;
    }
}
