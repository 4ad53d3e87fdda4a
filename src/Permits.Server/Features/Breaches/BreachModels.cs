using System.Collections.Immutable;
using Permits.Server.Ui.Forms;
using Permits.Storage;
using Permits.Time;

namespace Permits.Server.Features.Breaches;

/// <summary>One row of the log.</summary>
/// <param name="Row">The breach.</param>
/// <param name="Over">How far over, in the clock's own unit, until done or now; null under one unit.</param>
public sealed record BreachLine(BreachRow Row, Allowance? Over);

/// <summary>What the log shows.</summary>
/// <param name="Lines">The breaches, latest due first.</param>
/// <param name="Next">Where the next page begins; null where none is left.</param>
/// <param name="Dates">What the date fields hold, <c>from</c> and <c>to</c>.</param>
/// <param name="BadDate">Whether a date could not be read.</param>
/// <param name="Asked">What the log was filtered by.</param>
/// <param name="Explained"><c>yes</c>, <c>no</c>, or empty.</param>
/// <param name="Offices">Offices to choose from: those in the viewer's scope.</param>
/// <param name="Types">Permit types to choose from.</param>
public sealed record BreachLogModel(
    ImmutableArray<BreachLine> Lines, Cursor? Next, FormValues Dates, bool BadDate, BreachLog Asked, string? Explained,
    ImmutableArray<Office> Offices, ImmutableArray<PermitTypeRow> Types);

/// <summary>What a breach's own page shows.</summary>
/// <param name="Line">The breach.</param>
/// <param name="Read">All that its case's log says of it.</param>
/// <param name="MayAnswer">Whether the viewer may write the reason and acknowledge it.</param>
/// <param name="Problems">Why writing was refused.</param>
/// <param name="Text">The words typed.</param>
/// <param name="Done">What was just written: <c>reason</c> or <c>acknowledgement</c>; null where nothing was.</param>
public sealed record BreachModel(BreachLine Line, ReadBreach Read, bool MayAnswer, FieldProblems Problems, string Text, string? Done);
