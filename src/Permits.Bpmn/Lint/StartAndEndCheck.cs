using Permits.Bpmn.Reading;

namespace Permits.Bpmn.Lint;

/// <summary>A process has one start and at least one end, and the flow goes from the one to the other.</summary>
internal sealed class StartAndEndCheck : IModelCheck
{
    public void Check(LintModel model, FindingList findings)
    {
        var starts = model.Nodes.OfType<StartEvent>().ToList();
        if (starts.Count != 1)
        {
            findings.Add(Rules.OneStart, starts.Count > 1 ? starts[1].Id : null, starts.Count);
        }

        var ends = model.Nodes.OfType<EndEvent>().ToList();
        if (ends.Count == 0)
        {
            findings.Add(Rules.NoEnd, null);
        }

        foreach (var start in starts)
        {
            foreach (var flow in start.Incoming)
            {
                findings.Add(Rules.FlowIntoStart, start.Id, flow);
            }
        }

        foreach (var end in ends)
        {
            foreach (var flow in end.Outgoing)
            {
                findings.Add(Rules.FlowOutOfEnd, end.Id, flow);
            }
        }
    }
}
