using FluentAssertions;
using Xunit;

namespace Permits.Time.Tests;

/// <summary>How much of a clock is used and left, and when a share of it will be used up.</summary>
public class ClockConsumption
{
    // 30 days from Thu 13 March 2025: due Sat 12 April, 16:30.
    private static readonly DeadlineQuestion Month = Thai.Officer("2025-03-13 10:00", Thai.Days(30));

    [Theory]
    [InlineData("2025-03-13 10:00", 0, 30)]
    [InlineData("2025-03-14 00:00", 1, 29)]
    [InlineData("2025-04-12 16:30", 30, 0)]
    [InlineData("2025-04-15 09:00", 33, -3)]
    [InlineData("2025-03-01 09:00", 0, 30)]
    public void A_day_is_used_once_it_has_begun_and_days_after_the_last_are_owed(string at, int used, int left) =>
        Use(Month, at).Should().Be((used, left, 30));

    [Fact]
    public void Paused_days_use_nothing_and_an_open_pause_holds_what_was_used()
    {
        var paused = Month with { Pauses = [new Pause(Thai.At("2025-03-16 09:00"), Thai.At("2025-03-20 09:00"))] };
        var open = Month with { Pauses = [new Pause(Thai.At("2025-03-16 09:00"), null)] };

        Use(paused, "2025-03-21 09:00").Should().Be((4, 26, 30));
        Use(open, "2025-03-15 17:00").Should().Be((2, 28, 30));
        Use(open, "2025-03-16 10:00").Should().Be((2, 28, 30));
        Use(open, "2025-05-16 10:00").Should().Be((2, 28, 30));
    }

    [Fact]
    public void Extensions_lengthen_the_whole() =>
        Use(Month with { Extensions = [Thai.Days(15)] }, "2025-04-15 09:00").Should().Be((33, 12, 45));

    [Fact]
    public void Days_gained_by_a_roll_use_nothing()
    {
        // 30 days of an applicant end on Sat 12 April and roll over Songkran to Thu 17 April.
        var rolled = Month with { Owner = DutyOwner.Applicant };

        Use(rolled, "2025-04-17 09:00").Should().Be((30, 0, 30));
        Use(rolled, "2025-04-18 09:00").Should().Be((31, -1, 30));
    }

    [Fact]
    public void Working_days_are_used_one_by_one_and_not_at_the_weekend()
    {
        var week = Thai.Officer("2025-03-13 10:00", Thai.WorkingDays(5));

        Use(week, "2025-03-15 10:00").Should().Be((1, 4, 5));
        Use(week, "2025-03-17 10:00").Should().Be((2, 3, 5));
        Use(week, "2025-03-20 17:00").Should().Be((5, 0, 5));
        Use(week, "2025-03-23 10:00").Should().Be((6, -1, 5));
    }

    [Fact]
    public void Hours_are_whole_hours_and_the_minutes_over()
    {
        var hours = Thai.Officer("2025-03-13 10:00", new Allowance(4, PeriodUnit.WorkingHour));
        var use = Thai.Calendar.Used(hours, Thai.At("2025-03-13 13:20")).Value;

        use.Used.Should().Be(new TimeAmount(2, PeriodUnit.WorkingHour, 20));
        use.Left.Should().Be(new TimeAmount(1, PeriodUnit.WorkingHour, 40));
        Thai.Calendar.Used(hours, Thai.At("2025-03-14 10:00")).Value.Left.Should().Be(
            new TimeAmount(-3, PeriodUnit.WorkingHour, 0), "it was due at 15:00, and an hour and a half have passed on each of the two days");
    }

    [Fact]
    public void Months_are_told_by_the_calendar_with_the_days_over()
    {
        var months = Thai.Officer("2025-01-10 10:00", new Allowance(3, PeriodUnit.Month));
        var use = Thai.Calendar.Used(months, Thai.At("2025-02-15 10:00")).Value;

        use.Used.Should().Be(new TimeAmount(1, PeriodUnit.Month, 5));
        use.Left.Should().Be(new TimeAmount(1, PeriodUnit.Month, 26));
        use.Total.Should().Be(new TimeAmount(3, PeriodUnit.Month, 0));
        Thai.Calendar.Used(months, Thai.At("2025-05-12 10:00")).Value.Left.Should().Be(new TimeAmount(-1, PeriodUnit.Month, -2));
    }

    [Theory]
    [InlineData(50, "2025-03-28 16:30")]
    [InlineData(80, "2025-04-06 16:30")]
    [InlineData(1, "2025-03-14 16:30")]
    [InlineData(97, "2025-04-12 16:30", true)]
    public void A_share_of_days_is_reached_at_the_close_of_a_counted_day(int percent, string at, bool none = false) =>
        Thai.Calendar.AtShare(Month, percent).Value.Should().Be(none ? null : Thai.At(at));

    [Fact]
    public void A_share_moves_with_pauses_and_extensions()
    {
        var moved = Month with
        {
            Pauses = [new Pause(Thai.At("2025-03-20 09:00"), Thai.At("2025-03-25 09:00"))],
            Extensions = [Thai.Days(10)],
        };

        Thai.Calendar.AtShare(moved, 50).Value.Should().Be(Thai.At("2025-04-07 16:30"));
    }

    [Fact]
    public void A_share_of_hours_is_the_moment_itself() =>
        Thai.Calendar.AtShare(Thai.Officer("2025-03-13 10:00", new Allowance(4, PeriodUnit.WorkingHour)), 75).Value.Should().Be(Thai.At("2025-03-13 14:00"));

    [Fact]
    public void A_share_does_not_roll() =>
        Thai.Calendar.AtShare(Thai.Applicant("2025-03-13 10:00", Thai.Days(10)), 90).Value.Should().Be(Thai.At("2025-03-22 16:30"));

    [Fact]
    public void What_a_deadline_refuses_a_share_refuses()
    {
        Thai.Calendar.AtShare(Month with { Pauses = [new Pause(Thai.At("2025-03-20 09:00"), null)] }, 50).Problems
            .Should().ContainSingle().Which.Code.Should().Be("deadline.stands-still");
        Thai.Calendar.AtShare(Month, 100).Problems.Should().ContainSingle().Which.Code.Should().Be("share.out-of-range");
    }

    private static (int Used, int Left, int Total) Use(DeadlineQuestion question, string at)
    {
        var use = Thai.Calendar.Used(question, Thai.At(at)).Value;
        return (use.Used.Count, use.Left.Count, use.Total.Count);
    }
}
