using System.Collections.Immutable;
using Permits.Storage;

namespace Permits.Server.Features.Granted;

/// <summary>What the public register shows.</summary>
/// <param name="Permits">The permits found.</param>
/// <param name="Text">What was searched for; empty for nothing.</param>
/// <param name="Type">The permit type chosen; null for all.</param>
/// <param name="Office">The office chosen; null for all.</param>
/// <param name="HoldingOnly">Whether only those that hold now are asked for.</param>
/// <param name="Types">The permit types in force.</param>
/// <param name="Offices">The offices.</param>
public sealed record RegisterModel(
    Page<PermitRow> Permits, string Text, string? Type, string? Office, bool HoldingOnly, ImmutableArray<PermitTypeRow> Types, ImmutableArray<Office> Offices);

/// <summary>What an applicant's own permits page shows.</summary>
/// <param name="Permits">His permits, latest issue first.</param>
/// <param name="Renewable">Numbers of those for which a renewal can be filed now.</param>
/// <param name="Next">Where the list goes on; null on its last page.</param>
public sealed record MyPermitsModel(ImmutableArray<PermitRow> Permits, ImmutableHashSet<string> Renewable, Cursor? Next);
