using FluentAssertions;
using System.Security.Cryptography;
using Permits.Proof;
using Xunit;

namespace Permits.Engine.Tests.Assigning;

public sealed class LotTests
{
    private static readonly Digest Previous = new(Enumerable.Repeat((byte)0xaa, Digest.Size).ToArray());

    [Fact]
    public void The_seed_is_what_sha256sum_gives_for_the_canonical_text()
    {
        string[] candidates = ["officer1", "officer2", "officer3"];

        Lot.SeededBy(Previous, "TST-2568-000001.T4", candidates).Should().Be(
            $$"""{"candidates":["officer1","officer2","officer3"],"previous":"{{new string('a', 64)}}","task":"TST-2568-000001.T4"}""");
        var seed = Lot.SeedOf(Previous, "TST-2568-000001.T4", candidates);
        seed.ToString().Should().Be("acb7c255bd0d5ccb9d49fc5f1c0f12e05b729824d602806e7a4d716284932601");
        Lot.Number(seed, 3).Should().Be(1, "the first eight hex digits modulo 3 are that");
    }

    [Fact]
    public void A_word_that_would_make_some_numbers_likelier_is_passed_over()
    {
        // 2^32 mod 3 = 1: only the highest word is too high. The second word is 5.
        Lot.Number(Words(uint.MaxValue, 5), 3).Should().Be(2);
        Lot.Number(Words(uint.MaxValue - 1), 3).Should().Be((int)((uint.MaxValue - 1L) % 3));
        Lot.Number(Words(uint.MaxValue), 4).Should().Be(3, "4 divides the range, so nothing is too high");
    }

    [Fact]
    public void A_seed_of_nothing_but_words_too_high_goes_on_with_its_hash()
    {
        var seed = new Digest(Enumerable.Repeat((byte)0xff, Digest.Size).ToArray());
        var next = SHA256.HashData(seed.ToArray());

        Lot.Number(seed, 3).Should().Be(Lot.Number(new Digest(next), 3));
    }

    [Fact]
    public void Among_one_the_lot_falls_to_him() => Lot.Number(Words(uint.MaxValue), 1).Should().Be(0);

    [Fact]
    public void Among_none_there_is_no_lot() => FluentActions.Invoking(() => Lot.Number(Previous, 0)).Should().Throw<ArgumentOutOfRangeException>();

    [Theory]
    [InlineData(2, 10.83)]
    [InlineData(3, 13.82)]
    [InlineData(7, 22.46)]
    [InlineData(20, 43.82)]
    public void Each_candidate_is_drawn_equally_often(int count, double bound)
    {
        // Chi-square of count - 1 degrees of freedom is beyond the bound once in a thousand samples; the seeds are fixed, so the sample is too.
        const int draws = 20_000;
        const int start = 20260105;
        var candidates = Enumerable.Range(0, count).Select(i => FormattableString.Invariant($"officer{i:00}")).ToArray();
        var drawn = new int[count];
        for (var i = 0; i < draws; i++)
        {
            var previous = new Digest(SHA256.HashData(BitConverter.GetBytes(start + i)));
            drawn[Lot.Number(Lot.SeedOf(previous, "TST-2568-000001.T4", candidates), count)]++;
        }

        var expected = (double)draws / count;
        drawn.Sum(n => (n - expected) * (n - expected) / expected).Should().BeLessThan(bound, "seed {0}, {1} draws: {2}", start, draws, string.Join(' ', drawn));
    }

    private static Digest Words(params uint[] words)
    {
        var bytes = new byte[Digest.Size];
        for (var i = 0; i < words.Length; i++)
        {
            System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(i * sizeof(uint)), words[i]);
        }

        return new Digest(bytes);
    }
}
