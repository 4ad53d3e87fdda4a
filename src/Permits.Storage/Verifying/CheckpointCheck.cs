using System.Data.Common;
using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Permits.Proof;

namespace Permits.Storage;

/// <summary>Every checkpoint: numbered without a gap, over ever more leaves, with the root of the tree built anew, signed by a key that was handed over to.</summary>
internal sealed class CheckpointCheck(Findings found, NoteKey? trusted)
{
    private const string Table = "checkpoint";

    /// <summary>Checkpoints that share what was read of the tiles.</summary>
    private const int Together = 1000;

    /// <summary>Checks the tables <c>checkpoint</c> and <c>checkpoint_key</c>.</summary>
    public void Run(SqlSession session, LogCheck log)
    {
        var texts = CheckpointTable.Keys(session);
        found.Keys = [.. texts];
        List<NoteKey> keys = [.. texts.Select(NoteKey.Parse).OfType<NoteKey>()];
        if (keys.Count != texts.Count)
        {
            found.Add("key", "checkpoint_key", "*", new LocalText(
                "กุญแจลงนามบางดอกอ่านไม่ได้", "Expected every key of the table to be readable, but one is not."));
        }

        if (trusted is not null && texts.Count > 0 && !keys.Contains(trusted))
        {
            found.Differs("key", "checkpoint_key", "*", new LocalText("กุญแจลงนาม", "the key that signs"), trusted.ToString(), string.Join(", ", texts));
        }

        CheckRotations(texts, keys, log);
        CheckpointRow? last = null;
        var key = 0;
        var nodes = TileTable.Nodes(session);
        foreach (var row in session.Rows(CheckpointTable.Select + "ORDER BY number", Read))
        {
            var name = row.Number.ToString(CultureInfo.InvariantCulture);
            if (row.Number != (last?.Number ?? 0) + 1 || row.Size <= (last?.Size ?? 0))
            {
                found.Differs(
                    "checkpoint", Table, name, new LocalText("เลขลำดับของจุดตรวจสอบถัดไป", "the number of the next checkpoint"),
                    ((last?.Number ?? 0) + 1).ToString(CultureInfo.InvariantCulture), name);
            }

            key = CheckNote(row, name, keys, key);
            nodes = row.Number % Together == 0 ? TileTable.Nodes(session) : nodes;
            CheckRoot(row, name, nodes, log);
            last = row;
            found.Checkpoints++;
        }
    }

    private static CheckpointRow Read(DbDataReader row) =>
        new(row.Integer(0), row.Integer(1), row.Integer(2), Instant.FromUnixTimeTicks(row.Integer(3)), row.Text(4));

    private void CheckRotations(List<string> texts, List<NoteKey> keys, LogCheck log)
    {
        for (var i = 0; i < Math.Max(texts.Count, log.Rotations.Count); i++)
        {
            var (name, rotation) = ((i + 1).ToString(CultureInfo.InvariantCulture), log.Rotations.ElementAtOrDefault(i));
            if (i >= texts.Count || rotation?.New != texts[i] || rotation.Old != (i == 0 ? null : texts[i - 1])
                || (i > 0 && (i > keys.Count || !KeyHandover.IsProven(rotation.Note, keys[i - 1], rotation.New))))
            {
                found.Add("key", "checkpoint_key", name, new LocalText(
                    $"กุญแจลำดับที่ {name} ต้องได้รับการรับรองในบันทึกโดยกุญแจก่อนหน้า แต่ไม่ได้รับการรับรอง",
                    $"Expected key {name} to be in the log, handed over to by the key before it, but it is not."));
            }
        }
    }

    private int CheckNote(CheckpointRow row, string name, List<NoteKey> keys, int from)
    {
        var note = SignedNote.Parse(row.Note);
        var signer = note is null ? -1 : keys.FindIndex(from, note.IsSignedBy);
        if (note is null || signer < 0)
        {
            found.Add("checkpoint", Table, name, new LocalText(
                $"จุดตรวจสอบที่ {name} ไม่มีลายมือชื่อที่ถูกต้องของกุญแจในบันทึก", $"Expected checkpoint {name} to be signed by a key of the log, but it is not."));
            return from;
        }

        if (Checkpoint.Parse(note.Text) is not { } checkpoint || checkpoint.Size != row.Size || checkpoint.Origin != keys[signer].Name
            || note.Text != $"{checkpoint}{InstantPattern.ExtendedIso.Format(row.MadeAt)}\n" || note.ToString() != row.Note)
        {
            found.Add("checkpoint", Table, name, new LocalText(
                $"แถวของจุดตรวจสอบที่ {name} ไม่ตรงกับข้อความที่ลงนาม", $"Expected the row of checkpoint {name} to say what its signed note says, but it does not."));
        }

        return signer;
    }

    private void CheckRoot(CheckpointRow row, string name, TileNodes nodes, LogCheck log)
    {
        if (!log.PositionBySize.TryGetValue(row.Size, out var position) || !found.IsEmpty)
        {
            return;
        }

        var root = MerkleTree.Root(nodes, row.Size);
        if (SignedNote.Parse(row.Note) is { } note && Checkpoint.Parse(note.Text) is { } checkpoint && checkpoint.Root != root)
        {
            found.Differs("checkpoint", Table, name, new LocalText("รากของต้นไม้แฮช", "the root of the tree"), checkpoint.Root.ToString(), root.ToString());
        }

        if (position != row.LastPosition)
        {
            found.Differs("checkpoint", Table, name, new LocalText("ตำแหน่งสุดท้าย", "the last position"), $"{position}", $"{row.LastPosition}");
        }
    }
}
