using System.Collections.Immutable;
using Permits.Bpmn;

namespace Permits.Engine;

/// <summary>What was found in a package as what keeps it from being used.</summary>
public static class PackageProblems
{
    /// <summary>The errors among the findings as problems <c>package.RULE</c>, in their order.</summary>
    public static ImmutableArray<Problem> Of(IEnumerable<Finding> findings) =>
        [.. findings.Where(f => f.Severity == Severity.Error).Select(f => new Problem("package." + f.Rule, f.Message, f.Element, f.Basis))];
}
