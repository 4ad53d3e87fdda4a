using FluentAssertions;
using Permits.Feel.Values;
using Xunit;

namespace Permits.Feel.Tests;

public sealed class TemporalTests
{
    [Theory]
    [InlineData("@\"999999999-12-31\"", "999999999-12-31")]
    [InlineData("@\"-999999999-01-01\"", "-999999999-01-01")]
    [InlineData("@\"2020-01-31\" + @\"P1M\"", "2020-02-29")]
    [InlineData("@\"2020-03-01\" - @\"2020-02-28\"", "P2D")]
    [InlineData("@\"-0001-12-31\" + @\"P1D\"", "0000-01-01")]
    [InlineData("@\"2021-01-02\" - @\"PT1H\"", "2021-01-01")]
    [InlineData("@\"23:59:59.999999999\" + @\"PT1S\"", "00:00:00.999999999")]
    [InlineData("@\"2021-01-01T24:00:00\"", "2021-01-02T00:00:00")]
    [InlineData("@\"2021-01-02T10:10:10@Europe/Paris\" - @\"2021-01-01T10:10:10@Asia/Dhaka\"", "P1DT5H")]
    [InlineData("@\"12000-07-01T12:00:00@Europe/Paris\".time offset", "PT2H")]
    [InlineData("@\"P26M\".years", "2")]
    [InlineData("@\"-PT36H\".days", "-1")]
    [InlineData("1.5 * @\"P2M\"", "P3M")]
    [InlineData("@\"P10D\" / @\"P4D\"", "2.5")]
    [InlineData("years and months duration(@\"2011-12-22\", @\"2013-08-24\")", "P1Y8M")]
    [InlineData("week of year(@\"2005-01-01\")", "53")]
    public void Dates_and_durations_are_computed_by_the_calendar(string text, string value) => Feel.Value(text).Should().Be(value);

    [Theory]
    [InlineData("date(\"2021-02-29\")")]
    [InlineData("date(\"998-12-31\")")]
    [InlineData("date(\"01211-12-31\")")]
    [InlineData("date(1000000000, 1, 1)")]
    [InlineData("time(\"24:00:01\")")]
    [InlineData("time(\"10:00:00+15:00\")")]
    [InlineData("time(\"10:00:00@Nowhere/Land\")")]
    [InlineData("duration(\"P1Y1D\")")]
    [InlineData("duration(\"P1DT\")")]
    [InlineData("@\"999999999-12-31\" + @\"P1D\"")]
    [InlineData("@\"2021-01-02T10:10:10Z\" - @\"2021-01-01T10:10:10\"")]
    [InlineData("@\"10:00:00\" < @\"10:00:00Z\"")]
    public void What_is_no_date_and_what_cannot_be_compared_gives_null(string text) => Feel.Value(text).Should().Be("null");

    [Theory]
    [InlineData("@\"10:00:00+01:00\" = @\"09:00:00Z\"", "true")]
    [InlineData("is(@\"10:00:00+01:00\", @\"09:00:00Z\")", "false")]
    [InlineData("@\"10:00:00\" = @\"10:00:00Z\"", "false")]
    [InlineData("@\"P1Y\" = @\"P12M\"", "true")]
    public void Equality_looks_at_the_moment_and_identity_at_the_zone_too(string text, string value) => Feel.Value(text).Should().Be(value);

    [Fact]
    public void Epoch_days_and_dates_map_onto_each_other_over_the_whole_range()
    {
        const int Seed = 7;
        var random = new Random(Seed);
        for (var i = 0; i < 2000; i++)
        {
            var day = random.NextInt64(-365_000_000_000, 365_000_000_000);
            var date = FeelDate.FromEpochDay(day)!;
            date.EpochDay.Should().Be(day, "seed {0}, {1}", Seed, date);
            FeelDate.FromEpochDay(day + 1)!.CompareTo(date).Should().BePositive();
        }

        FeelDate.FromEpochDay(0)!.ToString().Should().Be("1970-01-01");
    }
}
