using System.Collections.Immutable;
using Permits.Storage;

namespace Permits.Server.Features.Administration;

/// <summary>What the administrator's page shows.</summary>
/// <param name="Offices">Every office.</param>
/// <param name="Accounts">Every account.</param>
public sealed record AdminModel(ImmutableArray<Office> Offices, ImmutableArray<Account> Accounts);
