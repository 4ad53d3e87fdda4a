using System.Collections.Immutable;
using NodaTime;
using Permits.Proof;

namespace Permits.Storage;

/// <summary>Reads a stream as it is hashed.</summary>
internal static class LoggedEvents
{
    private const string Select =
        "SELECT sequence, position, recorded_at, at, actor_id, actor_name, type, json, salt, commitment, hash FROM event WHERE stream = @p0 ORDER BY sequence";

    /// <summary>A stream's events, oldest first.</summary>
    public static ImmutableArray<LoggedEvent> Of(SqlSession session, string stream)
    {
        var covered = CheckpointTable.Last(session)?.LastPosition ?? 0;
        var events = session.Rows(
            Select,
            r => new LoggedEvent(
                r.GetInt64(0), r.GetInt64(1), Instant.FromUnixTimeTicks(r.GetInt64(2)), Instant.FromUnixTimeTicks(r.GetInt64(3)), r.GetString(4),
                r.IsDBNull(5) ? null : r.GetString(5), r.GetString(6), r.IsDBNull(7) ? null : r.GetString(7),
                r.IsDBNull(8) ? null : Convert.ToHexStringLower((byte[])r.GetValue(8)), r.IsDBNull(9) ? "" : Convert.ToHexStringLower((byte[])r.GetValue(9)),
                Convert.ToHexStringLower((byte[])r.GetValue(10)), null),
            stream);
        return
        [
            .. events.Select(e => e with
            {
                Commitment = e.Json is null ? e.Commitment : EventHeader.Commit(Convert.FromHexString(e.Salt!), e.ActorName!, e.Json).ToString(),
                Leaf = e.Position <= covered ? TileTable.IndexOf(session, e.Position) : null,
            }),
        ];
    }
}
