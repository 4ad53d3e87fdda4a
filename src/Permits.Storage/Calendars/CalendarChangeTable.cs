using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Permits.Engine;
using Permits.Time;

namespace Permits.Storage;

/// <summary>The table <c>calendar_change</c>.</summary>
internal static class CalendarChangeTable
{
    /// <summary>The columns that <see cref="Read"/> takes, in order.</summary>
    public const string Select = """
        SELECT id, position, calendar, what, date, moved_to, name_th, name_en, kind, regions, reason, by_id, by_name, at, version, state, total, report, ended_at
        FROM calendar_change

        """;

    /// <summary>A number that grows whenever a change is confirmed or has reached every clock; 0 where there is none.</summary>
    public const string SelectVersion = "SELECT COALESCE(MAX(position), 0) + COUNT(ended_at) FROM calendar_change";

    private const string Insert = """
        INSERT INTO calendar_change (id, position, calendar, what, date, moved_to, name_th, name_en, kind, regions, reason, by_id, by_name, at, version,
                                     state, total, cursor, report)
        VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14, 'applying', @p15, '', @p16)
        """;

    /// <summary>Every change, in the order in which they count.</summary>
    public static List<AnnouncedChange> All(SqlSession session) => session.Rows(Select + "ORDER BY position", Read);

    /// <summary>Asks for <see cref="SelectVersion"/>.</summary>
    public static Asked<long> AskVersion(SqlSession session) => session.Ask(SelectVersion, r => r.Read() ? r.GetInt64(0) : 0);

    /// <summary>What <see cref="SelectVersion"/> says of a database with these changes.</summary>
    public static long VersionOf(IReadOnlyList<AnnouncedChange> changes) => changes.Count == 0 ? 0 : changes[^1].Position + changes.Count(c => c.EndedAt is not null);

    /// <summary>One change; null where there is none.</summary>
    public static AnnouncedChange? ById(SqlSession session, string id) => session.Row(Select + "WHERE id = @p0", Read, id);

    /// <summary>The position after the last.</summary>
    public static long NextPosition(SqlSession session) => Number(session.Scalar("SELECT COALESCE(MAX(position), 0) + 1 FROM calendar_change"));

    /// <summary>The number after the last of a calendar.</summary>
    public static long NextNumber(SqlSession session, string calendar) => Number(session.Scalar("SELECT COUNT(*) + 1 FROM calendar_change WHERE calendar = @p0", calendar));

    /// <summary>Adds a change that is to be applied.</summary>
    public static void Add(SqlSession session, AnnouncedChange row)
    {
        var change = row.Change;
        session.Execute(
            Insert, row.Id, row.Position, row.Calendar, change.What, change.Date, change.To, change.Name?.Th, change.Name?.En, change.Kind,
            string.Join(',', change.Regions), row.Reason, row.ById, row.ByName, row.At, row.Version, row.Total, Json(row.Report));
    }

    /// <summary>The clock looked at last, empty at the beginning; null where the change is applied.</summary>
    public static string? Cursor(SqlSession session, string id) =>
        (string?)session.Scalar("SELECT cursor FROM calendar_change WHERE id = @p0 AND state = 'applying'", id);

    /// <summary>Notes how far a change is.</summary>
    public static void Progress(SqlSession session, string id, string cursor, RederivationReport report) =>
        session.Execute("UPDATE calendar_change SET cursor = @p1, report = @p2 WHERE id = @p0", id, cursor, Json(report));

    /// <summary>Notes what was counted beside the run.</summary>
    public static void Report(SqlSession session, string id, RederivationReport report) =>
        session.Execute("UPDATE calendar_change SET report = @p1 WHERE id = @p0", id, Json(report));

    /// <summary>Notes that a change is applied.</summary>
    public static void Done(SqlSession session, string id, Instant at) =>
        session.Execute("UPDATE calendar_change SET state = 'done', ended_at = @p1 WHERE id = @p0 AND state = 'applying'", id, at);

    /// <summary>A row of <see cref="Select"/>.</summary>
    public static AnnouncedChange Read(DbDataReader row)
    {
        string? Text(int i) => row.IsDBNull(i) ? null : row.GetString(i);
        var change = new CalendarChange(
            Enum.Parse<CalendarChangeKind>(row.GetString(3), ignoreCase: true), Day(row.GetString(4)), Text(5) is { } to ? Day(to) : null,
            Text(6) is { } th ? new LocalText(th, Text(7)) : null, Text(8), [.. row.GetString(9).Split(',', StringSplitOptions.RemoveEmptyEntries)]);
        return new AnnouncedChange(
            row.GetString(0), row.GetInt64(1), row.GetString(2), change, Text(10), row.GetString(11), row.GetString(12),
            Instant.FromUnixTimeTicks(row.GetInt64(13)), row.GetString(14), row.GetString(15) == "applying", row.GetInt64(16),
            JsonSerializer.Deserialize<StoredReport>(row.GetString(17), EventJson.Options)!.ToReport(),
            row.IsDBNull(18) ? null : Instant.FromUnixTimeTicks(row.GetInt64(18)));
    }

    private static LocalDate Day(string iso) => LocalDatePattern.Iso.Parse(iso).Value;

    private static long Number(object? value) => Convert.ToInt64(value, CultureInfo.InvariantCulture);

    private static string Json(RederivationReport report) => JsonSerializer.Serialize(
        new StoredReport(
            report.Looked, report.Moved, report.Kept, report.AnnotatedBreaches, [.. report.ByDays.Select(s => new StoredShift(s.Key, s.Value))], report.Samples),
        EventJson.Options);

    private sealed record StoredReport(
        long Looked, long Moved, long Kept, long Annotated, ImmutableArray<StoredShift> Shifts, ImmutableArray<MovedClock> Samples)
    {
        public RederivationReport ToReport() =>
            new(Looked, Moved, Kept, Annotated, Shifts.ToImmutableSortedDictionary(s => s.Days, s => s.Clocks), Samples);
    }

    private sealed record StoredShift(int Days, long Clocks);
}
