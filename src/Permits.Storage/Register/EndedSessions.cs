using NodaTime;

namespace Permits.Storage;

/// <summary>The table <c>ended_session</c>: what was signed out, for as long as a ticket of it could still be good.</summary>
internal static class EndedSessions
{
    /// <summary>Ends a session; ending it again changes nothing. Rows that have done their duty go at the same time, so the table holds no more than what ended within one life of a ticket.</summary>
    public static void End(SqlSession session, string id, Instant until, Instant now)
    {
        session.Execute("DELETE FROM ended_session WHERE until < @p0", now);
        session.Execute("INSERT INTO ended_session (id, until) VALUES (@p0, @p1) ON CONFLICT (id) DO NOTHING", id, until);
    }
}
