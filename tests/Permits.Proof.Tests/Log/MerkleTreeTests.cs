using FluentAssertions;
using Xunit;

namespace Permits.Proof.Tests.Log;

public class MerkleTreeTests
{
    // Roots, paths and proofs of the Certificate Transparency reference implementation (merkletree tests), sizes 1 to 8.
    [Theory]
    [InlineData(0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData(1, "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d")]
    [InlineData(2, "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125")]
    [InlineData(3, "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77")]
    [InlineData(4, "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7")]
    [InlineData(5, "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4")]
    [InlineData(6, "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef")]
    [InlineData(7, "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c")]
    [InlineData(8, "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328")]
    public void Root_of_the_reference_leaves_is_the_published_one(int size, string root) =>
        MerkleTree.Root(Tree, size).ToString().Should().Be(root);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(0, 8, "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7", "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e", "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4")]
    [InlineData(5, 8, "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b", "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0", "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7")]
    [InlineData(2, 3, "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125")]
    [InlineData(1, 5, "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d", "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e", "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b")]
    public void Inclusion_proof_of_the_reference_leaves_is_the_published_one(int index, int size, params string[] proof) =>
        MerkleTree.InclusionProof(Tree, index, size).Select(h => h.ToString()).Should().Equal(proof);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 8, "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7", "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e", "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4")]
    [InlineData(6, 8, "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a", "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0", "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7")]
    [InlineData(2, 5, "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e", "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b")]
    public void Consistency_proof_of_the_reference_leaves_is_the_published_one(int older, int size, params string[] proof) =>
        MerkleTree.ConsistencyProof(Tree, older, size).Select(h => h.ToString()).Should().Equal(proof);

    [Fact]
    public void Every_leaf_of_every_tree_up_to_two_hundred_is_proven_and_nothing_else_is()
    {
        var leaves = Trees.Leaves(200);
        var tree = new Trees.ByDefinition(leaves);
        for (var size = 1; size <= leaves.Length; size++)
        {
            var root = MerkleTree.Root(tree, size);
            for (var index = 0; index < size; index++)
            {
                var proof = MerkleTree.InclusionProof(tree, index, size);
                var holds = MerkleTree.Includes(leaves[index], index, size, root, proof.AsSpan());
                var other = (index + 1) % size;
                if (!holds
                    || MerkleTree.Includes(leaves[(index + 1) % leaves.Length], index, size, root, proof.AsSpan())
                    || (other != index && MerkleTree.Includes(leaves[index], other, size, root, proof.AsSpan()))
                    || (!proof.IsEmpty && MerkleTree.Includes(leaves[index], index, size, root, proof.AsSpan()[..^1])))
                {
                    Assert.Fail($"leaf {index} of {size}");
                }
            }
        }
    }

    [Fact]
    public void Every_tree_up_to_one_hundred_and_thirty_is_proven_to_continue_every_older_one_and_no_other()
    {
        var leaves = Trees.Leaves(130);
        var tree = new Trees.ByDefinition(leaves);
        var roots = Enumerable.Range(0, leaves.Length + 1).Select(size => MerkleTree.Root(tree, size)).ToArray();
        for (var size = 0; size <= leaves.Length; size++)
        {
            for (var older = 0; older <= size; older++)
            {
                var proof = MerkleTree.ConsistencyProof(tree, older, size);
                if (!MerkleTree.Continues(older, roots[older], size, roots[size], proof.AsSpan())
                    || (older > 0 && MerkleTree.Continues(older, roots[older - 1], size, roots[size], proof.AsSpan()))
                    || (older > 0 && older < size && MerkleTree.Continues(older, roots[older], size, roots[size - 1], proof.AsSpan()))
                    || (older > 0 && older < size && MerkleTree.Continues(older, roots[older], size, roots[size], [])))
                {
                    Assert.Fail($"from {older} to {size}");
                }
            }
        }
    }

    [Fact]
    public void Tree_kept_in_tiles_has_the_roots_and_proofs_of_the_tree_itself()
    {
        var leaves = Trees.Leaves(70_000);
        var tree = new Trees.ByDefinition(leaves);
        var stored = new Dictionary<LogTile, byte[]>();
        var random = new Random(20260105);
        for (var size = 0; size < leaves.Length;)
        {
            // Each run begins from what is stored, as the sequencer does.
            var grower = new TileGrower(size, tile => stored.GetValueOrDefault(tile));
            for (var more = random.Next(1, 3000); more > 0 && size < leaves.Length; more--)
            {
                grower.Add(leaves[size++]);
            }

            foreach (var (tile, hashes) in grower.TakeChanged())
            {
                stored[tile] = hashes;
            }

            var nodes = new TileNodes(tile => stored.GetValueOrDefault(tile));
            grower.Size.Should().Be(size);
            MerkleTree.Root(nodes, size).Should().Be(MerkleTree.Root(tree, size), "size {0}", size);
            var (index, older) = (random.Next(size), random.Next(size + 1));
            MerkleTree.InclusionProof(nodes, index, size).Should().Equal(MerkleTree.InclusionProof(tree, index, size));
            MerkleTree.ConsistencyProof(nodes, older, size).Should().Equal(MerkleTree.ConsistencyProof(tree, older, size));
        }

        stored.Keys.Max(t => t.Level).Should().Be(2, "70,000 leaves have a full tile of level 1");
    }

    private static Trees.ByDefinition Tree { get; } = new(Trees.Reference);
}
