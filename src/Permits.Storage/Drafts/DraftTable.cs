using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using System.Runtime.InteropServices;
using NodaTime;
using Permits.Engine;

namespace Permits.Storage;

/// <summary>The tables <c>draft</c>, <c>draft_file</c> and <c>draft_review</c>.</summary>
internal static class DraftTable
{
    private const string SelectDraft = "SELECT slug, based_on, opened_at, opened_by FROM draft ";

    private const string SelectReview = """
        SELECT id, slug, hash, based_on, note, effective_from, state, requested_by, requested_name, requested_at, decided_by, decided_name, decided_at, comment, version
        FROM draft_review

        """;

    private const string InsertReview = """
        INSERT INTO draft_review (id, slug, number, hash, based_on, note, effective_from, state, requested_by, requested_name, requested_at)
        VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10)
        """;

    private const string UpsertFile = """
        INSERT INTO draft_file (slug, path, content, tag, saved_at, saved_by, saved_name) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6)
        ON CONFLICT (slug, path) DO UPDATE SET content = excluded.content, tag = excluded.tag, saved_at = excluded.saved_at,
            saved_by = excluded.saved_by, saved_name = excluded.saved_name
        """;

    /// <summary>One draft; null where there is none.</summary>
    public static Draft? Read(SqlSession session, string slug) => All(session, SelectDraft + "WHERE slug = @p0", slug) is [var draft] ? draft : null;

    /// <summary>Every draft, by slug.</summary>
    public static ImmutableArray<Draft> All(SqlSession session) => All(session, SelectDraft + "ORDER BY slug");

    /// <summary>The files of a draft.</summary>
    public static PackageFiles Files(SqlSession session, string slug) => new(session.Rows(
        "SELECT path, content FROM draft_file WHERE slug = @p0",
        r => KeyValuePair.Create(r.GetString(0), ImmutableCollectionsMarshal.AsImmutableArray((byte[])r.GetValue(1))),
        slug).ToImmutableSortedDictionary(StringComparer.Ordinal));

    /// <summary>One file of a draft; null where there is none.</summary>
    public static ImmutableArray<byte>? File(SqlSession session, string slug, string path) =>
        session.Scalar("SELECT content FROM draft_file WHERE slug = @p0 AND path = @p1", slug, path) is byte[] content ? ImmutableCollectionsMarshal.AsImmutableArray(content) : null;

    /// <summary>The reviews of a permit type, newest first.</summary>
    public static ImmutableArray<DraftReview> Reviews(SqlSession session, string slug) =>
        [.. session.Rows(SelectReview + "WHERE slug = @p0 ORDER BY number DESC", ReadReview, slug)];

    /// <summary>Adds a draft without files.</summary>
    public static void Add(SqlSession session, string slug, int? basedOn, Doing by) =>
        session.Execute("INSERT INTO draft (slug, based_on, opened_at, opened_by) VALUES (@p0, @p1, @p2, @p3)", slug, basedOn, by.Now, by.Who.Id);

    /// <summary>Writes one file.</summary>
    /// <returns>Its tag.</returns>
    public static string Put(SqlSession session, string slug, string path, ImmutableArray<byte> content, Doing by)
    {
        var tag = Draft.TagOf(content.AsSpan());
        session.Execute(UpsertFile, slug, path, ImmutableCollectionsMarshal.AsArray(content), tag, by.Now, by.Who.Id, by.Who.Name);
        return tag;
    }

    /// <summary>Takes one file out.</summary>
    public static void Remove(SqlSession session, string slug, string path) => session.Execute("DELETE FROM draft_file WHERE slug = @p0 AND path = @p1", slug, path);

    /// <summary>Throws a draft away with its files; its reviews stay.</summary>
    public static void Drop(SqlSession session, string slug)
    {
        session.Execute("DELETE FROM draft_file WHERE slug = @p0", slug);
        session.Execute("DELETE FROM draft WHERE slug = @p0", slug);
    }

    /// <summary>Adds a request for review.</summary>
    public static void AddReview(SqlSession session, Draft draft, string hash, string note, Instant? effectiveFrom, Doing by)
    {
        var number = Convert.ToInt64(session.Scalar("SELECT COALESCE(MAX(number), 0) + 1 FROM draft_review WHERE slug = @p0", draft.Slug), CultureInfo.InvariantCulture);
        var id = string.Create(CultureInfo.InvariantCulture, $"{draft.Slug}-{number}");
        session.Execute(
            InsertReview, id, draft.Slug, number, hash, draft.BasedOn, note, effectiveFrom,
            DraftReviewState.Requested, by.Who.Id, by.Who.Name, by.Now);
        Trail.Registered(session, RegisterTable.DraftReview, by, id);
    }

    /// <summary>Notes what a review came to.</summary>
    public static void Decide(SqlSession session, string id, DraftReviewState state, string? comment, int? version, Doing by)
    {
        session.Execute(
            "UPDATE draft_review SET state = @p1, comment = @p2, version = @p3, decided_by = @p4, decided_name = @p5, decided_at = @p6 WHERE id = @p0",
            id, state, comment, version, by.Who.Id, by.Who.Name, by.Now);
        Trail.Registered(session, RegisterTable.DraftReview, by, id);
    }

    /// <summary>One review; it must be there.</summary>
    public static DraftReview Review(SqlSession session, string id) => session.Row(SelectReview + "WHERE id = @p0", ReadReview, id)!;

    private static ImmutableArray<Draft> All(SqlSession session, string sql, params ReadOnlySpan<object?> values) =>
    [
        .. session.Rows(sql, r => (Slug: r.GetString(0), BasedOn: r.IsDBNull(1) ? null : (int?)r.GetInt32(1), At: At(r, 2)!.Value, By: r.GetString(3)), values).Select(d => new Draft(
            d.Slug, d.BasedOn, d.At, d.By,
            [
                .. session.Rows(
                    "SELECT path, tag, length(content), saved_at, saved_by, saved_name FROM draft_file WHERE slug = @p0 ORDER BY path",
                    r => new DraftFile(r.GetString(0), r.GetString(1), r.GetInt64(2), At(r, 3)!.Value, r.GetString(4), r.GetString(5)), d.Slug),
            ],
            session.Row(SelectReview + "WHERE slug = @p0 AND state = 'requested'", ReadReview, d.Slug))),
    ];

    private static DraftReview ReadReview(DbDataReader r) => new(
        r.GetString(0), r.GetString(1), r.GetString(2), Number(r, 3), r.GetString(4), At(r, 5), Enum.Parse<DraftReviewState>(r.GetString(6), ignoreCase: true),
        r.GetString(7), r.GetString(8), At(r, 9)!.Value, Text(r, 10), Text(r, 11), At(r, 12), Text(r, 13), Number(r, 14));

    private static string? Text(DbDataReader r, int i) => r.IsDBNull(i) ? null : r.GetString(i);

    private static int? Number(DbDataReader r, int i) => r.IsDBNull(i) ? null : r.GetInt32(i);

    private static Instant? At(DbDataReader r, int i) => r.IsDBNull(i) ? null : Instant.FromUnixTimeTicks(r.GetInt64(i));
}
