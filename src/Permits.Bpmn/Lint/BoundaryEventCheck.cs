using Permits.Bpmn.Reading;

namespace Permits.Bpmn.Lint;

/// <summary>A boundary event sits on an activity of its own scope, is entered by no flow, and leads somewhere.</summary>
internal sealed class BoundaryEventCheck : IModelCheck
{
    public void Check(LintModel model, FindingList findings)
    {
        foreach (var boundary in model.Nodes.OfType<BoundaryEvent>())
        {
            if (model.Find(boundary.AttachedTo) is { } host && (host is not Activity || host is SubProcess { IsEventSubProcess: true } || host.ParentId != boundary.ParentId))
            {
                findings.Add(Rules.BoundaryPlace, boundary.Id, host.Id);
            }

            foreach (var flow in boundary.Incoming)
            {
                findings.Add(Rules.BoundaryIncoming, boundary.Id, flow);
            }

            if (boundary.Outgoing.IsEmpty)
            {
                findings.Add(Rules.BoundaryOutgoing, boundary.Id);
            }
        }
    }
}
