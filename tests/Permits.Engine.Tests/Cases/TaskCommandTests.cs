using System.Text.Json;
using FluentAssertions;
using Permits.Engine.Tests.Support;
using Xunit;

namespace Permits.Engine.Tests.Cases;

/// <summary>Who may do what with a task.</summary>
public class TaskCommandTests
{
    [Fact]
    public void Claim_of_a_task_another_holds_is_refused()
    {
        var scenario = Scenario.Filed(Models.Permit);
        var task = scenario.Task("check").Id;
        scenario.Accept(People.Officer1, new ClaimTask(task)).Should().Equal(new TaskClaimed(task, "officer1", "officer1") { At = scenario.Now });

        scenario.Refusal(People.Officer2, new ClaimTask(task)).Should().Be("task.claimed-by-other");
    }

    [Fact]
    public void Claim_needs_the_role_in_the_cases_own_office()
    {
        var scenario = Scenario.Filed(Models.Permit);
        var task = scenario.Task("check").Id;

        scenario.Refusal(People.OtherOffice, new ClaimTask(task)).Should().Be("task.role-missing");
        scenario.Refusal(People.Supervisor, new ClaimTask(task)).Should().Be("task.role-missing");
        scenario.Refusal(People.Applicant, new ClaimTask(task)).Should().Be("task.role-missing");
    }

    [Fact]
    public void Claim_or_completion_of_a_task_that_never_was_is_told_from_one_that_has_ended()
    {
        var scenario = Scenario.Filed(Models.Permit);
        var check = scenario.Task("check");
        scenario.Do(People.Officer1, check, "complete");

        scenario.Refusal(People.Officer1, new ClaimTask("TST-2568-000001.T999")).Should().Be("task.not-found");
        scenario.Refusal(People.Officer1, new ClaimTask(check.Id)).Should().Be("task.already-ended");
        scenario.Refusal(People.Officer1, Scenario.Complete(check, "complete")).Should().Be("task.already-ended");
    }

    [Fact]
    public void Unclaimed_task_can_be_claimed_by_another()
    {
        var scenario = Scenario.Filed(Models.Permit);
        var task = scenario.Task("check").Id;
        scenario.Accept(People.Officer1, new ClaimTask(task));

        scenario.Refusal(People.Officer2, new UnclaimTask(task)).Should().Be("task.claimed-by-other");
        scenario.Accept(People.Officer1, new UnclaimTask(task));

        scenario.Accept(People.Officer2, new ClaimTask(task));
        scenario.Task("check").AssigneeId.Should().Be("officer2");
    }

    [Fact]
    public void Completion_needs_a_claim_by_the_same_officer()
    {
        var scenario = Scenario.Filed(Models.Permit);
        var task = scenario.Task("check");

        scenario.Refusal(People.Officer1, Scenario.Complete(task, "complete")).Should().Be("task.not-claimed");
        scenario.Accept(People.Officer2, new ClaimTask(task.Id));
        scenario.Refusal(People.Officer1, Scenario.Complete(task, "complete")).Should().Be("task.claimed-by-other");
    }

    [Fact]
    public void Officer_who_lost_the_role_after_claiming_cannot_complete()
    {
        var scenario = Scenario.Filed(Models.Permit);
        var task = scenario.Task("check");
        scenario.Accept(People.Officer1, new ClaimTask(task.Id));

        scenario.Refusal(People.Officer1 with { Posts = [] }, Scenario.Complete(task, "complete")).Should().Be("task.role-missing");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("done")]
    [InlineData("Complete")]
    public void Outcome_that_the_task_does_not_offer_is_refused(string? outcome)
    {
        var scenario = Scenario.Filed(Models.Permit);
        scenario.Accept(People.Officer1, new ClaimTask(scenario.Task("check").Id));

        scenario.Refusal(People.Officer1, Scenario.Complete(scenario.Task("check"), outcome)).Should().Be("task.outcome-unknown");
    }

    [Theory]
    [InlineData("refuse", null, "task.reason-missing")]
    [InlineData("refuse", "  ", "task.reason-missing")]
    [InlineData("refuse", "ไม่ถูกสุขลักษณะ", null)]
    [InlineData("grant", null, null)]
    public void Adverse_outcome_needs_its_written_reason(string outcome, string? reason, string? refusal)
    {
        var scenario = ReadyToDecide(People.Officer2);
        scenario.Accept(People.Supervisor, new ClaimTask(scenario.Task("decide").Id));

        scenario.Refusal(People.Supervisor, Scenario.Complete(scenario.Task("decide"), outcome, reason: reason)).Should().Be(refusal);
    }

