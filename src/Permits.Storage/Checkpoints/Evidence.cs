using System.Collections.Immutable;
using System.Data.Common;
using NodaTime;
using Permits.Proof;

namespace Permits.Storage;

/// <summary>Gathers what shows one case to an outsider, in one read transaction.</summary>
internal static class Evidence
{
    private const string SelectEvents = """
        SELECT sequence, position, recorded_at, at, actor_id, actor_name, type, json, salt, commitment, hash FROM event
         WHERE stream = @p0 ORDER BY sequence
        """;

    // Everything between @ and A is the trail.
    private const string SelectRotations =
        $"SELECT json FROM event WHERE stream >= '@' AND stream < 'A' AND type = '{nameof(KeyRotated)}' AND json IS NOT NULL ORDER BY position";

    /// <summary>The evidence of a case; refused as <c>evidence.not-covered</c> where the newest checkpoint does not cover all its events.</summary>
    public static Result<EvidenceBundle> Of(SqlSession session, string number)
    {
        if (CheckpointTable.Last(session) is not { } checkpoint)
        {
            return NotCovered();
        }

        var nodes = TileTable.Nodes(session);
        var events = ImmutableArray.CreateBuilder<BundleEvent>();
        var previous = EventHeader.NoPrevious;
        foreach (var row in session.Rows(SelectEvents, Read, number))
        {
            if (row.Position > checkpoint.LastPosition)
            {
                return NotCovered();
            }

            var leaf = TileTable.IndexOf(session, row.Position);
            events.Add(new BundleEvent(
                row.Header.Text(row.Commitment, previous), row.Payload, row.Salt, row.Hash, leaf, MerkleTree.InclusionProof(nodes, leaf, checkpoint.Size)));
            previous = row.Hash;
        }

        return events.Count == 0 ? StoreRefusals.CaseNotFound() : new EvidenceBundle(number, events.ToImmutable(), checkpoint.Note, Keys(session));

        Row Read(DbDataReader r) => Evidence.Read(number, r);
    }

    private static Row Read(string number, DbDataReader r)
    {
        var (salt, json) = (r.IsDBNull(8) ? null : (byte[])r.GetValue(8), r.IsDBNull(7) ? null : r.GetString(7));
        return new Row(
            r.GetInt64(1),
            new EventHeader(number, r.GetInt64(0), r.GetString(6), Instant.FromUnixTimeTicks(r.GetInt64(3)), Instant.FromUnixTimeTicks(r.GetInt64(2)), r.GetString(4)),
            json is null ? new Digest((byte[])r.GetValue(9)) : EventHeader.Commit(salt, r.GetString(5), json),
            json is null ? null : EventHeader.Payload(r.GetString(5), json),
            salt is null ? null : [.. salt],
            new Digest((byte[])r.GetValue(10)));
    }

    private static ImmutableArray<BundleKey> Keys(SqlSession session)
    {
        var keys = CheckpointTable.Keys(session);
        // Most logs have had one key, and then there is nothing to look for.
        var notes = (keys.Count == 1 ? [] : session.Rows(SelectRotations, r => (KeyRotated)Trail.Read(r.GetString(0))))
            .ToDictionary(r => r.New, r => r.Note, StringComparer.Ordinal);
        return [.. keys.Select(key => new BundleKey(key, notes.GetValueOrDefault(key)))];
    }

    private static Problem NotCovered() => new("evidence.not-covered", new LocalText(
        "ทุกเหตุการณ์ของคำขอต้องอยู่ในจุดตรวจสอบที่ลงนามแล้ว แต่ยังมีเหตุการณ์ที่ใหม่กว่า โปรดทำจุดตรวจสอบ หรือรอหนึ่งนาที แล้วลองใหม่",
        "Expected every event of the application to be under a signed checkpoint, but some are newer. Make a checkpoint, or wait a minute, and try again."));

    private sealed record Row(long Position, EventHeader Header, Digest Commitment, string? Payload, ImmutableArray<byte>? Salt, Digest Hash);
}
