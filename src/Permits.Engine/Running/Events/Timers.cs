using NodaTime;
using NodaTime.Text;
using Permits.Bpmn;

namespace Permits.Engine.Running;

/// <summary>Timers of exact time (clause 10.5.5); what the law counts is a clock.</summary>
internal static class Timers
{
    /// <summary>A timer starts; an incident where its time cannot be worked out.</summary>
    public static void Start(Run run, FlowNode node, TimerDefinition timer, string? ownerId, string? seenFrom)
    {
        var text = timer.IsIso ? timer.Text : TextOf(Expressions.Evaluate(run, timer.Text, seenFrom));
        var zone = run.Context.Calendar.Zone;
        Instant? due = null;
        string? every = null;
        int? left = null;
        switch (timer.Kind)
        {
            case TimerKind.Date:
                due = DateOf(text, zone);
                break;
            case TimerKind.Cycle when IsoTime.TryParseCycle(text, out left, out var period):
                every = PeriodPattern.NormalizingIso.Format(period);
                due = After(run.At, period, zone);
                break;
            case TimerKind.Duration when PeriodPattern.NormalizingIso.Parse(text).TryGetValue(Period.Zero, out var time):
                due = After(run.At, time!, zone);
                break;
            default:
                break;
        }

        if (due is null)
        {
            run.Incident(node.Id, Refusals.TimeNotWorkedOut(node, timer));
            return;
        }

        run.Emit(new SubscriptionOpened(run.NextId('S'), node.Id, ownerId, CatchKind.Timer, null, null, due, every, left) { At = run.At });
    }

    /// <summary>When a timer that fires now fires again; null where it does not. What it interrupts it does not outlive.</summary>
    public static Instant? NextOf(Run run, Subscription fired) =>
        fired is { Every: { } every, Due: { } due } && fired.Left is null or > 1
            ? After(due, PeriodPattern.NormalizingIso.Parse(every).Value, run.Context.Calendar.Zone)
            : null;

    private static string TextOf(object? value) => Variables.Stored(value) is { ValueKind: System.Text.Json.JsonValueKind.String } text ? text.GetString()! : "";

    private static Instant? DateOf(string text, DateTimeZone zone) =>
        OffsetDateTimePattern.ExtendedIso.Parse(text).TryGetValue(default, out var withOffset) ? withOffset.ToInstant()
        : LocalDateTimePattern.ExtendedIso.Parse(text).TryGetValue(default, out var local) ? local.InZoneLeniently(zone).ToInstant()
        : LocalDatePattern.Iso.Parse(text).TryGetValue(default, out var day) ? day.AtStartOfDayInZone(zone).ToInstant()
        : null;

    // Years, months and days are those of the calendar of the zone; a time that is past fires at once.
    private static Instant? After(Instant from, Period period, DateTimeZone zone)
    {
        try
        {
            return (from.InZone(zone).LocalDateTime + period).InZoneLeniently(zone).ToInstant();
        }
        catch (Exception e) when (e is OverflowException or ArgumentOutOfRangeException)
        {
            return null;
        }
    }
}
