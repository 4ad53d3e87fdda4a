using FluentAssertions;
using Xunit;

namespace Permits.Engine.Tests.Comparing;

public class ClockComparisonTests
{
    private const string Inspection = "form=\"inspection\" />\n        <permit:clock period=\"P20D\" unit=\"day\" owner=\"officer\" cite=\"Manual (OPDC template, unverified)\" />";

    [Theory]
    [InlineData("P7D", "day", "ขั้นตอนตรวจสถานที่: 20 → 7 วัน", "Inspect the site: 20 → 7 days")]
    [InlineData("P15D", "working-day", "ขั้นตอนตรวจสถานที่: 20 วัน → 15 วันทำการ", "Inspect the site: 20 days → 15 working days")]
    [InlineData("P1M", "month", "ขั้นตอนตรวจสถานที่: 20 วัน → 1 เดือน", "Inspect the site: 20 days → 1 month")]
    public void A_time_of_a_step_is_told_in_the_shortest_words(string period, string unit, string th, string en)
    {
        var change = Comparing.OnlyChange(Comparing.Process, Inspection, Inspection.Replace("P20D\" unit=\"day", $"{period}\" unit=\"{unit}", StringComparison.Ordinal));
        change.What.Should().Be(new LocalText(th, en));
        (change.Area, change.Kind, change.Element, change.Before).Should().Be((ChangeArea.Clock, ChangeKind.Changed, "inspect", new LocalText("20 วัน", "20 days")));
    }

    [Theory]
    [InlineData(Inspection, "form=\"inspection\" />", "The clock of Inspect the site removed")]
    [InlineData("form=\"opinion\" />", "form=\"opinion\" /><permit:clock period=\"P2D\" unit=\"day\" owner=\"officer\" cite=\"Manual\" />", "The clock of Give an opinion added")]
    [InlineData("owner=\"officer\" cite=\"Internal reminder\"", "owner=\"applicant\" cite=\"Internal reminder\"", "Event Inspection nearly over: who owes it changed from “the office” to “the applicant”")]
    [InlineData("cite=\"Internal reminder\"", "cite=\"Manual\"", "Event Inspection nearly over: citation changed from “Internal reminder” to “Manual”")]
    [InlineData("cite=\"Manual (own time, unverified)\" law=\"R7\"", "cite=\"Manual (own time, unverified)\"", "Return the application with reasons: law row “R7” removed")]
    [InlineData("periodFrom=\"check.data.correctionDays\"", "period=\"P15D\"", "Event Correction period lapsed: time changed from “as check.data.correctionDays says” to “15 days”")]
    [InlineData("periodFrom=\"check.data.correctionDays\"", "periodFrom=\"check.data.days\"", "Event Correction period lapsed: time changed from “as check.data.correctionDays says” to “as check.data.days says”")]
    [InlineData("periodFrom=\"check.data.correctionDays\" unit=\"day\"", "periodFrom=\"check.data.correctionDays\" unit=\"working-day\"", "Event Correction period lapsed: unit changed from “days” to “working days”|Event Correction period lapsed: extension changed from “at most 1 time by 15 days · by the receiving officer · APA s.65” to “at most 1 time by 15 working days · by the receiving officer · APA s.65”")]
    [InlineData("<permit:warning share=\"70\" template=\"correction-soon\" to=\"applicant\" />", "", "Event Correction period lapsed: warning “at 70% of the time · correction-soon to the applicant” removed")]
    [InlineData("<permit:extension maxCount=\"1\" period=\"P15D\"", "<permit:extension maxCount=\"2\" period=\"P15D\"", "Event Correction period lapsed: extension changed from “at most 1 time by 15 days · by the receiving officer · APA s.65” to “at most 2 times by 15 days · by the receiving officer · APA s.65”")]
    [InlineData("<permit:extension maxCount=\"1\"", "<permit:pause id=\"flood\" name=\"อุทกภัย\" nameEn=\"Flood\" role=\"supervisor\" cite=\"Act s.9\" /><permit:extension maxCount=\"1\"", "Event Correction period lapsed: ground for pausing “Flood · flood · by the supervisor · Act s.9” added")]
    [InlineData("<permit:extension maxCount=\"1\"", "<permit:lapse template=\"overdue\" to=\"opdc\" /><permit:extension maxCount=\"1\"", "Event Correction period lapsed: notice at the lapse “overdue to the OPDC” added")]
    [InlineData("<permit:warning share=\"75\" template=\"due-soon\"", "<permit:warning share=\"80\" template=\"due-soon\"", "Clocks of all steps: warning “at 80% of the time · due-soon to the supervisor” added|Clocks of all steps: warning “at 75% of the time · due-soon to the supervisor” removed")]
    [InlineData("startsAt=\"received\" stopsOn=\"check\" period=\"P15D\"", "startsAt=\"received\" stopsOn=\"check\" period=\"P10D\"", "Clock “Tell all defects or return the application”: 15 → 10 days")]
    [InlineData("startsAt=\"received\" stopsOn=\"check\"", "startsOn=\"check\" stopsAt=\"complete\"", "Clock “Tell all defects or return the application”: start changed from “Received” to “Check completeness”|Clock “Tell all defects or return the application”: stop changed from “Check completeness” to “Complete”")]
    [InlineData("kind=\"statutory\"", "kind=\"step\"", "Clock “Tell all defects or return the application”: whether an Act sets it changed from “yes” to “no”")]
    [InlineData("<permit:warning share=\"70\" template=\"due-soon\" to=\"supervisor\" />", "<permit:warning share=\"70\" template=\"due-soon\" to=\"supervisor\" /><permit:lapsePolicy from=\"2026-01-01\" effect=\"deemed-granted\" cite=\"PHA s.56\" role=\"licensor\" />", "Clock “Tell all defects or return the application”: effect of the lapse “applications received from 1 January 2026 · Deemed granted by law · attested by the licensor · PHA s.56” added")]
    public void Whatever_is_said_of_a_clock_is_compared(string old, string @new, string en)
    {
        var changes = Comparing.Of(Comparing.Process, old, @new);
        changes.Said().Should().Equal(en.Split('|'));
        changes.Should().OnlyContain(c => c.Area == ChangeArea.Clock);
    }

    [Fact]
    public void A_clock_of_the_process_comes_and_goes_as_a_whole()
    {
        var food = Packages.RealPackages.Food;
        var text = Packages.RealPackages.Text(food, Comparing.Process);
        var from = text.IndexOf("      <permit:clock id=\"defectsWithin\"", StringComparison.Ordinal);
        var to = text.IndexOf("</permit:clock>", from, StringComparison.Ordinal) + "</permit:clock>".Length;
        var without = Packages.RealPackages.With(food, Comparing.Process, text.Remove(from, to - from));
        PackageComparison.Of(food, without).Said().Should().Equal("Clock “Tell all defects or return the application” removed");
        PackageComparison.Of(without, food).Should().ContainSingle().Which.After!.En.Should().Be("15 days · the office · PHA s.56");
    }
}
