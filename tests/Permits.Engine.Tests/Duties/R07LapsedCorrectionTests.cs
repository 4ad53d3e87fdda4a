using FluentAssertions;
using Permits.Bpmn;
using Permits.Engine.Tests.Packages;
using Permits.Engine.Tests.Support;
using Xunit;

namespace Permits.Engine.Tests.Duties;

/// <summary>R7 (LFA s.9; APA s.40, s.64 para 3): what is not mended in time is returned by an order with reasons; the applicant's last day rolls.</summary>
public sealed class R07LapsedCorrectionTests
{
    [Fact]
    public void Lapse_opens_the_return_and_ends_the_correction()
    {
        var scenario = DutyModels.Filed();
        scenario.Do(People.Officer1, "check", "defects", DutyModels.Record);

        scenario.PassTimeTo("2025-03-28T16:30");

        scenario.State.Tasks.Values.Select(t => t.ElementId).Should().Equal("giveBack");
        scenario.Refusal(People.Applicant, new CompleteTask(scenario.Of<TaskOpened>().Single(t => t.ElementId == "correct").TaskId, null, default, null, []))
            .Should().Be("task.already-ended");
    }

    [Fact]
    public void The_applicants_last_day_on_a_holiday_moves_to_the_next_working_day()
    {
        var scenario = DutyModels.Filed();

        // Day 30 is Saturday 12 April 2025; Songkran lasts to Wednesday the 16th.
        scenario.Do(People.Officer1, "check", "defects", """{"defects":"ไม่มีแผนผัง","correctionDays":30}""");

        scenario.Clocks("process/lapsed").Single().Deadline.Due.Should().Be(Scenario.Local("2025-04-17T16:30"));
    }

    [Theory]
    [InlineData("<bpmn:sequenceFlow id=\"lapsed\" sourceRef=\"correctionLapsed\" targetRef=\"returnMerge\" />", "<bpmn:sequenceFlow id=\"lapsed\" sourceRef=\"correctionLapsed\" targetRef=\"endReturned\" />", "duty.lapse-without-order")]
    [InlineData("unit=\"day\" owner=\"applicant\" cite=\"LFA s.8, s.9", "unit=\"day\" owner=\"officer\" cite=\"LFA s.8, s.9", "duty.correction-endless")]
    [InlineData(" asks=\"documents\"", "", "duty.correction-missing")]
    public void Package_whose_correction_does_not_end_in_an_order_of_return_is_refused(string old, string @new, string rule) =>
        RealPackages.Load("food-premises")
            .Replace("process.bpmn", old, @new)
            .Replace("process.bpmn", "<bpmn:incoming>lapsed</bpmn:incoming>", "")
            .Findings().Should().Contain(f => f.Rule == rule && f.Severity == Severity.Error);
}
