using FluentAssertions;
using Permits.Bpmn;
using Permits.Engine.Tests.Packages;
using Permits.Engine.Tests.Support;
using Xunit;

namespace Permits.Engine.Tests.Duties;

/// <summary>R13 (APA s.36, s.37, s.40): no order against the applicant without facts, law, reasons, and a letter that says how to appeal.</summary>
public sealed class R13OrderTests
{
    [Theory]
    [InlineData("""{"law":"มาตรา 38","reasons":"ไม่ผ่าน"}""", "facts")]
    [InlineData("""{"facts":"ไม่ตรง","reasons":"ไม่ผ่าน"}""", "law")]
    [InlineData("""{"facts":"ไม่ตรง","law":"มาตรา 38","reasons":"  "}""", "reasons")]
    public void Refusal_without_one_of_its_parts_is_not_made(string data, string missing)
    {
        var scenario = DutyModels.AtDecision();

        var refused = scenario.Try(People.Supervisor, Scenario.Complete(scenario.Task("decide"), "refuse", data));

        refused.Problems.Should().ContainSingle().Which.Should().Match<Problem>(p => p.Code == "order.incomplete" && p.Path == missing && p.Law == "APA s.37");
    }

    [Fact]
    public void All_that_is_missing_is_named_at_once()
    {
        var scenario = DutyModels.AtDecision();

        scenario.Try(People.Supervisor, Scenario.Complete(scenario.Task("decide"), "refuse")).Problems.Select(p => p.Path).Should().Equal("facts", "law", "reasons");
    }

    [Fact]
    public void Return_of_an_application_is_an_order_too()
    {
        var scenario = DutyModels.Filed();
        scenario.Do(People.Officer1, "check", "defects", DutyModels.Record);
        scenario.PassTimeTo("2025-03-28T16:30");
        scenario.Accept(People.Officer1, new ClaimTask(scenario.Task("giveBack").Id));

        scenario.Refusal(People.Officer1, Scenario.Complete(scenario.Task("giveBack"), "returned")).Should().Be("order.incomplete");
        scenario.Accept(People.Officer1, Scenario.Complete(scenario.Task("giveBack"), "returned", DutyModels.Order));
        scenario.State.Result.Should().Be("returned");
    }

    [Fact]
    public void Grant_needs_none_of_it()
    {
        var scenario = DutyModels.AtDecision();

        scenario.Accept(People.Supervisor, Scenario.Complete(scenario.Task("decide"), "grant"));

        scenario.State.Milestones.Should().ContainKey("decided");
    }

    [Theory]
    [InlineData("food-premises", "forms/decision.json", "\"key\": \"facts\"", "\"key\": \"fact\"", "duty.order-field")]
    [InlineData("factory-licence", "forms/return.json", "\"key\": \"reasons\"", "\"key\": \"why\"", "duty.order-field")]
    [InlineData("food-premises", "notices/refused.md", "{{decide.data.law}}", "", "duty.order-letter")]
    [InlineData("food-premises", "notices/refused.md", "{{decide.post}}", "", "duty.order-letter")]
    [InlineData("factory-licence", "notices/refused.md", "{{date}}", "", "duty.order-letter")]
    [InlineData("food-premises", "notices/returned.md", "{{returnApplication.data.facts}}", "", "duty.order-letter")]
    [InlineData("food-premises", "notices/returned.md", "{{appeal}}", "", "notice.appeal-missing")]
    [InlineData("factory-licence", "notices/refused.md", "{{appeal}}", "", "notice.appeal-missing")]
    [InlineData("food-premises", "process.bpmn", "<permit:notice template=\"refused\" to=\"applicant\" />", "", "duty.order-letter-missing")]
    [InlineData("food-premises", "manual.yaml", "  days: 30\n", "", "manual.appeal")]
    [InlineData("food-premises", "manual.yaml", "  days: 30\n", "  days: 45\n", "manual.appeal")]
    [InlineData("factory-licence", "manual.yaml", "  cite: Factory Act s.16\n", "", "manual.appeal")]
    public void Package_that_could_not_make_a_lawful_order_is_refused(string slug, string path, string old, string @new, string rule) =>
        RealPackages.Load(slug).Replace(path, old, @new).Findings().Should().Contain(f => f.Rule == rule && f.Severity == Severity.Error);

    [Theory]
    [InlineData("food-premises")]
    [InlineData("factory-licence")]
    public void Both_packages_say_how_to_whom_and_within_what_time_to_appeal(string slug)
    {
        var appeal = PackageReader.Read(RealPackages.Load(slug)).Package!.Manual.Appeal;

        appeal.Days.Should().Be(30);
        appeal.To.Should().NotBeNull();
        appeal.Cite.Should().NotBeNullOrEmpty();
    }
}
