using FluentAssertions;
using NodaTime;
using Permits.Server.Hosting;
using Permits.Server.Ui;
using Permits.Server.Ui.Clocks;
using Permits.Server.Ui.Forms;
using Permits.Time;
using Xunit;

namespace Permits.Server.Tests.Pages;

public sealed class WordsTests
{
    private static readonly WorkCalendar Thai = WorkCalendar.Parse(
        File.ReadAllText(Path.Combine(RepositoryRoot.Above(AppContext.BaseDirectory)!, "workflows", "_calendars", "th.json"))).Value;

    private static Instant At(int year, int month, int day, int hour, int minute = 0) =>
        new LocalDateTime(year, month, day, hour, minute).InZoneStrictly(Thai.Zone).ToInstant();

    // Thirty days from Thursday 13 March 2025 end on Saturday 12 April at 16:30 (law.md section 8, no. 1).
    [Theory]
    [InlineData(13, 3, 10, "เหลือ 30 วัน", UrgencyKind.Ok)]
    [InlineData(10, 4, 9, "เหลือ 2 วัน", UrgencyKind.Soon)]
    [InlineData(12, 4, 9, "ครบกำหนดวันนี้", UrgencyKind.Today)]
    [InlineData(12, 4, 17, "เกินกำหนดแล้ว", UrgencyKind.Late)]
    [InlineData(14, 4, 9, "เกินกำหนด 2 วัน", UrgencyKind.Late)]
    public void Urgency_is_said_in_the_clocks_own_unit(int day, int month, int hour, string words, UrgencyKind kind)
    {
        var urgency = Urgency.Of(At(2025, 4, 12, 16, 30), new Allowance(30, PeriodUnit.Day), At(2025, month, day, hour), Thai);

        urgency.Words(Wording.In("th")).Should().Be(words);
        urgency.Kind.Should().Be(kind);
    }

    [Fact]
    public void Working_days_left_leave_out_the_weekend()
    {
        var urgency = Urgency.Of(At(2025, 3, 17, 16, 30), new Allowance(10, PeriodUnit.WorkingDay), At(2025, 3, 13, 9), Thai);

        urgency.Words(Wording.In("en")).Should().Be("2 working days left");
    }

    [Fact]
    public void The_day_list_counts_every_day_of_the_period_and_names_the_holiday_it_rolls_over()
    {
        var question = new DeadlineQuestion(At(2025, 3, 13, 10), new Allowance(30, PeriodUnit.Day), DutyOwner.Applicant);

        var days = CountedDays.Of(Thai.Explain(question).Value, Thai.Zone);

        days[0].Should().Be(new CountedDay(new LocalDate(2025, 3, 13), null, null, false));
        days.Count(d => d.Number is not null).Should().Be(30);
        days.Single(d => d.Number == 30).Date.Should().Be(new LocalDate(2025, 4, 12));
        days[^1].Should().Match<CountedDay>(d => d.Date == new LocalDate(2025, 4, 17) && d.IsLast && d.Number == null);
        days.Where(d => d.Date > new LocalDate(2025, 4, 12) && !d.IsLast).Should().OnlyContain(d => d.Why != null);
    }

    [Theory]
    [InlineData("29", "2", "2567", true)]
    [InlineData("๗", "๓", "๒๕๖๙", true)]
    [InlineData("29", "2", "2568", false)]
    [InlineData("7", "3", "2026", false)]
    [InlineData("31", "4", "2569", false)]
    [InlineData("", "3", "2569", false)]
    public void A_date_is_read_only_where_its_three_fields_name_a_day_of_the_Buddhist_era(string day, string month, string year, bool read) =>
        PostedDate.Read(day, month, year).HasValue.Should().Be(read);

    [Theory]
    [InlineData("LFA s.10 para 1", "พ.ร.บ. การอำนวยความสะดวกฯ มาตรา 10 วรรคหนึ่ง")]
    [InlineData("Circular 5", "Circular 5")]
    public void Sections_are_cited_as_Thai_readers_do(string cite, string words)
    {
        Wording.In("th").Cite(cite).Should().Be(words);
        Wording.In("en").Cite(cite).Should().Be(cite);
    }
}
