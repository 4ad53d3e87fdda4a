using Permits.Bpmn.Reading;

namespace Permits.Bpmn.Lint;

/// <summary>Sub-processes, called processes and pools: flows stay inside, scopes start as the standard lets them, calls lead somewhere and come back.</summary>
internal sealed class ScopeCheck : IModelCheck
{
    public void Check(LintModel model, FindingList findings)
    {
        foreach (var flow in model.Flows)
        {
            if (model.Find(flow.SourceId) is { } source && model.Find(flow.TargetId) is { } target && source.ParentId != target.ParentId)
            {
                findings.Add(Rules.FlowAcross, flow.Id, source.Id, target.Id);
            }
        }

        foreach (var scope in model.Nodes.OfType<SubProcess>())
        {
            CheckStarts(scope, model, findings);
        }

        CheckCalls(model, findings);
        CheckLinks(model, findings);
    }

    private static void CheckStarts(SubProcess scope, LintModel model, FindingList findings)
    {
        var starts = model.Process.NodesOf(scope.Id).OfType<StartEvent>().Count();
        var flows = scope.Incoming.Length + scope.Outgoing.Length;
        if (scope.IsEventSubProcess ? starts != 1 || flows > 0 || scope.Loop is not null : starts > 1)
        {
            findings.Add(scope.IsEventSubProcess ? Rules.EventSubProcess : Rules.SubProcessStart, scope.Id, starts, flows);
        }
    }

    private static void CheckCalls(LintModel model, FindingList findings)
    {
        var calls = model.Nodes.OfType<CallActivity>().ToList();
        foreach (var call in calls.Where(c => c.Called.Length > 0))
        {
            if (call.Called != model.Process.Id && (model.Process.Others.All(o => o.Id != call.Called) || !model.Process.StartsOf(call.Called).Any()))
            {
                findings.Add(Rules.CallTarget, call.Id, Quote.Of(call.Called));
            }
            else if (ComesBack(model, calls, call))
            {
                findings.Add(Rules.CallsItself, call.Id, Quote.Of(call.Called));
            }
        }
    }

    private static bool ComesBack(LintModel model, List<CallActivity> calls, CallActivity call)
    {
        var own = ProcessOf(model, call);
        var reached = new HashSet<string>(StringComparer.Ordinal) { call.Called };
        var pending = new Queue<string>(reached);
        while (pending.TryDequeue(out var process))
        {
            foreach (var next in calls.Where(c => ProcessOf(model, c) == process && reached.Add(c.Called)))
            {
                pending.Enqueue(next.Called);
            }
        }

        return reached.Contains(own);
    }

    private static string ProcessOf(LintModel model, FlowNode node)
    {
        var at = node;
        while (at.ParentId is { } parent && model.Find(parent) is { } outer)
        {
            at = outer;
        }

        return at.ParentId ?? model.Process.Id;
    }

    private static void CheckLinks(LintModel model, FindingList findings)
    {
        foreach (var thrown in model.Nodes.OfType<IntermediateThrowEvent>().Where(t => t.Event is LinkDefinition { Name.Length: > 0 }))
        {
            if (!thrown.Outgoing.IsEmpty || model.Process.LinkTargetsOf(thrown).Count() != 1)
            {
                findings.Add(Rules.LinkPair, thrown.Id, Quote.Of(((LinkDefinition)thrown.Event!).Name));
            }
        }

        foreach (var caught in model.Nodes.OfType<IntermediateCatchEvent>().Where(c => c.Event is LinkDefinition && !c.Incoming.IsEmpty))
        {
            findings.Add(Rules.LinkPair, caught.Id, Quote.Of(((LinkDefinition)caught.Event).Name));
        }
    }
}
