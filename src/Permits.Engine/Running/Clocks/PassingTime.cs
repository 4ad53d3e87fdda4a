using System.Collections.Immutable;
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
            if (due.Clock is { } clock)
            {
                Pass(run, clock, clock.Marks[0]);
            }
            else
            {
                Catching.Fire(run, due.Timer!);
            }

            TokenFlow.Drain(run);
        }
    }

    private static Due? Next(Run run)
    {
        // Asked before every command of every case.
        Due? next = null;
        foreach (var (id, clock) in run.State.Clocks)
        {
            next = clock.IsLive && clock.Marks.Length > 0 ? Sooner(next, new Due(clock.Marks[0].At, id, clock, null)) : next;
        }

        foreach (var (id, timer) in run.State.Subscriptions ?? ImmutableSortedDictionary<string, Subscription>.Empty)
        {
            next = timer.Due is { } at ? Sooner(next, new Due(at, id, null, timer)) : next;
        }

        return next;
    }

    private static Due Sooner(Due? one, Due other) =>
        one is not { } first || other.At < first.At || (other.At == first.At && InstanceOrder.ByNumber.Compare(other.Id, first.Id) < 0) ? other : first;

    private readonly record struct Due(Instant At, string Id, Clock? Clock, Subscription? Timer);

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
