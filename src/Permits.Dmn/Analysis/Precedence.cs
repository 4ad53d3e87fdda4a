using System.Numerics;
using Permits.Dmn.Evaluation;

namespace Permits.Dmn.Analysis;

/// <summary>Which rules of a table go before which, where its hit policy takes one of several matches (DMN 1.5 clause 8.2.8).</summary>
internal sealed class Precedence
{
    private readonly TableProgram _program;
    private readonly int[][]? _ranks;

    /// <summary>Looks at a table's outputs, if its hit policy is about them.</summary>
    public Precedence(TableProgram program)
    {
        _program = program;
        _ranks = program.Table.HitPolicy == HitPolicy.Priority ? Ranks() : null;
    }

    /// <summary>The rules whose match keeps a rule from being the table's answer: earlier ones, or those of higher priority; as bits.</summary>
    public BigInteger Before(int rule) => _program.Table.HitPolicy switch
    {
        HitPolicy.First => (BigInteger.One << rule) - 1,
        HitPolicy.Priority when _ranks is { } ranks => ranks
            .Select((rank, other) => rank.AsSpan().SequenceCompareTo(ranks[rule]) < 0 ? BigInteger.One << other : BigInteger.Zero)
            .Aggregate(BigInteger.Zero, (bits, bit) => bits | bit),
        _ => BigInteger.Zero,
    };

    // The places of each rule's outputs among the output values, first column first; null where an output is computed.
    private int[][]? Ranks()
    {
        var orders = _program.Outputs.Select((_, i) => Literals.OfOutput(_program, i)?.ToList()).ToArray();
        var ranks = new int[_program.Rules.Count][];
        for (var rule = 0; rule < ranks.Length; rule++)
        {
            ranks[rule] = new int[orders.Length];
            for (var i = 0; i < orders.Length; i++)
            {
                if (orders[i] is not { } order)
                {
                    continue;
                }

                if (Literals.Split(_program.Table.Rules[rule].Outputs.ElementAtOrDefault(i) ?? "") is not [var value])
                {
                    return null;
                }

                ranks[rule][i] = order.IndexOf(value) is >= 0 and var at ? at : int.MaxValue;
            }
        }

        return ranks;
    }
}
