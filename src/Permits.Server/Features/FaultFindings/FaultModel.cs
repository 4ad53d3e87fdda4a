using Permits.Engine;
using Permits.Server.Features.Applications;
using Permits.Server.Ui.Forms;

namespace Permits.Server.Features.FaultFindings;

/// <summary>What the page of a finding of fault shows.</summary>
/// <param name="View">The application.</param>
/// <param name="Values">The form's controls.</param>
/// <param name="Problems">Why it was refused.</param>
/// <param name="Confirming">Whether it is shown for confirmation.</param>
/// <param name="Key">The idempotency key, while confirming.</param>
public sealed record FaultModel(CaseView View, FormValues Values, FieldProblems Problems, bool Confirming, string? Key)
{
    /// <summary>The fault chosen; negligence where none is.</summary>
    public Fault Fault => Enum.TryParse<Fault>(Values.Text("fault"), out var fault) && Enum.IsDefined(fault) ? fault : Fault.Negligence;
}
