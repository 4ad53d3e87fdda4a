namespace Permits.Conformance;

/// <summary>Finds what stands in or beside the repository.</summary>
internal static class Beside
{
    /// <summary>Whether this is a run in CI, where nothing may be missing.</summary>
    public static bool InCi => Environment.GetEnvironmentVariable("CI") is "true";

    /// <summary>A folder in the repository or in one above it; null where there is none.</summary>
    public static string? Repository(string path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, path);
            if (Directory.Exists(candidate))
            {
                return candidate;
            }
        }

        return null;
    }
}
