namespace Permits.Server.Hosting;

/// <summary>Finds the checkout that a server runs from.</summary>
public static class RepositoryRoot
{
    /// <summary>The nearest folder, upwards, that holds <c>Permits.sln</c>; null where there is none, as for a published server.</summary>
    /// <param name="folder">Where to start; it may be the answer itself.</param>
    public static string? Above(string folder)
    {
        for (var here = new DirectoryInfo(folder); here is not null; here = here.Parent)
        {
            if (File.Exists(Path.Combine(here.FullName, "Permits.sln")))
            {
                return here.FullName;
            }
        }

        return null;
    }
}
