using System.Security.Cryptography;
using System.Text;
using FluentAssertions;
using NodaTime;
using NodaTime.Text;
using Xunit;

namespace Permits.Proof.Tests.Log;

public class EventHeaderTests
{
    private static readonly byte[] Salt = [.. Enumerable.Range(0, 16).Select(i => (byte)i)];

    private static readonly long[] Units = [1, 100_000, 10_000_000];

    private static readonly EventHeader Header = new(
        "FOD-2569-000001", 7, "TaskClaimed", Instant.FromUtc(2026, 1, 5, 2, 0) + Duration.FromTicks(2500000), Instant.FromUtc(2026, 1, 5, 2, 0, 1), "officer\"1");

    [Fact]
    public void Header_is_canonical_json_of_what_stays_when_the_payload_is_erased()
    {
        var commitment = EventHeader.Commit(Salt, "สมชาย", "{\"a\":1}");

        Header.Text(commitment, EventHeader.NoPrevious).Should().Be(
            "{\"actor\":\"officer\\\"1\",\"at\":\"2026-01-05T02:00:00.25Z\",\"commitment\":\"" + commitment
            + "\",\"previous\":\"" + new string('0', 64) + "\",\"recordedAt\":\"2026-01-05T02:00:01Z\",\"sequence\":7,\"stream\":\"FOD-2569-000001\",\"type\":\"TaskClaimed\"}");
        CanonicalJson.Text(Encoding.UTF8.GetBytes(Header.Text(commitment, EventHeader.NoPrevious))).Should().Be(Header.Text(commitment, EventHeader.NoPrevious));
    }

    [Fact]
    public void Hash_is_the_leaf_hash_of_the_header()
    {
        var commitment = EventHeader.Commit(Salt, "a", "{}"u8);

        Header.Hash(commitment, commitment).Should().Be(MerkleTree.Leaf(Encoding.UTF8.GetBytes(Header.Text(commitment, commitment))));
    }

    [Fact]
    public void Commitment_is_the_hash_of_salt_and_payload()
    {
        byte[] salted = [.. Salt, .. "{\"actorName\":\"สมชาย\\n\",\"event\":{\"ก\":1}}"u8];

        EventHeader.Commit(Salt, "สมชาย\n", "{\"ก\":1}").ToArray().Should().Equal(SHA256.HashData(salted));
        EventHeader.Commit(Salt, "สมชาย\n", "{\"ก\":1}"u8).ToArray().Should().Equal(SHA256.HashData(salted));
    }

    [Fact]
    public void Instants_are_written_as_iso_8601_to_the_tick()
    {
        var random = new Random(1);
        for (var i = 0; i < 2000; i++)
        {
            var at = Instant.FromUnixTimeTicks(random.NextInt64(-10_000_000_000_000_000, 30_000_000_000_000_000) / Units[i % 3] * Units[i % 3]);

            (Header with { At = at }).Text(default, default).Should().Contain($"\"at\":\"{InstantPattern.ExtendedIso.Format(at)}\"");
        }
    }
}
