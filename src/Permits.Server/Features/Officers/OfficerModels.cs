using System.Collections.Immutable;
using Permits.Server.Ui.Forms;
using Permits.Storage;

namespace Permits.Server.Features.Officers;

/// <summary>What the list of officers shows.</summary>
/// <param name="Officers">Those of the viewer's offices.</param>
/// <param name="Offices">Names of offices.</param>
/// <param name="Done">Who was just changed; null where nobody was.</param>
public sealed record OfficersModel(ImmutableArray<OfficerRow> Officers, ImmutableDictionary<string, LocalText> Offices, string? Done);

/// <summary>What the form of one officer shows.</summary>
/// <param name="Officer">Who.</param>
/// <param name="Offices">Names of offices.</param>
/// <param name="IsAway">What the form holds: whether he takes no new tasks.</param>
/// <param name="Skills">What the form holds: codes, as typed.</param>
/// <param name="Problems">What is wrong with it.</param>
public sealed record OfficerModel(OfficerRow Officer, ImmutableDictionary<string, LocalText> Offices, bool IsAway, string Skills, FieldProblems Problems);
