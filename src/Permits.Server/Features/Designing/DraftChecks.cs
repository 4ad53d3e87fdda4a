using System.Collections.Immutable;
using Permits.Bpmn;
using Permits.Engine;

namespace Permits.Server.Features.Designing;

/// <summary>All that keeps a draft from being published, and all else that was found.</summary>
internal static class DraftChecks
{
    /// <summary>The findings of the package, and that its manual is of the draft's permit type.</summary>
    public static ImmutableArray<Finding> Of(string slug, PackageFiles files)
    {
        var findings = PackageReader.Read(files).Findings;
        return PackageReader.SlugOf(files) is { } other && other != slug
            ? [new Finding("draft.other-slug", Severity.Error, PackagePaths.Manual, DesigningTexts.OtherSlug(slug, other)), .. findings]
            : findings;
    }
}
