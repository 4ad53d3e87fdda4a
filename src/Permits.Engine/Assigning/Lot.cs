using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Permits.Proof;

namespace Permits.Engine;

/// <summary>
/// A lot that anyone can draw again from what the log says: seeded by the hash of the case's event before it, whose salt nobody knew before
/// it was written. docs/verification.md shows it by hand.
/// </summary>
public static class Lot
{
    private const int WordSize = sizeof(uint);

    /// <summary>
    /// The seed: SHA-256 over the canonical JSON (RFC 8785) <c>{"candidates":[…],"previous":"…","task":"…"}</c>.
    /// </summary>
    /// <param name="previous">The hash of the case's event before the draw.</param>
    /// <param name="taskId">The task.</param>
    /// <param name="candidates">Those drawn among, in ordinal order of their user ids.</param>
    public static Digest SeedOf(Digest previous, string taskId, IEnumerable<string> candidates) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes(SeededBy(previous, taskId, candidates))));

    /// <summary>The text that <see cref="SeedOf"/> hashes.</summary>
    public static string SeededBy(Digest previous, string taskId, IEnumerable<string> candidates) => CanonicalJson.Text(
        JsonSerializer.SerializeToUtf8Bytes(new { candidates = candidates.ToImmutableArray(), previous = previous.ToString(), task = taskId }));

    /// <summary>
    /// A number from 0, each as likely as the other: the seed is read as eight big-endian words of 32 bits, and the first that is below the
    /// greatest multiple of <paramref name="count"/> in their range is taken modulo it; where none is, the seed's SHA-256 goes on (rejection
    /// sampling, as in NIST SP 800-90A rev. 1 appendix A.5.1).
    /// </summary>
    /// <param name="seed">From <see cref="SeedOf"/>.</param>
    /// <param name="count">How many numbers, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is below 1.</exception>
    public static int Number(Digest seed, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        var limit = LimitOf(count);
        for (var bytes = seed.ToArray(); ; bytes = SHA256.HashData(bytes))
        {
            for (var at = 0; at < bytes.Length; at += WordSize)
            {
                var word = BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(at, WordSize));
                if (word < limit)
                {
                    return (int)(word % (uint)count);
                }
            }
        }
    }

    /// <summary>What a word has to be below: the greatest multiple of a count in the range of 32 bits.</summary>
    /// <param name="count">How many numbers, at least 1.</param>
    public static long LimitOf(int count) => (1L << 32) - ((1L << 32) % count);
}
