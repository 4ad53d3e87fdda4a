using Permits.Engine;

namespace Permits.Storage;

/// <summary>Counts what a calendar change did to one case that was decided by the core.</summary>
internal static class ChangeCounting
{
    /// <summary>Adds the events of a re-derivation to a report.</summary>
    /// <param name="tally">The report.</param>
    /// <param name="before">The case before them.</param>
    /// <param name="events">What the core decided.</param>
    public static void Add(RederivationTally tally, CaseState before, IEnumerable<CaseEvent> events)
    {
        var state = before;
        foreach (var happened in events)
        {
            switch (happened)
            {
                case ClockRederived moved:
                    var clock = state.Clocks[moved.ClockId];
                    tally.Move(
                        BulkDerivation.DaysBetween(clock.Deadline.LastDay, moved.Deadline.LastDay),
                        () => new MovedClock(before.Number, clock.Title, clock.Deadline.Due, moved.Deadline.Due));
                    break;
                case ClockKept:
                    tally.Keep();
                    break;
                case BreachAnnotated:
                    tally.Annotate();
                    break;
                default:
                    break;
            }

            state = Applier.Apply(state, happened);
        }
    }
}
