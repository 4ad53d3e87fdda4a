using System.Text.RegularExpressions;

namespace Permits.Engine;

/// <summary>The paths a package may hold. Names are lower case letters, digits and hyphens, so no path can lead out of its folder.</summary>
public static partial class PackagePaths
{
    /// <summary>The manual.</summary>
    public const string Manual = "manual.yaml";

    /// <summary>The process.</summary>
    public const string Process = "process.bpmn";

    /// <summary>The decision tables; may be missing.</summary>
    public const string Decisions = "decisions.dmn";

    /// <summary>Whether a package may hold a file at this path.</summary>
    public static bool IsKnown(string path) =>
        path is Manual or Process or Decisions || (path.Length <= 120 && InFolder().IsMatch(path));

    /// <summary>Whether a path is of the package itself, not of a statute that is laid beside it at publishing.</summary>
    public static bool IsOwn(string path) => IsKnown(path) && !path.StartsWith(StatuteReader.Folder, StringComparison.Ordinal);

    /// <summary>The name of a file in a folder, e.g. <c>filing</c> of <c>forms/filing.json</c>; null where it is elsewhere.</summary>
    internal static string? NameIn(string path, string folder, string extension) =>
        path.StartsWith(folder, StringComparison.Ordinal) && path.EndsWith(extension, StringComparison.Ordinal) ? path[folder.Length..^extension.Length] : null;

    /// <summary>The name of a form by its path; null where it is none.</summary>
    internal static string? FormIn(string path) => NameIn(path, "forms/", ".json");

    /// <summary>The name of a notice by its path; null where it is none.</summary>
    internal static string? NoticeIn(string path) => NameIn(path, "notices/", ".md");

    /// <summary>The id of a statute by its path; null where it is none.</summary>
    internal static string? StatuteIn(string path) => NameIn(path, StatuteReader.Folder, ".yaml");

    [GeneratedRegex(@"\A(forms/[a-z0-9]+(-[a-z0-9]+)*\.json|notices/[a-z0-9]+(-[a-z0-9]+)*\.md|_statutes/[a-z0-9]+(-[a-z0-9]+)*\.yaml)\z", RegexOptions.CultureInvariant)]
    private static partial Regex InFolder();
}
