using Permits.Bpmn.Reading;

namespace Permits.Bpmn.Lint;

/// <summary>Conditions stand where they are asked.</summary>
internal sealed class ConditionCheck : IModelCheck
{
    public void Check(LintModel model, FindingList findings)
    {
        foreach (var flow in model.Flows.Where(f => f.Condition is not null))
        {
            if (model.Find(flow.SourceId) is not ExclusiveGateway)
            {
                findings.Add(Rules.ConditionPlace, flow.Id, flow.SourceId);
            }
        }
    }
}
