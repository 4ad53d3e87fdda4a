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
        return _reckoning.Deadline(question, runs).Map(deadline => new Explanation(this, Days, _closed, question, deadline, runs).Derivation());
    }

    /// <summary>
    /// How much of the allowance, extensions included, is used and left at an instant, pauses taken out. A day counts as used once
    /// it has begun, so nothing is left on the last day; days gained by a roll use nothing. A clock that stands still is answered
    /// as it stood. What an extension in another unit adds is told in the period's unit. Constant time but for one step a pause
    /// and one an extension. Refused as <see cref="Deadline"/>, but for an open pause, and where the instant is beyond the horizon.
    /// </summary>
    /// <param name="question">The clock.</param>
    /// <param name="at">When is asked about; before the start nothing is used.</param>
    public Result<ClockUse> Used(DeadlineQuestion question, Instant at) => _consumption.Used(question, at);

    /// <summary>
    /// The instant at which a share of the whole allowance, extensions included, is used up: for units that count days the close
    /// of the day on which that many units, rounded up, are counted; for months and years by their calendar days; for hours and
    /// minutes the moment itself. It never rolls (APA s.64 para 3 moves the end of a period only). Null where it would be no
    /// sooner than the due instant. Refused as <see cref="Deadline"/>, and for a share that is no percentage of 1 to 99.
    /// </summary>
    /// <param name="question">The clock.</param>
    /// <param name="percent">1 to 99.</param>
    public Result<Instant?> AtShare(DeadlineQuestion question, int percent) => _consumption.AtShare(question, percent);

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
