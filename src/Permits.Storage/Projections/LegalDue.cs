using Permits.Engine;
using Permits.Time;

namespace Permits.Storage;

/// <summary>Which clock a queue sorts by: the one that is due first among those that bind.</summary>
internal static class LegalDue
{
    /// <summary>
    /// The clock by which a task is legally due; null where none runs. The task's own clock, clocks on its element and statute clocks
    /// of the case bind; a step limit of another task does not, nor does a clock that the other side owes.
    /// </summary>
    public static Clock? Of(CaseState state, OpenTask task)
    {
        var owner = task.Role == "applicant" ? DutyOwner.Applicant : DutyOwner.Officer;
        return Earliest(state.Clocks.Values.Where(c =>
            c.Question.Owner == owner && (c.Id == task.ClockId || c.InstanceId is null || c.InstanceId == task.InstanceId)));
    }

    /// <summary>The clock by which the office owes the next act on the case; null where none runs.</summary>
    public static Clock? OfOffice(CaseState state) => Earliest(state.Clocks.Values.Where(c => c.Question.Owner == DutyOwner.Officer));

    private static Clock? Earliest(IEnumerable<Clock> clocks) => clocks.Where(c => c.IsLive && c.State != ClockState.Paused).MinBy(c => (c.Deadline.Due, c.Id));
}
