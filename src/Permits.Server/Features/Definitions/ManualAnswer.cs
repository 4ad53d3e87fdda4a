using System.Collections.Immutable;
using NodaTime;
using Permits.Engine;

namespace Permits.Server.Features.Definitions;

/// <summary>The licensing manual of one version (LFA s.7): what the package states, and the steps as the process runs them.</summary>
/// <param name="Slug">The permit type.</param>
/// <param name="Version">The version.</param>
/// <param name="Hash">Its content hash.</param>
/// <param name="EffectiveFrom">From when it is in force.</param>
/// <param name="Manual">What the package states.</param>
/// <param name="Steps">The steps with their time.</param>
public sealed record ManualAnswer(string Slug, int Version, string Hash, Instant EffectiveFrom, Manual Manual, ImmutableArray<ManualStep> Steps)
{
    /// <summary>The manual of a version.</summary>
    public static ManualAnswer Of(Definition definition) => new(
        definition.Slug, definition.Version, definition.Package.Hash, definition.EffectiveFrom, definition.Package.Manual, ManualSteps.Of(definition.Package.Process));
}
