using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Permits.Engine;

namespace Permits.Storage;

/// <summary>The table <c>review</c>: rows are added and read, never changed.</summary>
internal static class ReviewTable
{
    private const string Insert = """
        INSERT INTO review (permit_type, due_on, recorded_at, actor_id, actor_name, conclusion, text, document)
        VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7) RETURNING id
        """;

    private const string Select =
        "SELECT id, permit_type, due_on, recorded_at, actor_id, actor_name, conclusion, text, document FROM review WHERE permit_type = @p0 ORDER BY id DESC";

    private const string FirstInForce = "SELECT MIN(effective_from) FROM definition WHERE slug = @p0";

    private const string TypesInForce = "SELECT DISTINCT slug FROM definition WHERE effective_from <= @p0 ORDER BY slug";

    /// <summary>Records a review of a permit type.</summary>
    public static Result<ReviewRow> Record(SqlSession session, DefinitionReader definitions, string permitType, RecordReview command, Actor by, ZonedDateTime now)
    {
        if (definitions.InForce(session, permitType, now.ToInstant()) is not { } definition)
        {
            return StoreRefusals.NotInForce(permitType);
        }

        var earlier = Reviews(session, permitType);
        var document = string.IsNullOrWhiteSpace(command.Document) ? null : command.Document.Trim();
        if (earlier.FirstOrDefault() is { } last && last.ActorId == by.Id && last.Conclusion == command.Conclusion && last.Text == command.Text.Trim()
            && last.Document == document && last.RecordedAt.InZone(now.Zone).Date == now.Date)
        {
            // The same review sent twice, as by a second press of the button, is one review.
            return last;
        }

        var answered = earlier.Select(r => r.DueOn).ToHashSet();
        var decided = Reviewing.Decide(RuleOf(definition), command, PublishedOn(session, permitType, now.Zone), answered, now.Date);
        if (!decided.TryGet(out var due))
        {
            return Result<ReviewRow>.Refused(decided.Problems);
        }

        var review = new ReviewRow(0, permitType, due, now.ToInstant(), by.Id, by.Name, command.Conclusion, command.Text.Trim(), document);
        var id = session.Scalar(
            Insert, review.PermitType, review.DueOn, review.RecordedAt, review.ActorId, review.ActorName, review.Conclusion, review.Text, review.Document);
        var recorded = review with { Id = Convert.ToInt64(id, CultureInfo.InvariantCulture) };
        Trail.Registered(session, RegisterTable.Review, new Doing(by, review.RecordedAt), recorded.Id);
        return recorded;
    }

    /// <summary>Every permit type in force, the one due first at the head.</summary>
    public static ImmutableArray<ReviewStanding> Standings(SqlSession session, DefinitionReader definitions, ZonedDateTime now) =>
    [
        .. session.Rows(TypesInForce, r => r.GetString(0), now.ToInstant())
            .Select(slug => Standing(session, definitions.InForce(session, slug, now.ToInstant())!, now))
            .OrderBy(s => s.Due is null).ThenBy(s => s.Due).ThenBy(s => s.PermitType, StringComparer.Ordinal),
    ];

    private static ReviewStanding Standing(SqlSession session, Definition definition, ZonedDateTime now)
    {
        var reviews = Reviews(session, definition.Slug);
        var rule = RuleOf(definition);
        var due = rule?.NextDue(PublishedOn(session, definition.Slug, now.Zone), [.. reviews.Select(r => r.DueOn)]);
        return new ReviewStanding(definition.Slug, definition.Package.Manual.Title, rule, due, due < now.Date, [.. reviews]);
    }

    private static ReviewRule? RuleOf(Definition definition) => definition.Package.Statutes.Select(s => s.Reviews).FirstOrDefault(r => r is not null);

    private static LocalDate PublishedOn(SqlSession session, string slug, DateTimeZone zone) =>
        Instant.FromUnixTimeTicks(Convert.ToInt64(session.Scalar(FirstInForce, slug), CultureInfo.InvariantCulture)).InZone(zone).Date;

    private static List<ReviewRow> Reviews(SqlSession session, string permitType) => session.Rows(
        Select,
        r => new ReviewRow(
            r.GetInt64(0), r.GetString(1), LocalDatePattern.Iso.Parse(r.GetString(2)).Value, Instant.FromUnixTimeTicks(r.GetInt64(3)), r.GetString(4),
            r.GetString(5), Enum.Parse<ReviewConclusion>(r.GetString(6), ignoreCase: true), r.GetString(7), r.IsDBNull(8) ? null : r.GetString(8)),
        permitType);
}
