using System.Collections.Immutable;
using NodaTime;

namespace Permits.Engine;

/// <summary>What a migration of running applications would be: from which version to which, on what ground (R2, LFA s.11).</summary>
/// <param name="From">The version that the applications are judged by.</param>
/// <param name="To">The later version.</param>
/// <param name="Moves">Which element of the later version stands for which of the present one.</param>
/// <param name="Ground">One of <see cref="AdoptionGrounds"/>.</param>
/// <param name="Cite">The section of the Act that says so; null where the ground is favour.</param>
/// <param name="Reason">Why; goes to every applicant.</param>
public sealed record MigrationPlan(Definition From, Definition To, ElementMoves Moves, string Ground, string? Cite, string Reason)
{
    /// <summary>What is wrong with the plan itself, whatever the applications; all at once.</summary>
    /// <param name="now">When it is looked at.</param>
    public ImmutableArray<Problem> Problems(Instant now) =>
        [.. AdoptionRules.OfGround(Ground, Cite, Reason), .. AdoptionRules.OfVersions(From, To, Moves, now)];

    /// <summary>The steps of the present version that a running application may wait in and that the later version lacks or has in another kind: what a
    /// designer may match.</summary>
    public ImmutableArray<string> Unmatched()
    {
        var fit = new NodeFit(From.Package.Process, To.Package.Process, Moves);
        return [.. From.Package.Process.NodeOrder.Where(id => fit.Obstacle(id) == "element-missing")];
    }
}
