using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using NodaTime;
using Permits.Engine;

namespace Permits.Storage;

/// <summary>The table <c>event</c>: rows are added and read, never changed.</summary>
internal static class EventLog
{
    /// <summary>One case's log, oldest first; the case is <c>@p0</c>.</summary>
    public const string SelectCase = "SELECT sequence, recorded_at, actor_id, actor_name, json FROM event WHERE application = @p0 ORDER BY sequence";

    private const string SelectAfter =
        "SELECT sequence, recorded_at, actor_id, actor_name, json FROM event WHERE application = @p0 AND sequence > @p1 ORDER BY sequence";

    private const string SelectAfterSnapshot = """
        SELECT sequence, recorded_at, actor_id, actor_name, json FROM event
         WHERE application = @p0 AND sequence > (SELECT version FROM case_snapshot WHERE application = @p0) ORDER BY sequence
        """;

    private const string Insert =
        "INSERT INTO event (application, sequence, recorded_at, at, actor_id, actor_name, type, json) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7)";

    // A letter that leaves changes nothing that a person has on the screen; a calendar change moves dates there, but nothing he decides by.
    private static readonly string CountSince = $"""
        SELECT COUNT(*) FROM event
         WHERE application = @p0 AND sequence > @p1 AND type NOT IN
               ('{nameof(NoticeDelivered)}', '{nameof(NoticeFailed)}', '{nameof(ClockRederived)}', '{nameof(ClockKept)}', '{nameof(BreachAnnotated)}')
        """;

    /// <summary>Whether more than the sending of notices happened to a case after a version of it.</summary>
    public static bool HasChangedSince(SqlSession session, string number, long version) =>
        Convert.ToInt64(session.Scalar(CountSince, number, version), CultureInfo.InvariantCulture) > 0;

    /// <summary>Adds events to a case's log. Its unique key refuses a sequence that another has written meanwhile.</summary>
    public static void Append(SqlSession session, string number, ImmutableArray<RecordedEvent> events)
    {
        foreach (var e in events)
        {
            Append(session, number, e);
        }
    }

    /// <summary>Adds one event to a case's log.</summary>
    public static void Append(SqlSession session, string number, RecordedEvent e) => Append(session, number, e, EventJson.Write(e.Event));

    /// <summary>Adds one event whose stored text is at hand.</summary>
    /// <param name="session">Inside its transaction.</param>
    /// <param name="number">The case.</param>
    /// <param name="e">The event.</param>
    /// <param name="json">What <see cref="EventJson"/> writes for it.</param>
    public static void Append(SqlSession session, string number, RecordedEvent e, string json) => session.Execute(
        Insert, number, e.Sequence, e.RecordedAt, e.Event.At, e.ActorId, e.ActorName, e.Event.GetType().Name, json);

    /// <summary>A case's log, oldest first; empty where there is none.</summary>
    public static ImmutableArray<RecordedEvent> Read(SqlSession session, string number) => [.. session.Rows(SelectCase, Read, number)];

    /// <summary>Asks for what was added to a case's log after a version of it, oldest first.</summary>
    public static Asked<List<RecordedEvent>> AskAfter(SqlSession session, string number, long version) => session.Ask(SelectAfter, rows => rows.All(Read), number, version);

    /// <summary>Asks for what was added to a case's log after its snapshot was written, oldest first; empty where there is no snapshot.</summary>
    public static Asked<List<RecordedEvent>> AskAfterSnapshot(SqlSession session, string number) => session.Ask(SelectAfterSnapshot, rows => rows.All(Read), number);

    /// <summary>A row of <see cref="SelectCase"/>.</summary>
    public static RecordedEvent Read(DbDataReader row) => new(
        row.GetInt64(0), Instant.FromUnixTimeTicks(row.GetInt64(1)), row.GetString(2), row.GetString(3), EventJson.ReadEvent(row.GetString(4)));
}
