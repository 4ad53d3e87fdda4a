using NodaTime;
using Permits.Engine;

namespace Permits.Storage;

/// <summary>Published packages: immutable numbered versions with a content hash and an instant from which they are in force.</summary>
public interface IDefinitions
{
    /// <summary>Publishes a package as the next version of its permit type.</summary>
    /// <param name="files">The package with its statutes; read and checked here, every error a problem (<c>package.</c> and the rule).</param>
    /// <param name="effectiveFrom">From when applications are filed under it; from the second version on not before
    /// <paramref name="now"/> (<c>definition.effective-in-past</c>) and not before that of the version ahead of it
    /// (<c>definition.effective-before-previous</c>): what was filed stays judged by what was in force (R2).</param>
    /// <param name="now">When it is published.</param>
    /// <param name="by">Who publishes.</param>
    /// <param name="cancel">Cancels waiting, not a commit under way.</param>
    /// <returns>The new version; refused as <c>definition.unchanged</c> where its content is that of the newest version.</returns>
    Task<Result<Definition>> PublishAsync(PackageFiles files, Instant effectiveFrom, Instant now, Actor by, CancellationToken cancel);

    /// <summary>A published version, compiled once and cached; null where there is none.</summary>
    Task<Definition?> DefinitionAsync(string slug, int version, CancellationToken cancel);

    /// <summary>The version in force at an instant; null where none is.</summary>
    Task<Definition?> DefinitionInForceAsync(string slug, Instant at, CancellationToken cancel);

    /// <summary>The files of a published version, byte for byte; null where there is none.</summary>
    Task<PackageFiles?> PackageFilesAsync(string slug, int version, CancellationToken cancel);
}
