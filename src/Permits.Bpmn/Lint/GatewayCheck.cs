using Permits.Bpmn.Reading;

namespace Permits.Bpmn.Lint;

/// <summary>
/// An exclusive or inclusive gateway that decides has a condition on each flow but the default. One that only merges needs none, and several
/// flows out of a task or event are a parallel split, which needs none either. An event-based gateway decides by what happens behind it.
/// </summary>
internal sealed class GatewayCheck : IModelCheck
{
    public void Check(LintModel model, FindingList findings)
    {
        foreach (var node in model.Nodes)
        {
            CheckDefault(node, model, findings);
            if (node is ExclusiveGateway or InclusiveGateway && node.Outgoing.Length > 1)
            {
                CheckConditions(node, model, findings);
            }

            if (node is EventBasedGateway)
            {
                CheckEvents(node, model, findings);
            }
        }
    }

    private static void CheckDefault(FlowNode node, LintModel model, FindingList findings)
    {
        // A default that names no flow at all is a missing reference.
        if (node.DefaultFlowId is { } id && model.FindFlow(id) is { } flow && (flow.SourceId != node.Id || flow.Condition is not null))
        {
            findings.Add(Rules.DefaultFlow, node.Id, Quote.Of(id));
        }
    }

    private static void CheckConditions(FlowNode gateway, LintModel model, FindingList findings)
    {
        foreach (var flow in model.Outgoing(gateway).Where(f => f.Id != gateway.DefaultFlowId && f.Condition is null))
        {
            findings.Add(Rules.UnconditionedFlow, flow.Id);
        }

        if (gateway.DefaultFlowId is null)
        {
            findings.Add(Rules.NoDefault, gateway.Id);
        }
    }

    private static void CheckEvents(FlowNode gateway, LintModel model, FindingList findings)
    {
        var targets = model.Outgoing(gateway).Select(f => model.Find(f.TargetId)).OfType<FlowNode>().ToList();
        if (targets.Count < 2)
        {
            findings.Add(Rules.EventGateway, gateway.Id, targets.Count);
        }

        foreach (var target in targets.Where(t => t.Incoming.Length > 1 || t is not (ReceiveTask { Loop: null } or IntermediateCatchEvent { Event: not LinkDefinition })))
        {
            findings.Add(Rules.EventGateway, gateway.Id, target.Id);
        }
    }
}
