using FluentAssertions;
using Xunit;

namespace Permits.Time.Tests;

/// <summary>Make-up working days, part-days and hours of an office's own, by a small calendar that has them all.</summary>
public class OfficeDaysAndHours
{
    [Fact]
    public void A_make_up_Saturday_is_a_working_day_and_the_derivation_says_why()
    {
        var explained = Small.Calendar.Explain(Thai.Officer("2025-06-06 10:00", Thai.WorkingDays(1))).Value;

        explained.Deadline.Due.Should().Be(Thai.At("2025-06-07 16:30"));
        explained.Skipped.Should().BeEmpty();
        explained.Notes.Should().ContainSingle().Which.En.Should().Contain("7 June 2025").And.Contain("Made up");
    }

    [Fact]
    public void The_bridge_holiday_it_was_exchanged_for_is_passed_over() =>
        Small.Calendar.Deadline(Thai.Officer("2025-06-07 10:00", Thai.WorkingDays(1))).Value.LastDay.Should().Be(Thai.Day("2025-06-10"));

    [Fact]
    public void An_applicants_last_day_does_not_roll_over_a_make_up_day() =>
        Small.Calendar.Deadline(Thai.Applicant("2025-06-06 10:00", Thai.Days(1))).Value.RolledFrom.Should().BeNull();

    [Theory]
    [InlineData(PeriodUnit.Day)]
    [InlineData(PeriodUnit.WorkingDay)]
    public void A_period_that_ends_on_a_part_day_ends_at_its_own_close(PeriodUnit unit)
    {
        var explained = Small.Calendar.Explain(Thai.Officer("2025-12-30 10:00", new Allowance(1, unit))).Value;

        explained.Deadline.Due.Should().Be(Thai.At("2025-12-31 12:00"));
        explained.Notes.Should().ContainSingle().Which.En.Should().Contain("12:00").And.Contain("New Year's Eve");
    }

    [Fact]
    public void What_is_filed_after_the_early_close_is_received_at_the_next_opening() =>
        Small.Calendar.Deadline(Thai.Officer("2025-12-31 13:15", Thai.Days(1)) with { FiledElectronically = true }).Value.Start.Should().Be(Thai.At("2026-01-01 08:30"));

    [Fact]
    public void A_pause_from_the_early_close_on_takes_the_part_day_out()
    {
        var question = Thai.Officer("2025-12-30 10:00", Thai.Days(1));

        Small.Calendar.Deadline(question with { Pauses = [new Pause(Thai.At("2025-12-31 12:00"), Thai.At("2025-12-31 18:00"))] }).Value
            .LastDay.Should().Be(Thai.Day("2026-01-01"));
        Small.Calendar.Deadline(question with { Pauses = [new Pause(Thai.At("2025-12-31 12:01"), Thai.At("2025-12-31 18:00"))] }).Value
            .LastDay.Should().Be(Thai.Day("2025-12-31"));
    }

    [Fact]
    public void Working_hours_of_a_part_day_are_its_own() =>
        Small.Calendar.Deadline(Thai.Officer("2025-12-31 11:00", new Allowance(2, PeriodUnit.WorkingHour))).Value.Due.Should().Be(Thai.At("2026-01-01 09:30"));

    [Fact]
    public void A_part_day_of_one_region_shortens_no_other()
    {
        var question = Thai.Officer("2025-10-09 10:00", Thai.Days(1));

        Small.Calendar.Deadline(question).Value.Due.Should().Be(Thai.At("2025-10-10 16:30"));
        Small.Calendar.InRegion("TH-90").Deadline(question).Value.Due.Should().Be(Thai.At("2025-10-10 15:00"));
    }

    [Fact]
    public void An_office_without_a_lunch_break_counts_the_hour()
    {
        var question = Thai.Officer("2025-03-17 11:00", new Allowance(2, PeriodUnit.WorkingHour));

        Small.Calendar.Deadline(question).Value.Due.Should().Be(Thai.At("2025-03-17 14:00"));
        At("""{"monday":[["08:30","16:30"]]}""").Deadline(question).Value.Due.Should().Be(Thai.At("2025-03-17 13:00"));
    }

    [Fact]
    public void A_day_ends_with_the_hours_of_the_office_that_counts_it()
    {
        var office = At("""{"friday":[["08:30","12:00"]]}""");

        office.Deadline(Thai.Officer("2025-03-13 10:00", Thai.Days(1))).Value.Due.Should().Be(Thai.At("2025-03-14 12:00"));
        office.Deadline(Thai.Officer("2025-03-13 10:00", Thai.Days(2))).Value.Due.Should().Be(Thai.At("2025-03-15 16:30"), "a closed day ends when a usual one does");
    }

