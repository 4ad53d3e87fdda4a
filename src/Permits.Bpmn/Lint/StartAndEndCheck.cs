using Permits.Bpmn.Reading;

namespace Permits.Bpmn.Lint;

/// <summary>The flow goes from starts to ends; a package's process has one start, by filing, and at least one end.</summary>
internal sealed class StartAndEndCheck : IModelCheck
{
    public void Check(LintModel model, FindingList findings)
    {
        var starts = model.Nodes.OfType<StartEvent>().ToList();
        var filed = starts.Where(s => s.ParentId is null).ToList();
        if (model.IsPackage && filed.Count != 1)
        {
            findings.Add(Rules.OneStart, filed.Count > 1 ? filed[1].Id : null, filed.Count);
        }

        var ends = model.Nodes.OfType<EndEvent>().ToList();
        if (model.IsPackage && ends.All(e => e.ParentId is not null))
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
