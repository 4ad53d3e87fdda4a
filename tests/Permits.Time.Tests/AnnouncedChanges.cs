using FluentAssertions;
using NodaTime;
using Xunit;

namespace Permits.Time.Tests;

/// <summary>Which changes a calendar takes, and what it says of those it does not.</summary>
public class AnnouncedChanges
{
    private static readonly LocalText Name = new("วันหยุดพิเศษ", "Special holiday");

    private static readonly LocalDate Bridge = Thai.Day("2025-06-09");

    private static readonly LocalDate Tuesday = Thai.Day("2025-06-10");

    private static readonly LocalDate Beyond = Thai.Day("2027-01-01");

    public static TheoryData<string, CalendarChange, string> Refused { get; } = new()
    {
        { "a day beyond the horizon", CalendarChange.Add(Beyond, Name), "date" },
        { "a holiday without a name", new CalendarChange(CalendarChangeKind.Add, Tuesday, null, null, null, []), "name" },
        { "a name too long to print", CalendarChange.Add(Tuesday, new LocalText(new string('ก', WorkCalendar.MaxNameLength + 1))), "name" },
        { "a kind nobody knows", CalendarChange.Add(Tuesday, Name, "private"), "kind" },
        { "a regional day of no region", CalendarChange.Add(Tuesday, Name, "regional"), "regions" },
        { "a region nobody knows", CalendarChange.Add(Tuesday, Name, null, "TH-99"), "regions" },
        { "a holiday already", CalendarChange.Add(Bridge, Name), "date" },
        { "a national holiday added for a region", CalendarChange.Add(Bridge, Name, null, "TH-90"), "date" },
        { "no holiday to withdraw", CalendarChange.Withdraw(Tuesday), "date" },
        { "no holiday to move", CalendarChange.Move(Tuesday, Thai.Day("2025-06-11")), "date" },
        { "a holiday of other regions", CalendarChange.Withdraw(Bridge, "TH-90"), "date" },
        { "a move to nowhere", new CalendarChange(CalendarChangeKind.Move, Bridge, null, null, null, []), "to" },
        { "a move to the same day", CalendarChange.Move(Bridge, Bridge), "to" },
        { "a move beyond the horizon", CalendarChange.Move(Bridge, Beyond), "to" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_a_calendar_does_not_take_is_refused_at_its_field(string why, CalendarChange change, string field)
    {
        var changed = Small.Calendar.Changed(change);

        changed.IsOk.Should().BeFalse(why);
        changed.Problems.Should().ContainSingle(why).Which.Path.Should().Be(field);
    }

    [Fact]
    public void All_that_is_wrong_with_a_change_is_said_at_once() =>
        Small.Calendar.Changed(CalendarChange.Add(Beyond, new LocalText(""), "private", "TH-99")).Problems.Select(p => p.Path)
            .Should().BeEquivalentTo("date", "name", "kind", "regions");

    [Fact]
    public void A_refused_change_leaves_the_calendar_as_it_was()
    {
        var version = Small.Calendar.Version;

        Small.Calendar.Changed(CalendarChange.Add(Bridge, Name));

        Small.Calendar.Version.Should().Be(version);
        Small.Calendar.IsWorkingDay(Tuesday).Value.Should().BeTrue();
    }

    [Fact]
    public void A_taken_change_makes_another_calendar_with_another_version()
    {
        var changed = Small.Calendar.Changed(CalendarChange.Add(Tuesday, Name)).Value;

        changed.IsWorkingDay(Tuesday).Value.Should().BeFalse();
        changed.Version.Should().NotBe(Small.Calendar.Version);
    }

    [Fact]
    public void A_withdrawn_holiday_is_worked_and_a_moved_one_is_kept_on_its_new_day_under_its_name()
    {
        Small.Calendar.Changed(CalendarChange.Withdraw(Bridge)).Value.IsWorkingDay(Bridge).Value.Should().BeTrue();

        var moved = Small.Calendar.Changed(CalendarChange.Move(Bridge, Tuesday)).Value;

        moved.IsWorkingDay(Bridge).Value.Should().BeTrue();
        moved.HolidaysBetween(Tuesday, Tuesday).Should().ContainSingle().Which.Name.En.Should().Be("Bridge holiday");
    }
}
