using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Permits.Engine;
using Permits.Server.Hosting;

namespace Permits.Server.Features.Definitions;

/// <summary>The packages and statutes that come with the program (<c>workflows/</c>).</summary>
/// <param name="settings">Name the folder.</param>
public sealed class WorkflowsFolder(ServerSettings settings)
{
    private const string Statutes = "_statutes/";

    /// <summary>The slugs of the packages in the folder, in ordinal order.</summary>
    public IEnumerable<string> Slugs => Directory.Exists(settings.WorkflowsFolder)
        ? Directory.GetDirectories(settings.WorkflowsFolder).Select(d => Path.GetFileName(d)!)
            .Where(name => !name.StartsWith('_') && File.Exists(Path.Combine(settings.WorkflowsFolder, name, "manual.yaml")))
            .Order(StringComparer.Ordinal)
        : [];

    /// <summary>A package's files, with every statute of the folder under <c>_statutes/</c>.</summary>
    public PackageFiles Read(string slug) => WithStatutes(new PackageFiles(FilesOf(Path.Combine(settings.WorkflowsFolder, slug), "")));

    /// <summary>A package with the statutes of the folder, where it brings none of its own by the same name.</summary>
    public PackageFiles WithStatutes(PackageFiles package)
    {
        var statutes = FilesOf(Path.Combine(settings.WorkflowsFolder, "_statutes"), Statutes);
        return new PackageFiles(statutes.SetItems(package.Files).WithComparers(StringComparer.Ordinal));
    }

    private static ImmutableSortedDictionary<string, ImmutableArray<byte>> FilesOf(string folder, string prefix) => Directory.Exists(folder)
        ? Directory.GetFiles(folder, "*", SearchOption.AllDirectories).ToImmutableSortedDictionary(
            file => prefix + Path.GetRelativePath(folder, file).Replace('\\', '/'),
            file => ImmutableCollectionsMarshal.AsImmutableArray(File.ReadAllBytes(file)),
            StringComparer.Ordinal)
        : ImmutableSortedDictionary.Create<string, ImmutableArray<byte>>(StringComparer.Ordinal);
}
