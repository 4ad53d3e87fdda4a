using System.Collections.Immutable;
using Permits.Bpmn;
using Permits.Engine;
using Permits.Storage;

namespace Permits.Server.Features.Designing;

/// <summary>All that keeps a draft from being published, and all else that was found.</summary>
internal static class DraftChecks
{
    /// <summary>The findings of the package, and that its manual is of the draft's permit type.</summary>
    public static ImmutableArray<Finding> Of(string slug, PackageFiles files)
    {
        var findings = PackageReader.Read(files).Findings;
        return PackageReader.SlugOf(files) is { } other && other != slug
            ? [Found(DraftProblems.OtherSlug(slug, other)), .. findings]
            : findings;
    }

    private static Finding Found(Problem problem) => new(problem.Code, Severity.Error, problem.Path, problem.Message);
}
