using Permits.Engine;

namespace Permits.Storage;

/// <summary>The table <c>case_snapshot</c>: each case as its events have made it so far.</summary>
internal static class Snapshots
{
    /// <summary>One case's snapshot; the case is <c>@p0</c>.</summary>
    public const string Select = "SELECT json FROM case_snapshot WHERE application = @p0";

    private const string Insert = "INSERT INTO case_snapshot (application, version, json) VALUES (@p0, @p1, @p2) ON CONFLICT (application) DO NOTHING";

    private const string Update = "UPDATE case_snapshot SET version = @p1, json = @p2 WHERE application = @p0 AND version = @p3";

    /// <summary>The case with a number; null where there is none.</summary>
    public static CaseState? Read(SqlSession session, string number) => session.Scalar(Select, number) is string json ? EventJson.ReadState(json) : null;

    /// <summary>Writes a case if the stored one still has the version it was decided on.</summary>
    /// <param name="session">Inside its transaction.</param>
    /// <param name="state">The case as it is to be.</param>
    /// <param name="expected">The version decided on; 0 for a case that must not be there yet.</param>
    /// <returns>False where another has written meanwhile; nothing is changed then.</returns>
    public static bool TryWrite(SqlSession session, CaseState state, long expected)
    {
        var json = EventJson.Write(state);
        return (expected == 0 ? session.Execute(Insert, state.Number, state.Version, json) : session.Execute(Update, state.Number, state.Version, json, expected)) == 1;
    }
}
