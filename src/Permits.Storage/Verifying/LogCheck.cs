using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using NodaTime;
using Permits.Proof;

namespace Permits.Storage;

/// <summary>
/// One pass over all events in the order of the tree: every hash worked out anew from what is stored, every chain followed, the tiles built
/// again and compared. What trail events say of other tables is kept for the checks after it.
/// </summary>
internal sealed class LogCheck(Findings found)
{
    private const string Table = "event";

    private const string Select =
        "SELECT position, stream, sequence, type, at, recorded_at, actor_id, actor_name, json, salt, commitment, hash FROM event ORDER BY position";

    private readonly Dictionary<string, (long Sequence, Digest Hash)> _heads = new(StringComparer.Ordinal);
    private readonly HashSet<(string, long)> _erased = [];
    private readonly HashSet<(string, long)> _erasuresTold = [];
    private readonly Dictionary<long, long> _firstPositions = [];
    private readonly TileGrower _grower = new(0, _ => null);
    private IReadOnlyList<(LogTile Tile, byte[] Hashes)> _due = [];

    /// <summary>What was told last of each register row: its digest, null where it is gone, with the salt of the telling.</summary>
    public Dictionary<(string Table, string Key), (string? Digest, byte[] Salt)> Registered { get; } = [];

    /// <summary>The hand-overs between signing keys, in order.</summary>
    public List<KeyRotated> Rotations { get; } = [];

    /// <summary>The positions of the last leaves of checkpoints, by size.</summary>
    public Dictionary<long, long> PositionBySize { get; } = [];

    /// <summary>The cases of the log with their last event's sequence.</summary>
    public IEnumerable<KeyValuePair<string, long>> Cases =>
        _heads.Where(h => h.Key is not [EventLog.TrailMark, ..]).Select(h => KeyValuePair.Create(h.Key, h.Value.Sequence)).OrderBy(h => h.Key, StringComparer.Ordinal);

    /// <summary>Whether a case has erased events.</summary>
    public bool HasErased(string stream) => _erasedStreams.Contains(stream);

    private readonly HashSet<string> _erasedStreams = new(StringComparer.Ordinal);

    /// <summary>Checks the table <c>event</c> and the tiles over it.</summary>
    public void Run(SqlSession session)
    {
        var sizes = session.Rows("SELECT size FROM checkpoint", r => r.Integer(0)).ToHashSet();
        var covered = sizes.Count == 0 ? 0 : sizes.Max();
        session.Each(Select, row =>
        {
            See(row);
            if (_grower.Size == covered)
            {
                _due = _grower.TakeChanged();
            }

            if (sizes.Contains(_grower.Size))
            {
                PositionBySize[_grower.Size] = row.GetInt64(0);
            }

            return !found.IsFull;
        });
        found.Events = _grower.Size;
        found.Erased = _erased.Count;
        found.Covered = covered;
        if (_grower.Size < covered)
        {
            found.Differs(
                "tree", Table, "*", new LocalText("จำนวนเหตุการณ์ในบันทึก", "the number of events in the log"),
                covered.ToString(CultureInfo.InvariantCulture), _grower.Size.ToString(CultureInfo.InvariantCulture));
        }

        CompareTiles(session, covered);
        foreach (var (stream, sequence) in _erased.Except(_erasuresTold).Order())
        {
            found.Add("erasure", Table, RowOf(stream, sequence), new LocalText(
                $"เนื้อหาของเหตุการณ์ที่ {sequence} ของ {stream} ถูกลบ แต่ไม่มีบันทึกการลบตามกฎหมาย",
                $"Expected a record of the lawful erasure of event {sequence} of {stream}, whose payload is gone, but there is none."));
        }
    }

    private static string RowOf(string stream, long sequence) => string.Create(CultureInfo.InvariantCulture, $"{stream}/{sequence}");

