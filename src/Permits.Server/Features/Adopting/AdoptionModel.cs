using System.Collections.Immutable;
using Permits.Engine;
using Permits.Server.Features.Applications;
using Permits.Server.Ui.Forms;

namespace Permits.Server.Features.Adopting;

/// <summary>What the page of going over to a later version shows.</summary>
/// <param name="View">The application.</param>
/// <param name="To">The version it would go over to.</param>
/// <param name="Points">The points compared.</param>
/// <param name="Lacks">What the case stands on and the later version lacks.</param>
/// <param name="Ground">The ground chosen.</param>
/// <param name="Cite">The section typed.</param>
/// <param name="Reason">The reason typed.</param>
/// <param name="Problems">Why it was refused.</param>
public sealed record AdoptionModel(
    CaseView View, Definition To, ImmutableArray<ComparedPoint> Points, ImmutableArray<Problem> Lacks, string Ground, string Cite, string Reason, FieldProblems Problems);
