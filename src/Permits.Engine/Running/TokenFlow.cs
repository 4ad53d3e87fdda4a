using System.Collections.Immutable;
using System.Diagnostics;
using Permits.Bpmn;

namespace Permits.Engine.Running;

/// <summary>
/// Moves tokens (BPMN 2.0.2 section 13). Tokens on flows are offered to their targets one after another in the order in which they were
/// put there, so a run is deterministic and no depth of the model can exhaust the stack.
/// </summary>
internal static class TokenFlow
{
    /// <summary>The most elements one command or one mark may enter; more means a loop that never waits, which becomes an incident.</summary>
    public const int MaxSteps = 1_000;

    /// <summary>Puts a token on each start event of the process level.</summary>
    public static void Start(Run run)
    {
        foreach (var start in run.Definition.Package.Process.StartEvents)
        {
            Enter(run, start, null, []);
        }
    }

    /// <summary>Moves tokens until each waits for a person, a clock or another token; closes the case when none is left.</summary>
    public static void Drain(Run run)
    {
        while (run.Problems.Count == 0 && run.Arrivals.TryDequeue(out var token))
        {
            var process = run.Definition.Package.Process;
            var target = process.Node(process.Flows[token.FlowId].TargetId);
            if (run.Steps++ >= MaxSteps)
            {
                // The tokens stay on their flows, so that the run can go on from here once the model's loop is seen to.
                run.Arrivals.Clear();
                run.Incident(target.Id, Refusals.EndlessLoop);
                return;
            }

            if (target is ParallelGateway gateway)
            {
                ParallelGatewayBehaviour.Arrive(run, gateway, token);
            }
            else
            {
                Enter(run, target, token.ScopeId, [token.FlowId]);
            }
        }

        if (run.Problems.Count == 0)
        {
            Closing.WhenNothingIsLeft(run);
        }
    }

    /// <summary>A token enters an element.</summary>
    /// <param name="run">The run.</param>
    /// <param name="node">The element.</param>
    /// <param name="scopeId">The instance of the enclosing sub-process; null at process level.</param>
    /// <param name="flows">The flows whose tokens it takes up.</param>
    public static void Enter(Run run, FlowNode node, string? scopeId, ImmutableArray<string> flows)
    {
        var instance = new ElementInstance(run.NextId('E'), node.Id, scopeId);
        run.Emit(new ElementEntered(instance.Id, node.Id, scopeId, flows) { At = run.At });
        Pauses.AtEntering(run, node.Id);
        CaseClocks.AtEntering(run, node.Id);
        switch (node)
        {
            case StartEvent start: StartEventBehaviour.Entered(run, start, instance); break;
            case EndEvent end: EndEventBehaviour.Entered(run, end, instance); break;
            case IntermediateThrowEvent thrown: IntermediateThrowEventBehaviour.Entered(run, thrown, instance); break;
            case BoundaryEvent boundary: TimerBoundaryEventBehaviour.Entered(run, boundary, instance); break;
            case ExclusiveGateway gateway: ExclusiveGatewayBehaviour.Entered(run, gateway, instance); break;
            case ParallelGateway gateway: ParallelGatewayBehaviour.Entered(run, gateway, instance); break;
            case UserTask task: UserTaskBehaviour.Entered(run, task, instance); break;
            default: throw new UnreachableException($"An element no behaviour is written for: {node.GetType().Name}. It should have been refused when it was read.");
        }
    }

    /// <summary>
    /// An element finishes and its token leaves by every outgoing flow whose condition, if any, is true: the implicit parallel split of
    /// activities and events (section 13.3.1). Without outgoing flows the token ends here. When every flow has a condition and none is
    /// true, the token stays in the element and an incident is raised.
    /// </summary>
    public static void Leave(Run run, FlowNode node, ElementInstance instance)
    {
        var outgoing = run.Definition.Package.Process.Outgoing(node).ToList();
        var open = outgoing.Where(f => f.Condition is null || Conditions.IsTrue(run, f.Condition)).ToList();
        if (open.Count == 0 && outgoing.Count > 0)
        {
            run.Incident(node.Id, Refusals.NoWayOn(node));
            return;
        }

        Complete(run, node, instance);
        foreach (var flow in open)
        {
            Take(run, flow.Id, instance.ScopeId);
        }
    }

    /// <summary>An element finishes: its milestones are reached, its notices queued.</summary>
    /// <param name="run">The run.</param>
    /// <param name="node">The element.</param>
    /// <param name="instance">Its instance.</param>
    /// <param name="result">What an end event decides; null where nothing.</param>
    public static void Complete(Run run, FlowNode node, ElementInstance instance, string? result = null)
    {
        run.Emit(new ElementCompleted(instance.Id, node.Id, result) { At = run.At });
        Pauses.AtLeaving(run, node.Id);
        CaseClocks.AtCompletion(run, node.Id);
        foreach (var milestone in node.Milestones)
        {
            MilestoneReaching.Reach(run, milestone);
        }

        foreach (var notice in node.Notices)
        {
            run.Queue(notice, null, node.Id);
        }
    }

    /// <summary>A token takes a flow.</summary>
    public static void Take(Run run, string flowId, string? scopeId)
    {
        run.Emit(new FlowTaken(flowId, scopeId) { At = run.At });
        run.Arrivals.Enqueue(new WaitingToken(flowId, scopeId));
    }
}
