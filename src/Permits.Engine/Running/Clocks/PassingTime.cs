using NodaTime;
using Permits.Bpmn;

namespace Permits.Engine.Running;

/// <summary>Brings about what falls due by itself.</summary>
internal static class PassingTime
{
    /// <summary>The most marks one decision passes; what is left stays due, and the next sweep goes on from there.</summary>
    public const int MaxMarks = 1_000;

    /// <summary>
    /// Passes every mark at or before an instant, oldest first, of the same instant the older clock first; each at its own instant.
    /// Clocks that start on the way may bring further marks.
    /// </summary>
    public static void Until(Run run, Instant until)
    {
        for (var passed = 0; passed < MaxMarks && Next(run) is { } due && due.Mark.At <= until; passed++)
        {
            run.At = due.Mark.At;
            run.Steps = 0;
            Pass(run, due.Clock, due.Mark);
            TokenFlow.Drain(run);
        }
    }

    private static (Clock Clock, ClockMark Mark)? Next(Run run) => run.State.Clocks.Values
        .Where(c => c.IsLive && c.Marks.Length > 0)
        .Select(c => ((Clock, ClockMark)?)(c, c.Marks[0]))
        .OrderBy(x => x!.Value.Item2.At)
        .ThenBy(x => x!.Value.Item1.Id, InstanceOrder.Oldest)
        .FirstOrDefault();

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
                TimerBoundaryEventBehaviour.Fired(run, (BoundaryEvent)ProcessClocks.ElementOf(run, clock)!, clock.InstanceId!);
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
