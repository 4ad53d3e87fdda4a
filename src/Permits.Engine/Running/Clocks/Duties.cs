using NodaTime;

namespace Permits.Engine.Running;

/// <summary>
/// Recurring duties (R10, LFA s.10 para 2). Each round is a clock with a task. Tasks open at a fixed cadence, counted from the lapse that
/// started the duty; a round is due so long after the day the round before it was sent, or after its due instant where it was not sent.
/// </summary>
internal static class Duties
{
    /// <summary>When a round's task opens, never before the run's instant.</summary>
    public static Instant OpensAt(Run run, ClockRule rule, DutySpec duty, int round)
    {
        var zone = run.Context.Calendar.Zone;
        var began = run.State.Clocks.Values.FirstOrDefault(c => c.Spec == rule.Spec && c.Round == 1)?.Question.Received ?? run.At;
        var opens = began.InZone(zone).Date
            .PlusDays(duty.OpensAfterDays + ((round - 1) * (duty.RepeatsEveryDays ?? 0)))
            .AtStartOfDayInZone(zone).ToInstant();
        return Instant.Max(opens, run.At);
    }

    /// <summary>The day of a round has come: its task opens.</summary>
    public static void Open(Run run, Clock clock)
    {
        if (CaseClocks.RuleOf(run, clock)?.Duty is { } duty)
        {
            run.Emit(new TaskOpened(run.NextId('T'), null, null, clock.Id, duty.Title, duty.Role) { At = run.At });
        }
    }

    /// <summary>A round's task was finished: its notices go out, its clock stops, the next round begins.</summary>
    public static void Finished(Run run, OpenTask task, string? reason)
    {
        var clock = run.State.Clocks[task.ClockId!];
        var rule = CaseClocks.RuleOf(run, clock)!;
        foreach (var notice in rule.Duty!.Notices)
        {
            run.Queue(notice, reason, task.Id);
        }

        run.Emit(new ClockStopped(clock.Id) { At = run.At });
        if (rule.Duty.Reaches is { } milestone)
        {
            Forwarding.At(run, milestone);
            MilestoneReaching.Reach(run, milestone);
        }

        Recur(run, clock);
    }

    /// <summary>Begins the next round, unless it has begun already or the duty is owed no more.</summary>
    public static void Recur(Run run, Clock clock)
    {
        var isLatest = run.State.Clocks.Values.All(c => c.Spec != clock.Spec || c.Round <= clock.Round);
        if (isLatest && CaseClocks.RuleOf(run, clock) is { Duty.RepeatsEveryDays: not null } rule && CaseClocks.IsOwed(run, rule))
        {
            ClockStarting.Start(run, rule, clock.Round + 1, null);
        }
    }

    /// <summary>A round is owed no more.</summary>
    public static void Cancel(Run run, Clock clock, string why)
    {
        foreach (var task in run.State.Tasks.Values.Where(t => t.ClockId == clock.Id))
        {
            run.Emit(new TaskCancelled(task.Id, why) { At = run.At });
        }

        run.Emit(new ClockCancelled(clock.Id, why) { At = run.At });
    }
}
