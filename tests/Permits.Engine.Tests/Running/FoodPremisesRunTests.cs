using System.Text.Json;
using FluentAssertions;
using NodaTime;
using Permits.Engine.Tests.Packages;
using Permits.Engine.Tests.Support;
using Xunit;

namespace Permits.Engine.Tests.Running;

/// <summary>The published food-premises package, run from filing to its ends.</summary>
public class FoodPremisesRunTests
{
    private const string Consideration = "facilitation-act-2558/consideration";
    private const string DelayNotice = "facilitation-act-2558/delay-notice";

    private static readonly Definition Food = new(1, Instant.FromUtc(2024, 1, 1, 0, 0), PackageReader.Read(RealPackages.Food).Package!);

    private static readonly FileApplication Filing = new(
        Scenario.Number,
        People.Office,
        new("applicant1", "สมชาย", null),
        JsonElement.Parse("""
            {"applicantKind":"person","applicantName":"สมชาย ใจดี","nationalId":"1101700230708","phone":"0812345678","premisesName":"ครัวสมชาย",
             "activity":["sell"],"areaSqm":250,"workers":5,"premisesHeldAs":"owned","houseNo":"1","subdistrict":"ในเมือง","district":"เมือง",
             "province":"สงขลา","postcode":"90000","declaration":true}
            """),
        [.. new[] { "id-copy", "house-registration", "building-use" }.Select(id => new FiledDocument(id, id + ".pdf", "application/pdf", new string('0', 64), 1))],
        FiledElectronically: true,
        IsDemo: false);

    [Fact]
    public void Corrected_examined_and_granted_in_time_leaves_no_breach()
    {
        var scenario = Filed();

        scenario.DoAll((People.Officer1, "check", "defects", """{"defects":"ขาดลายมือชื่อ","correctionDays":15}"""));
        scenario.At("2025-03-12T10:00").DoAll((People.Applicant, "correct", null, """{"correctionSummary":"ลงชื่อแล้ว","recordAcknowledged":true}"""));
        scenario.At("2025-03-13T10:00").DoAll((People.Officer1, "recheck", "complete", null));
        scenario.Clocks(Consideration).Single().Deadline.Due.Should().Be(Scenario.Local("2025-04-12T16:30"));
        Examine(scenario, "2025-03-24T10:00");
        scenario.DoAll((People.Supervisor, "decide", "grant", null), (People.Officer1, "notify", null, """{"letterNo":"สข 1/2568"}"""));

        scenario.State.Result.Should().Be("granted");
        scenario.State.Breaches.Should().BeEmpty();
        scenario.State.Milestones.Keys.Should().BeEquivalentTo("received", "complete", "decided", "notified", "closed");
        scenario.State.Clocks.Values.Should().OnlyContain(c => c.State == ClockState.Met);
    }

    [Fact]
    public void Defects_not_corrected_in_time_lead_to_its_return_without_the_consideration_clock_ever_running()
    {
        var scenario = Filed();

        scenario.DoAll((People.Officer1, "check", "defects", """{"defects":"ขาดลายมือชื่อ","correctionDays":15}"""));
        scenario.PassTimeTo("2025-03-26T10:00");
        scenario.DoAll((People.Officer1, "returnApplication", "returned", """{"facts":"ไม่แก้ไขตามบันทึก","law":"มาตรา 9","reasons":"พ้นกำหนดแก้ไข"}"""));

        scenario.State.Result.Should().Be("returned");
        scenario.Clocks(Consideration).Should().BeEmpty();
    }

    [Fact]
    public void Sixty_days_after_completeness_there_is_one_breach_of_consideration_and_a_delay_task_for_each_week()
    {
        var scenario = Filed();

        scenario.At("2025-03-13T10:00").DoAll((People.Officer1, "check", "complete", null));
        scenario.PassTimeTo("2025-05-12T10:00");

        scenario.Of<ClockBreached>().Should().ContainSingle(b => scenario.State.Clocks[b.ClockId].Spec == Consideration);
        scenario.DutyTasks.Should().HaveCount(5);
        scenario.Clocks(DelayNotice).Count(c => c.State == ClockState.Breached).Should().Be(4);

        Examine(scenario, "2025-05-12T11:00");
        scenario.DoAll((People.Supervisor, "decide", "grant", null));
        scenario.DutyTasks.Should().BeEmpty();
    }

    [Fact]
    public void Examiner_cannot_decide()
    {
        var scenario = Filed();
        scenario.DoAll((People.Officer1, "check", "complete", null));
        Examine(scenario, "2025-03-13T10:00", People.Everything);

        scenario.Refusal(People.Everything, new ClaimTask(scenario.Task("decide").Id)).Should().Be("task.four-eyes");
    }

    private static Scenario Filed()
    {
        var scenario = new Scenario(Food).At("2025-03-10T10:00");
        scenario.Accept(People.Applicant, Filing);
        return scenario;
    }

    private static void Examine(Scenario scenario, string at, Actor? inspector = null) => scenario.At(at).DoAll(
        (People.Officer1, "review", null, """{"lawMet":"yes","reviewNotes":"ถูกต้อง"}"""),
        (inspector ?? People.Officer2, "inspect", null, """{"inspectedOn":"2025-03-12","premisesMatch":"yes","findings":"สะอาด"}"""),
        (inspector ?? People.Officer2, "opinion", null, """{"recommendation":"grant","opinionText":"เห็นควรอนุญาต"}"""));
}
