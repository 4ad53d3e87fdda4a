using System.Data.Common;
using NodaTime;
using Permits.Engine;

namespace Permits.Storage.Tests;

/// <summary>Recorded reviews of permit types (R19, LFA s.6). The type of the tests is in force since 2 January 2025.</summary>
public abstract class ReviewContract<TDatabase> : StoreContract<TDatabase>
    where TDatabase : ITestDatabase, new()
{
    private static readonly RecordReview Keep = new(ReviewConclusion.Keep, " ยังจำเป็นต่อสุขภาพของประชาชน ", "สธ 0904/12");

    [SkippableFact]
    public async Task A_type_is_due_at_the_next_review_date_and_overdue_the_day_after()
    {
        (await StandingAsync("2025-07-21 09:00")).Should().BeEquivalentTo(new { PermitType = FoodPremises, Due = (LocalDate?)new LocalDate(2025, 7, 21), IsOverdue = false });
        (await StandingAsync("2025-07-22 00:00")).IsOverdue.Should().BeTrue();
    }

    [SkippableFact]
    public async Task A_recorded_review_keeps_who_when_and_what_and_moves_the_due_date()
    {
        var recorded = await RecordAsync("2026-02-02 10:00", Keep);

        recorded.Value.Should().BeEquivalentTo(new
        {
            PermitType = FoodPremises, DueOn = new LocalDate(2025, 7, 21), RecordedAt = Thai.At("2026-02-02 10:00"), ActorId = "designer",
            Conclusion = ReviewConclusion.Keep, Text = "ยังจำเป็นต่อสุขภาพของประชาชน", Document = "สธ 0904/12",
        });
        var standing = await StandingAsync("2026-02-02 10:00");
        (standing.Due, standing.IsOverdue).Should().Be((new LocalDate(2030, 7, 21), false));
        standing.Reviews.Should().ContainSingle().Which.Should().Be(recorded.Value);
    }

    [SkippableFact]
    public async Task A_second_review_of_the_same_span_is_refused_and_leaves_nothing()
    {
        await RecordAsync("2025-03-01 10:00", Keep);

        var refused = await RecordAsync("2025-03-01 10:01", Keep with { Conclusion = ReviewConclusion.Abolish });

        refused.Problems.Single().Code.Should().Be("review.not-due");
        (await CountAsync("SELECT COUNT(*) FROM review")).Should().Be(1);
    }

    [SkippableFact]
    public async Task The_same_review_sent_twice_is_one_review()
    {
        var first = await RecordAsync("2026-02-02 10:00", Keep);

        var again = await RecordAsync("2026-02-02 10:01", Keep);

        again.Value.Should().Be(first.Value);
        (await CountAsync("SELECT COUNT(*) FROM review")).Should().Be(1);
    }

    [SkippableFact]
    public async Task An_unknown_type_is_refused() =>
        (await Store.RecordReviewAsync("no-such", Keep, People.Designer, At("2026-02-02 10:00"), default)).Problems.Single().Code.Should().Be("permit-type.not-in-force");

    [SkippableTheory]
    [InlineData("UPDATE review SET text = ''")]
    [InlineData("DELETE FROM review")]
    public async Task A_review_can_be_neither_changed_nor_removed(string sql)
    {
        await RecordAsync("2026-02-02 10:00", Keep);

        var act = () => Database.ExecuteAsync(sql);

        await act.Should().ThrowAsync<DbException>();
    }

    private Task<Result<ReviewRow>> RecordAsync(string at, RecordReview review) =>
        Store.RecordReviewAsync(FoodPremises, review, People.Designer, At(at), default);

    private async Task<ReviewStanding> StandingAsync(string at) => (await Store.ReviewStandingsAsync(At(at), default)).Single();

    private static ZonedDateTime At(string text) => Thai.At(text).InZone(Packages.Calendar.Zone);
}
