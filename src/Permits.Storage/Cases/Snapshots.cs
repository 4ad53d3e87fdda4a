using Permits.Engine;

namespace Permits.Storage;

/// <summary>
/// The table <c>case_snapshot</c>: each case as its events had made it when it was last decided. A bulk run appends events and leaves the
/// snapshots as they are, so whoever reads one applies the events that came after it.
/// </summary>
internal static class Snapshots
{
    private const string Select = "SELECT json FROM case_snapshot WHERE application = @p0";

    private const string Upsert = """
        INSERT INTO case_snapshot (application, version, json) VALUES (@p0, @p1, @p2)
        ON CONFLICT (application) DO UPDATE SET version = excluded.version, json = excluded.json
        """;

    /// <summary>The case with a number; null where there is none.</summary>
    /// <param name="session">In one transaction, so that snapshot and log agree.</param>
    /// <param name="number">The application.</param>
    /// <param name="known">The case as it is remembered, perhaps of an older version; null to read the snapshot.</param>
    public static CaseAt? Read(SqlSession session, string number, CaseState? known = null) => Ask(session, number, known).Value;

    /// <summary>Asks for the case with a number, as <see cref="Read"/> gives it.</summary>
    public static Asked<CaseAt?> Ask(SqlSession session, string number, CaseState? known = null)
    {
        var snapshot = known is null
            ? session.Ask(Select, rows => rows.First(r => EventJson.ReadState(r.GetString(0))), number)
            : new Asked<CaseState?>(() => known);
        var later = known is null ? EventLog.AskAfterSnapshot(session, number) : EventLog.AskAfter(session, number, known.Version);
        return snapshot.Then(state => state is null ? null : new CaseAt(later.Value.Events.Aggregate(state, (s, e) => Applier.Apply(s, e.Event)), later.Value.Head));
    }

    /// <summary>Writes a case.</summary>
    public static void Write(SqlSession session, CaseState state) => session.Execute(Upsert, state.Number, state.Version, EventJson.Write(state));
}
