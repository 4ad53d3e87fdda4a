using System.Collections.Immutable;

namespace Permits.Storage;

/// <summary>Something that is not as the log says.</summary>
/// <param name="Rule">Which check found it: <c>chain</c>, <c>erasure</c>, <c>tree</c>, <c>checkpoint</c>, <c>key</c>, <c>register</c>, <c>document</c>, <c>replay</c>, <c>draw</c>, <c>numbers</c>.</param>
/// <param name="Table">The table.</param>
/// <param name="Row">Which row: its key, parts with a slash between.</param>
/// <param name="Message">What was expected and what was found.</param>
public sealed record VerificationFault(string Rule, string Table, string Row, LocalText Message);

/// <summary>What a verification came to.</summary>
/// <param name="Events">Events looked at.</param>
/// <param name="Erased">Of those, events whose payload was erased.</param>
/// <param name="Cases">Applications replayed; one with erased events cannot be.</param>
/// <param name="Checkpoints">Checkpoints looked at.</param>
/// <param name="Covered">Events under the newest checkpoint; later ones are covered by their chains alone.</param>
/// <param name="Rows">Rows of projections and registers compared.</param>
/// <param name="Keys">The vkeys that signed, oldest first.</param>
/// <param name="Faults">What is wrong, the first found first; at most <see cref="MostFaults"/>.</param>
public sealed record VerificationReport(
    long Events, long Erased, long Cases, long Checkpoints, long Covered, long Rows, ImmutableArray<string> Keys, ImmutableArray<VerificationFault> Faults)
{
    /// <summary>Most faults told: the first is what matters.</summary>
    public const int MostFaults = 20;

    /// <summary>Tasks given out by lot, load or skill, each given out anew.</summary>
    public long Assignments { get; init; }

    /// <summary>Whether all is as the log says.</summary>
    public bool IsSound => Faults.IsEmpty;
}
