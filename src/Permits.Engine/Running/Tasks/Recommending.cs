using System.Text.Json;
using Permits.Bpmn;

namespace Permits.Engine.Running;

/// <summary>What a published table recommends to the officer, and what follows when he decides otherwise.</summary>
internal static class Recommending
{
    private const string OutcomeEntry = "outcome";

    /// <summary>The outcome that a user task's table recommends: its value, or the entry <c>outcome</c> of it; null where that is none of the task's.</summary>
    public static Recommendation? For(Run run, UserTask task, ElementInstance instance)
    {
        if (task.Decision is not { } decision || Decisions.Ask(run, decision, task, instance) is not { } value)
        {
            return null;
        }

        var outcome = value.ValueKind == JsonValueKind.Object && value.TryGetProperty(OutcomeEntry, out var entry) ? entry : value;
        return outcome.ValueKind == JsonValueKind.String && task.Outcomes.Any(o => o.Id == outcome.GetString())
            ? new Recommendation(decision, outcome.GetString()!, value)
            : null;
    }

    /// <summary>Whether an outcome differs from the one recommended, so that a written reason is owed.</summary>
    public static bool IsDeparture(OpenTask task, string outcome) => task.Recommended is { } recommended && recommended.Outcome != outcome;

    /// <summary>Records that an officer departed from the table.</summary>
    public static void Record(Run run, OpenTask task, string outcome, string? reason)
    {
        if (IsDeparture(task, outcome))
        {
            var recommended = task.Recommended!;
            run.Emit(new DepartureRecorded(task.Id, task.ElementId!, recommended.Decision, recommended.Outcome, outcome, reason!) { At = run.At });
        }
    }
}
