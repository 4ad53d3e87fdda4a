using FluentAssertions;
using NodaTime;
using Xunit;

namespace Permits.Time.Tests;

/// <summary>Each counting rule of the contract by a case that can be checked on a wall calendar.</summary>
public class CountingRules
{
    [Theory]
    [InlineData("2025-01-27 10:00", 1, "2025-02-27")] // first day 28 Jan, corresponding day 28 Feb
    [InlineData("2025-01-30 10:00", 1, "2025-02-28")] // first day 31 Jan: February has none
    [InlineData("2025-02-28 10:00", 1, "2025-03-31")] // first day 1 Mar: the whole of March
    [InlineData("2024-02-28 10:00", 12, "2025-02-28")] // first day 29 Feb 2024: February 2025 has none
    public void Months_end_the_day_before_the_corresponding_day(string received, int months, string lastDay) =>
        Thai.Deadline(Thai.Officer(received, new Allowance(months, PeriodUnit.Month))).LastDay.Should().Be(Thai.Day(lastDay));

    [Fact]
    public void A_year_is_twelve_months() =>
        Thai.Deadline(Thai.Officer("2024-05-06 10:00", new Allowance(1, PeriodUnit.Year))).LastDay.Should().Be(Thai.Day("2025-05-06"));

    [Fact]
    public void Working_days_pass_over_the_weekend_and_Songkran_and_say_so()
    {
        var explained = Thai.Calendar.Explain(Thai.Officer("2025-04-10 09:00", Thai.WorkingDays(2))).Value;

        explained.Deadline.FirstDay.Should().Be(Thai.Day("2025-04-11"));
        explained.Deadline.LastDay.Should().Be(Thai.Day("2025-04-17"));
        explained.Skipped.Select(s => s.Date.Day).Should().Equal(12, 13, 14, 15, 16);
    }

    [Theory]
    [InlineData("2025-03-14 20:00", "2025-03-17 08:30")] // Friday night
    [InlineData("2025-03-17 06:00", "2025-03-17 08:30")] // before opening
    [InlineData("2025-03-17 12:15", "2025-03-17 13:00")] // over lunch
    [InlineData("2025-03-17 16:30", "2025-03-18 08:30")] // at the close itself
    [InlineData("2025-04-11 17:00", "2025-04-17 08:30")] // before Songkran
    [InlineData("2025-03-17 09:15", "2025-03-17 09:15")] // in office hours: as it is
    public void Electronic_filing_outside_office_hours_is_received_at_the_next_opening(string entered, string received) =>
        Thai.Deadline(Thai.Officer(entered, Thai.Days(1)) with { FiledElectronically = true }).Start.Should().Be(Thai.At(received));

    [Fact]
    public void Paper_received_outside_office_hours_counts_from_that_day() =>
        Thai.Deadline(Thai.Officer("2025-03-14 20:00", Thai.Days(1))).LastDay.Should().Be(Thai.Day("2025-03-15"));

    [Theory]
    [InlineData(PeriodUnit.Hour, 48, "2025-03-16 15:00")]
    [InlineData(PeriodUnit.Minute, 90, "2025-03-14 16:30")]
    [InlineData(PeriodUnit.WorkingHour, 4, "2025-03-17 11:00")]
    [InlineData(PeriodUnit.WorkingMinute, 90, "2025-03-14 16:30")]
    [InlineData(PeriodUnit.WorkingMinute, 91, "2025-03-17 08:31")]
    public void Hours_and_minutes_run_from_the_moment_itself(PeriodUnit unit, int count, string due) =>
        Thai.Deadline(Thai.Officer("2025-03-14 15:00", new Allowance(count, unit))).Due.Should().Be(Thai.At(due));

    [Fact]
    public void An_applicants_hours_do_not_roll_though_they_end_on_a_Sunday()
    {
        var deadline = Thai.Deadline(Thai.Applicant("2025-03-14 15:00", new Allowance(48, PeriodUnit.Hour)));

        deadline.Due.Should().Be(Thai.At("2025-03-16 15:00"));
        deadline.RolledFrom.Should().BeNull();
    }

    [Fact]
    public void Time_units_stop_while_paused()
    {
        var question = Thai.Officer("2025-03-17 09:00", new Allowance(2, PeriodUnit.WorkingHour)) with
        {
            Pauses = [new Pause(Thai.At("2025-03-17 10:00"), Thai.At("2025-03-18 10:00"))],
        };

        Thai.Deadline(question).Due.Should().Be(Thai.At("2025-03-18 11:00"));
    }

