using NodaTime;
using NodaTime.Text;
using Permits.Engine;
using Permits.Proof;

namespace Permits.Storage;

/// <summary>Extends the tree by the events since the last checkpoint, and signs its root.</summary>
internal static class CheckpointMaker
{
    private const string SelectNew = "SELECT position, hash FROM event WHERE position > @p0 ORDER BY position";

    /// <summary>Makes a checkpoint in the writer's transaction, when no other append is under way and every position is settled.</summary>
    public static Result<CheckpointRow> Make(SqlSession session, ICheckpointSigner signer, Instant now)
    {
        var keys = CheckpointTable.Keys(session);
        if (keys.Count == 0)
        {
            var by = new Doing(Actor.System, now);
            CheckpointTable.AddKey(session, 1, signer.Key, by);
            Trail.Append(session, by, new KeyRotated(null, signer.Key.ToString(), null) { At = now });
        }
        else if (keys[^1] != signer.Key.ToString())
        {
            return OtherKey();
        }

        return Extend(session, signer, now);
    }

    /// <summary>Hands over from one key to another.</summary>
    public static Result<CheckpointRow> Rotate(SqlSession session, ICheckpointSigner old, ICheckpointSigner signer, Doing by)
    {
        var keys = CheckpointTable.Keys(session);
        if (keys.Count == 0 || keys[^1] != old.Key.ToString() || keys.Contains(signer.Key.ToString()))
        {
            return OtherKey();
        }

        var note = SignedNote.Sign(KeyHandover.Text(signer.Key.ToString()), old).ToString();
        CheckpointTable.AddKey(session, keys.Count + 1, signer.Key, by);
        Trail.Append(session, by, new KeyRotated(keys[^1], signer.Key.ToString(), note) { At = by.Now });
        return Extend(session, signer, by.Now);
    }

    private static CheckpointRow Extend(SqlSession session, ICheckpointSigner signer, Instant now)
    {
        var last = CheckpointTable.Last(session);
        var grower = new TileGrower(last?.Size ?? 0, tile => TileTable.Read(session, tile));
        var firsts = new Dictionary<long, long>();
        var position = last?.LastPosition ?? 0;
        session.Each(
            SelectNew,
            row =>
            {
                position = row.GetInt64(0);
                if (grower.Size % LogTile.Width == 0)
                {
                    firsts.Add(grower.Size / LogTile.Width, position);
                }

                grower.Add(new Digest((byte[])row.GetValue(1)));
                return true;
            },
            position);
        if (last is not null && grower.Size == last.Size)
        {
            return last;
        }

        foreach (var (tile, hashes) in grower.TakeChanged())
        {
            TileTable.Write(session, tile, tile.Level == 0 && firsts.TryGetValue(tile.Number, out var first) ? first : null, hashes);
        }

        var checkpoint = new Checkpoint(signer.Key.Name, grower.Size, MerkleTree.Root(TileTable.Nodes(session), grower.Size));
        var row = new CheckpointRow((last?.Number ?? 0) + 1, grower.Size, position, now, SignedNote.Sign($"{checkpoint}{InstantPattern.ExtendedIso.Format(now)}\n", signer).ToString());
        CheckpointTable.Add(session, row);
        return row;
    }

    private static Problem OtherKey() => new("checkpoint.other-key", new LocalText(
        "จุดตรวจสอบต้องลงนามด้วยกุญแจของบันทึกนี้ แต่กุญแจที่ตั้งค่าไว้เป็นอีกดอกหนึ่ง โปรดตั้งค่ากุญแจเดิม หรือเปลี่ยนกุญแจโดยให้กุญแจเดิมลงนามรับรอง",
        "Expected the key that signs this log, but another one is configured. Configure that key, or rotate with the old key at hand."));
}
