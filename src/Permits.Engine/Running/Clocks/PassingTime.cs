using NodaTime;

namespace Permits.Engine.Running;

/// <summary>Brings about what falls due by itself.</summary>
internal static class PassingTime
{
    /// <summary>The most marks one decision passes; what is left stays due, and the next sweep goes on from there.</summary>
    public const int MaxMarks = 1_000;

    /// <summary>
    /// Passes every mark and timer at or before an instant, oldest first, of the same instant what started first; each at its own instant.
    /// Clocks that start on the way may bring further marks.
    /// </summary>
    public static void Until(Run run, Instant until)
    {
        for (var passed = 0; passed < MaxMarks && Next(run) is { } due && due.At <= until; passed++)
        {
            run.At = due.At;
            run.Steps = 0;
            due.Pass();
            TokenFlow.Drain(run);
        }
    }

    private static Due? Next(Run run)
    {
        var marks = run.State.Clocks.Values
            .Where(c => c.IsLive && c.Marks.Length > 0)
            .Select(c => new Due(c.Marks[0].At, c.Id, () => Pass(run, c, c.Marks[0])));
        var timers = (run.State.Subscriptions?.Values ?? [])
            .Where(s => s.Due is not null)
            .Select(s => new Due(s.Due!.Value, s.Id, () => Catching.Fire(run, s)));
        return marks.Concat(timers).OrderBy(d => d.At).ThenBy(d => d.Id, InstanceOrder.ByNumber).FirstOrDefault();
    }

    private sealed record Due(Instant At, string Id, Action Pass);

    private static void Pass(Run run, Clock clock, ClockMark mark)
    {
        run.Emit(new ClockMarkPassed(clock.Id, mark) { At = run.At });
        switch (mark.Kind)
        {
            case MarkKinds.OpenTask:
                Duties.Open(run, clock);
                break;
            case MarkKinds.Warning:
                Warn(run, clock, mark);
                break;
            case MarkKinds.OriginalLapse:
                CaseClocks.AtLapseOf(run, clock, isOriginal: true);
                break;
            case MarkKinds.Fire:
                Catching.Happened(run, ProcessClocks.ElementOf(run, clock)!, clock.InstanceId);
                break;
            case MarkKinds.Lapse:
                Lapsing.Lapse(run, clock);
                break;
            default:
                break;
        }
    }

    private static void Warn(Run run, Clock clock, ClockMark mark)
    {
        foreach (var warning in CaseClocks.RuleOf(run, clock)?.Terms.Warnings.Where(w => w.Share == mark.Share) ?? [])
        {
            run.Queue(warning.Notice, null, clock.Id);
        }
    }
}
