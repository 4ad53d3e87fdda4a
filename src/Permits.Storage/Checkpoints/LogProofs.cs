using System.Collections.Immutable;
using Permits.Proof;

namespace Permits.Storage;

/// <summary>Proofs out of the tiles, in one read transaction.</summary>
internal static class LogProofs
{
    /// <summary>The proof that an event is under the newest checkpoint; null where it is not.</summary>
    public static InclusionAnswer? Inclusion(SqlSession session, string stream, long sequence)
    {
        var found = session.Row("SELECT position, hash FROM event WHERE stream = @p0 AND sequence = @p1", r => Tuple.Create(r.GetInt64(0), (byte[])r.GetValue(1)), stream, sequence);
        if (found is not var (position, hash) || CheckpointTable.Last(session) is not { } checkpoint || position > checkpoint.LastPosition)
        {
            return null;
        }

        var index = TileTable.IndexOf(session, position);
        return new InclusionAnswer(
            stream, sequence, index, Convert.ToHexStringLower(hash), Hex(MerkleTree.InclusionProof(TileTable.Nodes(session), index, checkpoint.Size)), checkpoint.Size,
            checkpoint.Note);
    }

    /// <summary>The proof that one tree continues another; null where no checkpoint covers them.</summary>
    public static ConsistencyAnswer? Consistency(SqlSession session, long from, long to)
    {
        if (from < 0 || from > to || CheckpointTable.Covering(session, to) is null)
        {
            return null;
        }

        var nodes = TileTable.Nodes(session);
        return new ConsistencyAnswer(from, MerkleTree.Root(nodes, from).ToString(), to, MerkleTree.Root(nodes, to).ToString(), Hex(MerkleTree.ConsistencyProof(nodes, from, to)));
    }

    private static ImmutableArray<string> Hex(ImmutableArray<Digest> hashes) => [.. hashes.Select(h => h.ToString())];
}
