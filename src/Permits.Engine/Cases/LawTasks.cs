using System.Collections.Immutable;
using Permits.Bpmn;
using Permits.Engine.Running;

namespace Permits.Engine;

/// <summary>Tasks that no diagram shows because a law asks for them: a duty (R10, R14), or the attestation of a deemed outcome.</summary>
public static class LawTasks
{
    /// <summary>Whether finishing a task that has no outcomes to choose from needs a written reason: one that its notices carry.</summary>
    public static bool NeedsReason(Definition definition, CaseState state, OpenTask task) =>
        task.ElementId is null && DutyOf(definition, state, task) is not { Notices.IsEmpty: true };

    /// <summary>The duty that a task fulfils; null where it is none.</summary>
    public static DutySpec? DutyOf(Definition definition, CaseState state, OpenTask task) =>
        task.ElementId is null && task.ClockId is { } id && state.Clocks.TryGetValue(id, out var clock) ? definition.Package.ClockRules.Find(clock.Spec)?.Duty : null;

    /// <summary>The ways to finish such a task; empty where there is one, called <c>done</c>.</summary>
    public static ImmutableArray<OutcomeSpec> OutcomesOf(CaseState state, OpenTask task) => Deeming.IsAttestation(state, task) ? Deeming.Outcomes : [];
}
