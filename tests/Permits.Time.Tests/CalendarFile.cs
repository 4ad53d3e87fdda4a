using FluentAssertions;
using Xunit;

namespace Permits.Time.Tests;

/// <summary>Reading a calendar's data file, good and bad.</summary>
public class CalendarFile
{
    private const string Good =
        """
        {"id":"x","name":{"th":"ก","en":"X"},"zone":"Asia/Bangkok","horizon":{"from":"2025-01-01","to":"2025-12-31"},
         "workingDays":["monday","tuesday"],"officeHours":[["08:30","12:00"],["13:00","16:30"]],
         "regions":[{"code":"TH-90","th":"สงขลา","en":"Songkhla"}],
         "holidays":[{"date":"2025-04-14","th":"วันสงกรานต์","en":"Songkran","kind":"national"}]}
        """;

    [Fact]
    public void The_Thai_calendar_has_its_312_office_holidays_and_77_provinces()
    {
        Thai.Calendar.HolidaysBetween(Thai.Day("2015-01-01"), Thai.Day("2027-12-31")).Should().HaveCount(312).And.BeInAscendingOrder(h => h.Date);
        Thai.Calendar.Regions.Count(r => r.Code.StartsWith("TH-", StringComparison.Ordinal)).Should().Be(77);
        Thai.Calendar.Zone.Id.Should().Be("Asia/Bangkok");
        Thai.Calendar.InRegion("TH-90").HolidaysBetween(Thai.Day("2025-01-29"), Thai.Day("2025-01-29")).Should().ContainSingle()
            .Which.Name.En.Should().Be("Chinese New Year");
    }

    [Fact]
    public void The_holidays_of_2027_are_projected_and_no_others() =>
        Thai.Calendar.HolidaysBetween(Thai.Day("2015-01-01"), Thai.Day("2027-12-31"))
            .Should().OnlyContain(h => h.Projected == (h.Date.Year == 2027));

    [Fact]
    public void A_small_calendar_is_read() => WorkCalendar.Parse(Good).IsOk.Should().BeTrue();

    [Theory]
    [InlineData("\"Asia/Bangkok\"", "\"Asia/Bangkoc\"", "zone")]
    [InlineData("\"Asia/Bangkok\"", "\"Europe/Berlin\"", "zone")]
    [InlineData("2025-12-31", "2024-12-31", "horizon")]
    [InlineData("2025-12-31", "9999-12-31", "horizon")]
    [InlineData("\"monday\"", "\"funday\"", "workingDays[0]")]
    [InlineData("\"tuesday\"", "\"monday\"", "workingDays[1]")]
    [InlineData("\"13:00\"", "\"11:00\"", "officeHours")]
    [InlineData("\"13:00\"", "\"1 pm\"", "officeHours[1]")]
    [InlineData("2025-04-14", "2568-04-14", "holidays[0].date")]
    [InlineData("2025-04-14", "2025-02-30", "holidays[0].date")]
    [InlineData("\"national\"", "\"bank-only\"", "holidays[0].kind")]
    [InlineData("\"national\"", "\"regional\"", "holidays[0].regions")]
    [InlineData("\"national\"", "\"regional\",\"regions\":[\"TH-99\"]", "holidays[0].regions")]
    [InlineData("\"kind\"", "\"knid\":1,\"kind\"", "holidays[0].knid")]
    [InlineData("\"holidays\"", "\"holydays\":[],\"holidays\"", "$.holydays")]
    [InlineData("\"id\":\"x\"", "\"id\":\"\"", "id")]
    [InlineData("\"holidays\":[", "\"holidays\":[{\"date\":\"2025-04-14\",\"th\":\"ก\",\"en\":\"K\",\"kind\":\"national\"},", "holidays[1]")]
    public void A_fault_is_refused_with_its_place(string good, string bad, string path)
    {
        Good.Should().Contain(good);

        WorkCalendar.Parse(Good.Replace(good, bad)).Problems.Should().Contain(p => p.Path == path);
    }

    [Fact]
    public void All_faults_are_told_at_once() =>
        WorkCalendar.Parse(Good.Replace("Asia/Bangkok", "Mars").Replace("monday", "funday").Replace("national", "bank-only"))
            .Problems.Select(p => p.Path).Should().Equal("zone", "workingDays[0]", "holidays[0].kind");

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    public void What_is_no_calendar_is_refused(string text)
    {
        var refused = WorkCalendar.Parse(text);

        refused.IsOk.Should().BeFalse();
        refused.Problems.Should().OnlyContain(p => p.Message.En.StartsWith("Expected") && p.Message.Th != p.Message.En);
    }

    [Fact]
    public void A_day_beyond_the_horizon_is_neither_working_nor_holiday() =>
        Thai.Calendar.IsWorkingDay(Thai.Day("2028-01-03")).Problems.Should().ContainSingle().Which.Code.Should().Be("calendar.beyond-horizon");

    [Fact]
    public void An_unknown_region_is_a_mistake_of_the_caller()
    {
        Thai.Calendar.KnowsRegion("TH-01").Should().BeFalse();
        FluentActions.Invoking(() => Thai.Calendar.InRegion("TH-01")).Should().Throw<ArgumentException>();
    }
}
