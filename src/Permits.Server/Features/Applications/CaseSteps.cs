using System.Collections.Immutable;
using NodaTime;
using Permits.Engine;

namespace Permits.Server.Features.Applications;

/// <summary>Where a step of an application stands.</summary>
public enum StepState
{
    /// <summary>Still to come.</summary>
    Ahead,

    /// <summary>Being done.</summary>
    Now,

    /// <summary>Done.</summary>
    Done,
}

/// <summary>A step of the manual as one application has it.</summary>
/// <param name="Step">The step.</param>
/// <param name="State">Where it stands.</param>
/// <param name="At">When it was last done, or began; null where it is still to come.</param>
public sealed record CaseStep(ManualStep Step, StepState State, Instant? At);

/// <summary>The manual's steps with how far one application has come.</summary>
public static class CaseSteps
{
    /// <summary>The steps in the manual's order; conditional ones only where the application has met them.</summary>
    public static ImmutableArray<CaseStep> Of(CaseView view)
    {
        var done = view.Events.Select(e => e.Event).OfType<TaskCompleted>().Where(t => t.ElementId is not null)
            .GroupBy(t => t.ElementId!).ToDictionary(g => g.Key, g => g.Last().At);
        var open = view.State.Tasks.Values.Where(t => t.ElementId is not null)
            .GroupBy(t => t.ElementId!).ToDictionary(g => g.Key, g => g.Last().OpenedAt);
        return
        [
            .. ManualSteps.Of(view.Process)
                .Select(step => open.TryGetValue(step.ElementId, out var since) ? new CaseStep(step, StepState.Now, since)
                    : done.TryGetValue(step.ElementId, out var at) ? new CaseStep(step, StepState.Done, at)
                    : new CaseStep(step, StepState.Ahead, null))
                .Where(s => s.State != StepState.Ahead || (!s.Step.IsConditional && view.State.ClosedAt is null)),
        ];
    }
}
