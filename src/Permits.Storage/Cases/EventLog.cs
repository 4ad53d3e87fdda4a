using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using NodaTime;
using Permits.Engine;
using Permits.Proof;

namespace Permits.Storage;

/// <summary>The table <c>event</c>: rows are added and read, never changed but by the erasure of a payload.</summary>
internal static class EventLog
{
    /// <summary>What a stream that belongs to no case begins with; no application's number does.</summary>
    public const char TrailMark = '@';

    /// <summary>One case's log, oldest first; the case is <c>@p0</c>.</summary>
    public const string SelectCase = "SELECT sequence, recorded_at, actor_id, actor_name, json FROM event WHERE stream = @p0 ORDER BY sequence";

    /// <summary>Bytes of a salt: too many to try.</summary>
    private const int SaltSize = 16;

    // From the version on, not after it: so the hash that the next event is chained to comes with the same statement.
    private const string SelectFrom =
        "SELECT sequence, recorded_at, actor_id, actor_name, json, hash, CAST(@p1 AS BIGINT) FROM event WHERE stream = @p0 AND sequence >= @p1 ORDER BY sequence";

    private const string SelectFromSnapshot = """
        SELECT sequence, recorded_at, actor_id, actor_name, json, hash, version
          FROM (SELECT COALESCE((SELECT version FROM case_snapshot WHERE application = @p0), 0) AS version) AS kept CROSS JOIN event
         WHERE stream = @p0 AND sequence >= version ORDER BY sequence
        """;

    private const string SelectUntil =
        "SELECT sequence, recorded_at, actor_id, actor_name, json FROM event WHERE stream = @p0 AND sequence > @p1 AND sequence <= @p2 ORDER BY sequence";

    private const string SelectHead = "SELECT sequence, hash FROM event WHERE stream = @p0 ORDER BY sequence DESC LIMIT 1";

    private const string Insert = """
        INSERT INTO event (stream, sequence, recorded_at, at, actor_id, actor_name, type, json, salt, hash)
        VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9)
        """;

    // A letter that leaves changes nothing that a person has on the screen; a calendar change moves dates there, but nothing he decides by.
    private static readonly string CountSince = $"""
        SELECT COUNT(*) FROM event
         WHERE stream = @p0 AND sequence > @p1 AND type NOT IN
               ('{nameof(NoticeDelivered)}', '{nameof(NoticeFailed)}', '{nameof(ClockRederived)}', '{nameof(ClockKept)}', '{nameof(BreachAnnotated)}')
        """;

    /// <summary>What came after a version of a case.</summary>
    /// <param name="Events">Oldest first.</param>
    /// <param name="Head">The hash of the case's last event; <see cref="EventHeader.NoPrevious"/> where there is no such case.</param>
    public sealed record Later(List<RecordedEvent> Events, Digest Head);

    /// <summary>Whether more than the sending of notices happened to a case after a version of it.</summary>
    public static bool HasChangedSince(SqlSession session, string number, long version) =>
        Convert.ToInt64(session.Scalar(CountSince, number, version), CultureInfo.InvariantCulture) > 0;

    /// <summary>Adds events to a case's log. Its unique key refuses a sequence that another has written meanwhile.</summary>
    /// <param name="session">Inside its transaction.</param>
    /// <param name="number">The case.</param>
    /// <param name="previous">The hash of the case's last event.</param>
    /// <param name="events">The events, in order.</param>
    /// <returns>The hash of the last one.</returns>
    public static Digest Append(SqlSession session, string number, Digest previous, ImmutableArray<RecordedEvent> events)
    {
        var rows = new object?[events.Length][];
        for (var i = 0; i < rows.Length; i++)
        {
            var e = events[i];
            (rows[i], previous) = Row(HeaderOf(number, e), previous, NewSalt(), e.ActorName, EventJson.Write(e.Event));
        }

        session.Insert(Insert, rows);
        return previous;
    }

    /// <summary>Adds one event whose stored text is at hand.</summary>
    /// <param name="session">Inside its transaction.</param>
    /// <param name="number">The case.</param>
    /// <param name="previous">The hash of the case's event before it.</param>
    /// <param name="e">The event.</param>
    /// <param name="json">What <see cref="EventJson"/> writes for it.</param>
    /// <returns>The event's hash.</returns>
    public static Digest Append(SqlSession session, string number, in Digest previous, RecordedEvent e, string json) =>
        Append(session, HeaderOf(number, e), previous, NewSalt(), e.ActorName, json);

