namespace Permits.Time;

/// <summary>
/// One way to count: how many units lie before a moment, and at which moment so many are complete. With both in constant time
/// a deadline is a sum and a lookup; a pause only adds the units it covers.
/// </summary>
internal abstract class Ruler(DayTable days)
{
    /// <summary>The calendar measured.</summary>
    protected DayTable Days { get; } = days;

    /// <summary>True where the unit is a day, complete at the close of office hours; false where it is time.</summary>
    public abstract bool CountsDays { get; }

    /// <summary>Units complete before a moment; clipped to the horizon.</summary>
    public long Before(long moment) => moment <= 0 ? 0 : moment >= Days.End ? Total : BeforeWithin(moment);

    /// <summary>Units complete in the whole horizon.</summary>
    public abstract long Total { get; }

    /// <summary>The moment at which the n-th unit is complete, from 1 to <see cref="Total"/>.</summary>
    public abstract long MomentOf(long nth);

    /// <summary>Units complete before a moment inside the horizon.</summary>
    protected abstract long BeforeWithin(long moment);

    /// <summary>Every calendar day, complete at its close of office hours.</summary>
    public sealed class CalendarDays(DayTable days) : Ruler(days)
    {
        public override bool CountsDays => true;

        public override long Total => Days.Length;

        public override long MomentOf(long nth) => Days.CloseOf((int)(nth - 1));

        protected override long BeforeWithin(long moment)
        {
            var day = (int)(moment / DayTable.Day);
            return Days.CloseOf(day) < moment ? day + 1 : day;
        }
    }

    /// <summary>Working days, complete at their close of office hours.</summary>
    public sealed class WorkingDays(DayTable days) : Ruler(days)
    {
        public override bool CountsDays => true;

        public override long Total => Days.WorkingDays;

        public override long MomentOf(long nth) => Days.CloseOf(Days.WorkingDay(nth));

        protected override long BeforeWithin(long moment)
        {
            var day = (int)(moment / DayTable.Day);
            return Days.WorkingBefore(Days.CloseOf(day) < moment ? day + 1 : day);
        }
    }

    /// <summary>Elapsed time in ticks.</summary>
    public sealed class Elapsed(DayTable days) : Ruler(days)
    {
        public override bool CountsDays => false;

        public override long Total => Days.End - 1;

        public override long MomentOf(long nth) => nth;

        protected override long BeforeWithin(long moment) => moment;
    }

    /// <summary>Time inside office hours, in ticks.</summary>
    public sealed class OfficeTime(DayTable days) : Ruler(days)
    {
        public override bool CountsDays => false;

        public override long Total => Days.OpenTicks;

        public override long MomentOf(long nth) => Days.MomentAfterOpen(nth);

        protected override long BeforeWithin(long moment) => Days.OpenBefore(moment);
    }
}
