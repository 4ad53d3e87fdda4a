using System.Collections.Immutable;
using System.Text;
using Permits.Bpmn;
using Permits.Engine.Tests.Support;

namespace Permits.Engine.Tests.Packages;

/// <summary>The packages of <c>workflows/</c>, and small changes to them.</summary>
internal static class RealPackages
{
    private static readonly string Root = Path.Combine(Scenario.RepositoryRoot(), "workflows");

    public static PackageFiles Food => Load("food-premises");

    public static PackageFiles Factory => Load("factory-licence");

    public static PackageFiles Load(string slug)
    {
        var folder = Path.Combine(Root, slug);
        var files = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<byte>>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            files[Path.GetRelativePath(folder, file).Replace('\\', '/')] = [.. File.ReadAllBytes(file)];
        }

        foreach (var id in PackageReader.StatutesOf(files["manual.yaml"]))
        {
            files[$"_statutes/{id}.yaml"] = [.. File.ReadAllBytes(Path.Combine(Root, "_statutes", id + ".yaml"))];
        }

        return new PackageFiles(files.ToImmutable());
    }

    public static string Text(this PackageFiles files, string path) => Encoding.UTF8.GetString(files.Files[path].AsSpan());

    public static PackageFiles With(this PackageFiles files, string path, string text) => files.With(path, Encoding.UTF8.GetBytes(text));

    public static PackageFiles With(this PackageFiles files, string path, byte[] bytes) => new(files.Files.SetItem(path, [.. bytes]));

    public static PackageFiles Without(this PackageFiles files, string path) => new(files.Files.Remove(path));

    /// <summary>Replaces one text; throws where it is not there, so that a test cannot pass because its mutation did nothing.</summary>
    public static PackageFiles Replace(this PackageFiles files, string path, string old, string @new)
    {
        var text = files.Text(path);
        return text.Contains(old, StringComparison.Ordinal)
            ? files.With(path, text.Replace(old, @new, StringComparison.Ordinal))
            : throw new InvalidOperationException($"'{old}' is not in {path}.");
    }

    public static ImmutableArray<Finding> Findings(this PackageFiles files) => PackageReader.Read(files).Findings;
}
