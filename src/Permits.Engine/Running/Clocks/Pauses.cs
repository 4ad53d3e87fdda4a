using System.Collections.Immutable;
using Permits.Bpmn;
using Permits.Time;

namespace Permits.Engine.Running;

/// <summary>Lets clocks stand still and run again, by a person's command or for as long as an element is active.</summary>
internal static class Pauses
{
    /// <summary>A token entered an element: running clocks for which that is a ground stand still.</summary>
    public static void AtEntering(Run run, string elementId)
    {
        foreach (var clock in LiveClocks(run, elementId).Where(c => c.State == ClockState.Running))
        {
            if (GroundsOf(run, clock).FirstOrDefault(g => g.While == elementId) is { } ground)
            {
                Pause(run, clock, ground, null);
            }
        }
    }

    /// <summary>An element finished or was cut off: clocks that stood still for it run again.</summary>
    public static void AtLeaving(Run run, string elementId)
    {
        foreach (var clock in LiveClocks(run, elementId).Where(c => c.State == ClockState.Paused))
        {
            var isStillThere = run.State.Active.Values.Any(i => i.ElementId == elementId);
            if (!isStillThere && GroundsOf(run, clock).Any(g => g.While == elementId && g.Id == clock.Pauses[^1].Ground))
            {
                Resume(run, clock, null);
            }
        }
    }

    /// <summary>The grounds on which a clock may stand still.</summary>
    public static ImmutableArray<PauseGround> GroundsOf(Run run, Clock clock) => CaseClocks.RuleOf(run, clock)?.Terms.Pauses ?? [];

    /// <summary>A clock stands still from the run's instant on.</summary>
    public static void Pause(Run run, Clock clock, PauseGround ground, string? reason) =>
        run.Emit(new ClockPaused(clock.Id, ground.Id, ground.Name, reason, ground.Cite) { At = run.At });

    /// <summary>A clock runs again from the run's instant on; refused, or an incident, where its due instant cannot be worked out.</summary>
    public static void Resume(Run run, Clock clock, string? reason)
    {
        var from = clock.Pauses[^1].From;

        // A pause of no length changes nothing.
        var question = from == run.At ? clock.Question : clock.Question with { Pauses = clock.Question.Pauses.Add(new Pause(from, run.At)) };
        var answer = run.Context.Calendar.Explain(question);
        if (!answer.TryGet(out var derivation))
        {
            run.Trouble(clock.Spec, answer.Problems);
            return;
        }

        var marks = ClockMarks.Of(run, CaseClocks.RuleOf(run, clock), question, derivation.Deadline, clock.Round, clock);
        run.Emit(new ClockResumed(clock.Id, reason, derivation, marks) { At = run.At });
    }

    // None where the element is no ground to pause any clock, as most are.
    private static IEnumerable<Clock> LiveClocks(Run run, string elementId) => run.Definition.Package.ClockRules.Pausing.Contains(elementId)
        ? run.State.Clocks.Values.Where(c => c.IsLive).OrderBy(c => c.Id, InstanceOrder.Oldest)
        : [];
}
