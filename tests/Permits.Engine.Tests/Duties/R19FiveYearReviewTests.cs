using FluentAssertions;
using NodaTime;
using Xunit;

namespace Permits.Engine.Tests.Duties;

/// <summary>R19: each permit type is reviewed every five years from commencement of the Act (LFA s.6).</summary>
public sealed class R19FiveYearReviewTests
{
    private static readonly ReviewRule Rule = new(5, new LocalDate(2015, 7, 21), "LFA s.6", Confidence.Secondary);

    private static readonly LocalDate Published = new(2016, 1, 4);

    private static readonly LocalDate[] First = [new(2020, 7, 21)];

    [Theory]
    [InlineData("2015-01-01", 2020)]
    [InlineData("2015-07-21", 2020)]
    [InlineData("2020-07-20", 2020)]
    [InlineData("2020-07-21", 2025)]
    [InlineData("2025-07-20", 2025)]
    [InlineData("2025-07-21", 2030)]
    [InlineData("2029-12-31", 2030)]
    public void Type_is_first_reviewed_at_the_next_of_the_dates(string published, int year) =>
        Rule.DateAfter(NodaTime.Text.LocalDatePattern.Iso.Parse(published).Value).Should().Be(new LocalDate(year, 7, 21));

    [Fact]
    public void Review_left_out_stays_due_until_it_is_recorded()
    {
        Rule.NextDue(Published, []).Should().Be(new LocalDate(2020, 7, 21));
        Rule.NextDue(Published, First).Should().Be(new LocalDate(2025, 7, 21));
        Rule.NextDue(Published, [new LocalDate(2025, 7, 21)]).Should().Be(new LocalDate(2020, 7, 21));
    }

    [Fact]
    public void Recorded_review_answers_the_earliest_date_still_open() =>
        Record([], new LocalDate(2026, 1, 5)).Value.Should().Be(new LocalDate(2020, 7, 21));

    [Fact]
    public void Review_may_come_sooner_than_its_date() => Record([], new LocalDate(2016, 2, 1)).Value.Should().Be(new LocalDate(2020, 7, 21));

    [Theory]
    [InlineData("2020-07-20", false)]
    [InlineData("2020-07-21", true)]
    public void Review_does_not_come_before_the_date_ahead_of_its_own_has_passed(string today, bool accepted) =>
        Record(First, NodaTime.Text.LocalDatePattern.Iso.Parse(today).Value).IsOk.Should().Be(accepted);

    [Fact]
    public void Second_review_of_the_same_span_is_refused_with_the_section()
    {
        var refused = Record([.. First, new LocalDate(2025, 7, 21), new LocalDate(2030, 7, 21)], new LocalDate(2026, 1, 5)).Problems.Single();

        (refused.Code, refused.Law).Should().Be(("review.not-due", "LFA s.6"));
    }

    [Fact]
    public void Conclusion_without_grounds_is_refused() =>
        Record([], new LocalDate(2026, 1, 5), " ").Problems.Single().Code.Should().Be("review.text-missing");

    [Fact]
    public void Every_problem_comes_at_once() =>
        Reviewing.Decide(Rule, new(ReviewConclusion.Keep, "", new string('x', 201)), Published, First, new LocalDate(2020, 1, 1)).Problems.Select(p => p.Code)
            .Should().Equal("review.text-missing", "review.too-long", "review.not-due");

    [Fact]
    public void Type_whose_statutes_ask_for_no_review_is_refused() =>
        Reviewing.Decide(null, new(ReviewConclusion.Keep, "x", null), Published, [], Published).Problems.Single().Code.Should().Be("review.not-asked");

    private static Result<LocalDate> Record(IReadOnlyCollection<LocalDate> answered, LocalDate today, string text = "ยังจำเป็น") =>
        Reviewing.Decide(Rule, new RecordReview(ReviewConclusion.Keep, text, "นร 1201/1"), Published, answered, today);
}
