using System.Collections.Immutable;
using NodaTime;
using Permits.Engine.Running;

namespace Permits.Engine;

/// <summary>
/// What decides whether an application may be judged by a later version (R2, LFA s.11): the same for a command that does it and for a plan
/// that only looks.
/// </summary>
internal static class AdoptionRules
{
    /// <summary>What is in the way of a version itself, whatever the application.</summary>
    /// <param name="from">The version before.</param>
    /// <param name="to">The later version.</param>
    /// <param name="moves">Which element stands for which.</param>
    /// <param name="now">When.</param>
    public static ImmutableArray<Problem> OfVersions(Definition from, Definition to, ElementMoves moves, Instant now) =>
        to.Version <= from.Version ? [Refusals.VersionNotLater(from.Version)]
        : [.. to.EffectiveFrom > now ? [Refusals.VersionNotInForce(to.Version)] : Array.Empty<Problem>(), .. moves.Problems(from, to)];

    /// <summary>What is wrong with the ground.</summary>
    public static ImmutableArray<Problem> OfGround(string ground, string? cite, string reason)
    {
        var problems = ImmutableArray.CreateBuilder<Problem>();
        if (ground is not (AdoptionGrounds.Favours or AdoptionGrounds.ActSays))
        {
            problems.Add(Refusals.GroundUnknown());
        }

        if (ground == AdoptionGrounds.ActSays && string.IsNullOrWhiteSpace(cite))
        {
            problems.Add(Refusals.ActMissing());
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            problems.Add(Refusals.ReasonMissing("LFA s.11"));
        }

        return problems.ToImmutable();
    }

    /// <summary>The points on which the versions differ for an application.</summary>
    public static ImmutableArray<ComparedPoint> Points(CaseState state, Definition from, Definition to, ElementMoves moves) =>
        DefinitionComparison.Of(from.Package, to.Package, state.Variables.GetValueOrDefault(CaseVariables.Application), moves);

    /// <summary>The points on which the applicant would be worse off: what only an Act can let happen.</summary>
    public static ImmutableArray<Problem> NotInFavour(ImmutableArray<ComparedPoint> points) =>
        [.. points.Where(p => p.Verdict == Verdict.Worse).Select(Refusals.NotInFavour)];
}
