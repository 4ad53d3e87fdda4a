using Permits.Engine;

namespace Permits.Storage;

/// <summary>
/// The table <c>case_snapshot</c>: each long case as its events had made it at the last multiple of <see cref="Distance"/>, so that no reader
/// applies more events than that. A case of fewer events has none: reading them costs little more than reading a snapshot, and a command need
/// not write the whole case again.
/// </summary>
internal static class Snapshots
{
    /// <summary>Events from one snapshot of a case to the next. Most cases end before the first.</summary>
    public const int Distance = 128;

    private const string Select = "SELECT json FROM case_snapshot WHERE application = @p0";

    private const string SelectLong = "SELECT stream, MAX(sequence) FROM event WHERE stream NOT LIKE '@%' GROUP BY stream HAVING MAX(sequence) >= @p0 ORDER BY stream";

    private const string Upsert = """
        INSERT INTO case_snapshot (application, version, json) VALUES (@p0, @p1, @p2)
        ON CONFLICT (application) DO UPDATE SET version = excluded.version, json = excluded.json
        """;

    /// <summary>The case with a number; null where there is none or it was erased.</summary>
    /// <param name="session">In one transaction, so that snapshot and log agree.</param>
    /// <param name="number">The application.</param>
    /// <param name="known">The case as it is remembered, perhaps of an older version; null to read the snapshot.</param>
    public static CaseAt? Read(SqlSession session, string number, CaseState? known = null) => Ask(session, number, known).Value;

    /// <summary>Asks for the case with a number, as <see cref="Read"/> gives it.</summary>
    public static Asked<CaseAt?> Ask(SqlSession session, string number, CaseState? known = null)
    {
        if (number is [EventLog.TrailMark, ..])
        {
            return new Asked<CaseAt?>(() => null);
        }

        var snapshot = known is null ? AskSnapshot(session, number) : new Asked<CaseState?>(() => known);
        var later = known is null ? EventLog.AskAfterSnapshot(session, number) : EventLog.AskAfter(session, number, known.Version);
        return snapshot.Then(from => Apply(from ?? CaseState.None, later.Value.Events) is { Version: > 0 } state ? new CaseAt(state, later.Value.Head) : null);
    }

    /// <summary>The version of a case's snapshot; 0 where it has none yet.</summary>
    /// <param name="version">The case's own version.</param>
    public static long VersionAt(long version) => version - (version % Distance);

    /// <summary>Brings a case's snapshot up to date after events were added to its log.</summary>
    /// <param name="session">Inside the transaction that added them.</param>
    /// <param name="number">The application.</param>
    /// <param name="before">The case's version before them.</param>
    /// <param name="after">The case's version after them.</param>
    public static void KeepUp(SqlSession session, string number, long before, long after)
    {
        var version = VersionAt(after);
        if (version > before)
        {
            var from = AskSnapshot(session, number).Value ?? CaseState.None;
            session.Execute(Upsert, number, version, EventJson.Write(Apply(from, EventLog.Read(session, number, from.Version, version))));
        }
    }

    /// <summary>Writes every snapshot anew.</summary>
    public static void Rebuild(SqlSession session)
    {
        session.Execute("DELETE FROM case_snapshot");
        foreach (var (number, version) in session.Rows(SelectLong, r => (r.GetString(0), r.GetInt64(1)), (long)Distance))
        {
            if (session.Scalar("SELECT 1 FROM event WHERE stream = @p0 AND sequence = 1 AND json IS NOT NULL", number) is not null)
            {
                KeepUp(session, number, 0, version);
            }
        }
    }

    /// <summary>A case after more events.</summary>
    public static CaseState Apply(CaseState state, IEnumerable<RecordedEvent> events) => events.Aggregate(state, (s, e) => Applier.Apply(s, e.Event));

    private static Asked<CaseState?> AskSnapshot(SqlSession session, string number) =>
        session.Ask(Select, rows => rows.First(r => EventJson.ReadState(r.GetString(0))), number);
}
