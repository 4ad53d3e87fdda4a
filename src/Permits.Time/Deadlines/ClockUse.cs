namespace Permits.Time;

/// <summary>How much of a clock's allowance, extensions included, is used and left at an instant, in the clock's own unit.</summary>
/// <param name="Used">Used so far, pauses taken out; more than <paramref name="Total"/> once overdue.</param>
/// <param name="Left">Left until due; 0 on the last day itself, negative after it.</param>
/// <param name="Total">The whole allowance.</param>
public readonly record struct ClockUse(TimeAmount Used, TimeAmount Left, TimeAmount Total);

/// <summary>An amount of time in one unit and what is left over in the next smaller one.</summary>
/// <param name="Count">Whole units.</param>
/// <param name="Unit">The unit; a clock of years is told in months.</param>
/// <param name="Rest">What is over: calendar days beside months, minutes beside hours, else 0. It has the sign of <paramref name="Count"/>.</param>
public readonly record struct TimeAmount(int Count, PeriodUnit Unit, int Rest)
{
    /// <summary>The unit of <see cref="Rest"/>; null for a unit that has none.</summary>
    public PeriodUnit? RestUnit => Unit switch
    {
        PeriodUnit.Month => PeriodUnit.Day,
        PeriodUnit.Hour => PeriodUnit.Minute,
        PeriodUnit.WorkingHour => PeriodUnit.WorkingMinute,
        _ => null,
    };

    /// <summary>Whether it is less than nothing, as what is left of an overdue clock.</summary>
    public bool IsNegative => Count < 0 || Rest < 0;
}
