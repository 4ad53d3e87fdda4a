using NodaTime;

namespace Permits.Time;

public sealed partial class WorkCalendar
{
    /// <summary>
    /// The due instant, in constant time but for one step a pause and one an extension. Pauses may come in any order. Refused:
    /// a period below 1, pauses that overlap or begin before receipt, an open pause that holds the clock, and anything beyond
    /// the horizon.
    /// </summary>
    public Result<Deadline> Deadline(DeadlineQuestion question) => _reckoning.Deadline(question);

    /// <summary>The due instant with each day accounted for; time grows with the days listed. Refused as <see cref="Deadline"/>.</summary>
    public Result<Derivation> Explain(DeadlineQuestion question)
    {
        var runs = new List<CountedRun>();
        return _reckoning.Deadline(question, runs).Map(deadline => new Explanation(this, Days, _holidays, question, deadline, runs).Derivation());
    }

    /// <summary>
    /// Counted units between two instants in a unit, for "used / left": 0 on the last day itself and negative after it. Days are
    /// those after the day of <paramref name="from"/> up to and with the day of <paramref name="to"/>; hours, minutes, months and
    /// years are whole ones, cut off towards 0. Refused beyond the horizon.
    /// </summary>
    /// <param name="from">Where counting begins.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="unit">What is counted.</param>
    public Result<int> Count(Instant from, Instant to, PeriodUnit unit)
    {
        var (begin, end) = (Days.MomentOf(from), Days.MomentOf(to));
        if (begin < 0 || end < 0 || begin >= Days.End || end >= Days.End)
        {
            return _reckoning.BeyondHorizon();
        }

        var (firstDay, lastDay) = (Reckoning.DayOf(begin), Reckoning.DayOf(end));
        var ruler = _reckoning.RulerOf(unit);
        return unit switch
        {
            PeriodUnit.Day => lastDay - firstDay,
            PeriodUnit.WorkingDay => Days.WorkingBefore(lastDay + 1) - Days.WorkingBefore(firstDay + 1),
            PeriodUnit.Month => MonthsBetween(firstDay, lastDay),
            PeriodUnit.Year => MonthsBetween(firstDay, lastDay) / 12,
            _ => (int)((ruler.Before(end) - ruler.Before(begin)) / unit.Ticks()),
        };
    }

    private int MonthsBetween(int firstDay, int lastDay) =>
        Period.Between(Days.DateOf(firstDay), Days.DateOf(lastDay), PeriodUnits.Months).Months;
}
