using Permits.Feel.Values;

namespace Permits.Feel;

/// <summary>The values that unary tests accept, where that can be said without evaluating them.</summary>
/// <param name="Ranges">The values; a single value is a range from itself to itself, "anything" a range without ends.</param>
/// <param name="Negated">Whether all other values are meant.</param>
public sealed record FeelTestSet(IReadOnlyList<FeelRange> Ranges, bool Negated);
