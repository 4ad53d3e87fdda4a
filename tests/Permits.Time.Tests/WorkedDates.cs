using FluentAssertions;
using Xunit;

namespace Permits.Time.Tests;

/// <summary>The worked dates of the law notes, section 8.</summary>
public class WorkedDates
{
    [Fact]
    public void Thirty_days_from_completeness_end_on_a_Saturday_that_stays_the_officers_last_day()
    {
        var explained = Thai.Calendar.Explain(Thai.Officer("2025-03-13 10:00", Thai.Days(30))).Value;

        explained.Deadline.FirstDay.Should().Be(Thai.Day("2025-03-14"));
        explained.Deadline.LastDay.Should().Be(Thai.Day("2025-04-12"));
        explained.Deadline.Due.Should().Be(Thai.At("2025-04-12 16:30"));
        explained.Deadline.RolledFrom.Should().BeNull();
        explained.Skipped.Should().BeEmpty();
        explained.Basis.Should().Equal("APA s.64 para 1", "CCC 193/4", "APA s.64 para 2");
    }

    [Fact]
    public void The_same_thirty_days_owed_by_the_applicant_roll_over_Songkran()
    {
        var explained = Thai.Calendar.Explain(Thai.Applicant("2025-03-13 10:00", Thai.Days(30))).Value;

        explained.Deadline.LastDay.Should().Be(Thai.Day("2025-04-17"));
        explained.Deadline.RolledFrom.Should().Be(Thai.Day("2025-04-12"));
        explained.Skipped.Select(s => s.Date.Day).Should().Equal(12, 13, 14, 15, 16);
        explained.Skipped.Select(s => s.Why.En).Should().Equal(
            "Saturday", "Songkran Festival (Sunday)", "Songkran Festival", "Songkran Festival", "Substitution for Songkran Festival");
        explained.RollReason!.En.Should().Contain("Saturday 12 April 2025").And.Contain("Thursday 17 April 2025").And.Contain("Songkran");
        explained.RollReason.Th.Should().Contain("วันเสาร์ที่ 12 เมษายน 2568").And.Contain("วันพฤหัสบดีที่ 17 เมษายน 2568");
        explained.Basis.Should().Equal("APA s.64 para 1", "CCC 193/4", "APA s.64 para 3");
    }

    [Fact]
    public void The_first_delay_notice_has_seven_days_from_the_lapse() =>
        Thai.Deadline(Thai.Officer("2025-04-12 16:30", Thai.Days(7))).LastDay.Should().Be(Thai.Day("2025-04-19"));

    [Fact]
    public void The_result_notice_is_due_on_Songkran_itself()
    {
        var deadline = Thai.Deadline(Thai.Officer("2025-04-08 14:00", Thai.Days(7)));

        deadline.LastDay.Should().Be(Thai.Day("2025-04-15"));
        deadline.Due.Should().Be(Thai.At("2025-04-15 16:30"));
    }

    [Fact]
    public void What_is_filed_electronically_on_Friday_night_is_received_on_Monday_at_opening()
    {
        var explained = Thai.Calendar.Explain(Thai.Officer("2025-03-14 20:00", Thai.Days(1)) with { FiledElectronically = true }).Value;

        explained.Deadline.Received.Should().Be(Thai.At("2025-03-14 20:00"));
        explained.Deadline.Start.Should().Be(Thai.At("2025-03-17 08:30"));
        explained.Deadline.FirstDay.Should().Be(Thai.Day("2025-03-18"));
        explained.Basis.Should().StartWith("EGA s.10");
        explained.Notes.Should().ContainSingle().Which.En.Should().Contain("deemed received on 17 March 2025, 08:30");
    }

    [Fact]
    public void A_fee_due_on_New_Years_Day_2017_may_be_paid_until_4_January_but_an_office_has_no_such_grace()
    {
        Thai.Deadline(Thai.Applicant("2016-12-02 10:00", Thai.Days(30))).LastDay.Should().Be(Thai.Day("2017-01-04"));
        Thai.Deadline(Thai.Officer("2016-12-02 10:00", Thai.Days(30))).LastDay.Should().Be(Thai.Day("2017-01-01"));
    }

    [Fact]
    public void Building_control_gives_45_days_and_two_extensions_of_45()
    {
        var question = Thai.Officer("2025-01-01 10:00", Thai.Days(45));

        Thai.Deadline(question).LastDay.Should().Be(Thai.Day("2025-02-15"));
        Thai.Deadline(question with { Extensions = [Thai.Days(45)] }).LastDay.Should().Be(Thai.Day("2025-04-01"));
        Thai.Deadline(question with { Extensions = [Thai.Days(45), Thai.Days(45)] }).LastDay.Should().Be(Thai.Day("2025-05-16"));
        Thai.Calendar.Explain(question with { Extensions = [Thai.Days(45)] }).Value.Basis.Should().Contain("CCC 193/7");
    }
}
