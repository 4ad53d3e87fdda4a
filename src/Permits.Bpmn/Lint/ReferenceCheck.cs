using Permits.Bpmn.Reading;

namespace Permits.Bpmn.Lint;

/// <summary>Every reference names a part of the process.</summary>
internal sealed class ReferenceCheck : IModelCheck
{
    private static readonly LocalText ANode = new("องค์ประกอบ", "a flow node");
    private static readonly LocalText AFlow = new("เส้น", "a sequence flow");

    public void Check(LintModel model, FindingList findings)
    {
        foreach (var flow in model.Flows)
        {
            CheckNode(flow.Id, "sourceRef", flow.SourceId);
            CheckNode(flow.Id, "targetRef", flow.TargetId);
        }

        foreach (var boundary in model.Nodes.OfType<BoundaryEvent>())
        {
            CheckNode(boundary.Id, "attachedToRef", boundary.AttachedTo);
        }

        foreach (var lane in model.Lanes)
        {
            foreach (var id in lane.NodeIds)
            {
                CheckNode(lane.Id, "flowNodeRef", id);
            }
        }

        foreach (var node in model.Nodes)
        {
            if (node.DefaultFlowId is { } id && model.FindFlow(id) is null)
            {
                findings.Add(Rules.MissingReference, node.Id, "default", Quote.Of(id), AFlow);
            }
        }

        // An absent reference was reported when read; one to a refused part is no further fault.
        void CheckNode(string element, string attribute, string id)
        {
            if (id.Length > 0 && model.Find(id) is null && !model.IsRefused(id))
            {
                findings.Add(Rules.MissingReference, element, attribute, Quote.Of(id), ANode);
            }
        }
    }
}
