namespace Permits.Server.Hosting;

/// <summary>Which paths programs call: they take bearer tokens and get their errors as problem details. All others are pages.</summary>
public static class ApiPaths
{
    private static readonly PathString[] Roots = ["/api", "/dev", "/openapi", "/health"];

    /// <summary>Whether a path belongs to the API.</summary>
    public static bool Contains(PathString path) => Array.Exists(Roots, root => path.StartsWithSegments(root, StringComparison.OrdinalIgnoreCase));
}