    [Fact]
    public void Applicant_does_the_applicants_task_without_a_claim_and_nobody_else_can()
    {
        var scenario = Scenario.Filed(Models.Permit);
        scenario.Do(People.Officer1, "check", "defects", data: """{"correctionDays":5}""");
        var task = scenario.Task("correct");

        scenario.Refusal(People.Stranger, Scenario.Complete(task)).Should().Be("task.applicant-only");
        scenario.Refusal(People.Everything, Scenario.Complete(task)).Should().Be("task.applicant-only");
        scenario.Refusal(People.Applicant, new ClaimTask(task.Id)).Should().Be("task.no-claim-needed");
        scenario.Refusal(People.Supervisor, new ReassignTask(task.Id, People.Officer1, "เหตุ")).Should().Be("task.applicant-only");
        scenario.Accept(People.Applicant, Scenario.Complete(task));
        scenario.Task("check").Should().NotBeNull();
    }

    [Fact]
    public void Examiner_can_neither_claim_nor_be_given_the_decision()
    {
        var scenario = ReadyToDecide(People.Everything);
        var decide = scenario.Task("decide").Id;

        scenario.Refusal(People.Everything, new ClaimTask(decide)).Should().Be("task.four-eyes");
        scenario.Refusal(People.Supervisor, new ReassignTask(decide, People.Everything, "เหตุ")).Should().Be("task.four-eyes");
        scenario.Accept(People.Supervisor, new ClaimTask(decide));
    }

    [Fact]
    public void Decider_who_examines_after_claiming_the_decision_cannot_complete_it()
    {
        var model = new ModelBuilder()
            .Start().Parallel("split").Task("inspect", Roles.Inspector).Task("decide", Roles.Licensor, notSameAs: ["inspect"]).Parallel("join").End("end")
            .Line("start", "split", "inspect", "join", "end").Line("split", "decide", "join").Build();
        var scenario = Scenario.Filed(model);
        scenario.Accept(People.Everything, new ClaimTask(scenario.Task("decide").Id));
        scenario.Do(People.Everything, "inspect");

        scenario.Refusal(People.Everything, Scenario.Complete(scenario.Task("decide"))).Should().Be("task.four-eyes");
    }

    [Fact]
    public void Supervisor_reassigns_with_a_reason_to_somebody_who_may_do_it()
    {
        var scenario = Scenario.Filed(Models.Permit);
        var task = scenario.Task("check").Id;
        scenario.Accept(People.Officer1, new ClaimTask(task));

        scenario.Refusal(People.Officer2, new ReassignTask(task, People.Officer2, "ลาป่วย")).Should().Be("task.role-missing");
        scenario.Refusal(People.Supervisor, new ReassignTask(task, People.Officer2, "")).Should().Be("task.reason-missing");
        scenario.Refusal(People.Supervisor, new ReassignTask(task, People.Officer1, "ลาป่วย")).Should().Be("task.same-assignee");
        scenario.Refusal(People.Supervisor, new ReassignTask(task, People.OtherOffice, "ลาป่วย")).Should().Be("task.role-missing");
        scenario.Accept(People.Supervisor, new ReassignTask(task, People.Officer2, "ลาป่วย")).Should().Equal(
            new TaskReassigned(task, "officer1", "officer2", "officer2", "ลาป่วย") { At = scenario.Now });
        scenario.Task("check").AssigneeId.Should().Be("officer2");
    }

    [Fact]
    public void Filing_for_somebody_else_takes_a_receiving_officer_of_the_office()
    {
        var scenario = new Scenario(Models.Define(Models.OneTask));

        scenario.Refusal(People.Stranger, Scenario.Filing()).Should().Be("application.not-the-applicant");
        scenario.Refusal(People.OtherOffice, Scenario.Filing()).Should().Be("application.not-the-applicant");
        scenario.Accept(People.Officer1, Scenario.Filing());
    }

    [Fact]
    public void Filing_is_checked_against_form_and_manual_with_every_problem_at_once()
    {
        var scenario = new Scenario(Models.Define(Models.OneTask));
        var filing = Scenario.Filing();
        var stray = new FiledDocument("passport", "p.pdf", "application/pdf", new string('0', 64), 1);

        scenario.Try(People.Applicant, filing with { Data = JsonElement.Parse("""{"areaSqm":"x","more":1}"""), Documents = [stray] })
            .Problems.Select(p => p.Path).Should().BeEquivalentTo("areaSqm", "more", "passport");
        scenario.Refusal(People.Applicant, filing with { Data = JsonElement.Parse("""{"areaSqm":1001}""") }).Should().Be("documents.missing");
        scenario.Log.Should().BeEmpty();
        scenario.Accept(People.Applicant, filing with { Data = JsonElement.Parse("""{"areaSqm":1001}"""), Documents = [stray with { DocumentId = "plan" }] });
    }

