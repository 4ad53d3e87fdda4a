using System.Collections.Immutable;
using Permits.Bpmn;
using Permits.Engine;
using Permits.Server.Hosting;
using Permits.Storage;

namespace Permits.Server.Features.Definitions;

/// <summary>The packages and statutes that come with the program (<c>workflows/</c>).</summary>
/// <param name="settings">Name the folder.</param>
public sealed class WorkflowsFolder(ServerSettings settings)
{
    /// <summary>The slugs of the packages in the folder, in ordinal order.</summary>
    public IEnumerable<string> Slugs => Directory.Exists(settings.WorkflowsFolder)
        ? Directory.GetDirectories(settings.WorkflowsFolder).Select(d => Path.GetFileName(d)!)
            .Where(name => !name.StartsWith('_') && File.Exists(Path.Combine(settings.WorkflowsFolder, name, "manual.yaml")))
            .Order(StringComparer.Ordinal)
        : [];

    /// <summary>A package's files with the statutes it names; null where a finding says why not.</summary>
    public (PackageFiles? Files, ImmutableArray<Finding> Findings) Read(string slug) => PackageFolder.Read(Path.Combine(settings.WorkflowsFolder, slug));

    /// <summary>What a new permit type begins with; null where a finding says why not.</summary>
    public (PackageFiles? Files, ImmutableArray<Finding> Findings) Template() => Read("_template");

    /// <summary>The statutes there are, by id; those that cannot be read are left out.</summary>
    public ImmutableArray<Statute> Statutes => Directory.Exists(StatutesFolder)
        ? [
            .. Directory.GetFiles(StatutesFolder, "*.yaml").Order(StringComparer.Ordinal)
                .Select(file => PackageReader.ReadStatute($"{PackageFolder.StatutesName}/{Path.GetFileName(file)}", [.. File.ReadAllBytes(file)])).OfType<Statute>(),
        ]
        : [];

    /// <summary>A package that was sent, with the statutes it names.</summary>
    public PackageFiles WithStatutes(PackageFiles package) =>
        PackageFolder.WithStatutes(package, StatutesFolder);

    private string StatutesFolder => Path.Combine(settings.WorkflowsFolder, PackageFolder.StatutesName);
}
