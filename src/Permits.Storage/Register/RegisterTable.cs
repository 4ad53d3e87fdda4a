using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Permits.Proof;

namespace Permits.Storage;

/// <summary>
/// A table that does not follow from the events of cases. Each change of a row is told by a <see cref="RegisterChanged"/> event in the same
/// transaction, so that a row nobody recorded shows.
/// </summary>
/// <param name="Name">The table.</param>
/// <param name="KeyColumns">Its key.</param>
/// <param name="Columns">What of a row is covered, as SQL over <paramref name="Source"/>; without the key.</param>
/// <param name="Source">The table, with what belongs to its row joined.</param>
/// <param name="Children">SQL for rows of another table that belong to it, or null; the key's parts are <c>@p0</c> …</param>
internal sealed record RegisterTable(string Name, ImmutableArray<string> KeyColumns, string Columns, string Source, string? Children = null)
{
    /// <summary>Published versions; their files are covered by the hash.</summary>
    public static RegisterTable Definition { get; } = new(
        "definition", ["slug", "version"], "hash, number_prefix, title_th, title_en, office_kind, effective_from, published_at, published_by", "definition");

    /// <summary>Offices with their hours.</summary>
    public static RegisterTable Office { get; } = new(
        "office", ["id"], "kind, name_th, name_en, region, calendar, hours", "office LEFT JOIN office_hours ON office_hours.office = office.id");

    /// <summary>Accounts with their posts.</summary>
    public static RegisterTable Account { get; } = new(
        "account", ["id"], "name, kind, password_hash, email, language", "account", "SELECT office, role FROM post WHERE account = @p0");

    /// <summary>What is known of officers when tasks are given out, with their skills.</summary>
    public static RegisterTable Officer { get; } = new("officer", ["account"], "away", "officer", "SELECT skill FROM officer_skill WHERE account = @p0");

    /// <summary>Settings of the installation.</summary>
    public static RegisterTable Setting { get; } = new("setting", ["key"], "value", "setting");

    /// <summary>Calendar changes; how far one is applied is covered once it is done.</summary>
    public static RegisterTable CalendarChange { get; } = new(
        "calendar_change", ["id"],
        "position, calendar, what, date, moved_to, name_th, name_en, kind, regions, reason, by_id, by_name, at, version, state, total, ended_at, "
        + "CASE WHEN state = 'done' THEN cursor END, CASE WHEN state = 'done' THEN report END",
        "calendar_change");

    /// <summary>Recorded reviews of permit types.</summary>
    public static RegisterTable Review { get; } = new(
        "review", ["id"], "permit_type, due_on, recorded_at, actor_id, actor_name, conclusion, text, document", "review");

    /// <summary>Migrations with their applications; what became of each is covered once all are done.</summary>
    public static RegisterTable Migration { get; } = new(
        "migration", ["id"],
        "position, slug, from_version, to_version, office, moves, ground, cite, reason, state, proposed_by, proposed_name, proposed_at, decided_by, decided_name, "
        + "decided_at, ended_at",
        "migration",
        "SELECT c.application, c.office, c.verdict, c.preview, CASE WHEN m.state = 'done' THEN c.state END, CASE WHEN m.state = 'done' THEN c.problems END, "
        + "CASE WHEN m.state = 'done' THEN c.at END FROM migration_case c JOIN migration m ON m.id = c.migration WHERE c.migration = @p0");

    /// <summary>Reviews of drafts: who asked, who decided.</summary>
    public static RegisterTable DraftReview { get; } = new(
        "draft_review", ["id"],
        "slug, number, hash, based_on, note, effective_from, state, requested_by, requested_name, requested_at, decided_by, decided_name, decided_at, comment, version",
        "draft_review");

    /// <summary>The keys that sign checkpoints.</summary>
    public static RegisterTable CheckpointKey { get; } = new("checkpoint_key", ["number"], "key, since", "checkpoint_key");

    /// <summary>All of them.</summary>
    public static ImmutableArray<RegisterTable> All { get; } =
        [Definition, Office, Account, Officer, Setting, CalendarChange, Review, Migration, DraftReview, CheckpointKey];

    private string KeyList => string.Join(", ", KeyColumns);

    /// <summary>A key as events name it.</summary>
    public static string KeyText(IEnumerable<object> key) => string.Join('/', key.Select(k => Convert.ToString(k, CultureInfo.InvariantCulture)));

    /// <summary>The keys of all rows.</summary>
    public List<object[]> Keys(SqlSession session) => session.Rows($"SELECT {KeyList} FROM {Name} ORDER BY {KeyList}", r => Enumerable.Range(0, r.FieldCount).Select(r.GetValue).ToArray());

    /// <summary>The digest of one row as it is; null where there is none.</summary>
    /// <param name="session">Where to read.</param>
    /// <param name="key">Its key.</param>
    /// <param name="salt">Of the event that tells of it.</param>
    public string? DigestOf(SqlSession session, ReadOnlySpan<object> key, ReadOnlySpan<byte> salt)
    {
        var where = string.Join(" AND ", KeyColumns.Select((column, i) => $"{column} = @p{i}"));
        if (session.Row($"SELECT {KeyList}, {Columns} FROM {Source} WHERE {where}", Cells, key!) is not { } row)
        {
            return null;
        }

        List<string?[]> rows = [row];
        if (Children is not null)
        {
            rows.AddRange(session.Rows(Children, Cells, key!).OrderBy(c => string.Join('\n', c), StringComparer.Ordinal));
        }

        return Convert.ToHexStringLower(SHA256.HashData([.. salt, .. CanonicalJson.Bytes(JsonSerializer.SerializeToUtf8Bytes(rows))]));
    }

    // Every value as text, so that no number is too large for JSON.
    private static string?[] Cells(DbDataReader row) => [.. Enumerable.Range(0, row.FieldCount).Select(i => row.GetValue(i) switch
    {
        DBNull => null,
        string text => text,
        byte[] bytes => "0x" + Convert.ToHexStringLower(bytes),
        var value => Convert.ToString(value, CultureInfo.InvariantCulture),
    })];
}
