using NodaTime;
using Permits.Engine;
using Permits.Time;

namespace Permits.Server.Ui.Clocks;

/// <summary>How pressing a clock is.</summary>
public enum UrgencyKind
{
    /// <summary>Its due instant has passed and the act is still owed.</summary>
    Late,

    /// <summary>It falls due before this day ends.</summary>
    Today,

    /// <summary>A fifth of the time or less is left, or no more than two units.</summary>
    Soon,

    /// <summary>There is time.</summary>
    Ok,

    /// <summary>It stands still.</summary>
    Paused,

    /// <summary>Done in time.</summary>
    Met,

    /// <summary>Done, but after its time.</summary>
    DoneLate,

    /// <summary>No longer owed.</summary>
    Cancelled,
}

/// <summary>A clock's urgency in its own unit.</summary>
/// <param name="Kind">How pressing.</param>
/// <param name="Time">Time left or overdue, at least one unit; null where the kind alone says it.</param>
public readonly record struct Urgency(UrgencyKind Kind, Allowance? Time)
{
    /// <summary>The urgency of a clock at an instant.</summary>
    public static Urgency Of(Clock clock, Instant now, WorkCalendar calendar) => (clock.State, clock.StoppedAt) switch
    {
        (ClockState.Met, _) => new(UrgencyKind.Met, null),
        (ClockState.Cancelled, _) => new(UrgencyKind.Cancelled, null),
        (ClockState.Breached, not null) => new(UrgencyKind.DoneLate, null),
        (ClockState.Paused, _) => new(UrgencyKind.Paused, null),
        _ => Of(clock.Deadline.Due, clock.Question.Period, now, calendar),
    };

    /// <summary>The urgency of something owed by a due instant.</summary>
    /// <param name="due">The first instant that is too late.</param>
    /// <param name="period">The whole time allowed; its unit is the one spoken in.</param>
    /// <param name="now">Now.</param>
    /// <param name="calendar">The office's calendar.</param>
    public static Urgency Of(Instant due, Allowance period, Instant now, WorkCalendar calendar)
    {
        var unit = Spoken(period.Unit);
        if (now >= due)
        {
            return new(UrgencyKind.Late, Counted(due, now, unit, calendar));
        }

        if (due.InZone(calendar.Zone).Date == now.InZone(calendar.Zone).Date && unit is PeriodUnit.Day or PeriodUnit.WorkingDay)
        {
            return new(UrgencyKind.Today, null);
        }

        var left = Counted(now, due, unit, calendar);
        return left is { } time
            ? new(time.Count <= Math.Max(2, period.Count / 5) ? UrgencyKind.Soon : UrgencyKind.Ok, time)
            : new(UrgencyKind.Today, null);
    }

    /// <summary>The urgency in words.</summary>
    public string Words(Wording say) => (Kind, Time) switch
    {
        (UrgencyKind.Late, { } time) => say.Fill(ClockTexts.Late, say.Period(time)),
        (UrgencyKind.Late, null) => say.Of(ClockTexts.LateNow),
        (UrgencyKind.Today, _) => say.Of(ClockTexts.Today),
        (UrgencyKind.Soon or UrgencyKind.Ok, { } time) => say.Fill(ClockTexts.Left, say.Period(time)),
        (UrgencyKind.Paused, _) => say.Of(ClockTexts.Paused),
        (UrgencyKind.Met, _) => say.Of(ClockTexts.Met),
        (UrgencyKind.DoneLate, _) => say.Of(ClockTexts.DoneLate),
        _ => say.Of(ClockTexts.Cancelled),
    };

    /// <summary>The tag's class: colour only repeats what the words say.</summary>
    public string TagClass => Kind switch
    {
        UrgencyKind.Late or UrgencyKind.DoneLate => "tag bad",
        UrgencyKind.Today or UrgencyKind.Soon => "tag warn",
        UrgencyKind.Met => "tag good",
        _ => "tag",
    };

    /// <summary>The clock box's class.</summary>
    public string BoxClass => Kind switch
    {
        UrgencyKind.Late or UrgencyKind.DoneLate => "clock late",
        UrgencyKind.Today or UrgencyKind.Soon => "clock soon",
        UrgencyKind.Met => "clock met",
        UrgencyKind.Ok => "clock ok",
        _ => "clock",
    };

    // Months and years are spoken in days: "2 months left" would hide the day.
    private static PeriodUnit Spoken(PeriodUnit unit) => unit is PeriodUnit.Month or PeriodUnit.Year ? PeriodUnit.Day : unit;

    private static Allowance? Counted(Instant from, Instant to, PeriodUnit unit, WorkCalendar calendar) =>
        calendar.Count(from, to, unit).TryGet(out var count) && count > 0 ? new Allowance(count, unit) : null;
}
