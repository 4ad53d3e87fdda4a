using System.Collections.Immutable;
using Permits.Bpmn;
using Permits.Engine.Running;

namespace Permits.Engine;

/// <summary>Tasks that no diagram shows because a law asks for them: a recurring duty (R10), or the attestation of a deemed outcome.</summary>
public static class LawTasks
{
    /// <summary>The ways to finish such a task; empty where there is one, called <c>done</c>, which needs a written reason.</summary>
    public static ImmutableArray<OutcomeSpec> OutcomesOf(CaseState state, OpenTask task) => Deeming.IsAttestation(state, task) ? Deeming.Outcomes : [];
}
