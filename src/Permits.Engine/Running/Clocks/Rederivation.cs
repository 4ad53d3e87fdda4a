using System.Collections.Immutable;
using NodaTime;
using Permits.Time;

namespace Permits.Engine;

/// <summary>
/// What is different between two derivations of one question on two states of a calendar, apart from the instants: so little that many
/// clocks share it, and a change can be journaled without repeating what stayed.
/// </summary>
/// <param name="NewlySkipped">Days passed over only in the second; oldest first.</param>
/// <param name="NoLongerSkipped">Days passed over only in the first; oldest first.</param>
/// <param name="RollReason">Why the last day rolls in the second; null where it does not.</param>
/// <param name="Basis">The sections of the second; null where they are those of the first.</param>
/// <param name="Notes">The doubts of the second; null where they are those of the first.</param>
public sealed record DerivationShift(
    ImmutableArray<SkippedDay> NewlySkipped, ImmutableArray<LocalDate> NoLongerSkipped, LocalText? RollReason, ImmutableArray<string>? Basis,
    ImmutableArray<LocalText>? Notes)
{
    /// <summary>Whether the same days are passed over in both.</summary>
    public bool SameDays => NewlySkipped.IsEmpty && NoLongerSkipped.IsEmpty;

    /// <summary>Compares two derivations of one question.</summary>
    public static DerivationShift Between(Derivation before, Derivation after)
    {
        var old = before.Skipped.Select(d => d.Date).ToHashSet();
        var now = after.Skipped.Select(d => d.Date).ToHashSet();
        return new DerivationShift(
            [.. after.Skipped.Where(d => !old.Contains(d.Date))],
            [.. before.Skipped.Select(d => d.Date).Where(d => !now.Contains(d))],
            after.RollReason,
            before.Basis.SequenceEqual(after.Basis) ? null : after.Basis,
            before.Notes.SequenceEqual(after.Notes) ? null : after.Notes);
    }
}

/// <summary>A calendar change as far as a clock's journal tells it.</summary>
/// <param name="Id">The change.</param>
/// <param name="Reason">What was announced, and why where that was said.</param>
/// <param name="At">From when it counts.</param>
public sealed record ChangeNote(string Id, LocalText Reason, Instant At);

/// <summary>
/// What a changed calendar means for one running clock: the same rule for one case decided by the core and for many done in bulk by a store
/// that has only the clock's question at hand.
/// </summary>
public static class Rederivation
{
    /// <summary>Whether a clock would be over already on the changed calendar, though it is not on the old one: it then keeps its due instant.</summary>
    /// <param name="due">Its due instant.</param>
    /// <param name="after">Its deadline on the changed calendar.</param>
    /// <param name="now">The present.</param>
    public static bool WouldBeOver(Instant due, Deadline after, Instant now) => after.Due < due && after.Due <= now;

    /// <summary>The event by which a running clock moves.</summary>
    /// <param name="clockId">The clock.</param>
    /// <param name="change">The change.</param>
    /// <param name="question">What its due instant is derived from.</param>
    /// <param name="after">Its deadline on the changed calendar.</param>
    /// <param name="shift">What became different.</param>
    /// <param name="marks">Its marks still ahead.</param>
    /// <param name="calendar">The changed calendar.</param>
    public static ClockRederived Moved(
        string clockId, ChangeNote change, DeadlineQuestion question, Deadline after, DerivationShift shift, ImmutableArray<ClockMark> marks, WorkCalendar calendar) => new(
        clockId, change.Id, change.Reason, after, calendar.Version, shift.NewlySkipped, shift.NoLongerSkipped, shift.RollReason, shift.Basis, shift.Notes,
        MarkPlan.Moved(marks, question, after.Due, calendar, change.At)) { At = change.At };

    /// <summary>The event by which a running clock keeps its due instant.</summary>
    /// <param name="clockId">The clock.</param>
    /// <param name="change">The change.</param>
    /// <param name="dueThen">The due instant on the changed calendar; null where it lies beyond what that calendar knows.</param>
    public static ClockKept Kept(string clockId, ChangeNote change, Instant? dueThen) => new(clockId, change.Id, change.Reason, dueThen) { At = change.At };

    /// <summary>
    /// Whether a breach is to be annotated: the clock would have been due later than it was, or, where a note says so already, at another
    /// time than that note says.
    /// </summary>
    /// <param name="due">The due instant that the breach recorded.</param>
    /// <param name="lastNote">What the last note says; null where there is none.</param>
    /// <param name="dueThen">The due instant on the changed calendar.</param>
    public static bool IsWorthNoting(Instant due, Instant? lastNote, Instant dueThen) =>
        dueThen != (lastNote ?? due) && (dueThen > due || lastNote is not null);
}
