using System.Collections.Concurrent;
using System.Globalization;
using NodaTime;
using Permits.Engine;

namespace Permits.Storage;

/// <summary>Published versions, compiled once. They never change, so what is kept is never out of date. Safe for concurrent use.</summary>
internal sealed class DefinitionReader
{
    private readonly ConcurrentDictionary<(string Slug, int Version), Definition> _compiled = new();

    /// <summary>A version; null where there is none.</summary>
    /// <exception cref="InvalidOperationException">It was published, but can no longer be read: the release has lost something it could once run.</exception>
    public Definition? Pinned(SqlSession session, string slug, int version)
    {
        if (_compiled.TryGetValue((slug, version), out var known))
        {
            return known;
        }

        if (DefinitionTable.EffectiveFrom(session, slug, version) is not { } effectiveFrom)
        {
            return null;
        }

        var (package, findings) = PackageReader.Reopen(DefinitionTable.Files(session, slug, version));
        return package is null
            ? throw new InvalidOperationException(
                $"Expected {slug} version {version} to be readable as when it was published, but: {string.Join("; ", findings.Select(f => f.Message.En))}")
            : _compiled.GetOrAdd((slug, version), new Definition(version, effectiveFrom, package));
    }

    /// <summary>The version in force; null where none is.</summary>
    public Definition? InForce(SqlSession session, string slug, Instant at) =>
        session.Scalar(DefinitionTable.SelectInForce, slug, at) is { } version ? Pinned(session, slug, Convert.ToInt32(version, CultureInfo.InvariantCulture)) : null;
}
