using NodaTime;
using Permits.Engine;
using Permits.Time;

namespace Permits.Storage;

/// <summary>What a changed calendar means for one clock.</summary>
/// <param name="Event">What is journaled; null where the clock is as it was.</param>
/// <param name="Due">Its due instant from now on.</param>
/// <param name="Days">By how many calendar days its last day moves.</param>
internal readonly record struct ClockOutcome(CaseEvent? Event, Instant Due, int Days)
{
    /// <summary>Whether the clock is as it was.</summary>
    public bool IsUntouched => Event is null;
}

/// <summary>
/// Derives clocks anew from their rows. The deadline is worked out for each; the days that became different are the same for all clocks
/// that started on the same day with the same period, so they are worked out once. Used by one thread.
/// </summary>
/// <param name="change">The change.</param>
/// <param name="before">The calendar before it, in the office's region.</param>
/// <param name="after">The calendar after it, in the office's region.</param>
internal sealed class BulkDerivation(AnnouncedChange change, WorkCalendar before, WorkCalendar after)
{
    private readonly ChangeNote _note = change.Note;
    private readonly Instant _firstTouched = before.Zone.AtStartOfDay(change.Change.Days[0]).ToInstant();
    private readonly Instant _lastTouched = before.Zone.AtStartOfDay(change.Change.Days[^1].PlusDays(1)).ToInstant();
    private readonly Dictionary<(Allowance Period, DutyOwner Owner, LocalDate Start, LocalDate LastDay), DerivationShift> _shifts = [];

    /// <summary>The same rule as the core applies to one case, see <see cref="Rederivation"/>.</summary>
    /// <param name="clock">A running clock.</param>
    /// <param name="now">The present.</param>
    public ClockOutcome Of(ScannedClock clock, Instant now)
    {
        // Nothing before the receipt is counted, and nothing after the last day; a command may have come first and derived the case itself.
        if (clock.Change == change.Id || clock.Question.Received >= _lastTouched || clock.Due < _firstTouched)
        {
            return new ClockOutcome(null, clock.Due, 0);
        }

        if (!after.Deadline(clock.Question).TryGet(out var deadline))
        {
            return new ClockOutcome(Rederivation.Kept(clock.Id, _note, null), clock.Due, 0);
        }

        var shift = ShiftOf(clock, deadline);
        if (deadline.Due == clock.Due && deadline.Start == clock.Start && (shift.SameDays || IsOfChangedCalendar(clock)))
        {
            return new ClockOutcome(null, clock.Due, 0);
        }

        if (Rederivation.WouldBeOver(clock.Due, deadline, now))
        {
            return new ClockOutcome(Rederivation.Kept(clock.Id, _note, deadline.Due), clock.Due, 0);
        }

        var marks = ClockColumns.ReadMarks(clock.Marks, clock.Due);
        return new ClockOutcome(
            Rederivation.Moved(clock.Id, _note, clock.Question, deadline, shift, marks, after), deadline.Due,
            DaysBetween(clock.Due.InZone(after.Zone).Date, deadline.LastDay));
    }

    /// <summary>By how many calendar days a last day moves.</summary>
    public static int DaysBetween(LocalDate from, LocalDate to) => Period.DaysBetween(from, to);

    // A clock that started after the confirmation was counted on the changed calendar to begin with: its due instant, or else its receipt, tells.
    private bool IsOfChangedCalendar(ScannedClock clock) =>
        clock.Question.Received >= change.At || !before.Deadline(clock.Question).TryGet(out var old) || old.Due != clock.Due;

    private DerivationShift ShiftOf(ScannedClock clock, Deadline deadline)
    {
        var question = clock.Question;
        var isShared = question.Period.Unit.CountsDays() && question.Pauses.IsEmpty && question.Extensions.IsEmpty
            && deadline.Start == question.Received && clock.Start == question.Received;
        if (!isShared)
        {
            return Compare(question);
        }

        var key = (question.Period, question.Owner, deadline.Start.InZone(after.Zone).Date, deadline.LastDay);
        if (!_shifts.TryGetValue(key, out var shift))
        {
            _shifts.Add(key, shift = Compare(question));
        }

        return shift;
    }

    // Both can be derived: the old calendar gave the clock its due instant, the new one has just given another.
    private DerivationShift Compare(DeadlineQuestion question) => DerivationShift.Between(before.Explain(question).Value, after.Explain(question).Value);
}
