using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using NodaTime;
using Permits.Engine;

namespace Permits.Storage;

/// <summary>The tables <c>migration</c> and <c>migration_case</c>.</summary>
internal static class MigrationTable
{
    /// <summary>The columns of <see cref="MigrationRow"/>.</summary>
    public const string Select = """
        SELECT m.id, m.slug, m.from_version, m.to_version, m.office, m.moves AS moves_json, m.ground, m.cite, m.reason, m.state, m.proposed_by, m.proposed_name,
               m.proposed_at, m.decided_by, m.decided_name, m.decided_at, m.ended_at,
               (SELECT COUNT(*) FROM migration_case c WHERE c.migration = m.id AND c.state = 'waiting') AS waiting,
               (SELECT COUNT(*) FROM migration_case c WHERE c.migration = m.id AND c.state = 'moved') AS moved,
               (SELECT COUNT(*) FROM migration_case c WHERE c.migration = m.id AND c.state = 'refused') AS refused
        FROM migration m

        """;

    /// <summary>The columns of <see cref="MigrationCaseRow"/>.</summary>
    public const string SelectCase = """
        SELECT c.application, c.office, c.verdict, c.state, c.at, c.preview AS preview_json, c.problems AS problems_json, a.filed_at
        FROM migration_case c
        JOIN application a ON a.number = c.application

        """;

    private const string Insert = """
        INSERT INTO migration (id, position, slug, from_version, to_version, office, moves, ground, cite, reason, state, proposed_by, proposed_name, proposed_at)
        VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13)
        """;

    private static readonly RowStatement InsertCases = new(
        rows => $"""
            INSERT INTO migration_case (migration, application, office, verdict, state, preview, problems)
            SELECT migration, application, office, verdict, state, preview, problems FROM {rows}
            """,
        RowColumn.Text("migration"), RowColumn.Text("application"), RowColumn.Text("office"), RowColumn.Text("verdict"), RowColumn.Text("state"),
        RowColumn.Text("preview"), RowColumn.Text("problems"));

    /// <summary>One migration; null where there is none.</summary>
    public static MigrationRow? ById(SqlSession session, string id) => WithOffices(session, session.Row(Select + "WHERE m.id = @p0", Read, id));

    /// <summary>The first migration that was approved and is not done; null where there is none.</summary>
    public static MigrationRow? NextApproved(SqlSession session) =>
        WithOffices(session, session.Row(Select + "WHERE m.state IN ('approved', 'running') ORDER BY m.position LIMIT 1", Read));

    /// <summary>The migration from a version that is not over; null where there is none.</summary>
    public static MigrationRow? OpenFrom(SqlSession session, string slug, int version) =>
        WithOffices(session, session.Row(
            Select + "WHERE m.slug = @p0 AND m.from_version = @p1 AND m.state IN ('proposed', 'approved', 'running') LIMIT 1", Read, slug, version));

    /// <summary>The position after the last.</summary>
    public static long NextPosition(SqlSession session) => Number(session.Scalar("SELECT COALESCE(MAX(position), 0) + 1 FROM migration"));

    /// <summary>The number after the last of a permit type.</summary>
    public static long NextNumber(SqlSession session, string slug) => Number(session.Scalar("SELECT COUNT(*) + 1 FROM migration WHERE slug = @p0", slug));

    /// <summary>Adds a proposal.</summary>
    public static void Add(SqlSession session, string id, MigrationProposal proposal) => session.Execute(
        Insert, id, NextPosition(session), proposal.Slug, proposal.From, proposal.To, proposal.Office,
        JsonSerializer.Serialize(ElementMoves.Of(proposal.Moves).ByElement, EventJson.Options), proposal.Ground,
        proposal.Ground == AdoptionGrounds.ActSays ? proposal.Cite!.Trim() : null, proposal.Reason.Trim(), MigrationState.Proposed, proposal.By.Id, proposal.By.Name, proposal.Now);

