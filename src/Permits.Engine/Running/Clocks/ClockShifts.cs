using NodaTime;
using Permits.Time;

namespace Permits.Engine.Running;

/// <summary>What a later version's time means for a clock that runs already (R2, LFA s.11).</summary>
internal static class ClockShifts
{
    /// <summary>
    /// The derivation by which a clock goes on; null where it keeps its own. What runs already is counted anew only in the applicant's favour,
    /// and never to a due instant that has passed: nobody can keep a limit that bound nobody when it ran out.
    /// </summary>
    /// <param name="rule">Its rule in the later version.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="calendar">The office's calendar.</param>
    /// <param name="now">When.</param>
    public static Derivation? Of(ClockRule rule, Clock clock, WorkCalendar calendar, Instant now)
    {
        if (clock.State != ClockState.Running || clock.StoppedAt is not null || rule.Time.Period is not { } period || period == clock.Question.Period
            || !calendar.Explain(clock.Question with { Period = period }).TryGet(out var derivation))
        {
            return null;
        }

        var isEarlier = derivation.Deadline.Due < clock.Deadline.Due;
        return isEarlier == (rule.Time.Owner == DutyOwner.Officer) && derivation.Deadline.Due > now ? derivation : null;
    }
}
