using FluentAssertions;
using Permits.Engine.Tests.Packages;
using Permits.Engine.Tests.Support;
using Xunit;

namespace Permits.Engine.Tests.Duties;

/// <summary>R6 (LFA s.8 para 3): after "complete" no further papers and nothing that rests on incompleteness, unless the licensor finds fault.</summary>
public sealed class R06BarAfterCompleteTests
{
    private static readonly FindFault Negligence = new(Fault.Negligence, "ขาดหนังสือรับรอง", true, "วน 12/2568");

    [Fact]
    public void Refusal_for_incompleteness_is_barred()
    {
        var scenario = DutyModels.AtDecision();

        var refused = scenario.Try(People.Supervisor, Scenario.Complete(scenario.Task("decide"), "refuse-incomplete", DutyModels.Order));

        refused.Problems.Should().ContainSingle().Which.Should().Match<Problem>(p => p.Code == "completeness.barred" && p.Law == "LFA s.8 para 3");
    }

    [Fact]
    public void Refusal_on_the_merits_is_not_barred()
    {
        var scenario = DutyModels.AtDecision();

        scenario.Accept(People.Supervisor, Scenario.Complete(scenario.Task("decide"), "refuse", DutyModels.Order));

        scenario.State.Result.Should().Be("refused");
    }

    [Fact]
    public void Papers_asked_of_the_applicant_are_barred()
    {
        var scenario = DutyModels.AtDecision();

        scenario.Refusal(People.Supervisor, Scenario.Complete(scenario.Task("decide"), "ask")).Should().Be("completeness.barred");
        scenario.State.Tasks.Values.Should().NotContain(t => t.ElementId == "askMore");
    }

    [Fact]
    public void Before_complete_the_record_and_the_correction_are_open()
    {
        var scenario = DutyModels.Filed();

        scenario.Do(People.Officer1, "check", "defects", DutyModels.Record);

        scenario.State.Tasks.Values.Should().ContainSingle(t => t.ElementId == "correct");
    }

    [Fact]
    public void Record_of_defects_is_barred_too()
    {
        // A second branch completes the application while the check is still open.
        var process = new ModelBuilder()
            .Start().Parallel("split").Event("complete", "complete").End("done")
            .Task("check", Roles.ReceivingOfficer, outcomes: ["complete", "defects"], form: "check").End("end")
            .Line("start", "split", "complete", "done").Line("split", "check", "end").Build();
        var check = (Permits.Bpmn.UserTask)process.Node("check");
        var definition = DutyModels.Define();
        definition = definition with
        {
            Package = definition.Package with
            {
                Process = process with
                {
                    Nodes = process.Nodes.SetItem("check", check with { Outcomes = [check.Outcomes[0], check.Outcomes[1] with { RecordsDefects = true }] }),
                },
            },
        };
        var scenario = new Scenario(definition);
        scenario.Accept(People.Applicant, Scenario.Filing());
        scenario.Accept(People.Officer1, new ClaimTask(scenario.Task("check").Id));

        scenario.Refusal(People.Officer1, Scenario.Complete(scenario.Task("check"), "defects", DutyModels.Record)).Should().Be("completeness.barred");
    }

    [Fact]
    public void Finding_of_fault_lets_one_act_through_and_is_kept_with_the_file_it_is_answered_in()
    {
        var scenario = DutyModels.AtDecision();
        scenario.Accept(People.Supervisor, Negligence);

        scenario.Accept(People.Supervisor, Scenario.Complete(scenario.Task("decide"), "refuse-incomplete", DutyModels.Order));

        scenario.State.Result.Should().Be("refused");
        scenario.Of<FaultFound>().Should().ContainSingle(f => f.CaseFile == "วน 12/2568" && f.Fault == Fault.Negligence && f.LicensorName == "supervisor1");
        scenario.Of<FaultFindingUsed>().Should().ContainSingle(u => u.ElementId == "decide" && u.Outcome == "refuse-incomplete");
    }

    [Fact]
    public void Finding_of_fault_is_used_up_by_the_first_act()
    {
        var scenario = DutyModels.AtDecision();
        scenario.Accept(People.Supervisor, Negligence);
        scenario.Accept(People.Supervisor, Scenario.Complete(scenario.Task("decide"), "ask"));
        scenario.Do(People.Applicant, "askMore", data: """{"note":"ส่งแล้ว"}""");
        scenario.Accept(People.Supervisor, new ClaimTask(scenario.Task("decide").Id));

        scenario.Of<FaultFindingUsed>().Should().ContainSingle(u => u.ElementId == "askMore" && u.Outcome == null);
        scenario.Refusal(People.Supervisor, Scenario.Complete(scenario.Task("decide"), "refuse-incomplete", DutyModels.Order)).Should().Be("completeness.barred");
    }

    [Fact]
    public void Only_the_licensor_finds_fault() =>
        DutyModels.AtDecision().Refusal(People.Officer1, Negligence).Should().Be("task.role-missing");

    [Theory]
    [InlineData("ขาดหนังสือรับรอง", false, "วน 12/2568", "fault.approval-possible")]
    [InlineData(" ", true, "วน 12/2568", "task.reason-missing")]
    [InlineData("ขาดหนังสือรับรอง", true, " ", "fault.case-file-missing")]
    public void Finding_without_what_the_act_asks_is_refused(string reason, bool impossible, string caseFile, string code) =>
        DutyModels.AtDecision().Refusal(People.Supervisor, new FindFault(Fault.Dishonesty, reason, impossible, caseFile)).Should().Be(code);

    [Fact]
    public void Finding_before_complete_or_while_one_is_unused_is_refused()
    {
        DutyModels.Filed().Refusal(People.Supervisor, Negligence).Should().Be("fault.not-complete");

        var scenario = DutyModels.AtDecision();
        scenario.Accept(People.Supervisor, Negligence);
        scenario.Refusal(People.Supervisor, Negligence).Should().Be("fault.already-found");
    }

    [Fact]
    public void Act_that_is_refused_for_another_reason_does_not_use_up_the_finding()
    {
        var scenario = DutyModels.AtDecision();
        scenario.Accept(People.Supervisor, Negligence);

        scenario.Refusal(People.Supervisor, Scenario.Complete(scenario.Task("decide"), "refuse-incomplete")).Should().Be("order.incomplete");
        scenario.State.FaultFindings.Values.Should().ContainSingle(f => f.UsedAt == null);
    }

    [Theory]
    [InlineData(" afterFault=\"true\"", "")]
    public void Package_that_could_refuse_for_incompleteness_after_complete_is_refused(string old, string @new) =>
        RealPackages.Load("food-premises").Replace("process.bpmn", old, @new).Findings().Should().Contain(f => f.Rule == "permit.after-complete" && f.Element == "decide");
}
