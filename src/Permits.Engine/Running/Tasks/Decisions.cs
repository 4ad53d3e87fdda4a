using System.Text.Json;
using Permits.Bpmn;
using Permits.Feel;

namespace Permits.Engine.Running;

/// <summary>Asks the package's decision tables over what an element sees, and keeps which rules matched.</summary>
internal static class Decisions
{
    /// <summary>The value of a decision; null where there is no such decision or something went wrong in it.</summary>
    public static JsonElement? Ask(Run run, string decision, FlowNode node, ElementInstance instance)
    {
        if (run.Definition.Package.Decisions is not { } model || !model.Decisions.Contains(decision))
        {
            return null;
        }

        var inputs = Variables.SeenFrom(run.State, instance.Id).ToDictionary(v => v.Key, v => FeelJson.Read(v.Value, model.TypeOf(v.Key)), StringComparer.Ordinal);
        var outcome = model.Evaluate(decision, inputs, run.At.InZone(run.Context.Calendar.Zone));
        if (outcome.Problems.Count > 0)
        {
            return null;
        }

        var value = Variables.Stored(outcome.Value);
        run.Emit(new DecisionMade(
            node.Id, instance.Id, decision, value, [.. outcome.Hits.Select(h => new MatchedRules(h.Element, [.. h.Rules]))]) { At = run.At });
        return value;
    }
}
