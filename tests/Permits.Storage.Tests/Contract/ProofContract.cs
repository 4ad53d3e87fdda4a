using NodaTime;
using Permits.Engine;
using Permits.Proof;

namespace Permits.Storage.Tests;

/// <summary>The verifiable log: chains, tree, checkpoints, proofs, and what is told of the register.</summary>
public abstract class ProofContract<TDatabase> : WitnessedStore<TDatabase>
    where TDatabase : ITestDatabase, new()
{
    [SkippableFact]
    public async Task A_store_that_nobody_meddled_with_is_sound()
    {
        await RunAllKindsAsync();
        await CheckpointAsync();

        var report = await Store.VerifyAsync(Signer.Key, default);

        report.Faults.Should().BeEmpty();
        report.Should().BeEquivalentTo(new { Erased = 0, Cases = 2, Checkpoints = 1, report.Events });
        report.Covered.Should().Be(report.Events).And.Be(await CountAsync("SELECT COUNT(*) FROM event"));
    }

    [SkippableFact]
    public async Task Every_event_is_proven_to_be_under_the_newest_checkpoint()
    {
        var number = await CompleteAsync();
        await CheckpointAsync();
        await FileAsync(Complete + Duration.FromDays(1));
        var newest = await CheckpointAsync(Complete + Duration.FromDays(1));

        foreach (var e in await Store.LoggedAsync(OfficeScope.System, number, default))
        {
            var answer = (await Store.InclusionAsync(number, e.Sequence, default))!;

            var note = SignedNote.Parse(answer.Checkpoint)!;
            note.IsSignedBy(Signer.Key).Should().BeTrue();
            var root = Checkpoint.Parse(note.Text)!.Root;
            var header = new EventHeader(number, e.Sequence, e.Type, e.At, e.RecordedAt, e.ActorId);
            var previous = e.Sequence == 1 ? EventHeader.NoPrevious : Digest((await Store.LoggedAsync(OfficeScope.System, number, default))[(int)e.Sequence - 2].Hash);
            var leaf = header.Hash(EventHeader.Commit(Convert.FromHexString(e.Salt!), e.ActorName!, e.Json!), previous);
            leaf.ToString().Should().Be(answer.Hash).And.Be(e.Hash);
            answer.Leaf.Should().Be(e.Leaf);
            MerkleTree.Includes(leaf, answer.Leaf, newest.Size, root, [.. answer.Proof.Select(Digest)]).Should().BeTrue();
        }
    }

    [SkippableFact]
    public async Task Each_checkpoint_is_proven_to_continue_the_one_before()
    {
        await FileAsync(Complete);
        var older = await CheckpointAsync();
        await FileAsync(Complete + Duration.FromDays(1));
        var newer = await CheckpointAsync(Complete + Duration.FromDays(1));

        var answer = (await Store.ConsistencyAsync(older.Size, newer.Size, default))!;

        var (from, to) = (RootOf(older), RootOf(newer));
        MerkleTree.Continues(older.Size, from, newer.Size, to, [.. answer.Proof.Select(Digest)]).Should().BeTrue();
        answer.FromRoot.Should().Be(from.ToString());
        (await Store.ConsistencyAsync(older.Size, newer.Size + 1, default)).Should().BeNull("nothing so large was signed");
    }

    [SkippableFact]
    public async Task Without_a_new_event_the_checkpoint_stays_the_same()
    {
        var first = await CheckpointAsync();

        (await CheckpointAsync(Complete + Duration.FromDays(1))).Should().Be(first);
        (await Store.CheckpointsAsync(long.MaxValue, 10, default)).Should().Equal(first);
    }

    [SkippableFact]
    public async Task Another_key_signs_only_after_the_old_one_has_handed_over()
    {
        using var other = EcdsaSigner.Create("permits.example");
        await CheckpointAsync();
        await FileAsync(Complete);

        (await Store.MakeCheckpointAsync(other, Complete, default)).Problems.Single().Code.Should().Be("checkpoint.other-key");
        (await Store.RotateKeyAsync(other, Signer, People.BySystem, default)).Problems.Single().Code.Should().Be("checkpoint.other-key");
        (await Store.RotateKeyAsync(Signer, other, new Doing(Actor.System, Complete), default)).Problems.Should().BeEmpty();

        (await Store.MakeCheckpointAsync(Signer, Complete, default)).Problems.Single().Code.Should().Be("checkpoint.other-key");
        var report = await Store.VerifyAsync(Signer.Key, default);
        report.Faults.Should().BeEmpty("who trusts the old key finds the new one vouched for");
        report.Keys.Should().Equal(Signer.Key.ToString(), other.Key.ToString());
    }

    [SkippableFact]
    public async Task Checkpoints_of_a_key_that_the_reader_does_not_know_are_named()
    {
        using var other = EcdsaSigner.Create("permits.example");
        await CheckpointAsync();

        (await Store.VerifyAsync(other.Key, default)).Faults[0].Rule.Should().Be("key");
    }

    [SkippableFact]
    public async Task What_is_recorded_of_a_person_is_in_his_own_stream_and_under_the_checkpoint()
    {
        await Store.RecordAsync(new PayloadErased("nothing", 1, "test") { At = Complete }, new Doing(People.Clerk, Complete), default);
        await CheckpointAsync();

        (await Store.InclusionAsync("@clerk", 1, default)).Should().NotBeNull();
        (await Store.InclusionAsync("@clerk", 2, default)).Should().BeNull();
    }

    [SkippableFact]
    public async Task A_change_is_rolled_back_where_it_cannot_be_told()
    {
        await Database.ExecuteAsync(RefuseTrail);

        var save = () => Store.SaveSettingAsync("demo", "1", People.BySystem, default);
        await save.Should().ThrowAsync<System.Data.Common.DbException>();

        (await Database.ScalarAsync("SELECT value FROM setting WHERE key = 'demo'")).Should().BeNull();
    }

    /// <summary>A statement that makes the database refuse events of the stream <c>@system</c>.</summary>
    protected abstract string RefuseTrail { get; }

    private static Digest Digest(string hex) => new(Convert.FromHexString(hex));

    private static Digest RootOf(CheckpointRow row) => Checkpoint.Parse(SignedNote.Parse(row.Note)!.Text)!.Root;
}