    private void See(DbDataReader row)
    {
        var position = row.Integer(0);
        try
        {
            var (stream, sequence) = (row.Text(1), row.Integer(2));
            var (before, previous) = _heads.GetValueOrDefault(stream);
            if (sequence != before + 1)
            {
                found.Differs(
                    "chain", Table, RowOf(stream, sequence), new LocalText($"ลำดับของเหตุการณ์ถัดไปของ {stream} ", $"the sequence of the next event of {stream}"),
                    (before + 1).ToString(CultureInfo.InvariantCulture), sequence.ToString(CultureInfo.InvariantCulture));
            }

            var header = new EventHeader(
                stream, sequence, row.Text(3), Instant.FromUnixTimeTicks(row.Integer(4)), Instant.FromUnixTimeTicks(row.Integer(5)), row.Text(6));
            var hash = new Digest(row.Bytes(11));
            var commitment = CommitmentOf(row, stream, sequence);
            var worked = header.Hash(commitment, previous);
            if (worked != hash)
            {
                found.Differs(
                    "chain", Table, RowOf(stream, sequence),
                    new LocalText($"ค่าแฮชของเหตุการณ์ที่ {sequence} ของ {stream} (ตำแหน่ง {position}) ", $"the hash of event {sequence} of {stream} (position {position})"),
                    worked.ToString(), hash.ToString());
            }

            _heads[stream] = (sequence, hash);
            Grow(position, hash);
            if (stream is [EventLog.TrailMark, ..] && !row.IsDBNull(8))
            {
                Hear(row.Text(3), row.Text(8), row.Bytes(9));
            }
        }
        catch (Exception e) when (e is InvalidCastException or ArgumentException or JsonException)
        {
            found.Add("chain", Table, position.ToString(CultureInfo.InvariantCulture), new LocalText(
                $"แถวของเหตุการณ์ที่ตำแหน่ง {position} อ่านไม่ได้", $"Expected a readable event at position {position}, but its row is not: {e.Message}"));
            Grow(position, default);
        }
    }

    private Digest CommitmentOf(DbDataReader row, string stream, long sequence)
    {
        if (!row.IsDBNull(8))
        {
            if (!row.IsDBNull(10))
            {
                found.Surplus("chain", "event.commitment", RowOf(stream, sequence));
            }

            return EventHeader.Commit(row.Bytes(9), row.Text(7), row.Utf8(8));
        }

        _erased.Add((stream, sequence));
        _erasedStreams.Add(stream);
        if (!row.IsDBNull(7) || !row.IsDBNull(9))
        {
            found.Surplus("erasure", "event.salt", RowOf(stream, sequence));
        }

        return new Digest(row.Bytes(10));
    }

    private void Grow(long position, Digest hash)
    {
        if (_grower.Size % LogTile.Width == 0)
        {
            _firstPositions[_grower.Size / LogTile.Width] = position;
        }

        _grower.Add(hash);
    }

    private void Hear(string type, string json, byte[] salt)
    {
        switch (type is nameof(RegisterChanged) or nameof(KeyRotated) or nameof(PayloadErased) ? Trail.Read(json) : null)
        {
            case RegisterChanged changed:
                Registered[(changed.Table, changed.Key)] = (changed.Digest, salt);
                break;
            case KeyRotated rotated:
                Rotations.Add(rotated);
                break;
            case PayloadErased erased:
                _erasuresTold.Add((erased.Stream, erased.Sequence));
                break;
        }
    }

    private void CompareTiles(SqlSession session, long covered)
    {
        var stored = session.Rows(
            "SELECT level, number, first_position, hashes FROM log_tile",
            r => (Tile: new LogTile(checked((int)r.Integer(0)), r.Integer(1)), First: r.IsDBNull(2) ? (long?)null : r.Integer(2), Hashes: r.Bytes(3))).ToDictionary(t => t.Tile);
        if (_grower.Size < covered)
        {
            return;
        }

        foreach (var (tile, hashes) in _due)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"{tile.Level}/{tile.Number}");
            if (!stored.Remove(tile, out var kept))
            {
                found.Missing("tree", "log_tile", name);
            }
            else if (!kept.Hashes.AsSpan().SequenceEqual(hashes))
            {
                var at = kept.Hashes.AsSpan().CommonPrefixLength(hashes) / Digest.Size;
                found.Differs(
                    "tree", "log_tile", name, new LocalText($"ค่าแฮชที่ {at} ", $"hash {at} of the tile"), HashOf(hashes, at), HashOf(kept.Hashes, at));
            }
            else if (kept.First != (tile.Level == 0 ? _firstPositions[tile.Number] : null))
            {
                found.Differs("tree", "log_tile", name, new LocalText("ตำแหน่งแรก", "the first position"), $"{_firstPositions[tile.Number]}", $"{kept.First}");
            }

            found.Rows++;
        }

        foreach (var tile in stored.Keys)
        {
            found.Surplus("tree", "log_tile", string.Create(CultureInfo.InvariantCulture, $"{tile.Level}/{tile.Number}"));
        }
    }

    private static string HashOf(byte[] hashes, int at) =>
        hashes.Length >= (at + 1) * Digest.Size ? Convert.ToHexStringLower(hashes.AsSpan(at * Digest.Size, Digest.Size)) : $"{hashes.Length} bytes in all";
}
