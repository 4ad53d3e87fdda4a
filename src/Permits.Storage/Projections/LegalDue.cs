using Permits.Engine;
using Permits.Time;
using NodaTime;

namespace Permits.Storage;

/// <summary>A live clock as far as it binds somebody.</summary>
/// <param name="Id">The clock.</param>
/// <param name="Owner">Who owes the act.</param>
/// <param name="InstanceId">The element instance it belongs to; null for a statute's clock.</param>
/// <param name="Due">Its due instant.</param>
internal readonly record struct BindingClock(string Id, DutyOwner Owner, string? InstanceId, Instant Due);

/// <summary>Which clock a queue sorts by: the one that is due first among those that bind.</summary>
internal static class LegalDue
{
    /// <summary>
    /// The clocks of a case that bind: those that run or are late, but for an officer's own reminders, which bring something about when they
    /// fire but by which nobody owes anything.
    /// </summary>
    public static List<BindingClock> Live(CaseState state)
    {
        var live = new List<BindingClock>();
        foreach (var (_, clock) in state.Clocks)
        {
            if (clock.IsLive && clock.State != ClockState.Paused && Binds(clock.Question.Owner, clock.Marks is [.., { Kind: MarkKinds.Fire }]))
            {
                live.Add(new BindingClock(clock.Id, clock.Question.Owner, clock.InstanceId, clock.Deadline.Due));
            }
        }

        return live;
    }

    /// <summary>Whether a live clock binds somebody.</summary>
    /// <param name="owner">Who owes the act.</param>
    /// <param name="fires">Whether it is a timer's.</param>
    public static bool Binds(DutyOwner owner, bool fires) => owner == DutyOwner.Applicant || !fires;

    /// <summary>
    /// The clock by which a task is legally due; null where none runs. The task's own clock, clocks on its element and statute clocks
    /// of the case bind; a step limit of another task does not, nor does a clock that the other side owes.
    /// </summary>
    /// <param name="live">The live clocks of the case.</param>
    /// <param name="role">Who may do the task.</param>
    /// <param name="clockId">The task's own clock; null where none.</param>
    /// <param name="instanceId">The task's element instance; null for a duty.</param>
    public static BindingClock? OfTask(IEnumerable<BindingClock> live, string role, string? clockId, string? instanceId)
    {
        var owner = role == Roles.Applicant ? DutyOwner.Applicant : DutyOwner.Officer;
        return Earliest(live.Where(c => c.Owner == owner && (c.Id == clockId || c.InstanceId is null || c.InstanceId == instanceId)));
    }

    /// <summary>The clock by which the office owes the next act on the case; null where none runs.</summary>
    public static BindingClock? OfOffice(IEnumerable<BindingClock> live) => Earliest(live.Where(c => c.Owner == DutyOwner.Officer));

    private static BindingClock? Earliest(IEnumerable<BindingClock> clocks)
    {
        BindingClock? first = null;
        foreach (var clock in clocks)
        {
            if (first is not { } found || clock.Due < found.Due || (clock.Due == found.Due && string.CompareOrdinal(clock.Id, found.Id) < 0))
            {
                first = clock;
            }
        }

        return first;
    }
}
