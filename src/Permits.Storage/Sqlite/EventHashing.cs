using System.Text;
using NodaTime;
using Permits.Engine;
using Permits.Proof;

namespace Permits.Storage;

/// <summary>Brings the events of a database that knew no hashes into the hashed log, each at its position, its text made canonical.</summary>
internal static class EventHashing
{
    private const string Select =
        "SELECT position, application, sequence, recorded_at, at, actor_id, actor_name, type, json FROM event_unhashed ORDER BY position";

    private const string Insert = """
        INSERT INTO event (position, stream, sequence, recorded_at, at, actor_id, actor_name, type, json, salt, hash)
        VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10)
        """;

    /// <summary>Hashes every event, and drops the table they came from; then records every register row, which nothing witnessed before.</summary>
    public static void Run(SqlSession session)
    {
        var heads = new Dictionary<string, Digest>(StringComparer.Ordinal);
        var newest = Instant.FromUnixTimeTicks(0);
        session.Each(Select, row =>
        {
            var header = new EventHeader(
                row.GetString(1), row.GetInt64(2), row.GetString(7), Instant.FromUnixTimeTicks(row.GetInt64(4)), Instant.FromUnixTimeTicks(row.GetInt64(3)), row.GetString(5));
            var (name, json, salt) = (row.GetString(6), CanonicalJson.Text(Encoding.UTF8.GetBytes(row.GetString(8)), CanonicalNumbers.Exact), EventLog.NewSalt());
            var hash = header.Hash(EventHeader.Commit(salt, name, json), heads.GetValueOrDefault(header.Stream));
            heads[header.Stream] = hash;
            newest = Instant.Max(newest, header.RecordedAt);
            session.Execute(
                Insert, row.GetInt64(0), header.Stream, header.Sequence, header.RecordedAt, header.At, header.Actor, name, header.Type, json, salt, hash.ToArray());
            return true;
        });
        session.Execute("DROP TABLE event_unhashed");
        foreach (var table in RegisterTable.All)
        {
            foreach (var key in table.Keys(session))
            {
                Trail.Registered(session, table, new Doing(Actor.System, newest), key);
            }
        }
    }
}