    /// <summary>Adds one event of any stream.</summary>
    /// <param name="session">Inside its transaction.</param>
    /// <param name="header">What stays of it for ever.</param>
    /// <param name="previous">The hash of the stream's event before it.</param>
    /// <param name="salt">From <see cref="NewSalt"/>.</param>
    /// <param name="actorName">The actor's name.</param>
    /// <param name="json">The event's canonical text.</param>
    /// <returns>The event's hash.</returns>
    public static Digest Append(SqlSession session, EventHeader header, in Digest previous, byte[] salt, string actorName, string json)
    {
        var (row, hash) = Row(header, previous, salt, actorName, json);
        session.Execute(Insert, row);
        return hash;
    }

    /// <summary>A salt for one event.</summary>
    public static byte[] NewSalt() => RandomNumberGenerator.GetBytes(SaltSize);

    /// <summary>The last event of a stream and its hash; sequence 0 where there is none.</summary>
    public static (long Sequence, Digest Hash) Head(SqlSession session, string stream) =>
        session.Row(SelectHead, r => Tuple.Create(r.GetInt64(0), HashOf(r, 1)), stream) is var (sequence, hash) ? (sequence, hash) : (0, EventHeader.NoPrevious);

    /// <summary>A case's log, oldest first; empty where there is none or it was erased.</summary>
    public static ImmutableArray<RecordedEvent> Read(SqlSession session, string number)
    {
        var events = ImmutableArray.CreateBuilder<RecordedEvent>();
        session.Each(
            SelectCase,
            row =>
            {
                if (IsErasedCase(row))
                {
                    return false;
                }

                events.Add(Read(row));
                return true;
            },
            number);
        return events.DrainToImmutable();
    }

    /// <summary>A stretch of a case's log, oldest first.</summary>
    /// <param name="session">Where to read.</param>
    /// <param name="number">The case.</param>
    /// <param name="after">The sequence before the first.</param>
    /// <param name="until">The last sequence.</param>
    public static List<RecordedEvent> Read(SqlSession session, string number, long after, long until) => session.Rows(SelectUntil, Read, number, after, until);

    /// <summary>Asks for what was added to a case's log after a version of it.</summary>
    public static Asked<Later> AskAfter(SqlSession session, string number, long version) => session.Ask(SelectFrom, ReadLater, number, version);

    /// <summary>Asks for what was added to a case's log after its snapshot was written: all of it where there is no snapshot, nothing of an erased case.</summary>
    public static Asked<Later> AskAfterSnapshot(SqlSession session, string number) => session.Ask(SelectFromSnapshot, ReadLater, number);

    /// <summary>A row of <see cref="SelectCase"/>.</summary>
    /// <exception cref="InvalidOperationException">Its payload was erased.</exception>
    public static RecordedEvent Read(DbDataReader row) => row.IsDBNull(4)
        ? throw new InvalidOperationException($"Expected the payload of event {row.GetInt64(0)}, but it was erased. A case with erased events is closed to commands.")
        : new(row.GetInt64(0), Instant.FromUnixTimeTicks(row.GetInt64(1)), row.GetString(2), row.GetString(3), EventJson.ReadEvent(row.GetString(4)));

    private static EventHeader HeaderOf(string number, RecordedEvent e) => new(number, e.Sequence, e.Event.GetType().Name, e.Event.At, e.RecordedAt, e.ActorId);

    private static (object?[] Row, Digest Hash) Row(EventHeader header, in Digest previous, byte[] salt, string actorName, string json)
    {
        var hash = header.Hash(EventHeader.Commit(salt, actorName, json), previous);
        return ([header.Stream, header.Sequence, header.RecordedAt, header.At, header.Actor, actorName, header.Type, json, salt, hash.ToArray()], hash);
    }

    // Erasure takes the payloads of all events of a case.
    private static bool IsErasedCase(DbDataReader row) => row.GetInt64(0) == 1 && row.IsDBNull(4);

    private static Later ReadLater(DbDataReader rows)
    {
        var (events, head) = (new List<RecordedEvent>(), EventHeader.NoPrevious);
        while (rows.Read() && !IsErasedCase(rows))
        {
            head = HashOf(rows, 5);
            if (rows.GetInt64(0) > rows.GetInt64(6))
            {
                events.Add(Read(rows));
            }
        }

        return new Later(events, head);
    }

    private static Digest HashOf(DbDataReader row, int column) => new((byte[])row.GetValue(column));
}