    [Fact]
    public void A_pause_that_begins_at_the_very_close_takes_that_day_out()
    {
        var question = Thai.Officer("2025-03-13 10:00", Thai.Days(1));

        Thai.Deadline(question with { Pauses = [new Pause(Thai.At("2025-03-14 16:30"), Thai.At("2025-03-14 17:00"))] })
            .LastDay.Should().Be(Thai.Day("2025-03-15"));
        Thai.Deadline(question with { Pauses = [new Pause(Thai.At("2025-03-14 09:00"), Thai.At("2025-03-14 16:30"))] })
            .LastDay.Should().Be(Thai.Day("2025-03-14"));
    }

    [Fact]
    public void Paused_days_are_listed_with_the_pause_as_their_reason()
    {
        var explained = Thai.Calendar.Explain(Thai.Officer("2025-03-13 10:00", Thai.Days(3)) with
        {
            Pauses = [new Pause(Thai.At("2025-03-14 09:00"), Thai.At("2025-03-16 09:00"))],
        }).Value;

        explained.Skipped.Select(s => s.Date.Day).Should().Equal(14, 15);
        explained.Skipped[0].Why.En.Should().Be("clock paused (14 Mar 2025, 09:00 to 16 Mar 2025, 09:00)");
        explained.Deadline.FirstDay.Should().Be(Thai.Day("2025-03-16"));
        explained.Deadline.LastDay.Should().Be(Thai.Day("2025-03-18"));
    }

    [Fact]
    public void An_extension_is_counted_on_before_the_roll()
    {
        // 30 days end on Sat 12 Apr and would roll to 17 Apr; five more count from 13 Apr.
        Thai.Deadline(Thai.Applicant("2025-03-13 10:00", Thai.Days(30)) with { Extensions = [Thai.Days(5)] })
            .LastDay.Should().Be(Thai.Day("2025-04-17"));
        Thai.Deadline(Thai.Applicant("2025-03-13 10:00", Thai.Days(30)) with { Extensions = [Thai.Days(6)] })
            .LastDay.Should().Be(Thai.Day("2025-04-18"));
    }

    [Fact]
    public void Hours_may_be_extended_by_days_counted_from_the_next_day() =>
        Thai.Deadline(Thai.Officer("2025-03-17 09:00", new Allowance(2, PeriodUnit.Hour)) with { Extensions = [Thai.Days(2)] })
            .Due.Should().Be(Thai.At("2025-03-19 16:30"));

    [Fact]
    public void Days_extended_by_hours_are_refused_with_the_section()
    {
        var refused = Thai.Calendar.Deadline(Thai.Officer("2025-03-17 09:00", Thai.Days(2)) with { Extensions = [new Allowance(2, PeriodUnit.Hour)] });

        refused.Problems.Should().ContainSingle().Which.Law.Should().Be("CCC 193/7");
    }

    [Fact]
    public void A_regional_holiday_counts_only_in_its_region()
    {
        // Chinese New Year 2025, Wed 29 January, closes offices in Songkhla (TH-90) but not in Chiang Mai (TH-50).
        var question = Thai.Officer("2025-01-28 10:00", Thai.WorkingDays(1));

        Thai.Deadline(question).LastDay.Should().Be(Thai.Day("2025-01-29"));
        Thai.Calendar.InRegion("TH-90").Deadline(question).Value.LastDay.Should().Be(Thai.Day("2025-01-30"));
        Thai.Calendar.InRegion("TH-50").Deadline(question).Value.LastDay.Should().Be(Thai.Day("2025-01-29"));
        Thai.Calendar.InRegion("TH-90").Version.Should().NotBe(Thai.Calendar.Version);
    }

    [Fact]
    public void An_extra_holiday_moves_working_days_and_the_version()
    {
        var more = Thai.Calendar.With([new Holiday(Thai.Day("2025-05-02"), new LocalText("วันหยุดพิเศษ", "Special day"), "special", [], false)]);
        var question = Thai.Officer("2025-05-01 10:00", Thai.WorkingDays(1));

        Thai.Deadline(question).LastDay.Should().Be(Thai.Day("2025-05-02"));
        more.Deadline(question).Value.LastDay.Should().Be(Thai.Day("2025-05-06"));
        more.Explain(question).Value.Skipped[0].Why.Th.Should().Be("วันหยุดพิเศษ");
        more.Version.Should().NotBe(Thai.Calendar.Version);
        Thai.Calendar.With([]).Version.Should().Be(Thai.Calendar.Version);
    }

