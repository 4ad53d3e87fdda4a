using System.Text.Json;
using FluentAssertions;
using Permits.Proof;
using Permits.Server.Tests.Support;
using Xunit;

namespace Permits.Server.Tests;

/// <summary>What an auditor gets to check the log by himself.</summary>
public sealed class AuditTests(TestServer server) : IClassFixture<TestServer>
{
    [Fact]
    public async Task Auditor_proves_an_event_to_be_under_a_checkpoint_he_asked_for()
    {
        var number = (await FoodPremises.FileAsync(await server.AsAsync("applicant1"))).Text("number");
        var auditor = await server.AsAsync("auditor1");
        var made = await auditor.PostJsonAsync("/api/v1/audit/checkpoints", new { });

        var first = (await auditor.GetJsonAsync("/api/v1/audit/" + number)).Items().First();
        var proof = await auditor.GetJsonAsync($"/api/v1/audit/proof/{number}/1");

        var root = Checkpoint.Parse(SignedNote.Parse(proof.Text("checkpoint"))!.Text)!;
        root.Size.Should().BeGreaterThanOrEqualTo(made.GetProperty("size").GetInt64());
        MerkleTree.Includes(Digest(first.GetProperty("hash")), first.GetProperty("leaf").GetInt64(), root.Size, root.Root, Digests(proof)).Should().BeTrue();
    }

    [Fact]
    public async Task Each_checkpoint_he_keeps_is_proven_to_be_continued()
    {
        var auditor = await server.AsAsync("auditor1");
        var older = await auditor.PostJsonAsync("/api/v1/audit/checkpoints", new { });
        await FoodPremises.FileAsync(await server.AsAsync("applicant2"));
        var newer = await auditor.PostJsonAsync("/api/v1/audit/checkpoints", new { });

        var (from, to) = (RootOf(older), RootOf(newer));
        var proof = await auditor.GetJsonAsync($"/api/v1/audit/consistency?from={from.Size}&to={to.Size}");

        to.Size.Should().BeGreaterThan(from.Size);
        MerkleTree.Continues(from.Size, from.Root, to.Size, to.Root, Digests(proof)).Should().BeTrue();
        (await auditor.GetJsonAsync("/api/v1/audit/checkpoints")).Items().Select(c => c.Text("note")).Should().Contain(older.Text("note")).And.Contain(newer.Text("note"));
    }

    private static Checkpoint RootOf(JsonElement checkpoint) => Checkpoint.Parse(SignedNote.Parse(checkpoint.Text("note"))!.Text)!;

    private static Digest Digest(JsonElement hex) => new(Convert.FromHexString(hex.GetString()!));

    private static Digest[] Digests(JsonElement proof) => [.. proof.GetProperty("proof").EnumerateArray().Select(Digest)];
}
