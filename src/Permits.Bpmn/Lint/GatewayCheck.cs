using Permits.Bpmn.Reading;

namespace Permits.Bpmn.Lint;

/// <summary>
/// An exclusive gateway that decides has a condition on each flow but the default. One that only merges needs none, and several flows out of a
/// task or event are a parallel split, which needs none either.
/// </summary>
internal sealed class GatewayCheck : IModelCheck
{
    public void Check(LintModel model, FindingList findings)
    {
        foreach (var gateway in model.Nodes.OfType<ExclusiveGateway>())
        {
            CheckDefault(gateway, model, findings);
            if (gateway.Outgoing.Length < 2)
            {
                continue;
            }

            foreach (var flow in model.Outgoing(gateway).Where(f => f.Id != gateway.DefaultFlowId && f.Condition is null))
            {
                findings.Add(Rules.UnconditionedFlow, flow.Id);
            }

            if (gateway.DefaultFlowId is null)
            {
                findings.Add(Rules.NoDefault, gateway.Id);
            }
        }
    }

    private static void CheckDefault(ExclusiveGateway gateway, LintModel model, FindingList findings)
    {
        // A default that names no flow at all is a missing reference.
        if (gateway.DefaultFlowId is { } id && model.FindFlow(id) is { } flow && (flow.SourceId != gateway.Id || flow.Condition is not null))
        {
            findings.Add(Rules.DefaultFlow, gateway.Id, Quote.Of(id));
        }
    }
}
