using Permits.Engine;

namespace Permits.Server.Features.PermitTypes;

/// <summary>What the manual page shows.</summary>
/// <param name="Definition">The version shown.</param>
/// <param name="InForce">The version in force; null where none is.</param>
public sealed record ManualModel(Definition Definition, int? InForce);