    [Fact]
    public void A_count_into_a_projected_year_says_so() =>
        Thai.Calendar.Explain(Thai.Officer("2026-12-20 10:00", Thai.Days(30))).Value.Notes.Should().ContainSingle()
            .Which.Th.Should().Contain("2570");

    [Theory]
    [InlineData("2027-12-13 10:00", 30, PeriodUnit.Day)]
    [InlineData("2027-12-13 10:00", 30, PeriodUnit.WorkingDay)]
    [InlineData("2027-12-13 10:00", 1, PeriodUnit.Month)]
    [InlineData("2027-12-13 10:00", 1_000_000, PeriodUnit.Year)]
    [InlineData("2027-12-31 10:00", 14, PeriodUnit.Hour)]
    [InlineData("2027-12-30 10:00", 60, PeriodUnit.WorkingHour)]
    [InlineData("2014-12-31 10:00", 3, PeriodUnit.Day)]
    [InlineData("2028-01-01 10:00", 3, PeriodUnit.Minute)]
    public void A_count_beyond_the_known_days_is_refused_in_every_unit(string received, int count, PeriodUnit unit) =>
        Thai.Calendar.Deadline(Thai.Officer(received, new Allowance(count, unit))).Problems
            .Should().ContainSingle().Which.Code.Should().Be("calendar.beyond-horizon");

    [Fact]
    public void An_applicants_last_day_that_would_roll_beyond_the_known_days_is_refused()
    {
        var lastWorking = new DateInterval(Thai.Day("2027-12-20"), Thai.Calendar.Horizon.End).Last(d => Thai.Calendar.IsWorkingDay(d).Value);
        var question = new DeadlineQuestion(Thai.At("2027-12-20 10:00"), Thai.Days(Period.DaysBetween(Thai.Day("2027-12-20"), lastWorking) + 1), DutyOwner.Applicant);

        Thai.Calendar.Deadline(question with { Owner = DutyOwner.Officer }).IsOk.Should().BeTrue();
        Thai.Calendar.Deadline(question).Problems.Should().ContainSingle().Which.Code.Should().Be("calendar.beyond-horizon");
    }

    public static TheoryData<string, string?, string> BadPauses => new()
    {
        { "2025-03-12 10:00", "2025-03-14 10:00", "pause.before-start" },
        { "2025-03-16 10:00", "2025-03-15 10:00", "pause.backwards" },
        { "2025-03-14 10:00", "2025-03-20 10:00", "pause.overlapping" },
        { "2025-03-14 10:00", null, "pause.overlapping" },
        { "2025-03-25 10:00", null, "deadline.stands-still" },
    };

    [Theory]
    [MemberData(nameof(BadPauses))]
    public void A_pause_that_makes_no_sense_is_refused(string from, string? to, string code)
    {
        var second = new Pause(Thai.At("2025-03-17 10:00"), Thai.At("2025-03-18 10:00"));
        var first = new Pause(Thai.At(from), to is null ? null : Thai.At(to));

        Thai.Calendar.Deadline(Thai.Officer("2025-03-13 10:00", Thai.Days(30)) with { Pauses = [first, second] }).Problems
            .Should().ContainSingle().Which.Code.Should().Be(code);
    }

    [Fact]
    public void An_open_pause_after_the_due_time_changes_nothing() =>
        Thai.Deadline(Thai.Officer("2025-03-13 10:00", Thai.Days(1)) with { Pauses = [new Pause(Thai.At("2025-03-15 09:00"), null)] })
            .LastDay.Should().Be(Thai.Day("2025-03-14"));

    [Theory]
    [InlineData(PeriodUnit.Day, 7)]
    [InlineData(PeriodUnit.WorkingDay, 2)]
    [InlineData(PeriodUnit.Hour, 168)]
    [InlineData(PeriodUnit.WorkingHour, 14)]
    [InlineData(PeriodUnit.Month, 0)]
    public void Units_between_two_instants_are_counted_as_a_deadline_counts_them(PeriodUnit unit, int expected)
    {
        // Thu 10 Apr to Thu 17 Apr 2025 with Songkran between.
        Thai.Calendar.Count(Thai.At("2025-04-10 10:00"), Thai.At("2025-04-17 10:00"), unit).Value.Should().Be(expected);
        Thai.Calendar.Count(Thai.At("2025-04-17 10:00"), Thai.At("2025-04-10 10:00"), unit).Value.Should().Be(-expected);
    }
}
