using System.Globalization;
using System.Text;

namespace Permits.Proof.Tests.Log;

/// <summary>Trees of the tests.</summary>
internal static class Trees
{
    /// <summary>The eight leaves of the Certificate Transparency reference tests.</summary>
    public static readonly Digest[] Reference = [.. new[]
    {
        "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f",
    }.Select(hex => MerkleTree.Leaf(Convert.FromHexString(hex)))];

    /// <summary>Some leaves that differ.</summary>
    public static Digest[] Leaves(int count) =>
        [.. Enumerable.Range(0, count).Select(i => MerkleTree.Leaf(Encoding.UTF8.GetBytes(i.ToString(CultureInfo.InvariantCulture))))];

    /// <summary>A tree whose nodes are worked out from its leaves by the definition of the RFC.</summary>
    public sealed class ByDefinition(Digest[] leaves) : IMerkleNodes
    {
        private readonly Dictionary<(int, long), Digest> _known = [];

        public Digest Node(int level, long index)
        {
            if (level == 0)
            {
                return leaves[index];
            }

            if (!_known.TryGetValue((level, index), out var node))
            {
                _known.Add((level, index), node = MerkleTree.Node(Node(level - 1, 2 * index), Node(level - 1, (2 * index) + 1)));
            }

            return node;
        }
    }
}
