using System.Collections.Immutable;
using Permits.Engine;
using Permits.Server.Features.Applications;
using Permits.Server.Ui.Forms;
using Permits.Storage;

namespace Permits.Server.Features.Filing;

/// <summary>What the filing page shows.</summary>
/// <param name="Definition">The version in force.</param>
/// <param name="Offices">Offices that can receive it.</param>
/// <param name="Office">The office chosen.</param>
/// <param name="Values">The form's controls.</param>
/// <param name="Problems">Why filing was refused.</param>
/// <param name="Kept">Papers that came with the refused form.</param>
/// <param name="Renewal">The permit it renews; null where none.</param>
public sealed record FilingModel(
    Definition Definition, ImmutableArray<Office> Offices, string? Office, FormValues Values, FieldProblems Problems, ImmutableArray<KeptPaper> Kept,
    RenewalModel? Renewal)
{
    /// <summary>Reception centres that would send it on (LFA s.15); empty where there are none.</summary>
    public ImmutableArray<Office> Centres { get; init; } = [];

    /// <summary>The centre chosen; null for the licensor's office itself.</summary>
    public string? Centre { get; init; }
}

/// <summary>What the receipt shows.</summary>
/// <param name="View">The application.</param>
/// <param name="Secret">Its tracking secret.</param>
public sealed record ReceiptModel(CaseView View, string Secret);
