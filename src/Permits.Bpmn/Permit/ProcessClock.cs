using System.Collections.Immutable;

namespace Permits.Bpmn;

/// <summary>
/// A clock of the whole process (<c>permit:clock</c> on <c>bpmn:process</c>): started and stopped by milestones or by elements. It is how the
/// permit's own Act is drawn where a statute file would hold for this one permit only.
/// </summary>
/// <param name="Id">Unique in the model.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsStatutory">Whether an Act imposes it, so that its lapse breaks the law; else it is a step of the manual.</param>
/// <param name="Time">How long, who owes it, by which section, and its terms.</param>
/// <param name="StartsAt">The milestone that starts it; null where <paramref name="StartsOn"/> does.</param>
/// <param name="StartsOn">The element whose entering starts it; null where a milestone does.</param>
/// <param name="StopsAt">Milestones that stop it; the first reached does.</param>
/// <param name="StopsOn">Elements whose completion stops it; with <paramref name="StopsAt"/> at least one.</param>
public sealed record ProcessClock(
    string Id, LocalText Name, bool IsStatutory, ClockSpec Time, string? StartsAt, string? StartsOn, ImmutableArray<string> StopsAt, ImmutableArray<string> StopsOn);