    /// <summary>Adds its applications; those that may not go over are refused from the start.</summary>
    public static void AddCases(SqlSession session, string id, ImmutableArray<CasePreview> cases)
    {
        using var rows = new RowList();
        foreach (var preview in cases)
        {
            rows.Add(
                id, preview.Number, preview.OfficeId, preview.Verdict, preview.IsAllowed ? MigrationCaseState.Waiting : MigrationCaseState.Refused,
                JsonSerializer.Serialize(preview, EventJson.Options), JsonSerializer.Serialize(preview.Problems, EventJson.Options));
        }

        rows.Execute(session, InsertCases);
    }

    /// <summary>Notes who approved or withdrew a proposal.</summary>
    public static void Decide(SqlSession session, string id, MigrationState state, Actor by, Instant now) => session.Execute(
        "UPDATE migration SET state = @p1, decided_by = @p2, decided_name = @p3, decided_at = @p4 WHERE id = @p0", id, state, by.Id, by.Name, now);

    /// <summary>Notes that its applications are being moved.</summary>
    public static void Begin(SqlSession session, string id) => session.Execute("UPDATE migration SET state = @p1 WHERE id = @p0 AND state = 'approved'", id, MigrationState.Running);

    /// <summary>Notes that every application is done.</summary>
    public static void Done(SqlSession session, string id, Instant at) =>
        session.Execute("UPDATE migration SET state = @p1, ended_at = @p2 WHERE id = @p0 AND ended_at IS NULL", id, MigrationState.Done, at);

    /// <summary>The next applications that wait, by number.</summary>
    public static List<string> NextWaiting(SqlSession session, string id, string after, int most) => session.Rows(
        "SELECT application FROM migration_case WHERE migration = @p0 AND state = 'waiting' AND application > @p1 ORDER BY application LIMIT @p2",
        r => r.GetString(0), id, after, (long)most);

    /// <summary>Notes what an application came to; the first to say it counts.</summary>
    public static void Settle(SqlSession session, string id, string application, MigrationCaseState state, ImmutableArray<Problem> problems, Instant at) => session.Execute(
        "UPDATE migration_case SET state = @p2, problems = @p3, at = @p4 WHERE migration = @p0 AND application = @p1 AND state = 'waiting'",
        id, application, state, JsonSerializer.Serialize(problems, EventJson.Options), at);

    private static MigrationRow? WithOffices(SqlSession session, MigrationRow? row) => row is null
        ? null
        : row with { Offices = [.. session.Rows("SELECT DISTINCT office FROM migration_case WHERE migration = @p0 ORDER BY office", r => r.GetString(0), row.Id)] };

    private static MigrationRow Read(DbDataReader row)
    {
        string? Text(int i) => row.IsDBNull(i) ? null : row.GetString(i);
        Instant? At(int i) => row.IsDBNull(i) ? null : Instant.FromUnixTimeTicks(row.GetInt64(i));
        return new MigrationRow
        {
            Id = row.GetString(0),
            Slug = row.GetString(1),
            FromVersion = row.GetInt32(2),
            ToVersion = row.GetInt32(3),
            Office = Text(4),
            MovesJson = row.GetString(5),
            Ground = row.GetString(6),
            Cite = Text(7),
            Reason = row.GetString(8),
            State = Enum.Parse<MigrationState>(row.GetString(9), ignoreCase: true),
            ProposedBy = row.GetString(10),
            ProposedName = row.GetString(11),
            ProposedAt = At(12)!.Value,
            DecidedBy = Text(13),
            DecidedName = Text(14),
            DecidedAt = At(15),
            EndedAt = At(16),
            Waiting = row.GetInt64(17),
            Moved = row.GetInt64(18),
            Refused = row.GetInt64(19),
        };
    }

    private static long Number(object? value) => Convert.ToInt64(value, CultureInfo.InvariantCulture);
}