    [Fact]
    public void Completion_is_checked_against_the_tasks_form_and_the_manuals_papers()
    {
        var scenario = Scenario.Filed(Models.Permit);
        var task = scenario.Task("check");
        scenario.Accept(People.Officer1, new ClaimTask(task.Id));
        var stray = new FiledDocument("passport", "p.pdf", "application/pdf", new string('0', 64), 1);

        scenario.Try(People.Officer1, Scenario.Complete(task, "complete", """{"score":1}""") with { Documents = [stray] })
            .Problems.Select(p => p.Path).Should().BeEquivalentTo("score", "passport");
        scenario.State.Tasks.Should().ContainKey(task.Id);
    }

    [Fact]
    public void Only_a_supervisor_of_the_office_explains_a_breach_and_may_correct_himself()
    {
        var scenario = Scenario.Filed(Models.Permit);
        scenario.PassTimeTo("2025-03-14T16:30");
        var breach = scenario.State.Breaches.Keys.Single();

        scenario.Refusal(People.Officer1, new ExplainBreach(breach, "workload", "")).Should().Be("task.role-missing");
        scenario.Refusal(People.Supervisor, new ExplainBreach(breach, "other", " ")).Should().Be("task.reason-missing");
        scenario.Refusal(People.Supervisor, new ExplainBreach("TST-2568-000001.B999", "workload", "")).Should().Be("breach.not-found");
        scenario.Accept(People.Supervisor, new ExplainBreach(breach, "workload", ""));
        scenario.Accept(People.Supervisor, new ExplainBreach(breach, "other", "ไฟฟ้าดับ"));
        scenario.State.Breaches[breach].Should().BeEquivalentTo(new { ReasonCode = "other", ReasonText = "ไฟฟ้าดับ" });
    }

    [Fact]
    public void Notice_is_tried_until_it_is_delivered_once_by_the_outbox_alone()
    {
        var scenario = Scenario.Filed(Models.Permit);
        scenario.Do(People.Officer1, "check", "complete");
        var notice = scenario.State.Notices.Keys.Single();

        scenario.Refusal(People.Officer1, new RecordDelivery(notice, "mail", null)).Should().Be("notice.system-only");
        scenario.Refusal(Actor.System, new RecordDelivery("TST-2568-000001.N999", "mail", null)).Should().Be("notice.not-found");
        scenario.Accept(Actor.System, new RecordDelivery(notice, "mail", "timeout"));
        scenario.State.Notices[notice].Should().BeEquivalentTo(new { Attempts = 1, DeliveredAt = (NodaTime.Instant?)null });
        scenario.Accept(Actor.System, new RecordDelivery(notice, "mail", null));
        scenario.State.Notices[notice].DeliveredAt.Should().Be(scenario.Now);
        scenario.Refusal(Actor.System, new RecordDelivery(notice, "mail", null)).Should().Be("notice.already-delivered");
    }

    [Fact]
    public void Every_refusal_speaks_Thai_and_English_and_says_what_was_expected()
    {
        var refusals = typeof(Decider).Assembly.GetType("Permits.Engine.Running.Refusals")!.GetMethods()
            .Where(m => m.IsStatic && m.ReturnType == typeof(Problem) && m.GetParameters().All(p => p.ParameterType == typeof(string)))
            .Select(m => (Problem)m.Invoke(null, [.. m.GetParameters().Select(_ => (object?)Roles.Supervisor)])!)
            .ToList();

        refusals.Should().HaveCountGreaterThan(20);
        refusals.Should().OnlyContain(p => p.Message.Th != p.Message.En && p.Message.En.StartsWith("Expected ") && p.Message.En.EndsWith('.'));
        refusals.Select(p => p.Code).Should().OnlyHaveUniqueItems();
    }

    private static Scenario ReadyToDecide(Actor inspector)
    {
        var scenario = Scenario.Filed(Models.Permit);
        scenario.Do(People.Officer1, "check", "complete");
        scenario.Do(People.Officer1, "review");
        scenario.Do(inspector, "inspect");
        return scenario;
    }
}
