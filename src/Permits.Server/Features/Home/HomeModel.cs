using System.Collections.Immutable;
using Permits.Engine;

namespace Permits.Server.Features.Home;

/// <summary>What the home page shows.</summary>
/// <param name="Permits">The definitions in force, by slug.</param>
public sealed record HomeModel(ImmutableArray<Definition> Permits);
