using System.Collections.Immutable;
using Permits.Bpmn;

namespace Permits.Engine;

/// <summary>Reads a package's files into a <see cref="PermitPackage"/>, with every finding at once.</summary>
public static class PackageReader
{
    /// <summary>Reads and checks.</summary>
    /// <param name="files">The package, with the statutes it names under <c>_statutes/</c>.</param>
    /// <returns>The package, null where any finding is an error; and every finding, errors first.</returns>
    public static (PermitPackage? Package, ImmutableArray<Finding> Findings) Read(PackageFiles files) => throw new NotSupportedException();
}