    [Fact]
    public void An_office_open_on_Saturday_counts_it_and_one_closed_on_Friday_passes_it_over()
    {
        var question = Thai.Officer("2025-03-13 10:00", Thai.WorkingDays(1));
        var office = At("""{"friday":[],"saturday":[["09:00","12:00"]]}""");
        var explained = office.Explain(question).Value;

        explained.Deadline.Due.Should().Be(Thai.At("2025-03-15 12:00"));
        explained.Skipped.Should().ContainSingle().Which.Why.En.Should().Be("Friday, on which this office is closed");
    }

    [Fact]
    public void A_part_day_shortens_an_offices_own_hours_and_never_lengthens_them() =>
        At("""{"wednesday":[["10:00","16:30"]]}""").Deadline(Thai.Officer("2025-12-31 09:00", new Allowance(2, PeriodUnit.WorkingHour))).Value
            .Due.Should().Be(Thai.At("2025-12-31 12:00"));

    [Fact]
    public void An_office_with_no_hour_left_on_a_part_day_is_closed_and_the_day_ends_as_usual()
    {
        var afternoons = At("""{"wednesday":[["13:00","15:00"]]}""");

        afternoons.IsWorkingDay(Thai.Day("2025-12-31")).Value.Should().BeFalse();
        afternoons.Deadline(Thai.Officer("2025-12-30 10:00", Thai.Days(1))).Value.Due.Should().Be(Thai.At("2025-12-31 16:30"));
    }

    [Fact]
    public void Hours_of_its_own_make_another_version_and_the_same_hours_none()
    {
        var office = At("""{"friday":[["08:30","12:00"]]}""");

        office.Version.Should().NotBe(Small.Calendar.Version);
        office.InRegion("TH-90").Hours.Should().BeEquivalentTo(office.Hours);
        office.WithHours(OfficeWeek.Parse("""{ "friday" : [["08:30","12:00"]] }""").Value).Value.Should().BeSameAs(office);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"funday":[]}""")]
    [InlineData("""{"monday":[],"monday":[]}""")]
    [InlineData("""{"monday":[["12:00","08:30"]]}""")]
    [InlineData("""{"monday":[["08:30","25:00"]]}""")]
    [InlineData("""{"monday":[["08:30","12:00"],["12:00","16:30"]]}""")]
    [InlineData("""{"monday":"08:30-16:30"}""")]
    public void Hours_that_make_no_sense_are_refused(string json) =>
        OfficeWeek.Parse(json).Problems.Should().ContainSingle().Which.Code.Should().Be("office.invalid-hours");

    [Fact]
    public void All_faults_of_an_offices_hours_are_told_at_once() =>
        OfficeWeek.Parse("""{"funday":[],"monday":[["12:00","08:30"]]}""").Problems.Select(p => p.Path).Should().Equal("funday", "monday");

    [Fact]
    public void An_office_that_would_never_open_is_refused() =>
        Small.Calendar.WithHours(OfficeWeek.Parse("""{"monday":[],"tuesday":[],"wednesday":[],"thursday":[],"friday":[]}""").Value)
            .Problems.Should().ContainSingle().Which.Code.Should().Be("office.never-open");

    [Theory]
    [InlineData("2025-06-07", "2025-06-06", "officeDays[0].date")] // a Friday cannot be made up
    [InlineData("2025-06-07", "2026-06-06", "officeDays[0].date")] // beyond the horizon
    [InlineData("2025-12-31", "2025-12-27", "officeDays[1].date")] // a Saturday is no part-day
    [InlineData("2025-12-31", "2025-06-09", "officeDays[1].date")] // a holiday
    [InlineData("2025-12-31", "2568-12-31", "officeDays[1].date")]
    [InlineData("part-day", "half-day", "officeDays[1].kind")]
    [InlineData(""","officeHours":[["08:30","12:00"]]""", "", "officeDays[1].officeHours")]
    [InlineData("08:30\",\"15:00", "08:30\",\"08:30", "officeDays[2].officeHours")]
    [InlineData("\"regions\":[\"TH-90\"],\"note\"", "\"regions\":[\"TH-91\"],\"note\"", "officeDays[2].regions")]
    [InlineData("2025-10-10", "2025-12-31", "officeDays[2]", "\"regions\":[\"TH-90\"],\"note\"", "\"note\"")]
    public void A_fault_of_a_day_of_other_hours_is_refused_with_its_place(string good, string bad, string path, string alsoGood = "x!", string also = "")
    {
        Small.Text.Should().Contain(good);

        WorkCalendar.Parse(Small.Text.Replace(good, bad).Replace(alsoGood, also)).Problems.Should().Contain(p => p.Path == path);
    }

    private static WorkCalendar At(string hours) => Small.Calendar.WithHours(OfficeWeek.Parse(hours).Value).Value;
}
